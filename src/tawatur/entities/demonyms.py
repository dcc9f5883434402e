"""Adjectives of nationality in every form: «الأميركية», «روس», «الكوري الشمالي»."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.arabic.letters import normalise
from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class Demonym:
    """What the adjective says: the state's id, its name in ids (``us``), the English adjective, gender and number."""

    country: str
    key: str
    adjective: str
    gender: Literal["m", "f"]
    number: Literal["s", "d", "p"]


@cache
def _forms() -> dict[str, Demonym]:
    forms: dict[str, Demonym] = {}
    for row in table("ar/demonyms.tsv"):
        country, key, adjective = row["country"], row["key"], row["adjective"]
        for masculine in row["m"].split("|"):
            forms.setdefault(normalise(masculine), Demonym(country, key, adjective, "m", "s"))
            forms.setdefault(normalise(masculine) + "ان", Demonym(country, key, adjective, "m", "d"))
        for feminine in filter(None, row["f"].split("|")):
            forms.setdefault(normalise(feminine), Demonym(country, key, adjective, "f", "s"))
            for ending in ("ت" + "ان", "ت" + "ين", "ات"):
                form = normalise(feminine)[:-1] + ending
                forms.setdefault(form, Demonym(country, key, adjective, "f", "p" if ending == "ات" else "d"))
        for plural in filter(None, row.get("plural", "").split("|")):
            forms.setdefault(normalise(plural), Demonym(country, key, adjective, "m", "p"))
    return forms


def demonym(*words: str) -> Demonym | None:
    """The nationality that the words (normal forms, article or not) name: «الاميركيه», («الكوري», «الشمالي»)."""
    bare = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)
    return _forms().get(" ".join(bare))
