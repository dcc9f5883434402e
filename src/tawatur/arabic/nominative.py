"""A noun as it stands alone: without the ending that its place in a sentence gave it."""

from __future__ import annotations

from tawatur.arabic.clitics import log_count
from tawatur.arabic.letters import normalise

_OBLIQUE, _PLURAL, _DUAL, _FEMININE_DUAL = "ين", "ون", "ان", "تين"
_ACCUSATIVE, _TANWEEN = "ا", "\u064b"
_LONG_MASCULINE, _LONG_FEMININE, _LONG_ACCUSATIVE = 6, 6, 5
_BROKEN = 6  # letters of «مساجين», «قوانين»: the third is an alif, and the ending belongs to the word


def nominative(phrase: str, two: bool = False) -> str:
    """The nouns and adjectives that open ``phrase`` in the nominative; ``two``: it names two of a kind.

    >>> nominative("مسؤولين أميركيين في المنطقة")
    'مسؤولون أميركيون في المنطقة'
    >>> nominative("شخصين", two=True), nominative("انتحاريا")
    ('شخصان', 'انتحاري')
    """
    words = phrase.split(" ")
    for at, word in enumerate(words):
        turned = _turned(word, two)
        if turned == word:
            break
        words[at] = turned
    return " ".join(words)


def _turned(word: str, two: bool) -> str:
    stem = word.removesuffix(_OBLIQUE)
    if stem != word and not _is_broken(word):
        if len(word) >= _LONG_FEMININE and word.endswith(_FEMININE_DUAL):
            return stem + _DUAL
        if two or len(word) >= _LONG_MASCULINE:
            return stem + (_DUAL if two else _PLURAL)
        return word
    bare = word.replace(_TANWEEN, "").removesuffix(_ACCUSATIVE)
    if _TANWEEN in word and bare != word.replace(_TANWEEN, ""):
        return bare
    if not word.endswith(_ACCUSATIVE) or len(word) < _LONG_ACCUSATIVE:
        return word
    return bare if log_count(normalise(bare)) > log_count(normalise(word)) else word


def _is_broken(word: str) -> bool:
    plain = word.removeprefix("ال")
    return len(plain) == _BROKEN and plain[2] == _ACCUSATIVE
