"""Foreign names that Arabic letters spell by ear, turned back into an English-like spelling.

The scheme: ا a, و o, ي i between consonants and y before a vowel, غ g; groups, beginnings and endings of letters
as ``ar/foreign_letters.tsv`` has them (تش ch, final «وف» ov); two consonants begin a word where English does so
(st, br, kl …), else ``e`` parts them; ``e`` also parts three consonants, and a last l, m, n, r.
"""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import table


@cache
def _groups(place: str) -> tuple[tuple[str, str], ...]:
    rows = table("ar/foreign_letters.tsv")
    return tuple((row["arabic"], row["latin"]) for row in rows if row["place"] == place)


@cache
def _pairs() -> dict[str, str]:
    return dict(_groups("pair"))


_LETTERS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "g", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ژ": "zh", "ء": "",
}  # fmt: skip
_VOWELS = frozenset("aeiou")
_ONSETS = frozenset(
    [
        "br",
        "dr",
        "fr",
        "gr",
        "kr",
        "tr",
        "bl",
        "fl",
        "gl",
        "kl",
        "sl",
        "sm",
        "sn",
        "st",
        "sk",
        "sf",
        "sv",
        "sw",
        "shm",
        "shv",
    ]
)
_LIQUID = frozenset("lmnr")
_ARABIC_ONLY = frozenset(["ع", "ح", "ص", "ض", "ظ", "ق", "ذ"])


def looks_foreign(word: str, written: str) -> bool:
    """Whether an unknown word (normal form; ``written`` as it stands) has no letter that only Arab names have."""
    if written.endswith(("ة", "ى")) or word.startswith("ال") or len(word) < 4:
        return False
    return not _ARABIC_ONLY & set(word) and any(vowel in word for vowel in ("ا", "و", "ي"))


def spell(word: str) -> str:
    """«ستاثاكيس» gives stathakis, «ساكسينا» saksina, «كوزنتسوف» koznetsov.

    >>> spell("سميث"), spell("سوتشي"), spell("بتروف")
    ('smith', 'sochi', 'betrov')
    """
    head, word = _start(word)
    word, tail = _end(word)
    units = _units(word)
    out: list[str] = [head] if head else []
    for at, unit in enumerate(units):
        after = units[at + 1] if at + 1 < len(units) else tail[:1]
        out.append(_parted(out, unit, _sound(unit, out, after)))
    made = "".join(out)
    if tail:
        return made + tail
    if len(made) > 2 and made[-1] in _LIQUID and made[-2] not in _VOWELS and made[-2] not in _LIQUID | {"y", "w"}:
        made = made[:-1] + "e" + made[-1]
    return made[:-1] + "a" if made.endswith("ah") else made


def _start(word: str) -> tuple[str, str]:
    for arabic, latin in _groups("start"):
        if word.startswith(arabic) and len(word) > len(arabic) + 1:
            return latin, word[len(arabic) :]
    return "", word


def _end(word: str) -> tuple[str, str]:
    for arabic, latin in _groups("end"):
        if word.endswith(arabic) and len(word) > len(arabic):
            return word[: -len(arabic)], latin
    return word, ""


def _units(word: str) -> list[str]:
    units, at = [], 0
    while at < len(word):
        size = 2 if word[at : at + 2] in _pairs() else 1
        units.append(word[at : at + size])
        at += size
    return units


def _sound(unit: str, out: list[str], after: str) -> str:
    last = out[-1][-1:] if out else ""
    if unit == "ا":
        return "" if last == "a" else "a"
    if unit == "و":
        return "w" if after == "ا" or (not last and after in ("ي", "ا")) else "o" if last != "o" else "w"
    if unit == "ي":
        return "y" if after in ("ا", "و") or not last or last in _VOWELS else "i"
    return _pairs().get(unit) or _LETTERS.get(unit, unit if unit.isascii() else "")


def _parted(out: list[str], unit: str, sound: str) -> str:
    """The sound with ``e`` before it where consonants would stand together as English does not have them."""
    before = "".join(out)
    if not sound or sound[0] in _VOWELS or not before or before[-1] in _VOWELS:
        return sound
    run = before
    for index in range(len(before) - 1, -1, -1):
        if before[index] in _VOWELS:
            run = before[index + 1 :]
            break
    if run == before and run + sound not in _ONSETS and sound not in "wy":
        return "e" + sound
    return "e" + sound if run != before and len(out) > 1 and _consonants(out) >= 2 and sound not in "wy" else sound


def _consonants(out: list[str]) -> int:
    count = 0
    for sound in reversed(out):
        if not sound or sound[-1] in _VOWELS:
            break
        count += 1 if sound[0] not in _VOWELS else 0
        if sound[0] in _VOWELS:
            break
    return count
