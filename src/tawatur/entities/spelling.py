"""When two Arabic spellings are of one name: «شويغو» and «سويغو», «دي مستورا» and «ديميستورا», not «حسن» and «حسين».

Foreign names are spelt by ear, so vowels, doubled letters and families of like sounds may change at little cost.
Arabic names are not: there a vowel makes another name, and only the normal form must agree.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from tawatur.arabic.letters import normalise
from tawatur.lexicon import document, table

_WORDS: dict[str, Any] = document("ar/name_spelling.yml")
_FAMILIES: tuple[str, ...] = tuple(_WORDS["families"])
_FAMILY_OF = {letter: index for index, family in enumerate(_FAMILIES) for letter in family}
_VOWELS: str = _WORDS["vowels"]
_WEAK: str = _WORDS["weak"]
_JOINED = frozenset(_WORDS["joined"])
_SERVANT: str = _WORDS["servant"]
_TAILS = frozenset(_WORDS["tails"])
_FATHERED = frozenset(_WORDS["fathered"])
_FAMILY_COST = 0.3
_VOWEL_COST = 0.7
_MOST = 0.95  # no consonant may change for one of another family
_NATIVE = 10  # labels that hold a word before it counts as an Arab name
_COMMON_GIVEN = 20  # labels that hold it as a given name


@cache
def name_units() -> dict[str, tuple[str, int, int]]:
    """Word of an Arab name → its usual Latin spelling, its count, its count as a given name."""
    rows = table("ar/entities/name_units.tsv")
    return {row["word"]: (row["latin"], int(row["count"]), int(row["given"])) for row in rows}


def is_native(word: str) -> bool:
    """Whether a word (normal form) is an Arab name, which tolerates no change of vowel."""
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
    return any(name_units().get(form, ("", 0, 0))[1] >= _NATIVE for form in (word, bare)) or word.startswith(_SERVANT)


def is_given(word: str) -> bool:
    """Whether a word is a common given name of Arabs, which alone tells no person from another."""
    return name_units().get(word, ("", 0, 0))[2] >= _COMMON_GIVEN or word.startswith(_SERVANT)


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """The parts of a name in normal form, compounds as one and «بن» left out.

    «سلمان بن عبد العزيز آل سعود» gives سلمان، عبدالعزيز، السعود.
    """
    parts: list[str] = []
    joined = ""
    for word in normalise(name.replace("-", " ")).split():
        if word in _TAILS and parts and not joined:
            parts[-1] += word
        elif word in _JOINED:
            joined += word
        elif word not in _FATHERED or joined:
            parts.append(joined + word)
            joined = ""
    return (*parts, joined) if joined else tuple(parts)


def has_father(name: str) -> bool:
    """Whether the father's name follows the given one («محمد بن سلمان», «عبد الله بن حمد»)."""
    words = normalise(name).split()
    return any(word in _FATHERED for word in words[1:3])


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """What is left of a word when like sounds fall together and vowels drop: «شويغو» and «سويغو» give «سغ»."""
    out = ""
    for letter in word[2:] if word.startswith("ال") and len(word) > 4 else word:
        letter = _FAMILIES[_FAMILY_OF[letter]][0] if letter in _FAMILY_OF else letter
        if letter not in _VOWELS and letter not in _WEAK and out[-1:] != letter:
            out += letter
    return out


@lru_cache(maxsize=200_000)
def distance(a: str, b: str) -> float:
    """What it costs to turn one spelling into the other, 1 for a plain change of letter."""
    row = [0.0]
    for letter in b:
        row.append(row[-1] + _gap(letter, ""))
    for i, x in enumerate(a):
        above, row = row, [row[0] + _gap(x, a[i - 1] if i else "")]
        for j, y in enumerate(b):
            swap = above[j] + _swap(x, y)
            row.append(
                min(swap, above[j + 1] + _gap(x, a[i - 1] if i else ""), row[j] + _gap(y, b[j - 1] if j else ""))
            )
    return row[-1]


def _gap(letter: str, before: str) -> float:
    if letter == before:
        return 0.2
    return 0.3 if letter in _VOWELS else 0.5 if letter in _WEAK else 1.0


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return _VOWEL_COST
    return _FAMILY_COST if a in _FAMILY_OF and _FAMILY_OF[a] == _FAMILY_OF.get(b) else 1.0


def likeness(a: str, b: str) -> float:
    """1.0 for one spelling, above 0 for two spellings that may be of one name, 0.0 for two names.

    >>> likeness("شويغو", "سويغو") > 0.9, likeness("حسن", "حسين")
    (True, 0.0)
    """
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 3 or skeleton(a) != skeleton(b) or (is_native(a) and is_native(b)):
        return 0.0
    longest = max(len(a), len(b))
    cost = distance(a, b)
    allowed = min(0.16 * longest, _MOST) if longest > 4 else 0.3
    return 1.0 - cost / longest if longest > 3 and cost <= allowed else 0.0
