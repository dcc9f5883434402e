"""Who held which office when, by ``ar/offices.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office; ``first`` and ``last`` are months (ISO), ``last`` "" while it lasts.

    ``body`` is the state or body of the office; an envoy's is «sender/place».
    """

    office: str
    body: str
    holder: str
    first: str
    last: str

    def covers(self, earliest: str, latest: str) -> bool:
        """Whether some day of ``earliest``..``latest`` (ISO days or months) lies in the term."""
        return self.first <= latest[:7] and (not self.last or earliest[:7] <= self.last)


@cache
def terms() -> tuple[Term, ...]:
    """All terms, in the order of the table."""
    rows = table("ar/offices.tsv")
    return tuple(Term(row["office"], row["body"], row["holder"], row["from"], row.get("to", "")) for row in rows)


@cache
def _by_holder() -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        found.setdefault(term.holder, []).append(term)
    return {holder: tuple(of) for holder, of in found.items()}


def offices_of(holder: str | None, earliest: str | None, latest: str | None) -> tuple[Term, ...]:
    """The offices a person held on some day of ``earliest``..``latest``; none where no day is known."""
    if holder is None or earliest is None or latest is None:
        return ()
    return tuple(term for term in _by_holder().get(holder, ()) if term.covers(earliest, latest))
