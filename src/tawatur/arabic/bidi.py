"""Direction marks that can disguise text: kept for offsets, made plain wherever text is shown."""

from __future__ import annotations

_EMBEDDINGS = range(0x202A, 0x202F)
_ISOLATES = range(0x2066, 0x206A)
_MARKS = (0x200E, 0x200F, 0x061C)
_STRIP = dict.fromkeys((*_EMBEDDINGS, *_ISOLATES, *_MARKS))

#: Controls that reorder the letters around them (embeddings, overrides, isolates); plain marks do not.
REORDERING = frozenset(map(chr, (*_EMBEDDINGS, *_ISOLATES)))


def visible(text: str) -> str:
    """``text`` for showing, without the invisible characters that reorder what a reader sees.

    A page can hide «لم» or turn a number round with an override (U+202E); its text is kept as read, for offsets,
    and only what is shown goes through here. Other control characters than line breaks and tabs become U+FFFD.

    >>> visible("قتل \\u202e53\\u202c شخصا")
    'قتل 53 شخصا'
    """
    plain = text.translate(_STRIP)
    if plain.isprintable():
        return plain
    return "".join("\ufffd" if (ord(c) < 32 and c not in "\n\r\t") or 0xD800 <= ord(c) < 0xE000 else c for c in plain)


def is_disguised(text: str) -> bool:
    """Whether ``text`` holds a control that reorders it: worth a warning beside the quote."""
    return any(char in REORDERING for char in text)
