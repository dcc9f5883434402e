"""The words of time, by what they do in the grammar (see resources/ar/times/time_words.tsv)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tawatur.arabic.letters import normalise
from tawatur.arabic.stream import Phrasebook, with_clitics
from tawatur.lexicon import table


def _books() -> dict[str, Phrasebook[str]]:
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in table("ar/times/time_words.tsv"):
        rows[row["class"]].append((row["form"], row.get("value") or ""))
    return {kind: Phrasebook(entries) for kind, entries in rows.items()}


BOOKS = _books()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time as a word has it: TIMEX code, one, two or many of it, and whether it carries the article."""

    code: str
    number: str
    definite: bool


UNITS = Phrasebook(
    (("ال" if definite else "") + row["form"], Unit(row["unit"], row["number"], definite))
    for row in table("ar/times/units.tsv")
    for definite in (False, True)
)


def _guards() -> dict[str, frozenset[str]]:
    """The guard words of each role in normal form, also with the conjunctions and prepositions before them."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("ar/times/guards.tsv"):
        norm = normalise(row["form"])
        found[row["role"]].update(form for _, form in with_clitics(norm))
        found[row["role"]].update(conjunction + norm for conjunction in _CONJUNCTIONS)
    return {role: frozenset(forms) for role, forms in found.items()}


_CONJUNCTIONS = ("و", "ف")
MISC = _guards()
