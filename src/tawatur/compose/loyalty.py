"""Who stands for whom: a minister for his state, a capital for its government, a spokesman for his office."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.records import Annotations


@cache
def _states() -> dict[str, str]:
    """The state that a body, capital or person of the resources belongs to, by entity id."""
    states: dict[str, str] = {}
    folder = resources.files("tawatur.resources").joinpath("ar/entities")
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".tsv")):
        for row in lexicon.table(f"ar/entities/{name}"):
            if row.get("country") and row.get("id"):
                states.setdefault(row["id"], row["country"])
    return states


@cache
def demonyms() -> dict[str, str]:
    """Adjectives of nationality without article, and the state each stands for: «روسي», «روسية»."""
    found: dict[str, str] = {}
    for row in lexicon.table("ar/demonyms.tsv"):
        for column in ("m", "f"):
            for form in (row.get(column) or "").split("|"):
                if form:
                    found.setdefault(normalise(form), row["country"])
    return found


@cache
def peoples() -> dict[str, str]:
    """Adjectives of nationality in the plural too, as names of a people: «أميركيين», «عرب»."""
    found = dict(demonyms())
    for row in lexicon.table("ar/demonyms.tsv"):
        for form in (row.get("plural") or "").split("|"):
            if form:
                found.setdefault(normalise(form), row["country"])
    return found


@cache
def countries() -> frozenset[str]:
    """The ids of all states."""
    return frozenset(demonyms().values())


class Loyalty:
    """What the story itself says of who belongs to whom, beside what the resources know."""

    def __init__(self, found: Iterable[Annotations]) -> None:
        self._state: dict[str, str] = dict(_states())
        self._offices: dict[str, set[str]] = {}
        self._people: set[str] = set()
        for notes in found:
            self._people.update(m.entity for m in notes.mentions if m.entity and m.type == "PERS")
            for actor in notes.actors:
                if actor.entity is None:
                    if actor.role and actor.country:
                        self._state.setdefault(f"role:{actor.role.removeprefix('role:')}", actor.country)
                    continue
                if actor.country and actor.country != actor.entity:
                    self._state.setdefault(actor.entity, actor.country)
                inside = {
                    m.entity for m in notes.mentions
                    if m.entity and m.entity != actor.entity and actor.start <= m.start and m.end <= actor.end
                }  # fmt: skip
                self._offices.setdefault(actor.entity, set()).update(inside)

    def state(self, entity: str) -> str:
        """The state that ``entity`` acts for, or itself."""
        return self._state.get(entity, entity)

    def near(self, a: str, b: str) -> float:
        """1 for the same, 0.6 where one stands for the other or both for one state, else 0."""
        if a == b:
            return 1.0
        if a in self._people and b in self._people:
            return 0.0  # two men of one state are two men
        if b in self._offices.get(a, ()) or a in self._offices.get(b, ()):
            return 0.6
        return 0.6 if self.state(a) == self.state(b) else 0.0

    def holds(self, a: str, b: str) -> bool:
        """Whether one of the two places lies in the other, as far as the resources know (a capital in its state)."""
        return self._state.get(a) == b or self._state.get(b) == a
