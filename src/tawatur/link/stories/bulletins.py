"""Notices that come back every day in the same words: the weather, the markets, the hours of prayer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token
from tawatur.lexicon import table

_LONGEST = 3  # words of a phrase


def bulletin(tokens: Iterable[Token]) -> str | None:
    """Which daily notice a title and its first lines are: ``weather`` for «سماء غائمة جزئيا … أمطار رعدية على الباحة».

    None for any other article. Resource: ``ar/bulletins.tsv``.
    """
    stems = [token.stem for token in tokens if token.kind != "mark"]
    found: dict[str, set[str]] = defaultdict(set)
    for at in range(len(stems)):
        for size in range(1, _LONGEST + 1):
            phrase = " ".join(stems[at : at + size])
            for family in _phrases().get(phrase, ()):
                found[family].add(phrase)
    needs = _needs()
    enough = [family for family, phrases in found.items() if len(phrases) >= needs[family]]
    return max(enough, key=lambda family: (len(found[family]) - needs[family], family), default=None)


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    families: dict[str, tuple[str, ...]] = {}
    for row in table("ar/bulletins.tsv"):
        phrase = normalise(row["phrase"])
        families[phrase] = (*families.get(phrase, ()), row["family"])
    return families


@cache
def _needs() -> dict[str, int]:
    return {row["family"]: int(row["needs"]) for row in table("ar/bulletins.tsv")}
