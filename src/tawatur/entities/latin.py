"""How the words of names are usually spelt in English: Arab ones by their labels, others as our tables have them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from tawatur.arabic.letters import normalise
from tawatur.entities.spelling import is_native, name_units
from tawatur.lexicon import table

_SHORTEST = 3


@cache
def usual_spellings() -> Mapping[str, tuple[str, int, int]]:
    """Word in normal form, without article → its usual spelling, its count, its count as a given name.

    «سميث» is Smith because the tables have «جاك سميث», Jack Smith.
    """
    found = dict(name_units())
    for word, counts in _learnt().items():
        if word not in found or not is_native(word):
            latin = min(counts, key=lambda spelling: (-counts[spelling], spelling))
            found[word] = (latin, counts[latin], 0)
    return found


def _learnt() -> dict[str, Counter[str]]:
    """Words of names that have as many words in English: each stands for the one in its place."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for name, weight in (("people", 2), ("notables", 1)):
        for row in table(f"ar/entities/{name}.tsv"):
            latin = row["name_en"].replace(" Al ", " Al_").split()
            for alias in row["aliases"].split("|") if row["type"] == "PERS" else ():
                words = normalise(alias.replace("-", " ")).split()
                if len(words) != len(latin) or len(words) < 2:
                    continue
                for word, spelling in zip(words, latin, strict=True):
                    bare, plain = _bare(word, spelling)
                    if len(bare) >= _SHORTEST and len(plain) >= _SHORTEST and plain.isalpha():
                        seen[bare][plain] += weight
    return seen


def _bare(word: str, spelling: str) -> tuple[str, str]:
    """Both without their article: «القرني» and al-Qarni."""
    lower = spelling.lower()
    if word.startswith("ال") and lower.startswith(("al-", "el-")):
        return word[2:], spelling[3:]
    return word, spelling
