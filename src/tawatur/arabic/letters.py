"""The normal form of Arabic letters, for matching only: text and offsets stay as they were read.

Folds what writers of news do not keep apart: أ إ آ ٱ to ا, ى to ي, ة to ه, ؤ to و, ئ to ي, Persian yeh and kaf to the
Arabic ones, digits of every script to 0-9; drops diacritics, tatweel and invisible direction marks.
Presentation forms are folded to the letters that they stand for (Unicode NFKC).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_FOLD = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ی": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ە": "ه", "ھ": "ه",
}  # fmt: skip
_DIGITS = {chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)}
_DROP = [0x0640, *range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06ED), 0x200B, 0x200C, 0x200D]
_DROP += [0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x00AD]
_TABLE = str.maketrans(_FOLD | _DIGITS) | dict.fromkeys(_DROP)
_DIGIT_TABLE = str.maketrans(_DIGITS)

#: Diacritics and tatweel: may stand inside a word without being part of its spelling.
MARKS = "\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"


@lru_cache(maxsize=200_000)
def normalise(text: str) -> str:
    """The normal form of ``text``, for comparing: «الأميركيّة» gives «الاميركيه». Idempotent.

    >>> normalise("أُعلِنَ ٢٠١٥")
    'اعلن 2015'
    """
    folded = text.translate(_TABLE)
    if any("\ufb50" <= char <= "\ufefc" for char in folded):
        folded = unicodedata.normalize("NFKC", folded).translate(_TABLE)
    return folded


def to_ascii_digits(text: str) -> str:
    """``text`` of the same length with Arabic-Indic and Persian digits written 0-9: «٢٠١٥» gives «2015»."""
    return text.translate(_DIGIT_TABLE)
