"""A stretch of text under the rules: the stream, the reference, and what was found before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.reference import Reference
from tawatur.annotate.times.tense import FUTURE, PAST, PRESENT, tense_at
from tawatur.arabic.stream import Stream

#: How many earlier expressions «اليوم التالي» may pass over for the one that it counts from, and how many pieces.
_HITS_BACK, _PIECES_BACK = 12, 120


class Hit(NamedTuple):
    """An expression found: where it begins in the text, the index behind its last piece, what it means.

    ``first`` is the index of its first piece.
    """

    first: int
    start: int
    after: int
    meaning: Meaning


@dataclass(slots=True)
class Scan:
    """What the rules read, and what they found so far, in order."""

    stream: Stream
    reference: Reference
    hits: list[Hit] = field(default_factory=list)

    def resolve(self, mean: Callable[[date], Meaning]) -> Meaning:
        """What a relative expression means, seen from the publication."""
        return self.reference.resolve(mean)

    def ahead(self, index: int) -> int:
        """1 where the clause at ``index`` looks ahead, -1 where it looks back, 0 where its verb is present or none."""
        tense = tense_at(self.stream, index)
        return {FUTURE: 1, PAST: -1, PRESENT: 0}.get(tense, 0)

    def tense(self, index: int) -> int:
        """The tense of the clause at ``index`` (see ``tense``)."""
        return tense_at(self.stream, index)

    def hit(self, first: int, dropped: int, after: int, meaning: Meaning) -> Hit:
        """A hit that begins behind ``dropped`` letters of clitics of the piece at ``first``."""
        start = self.stream.inside(first, dropped) if dropped else self.stream.start(first)
        return Hit(first, start, after, meaning)

    def near_anchor(self, index: int, most_days: int) -> Meaning | None:
        """The last expression before ``index`` that covers so many days or fewer; None where none is near."""
        for hit in reversed(self.hits[-_HITS_BACK:]):
            first, last = hit.meaning.earliest, hit.meaning.latest
            if index - hit.after > _PIECES_BACK:
                break
            if first and last and (last - first).days < most_days:
                return hit.meaning
        return None


Rule = Callable[[Scan, int], Hit | None]
