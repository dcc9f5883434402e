"""What is read at a place of the stream before it becomes a record, and what the readers share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.stream import Stream
from tawatur.records import Span


class Covered:
    """Spans that numbers may not stand in."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._spans, self._starts = merged, [start for start, _ in merged]

    def holds(self, offset: int) -> bool:
        """Whether one of them covers ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._spans[index][1]


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was read: bounds, the index of its first piece, letters of clitics before it, the index behind it.

    ``behind`` is the index after the counted noun.
    """

    low: float | None
    high: float | None
    first: int
    dropped: int
    after: int
    approx: bool = False
    counted: Span | None = None
    unit: str | None = None
    behind: int = 0


@dataclass(slots=True)
class Scan:
    """A stretch of text, the spans that are taken in it, and the noun counted last in the sentence."""

    stream: Stream
    covered: Covered
    last_counted: Span | None = None
