"""What a person decided about who is who; respected on every later run."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic.letters import normalise


@dataclass(frozen=True, slots=True)
class Decision:
    """``a`` and ``b`` (names in any spelling, or entity ids) are one thing, or are not."""

    a: str
    b: str
    same: bool

    def speaks_of(self, names: frozenset[str], others: frozenset[str]) -> bool:
        """Whether it is about a thing with these normalised names or ids and one with those."""
        a, b = normalise(self.a), normalise(self.b)
        return (a in names and b in others) or (b in names and a in others)
