"""What every kind of divergence is made of."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.compose.bench import Bench
from tawatur.compose.wording import Reason
from tawatur.records import Anchor, Divergence, Line
from tawatur.records.account import Difference


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sentences that do not agree, what they differ in, and how much it is worth reading (0..1 and above)."""

    what: Difference
    a: Anchor
    b: Anchor
    reason: Reason
    weight: float
    lines: tuple[str, ...] = ()
    moved_on: bool = False

    def divergence(self) -> Divergence:
        """The record of it."""
        return Divergence(
            self.what, self.a, self.b, self.reason.ar, self.moved_on, self.lines, self.reason.en, round(self.weight, 3)
        )


def one_phase(a: Line, b: Line) -> bool:
    """Whether two happenings were, in some article, both still to come or both over."""
    phases = [{step.status in ("happened", "cancelled") for step in line.history} for line in (a, b)]
    return bool(phases[0] & phases[1])


def in_order(bench: Bench, a: Anchor, b: Anchor) -> tuple[Anchor, Anchor]:
    """The two with the earlier published first, then the earlier in the text."""
    first = (bench.by_id[a.article].at, a.start)
    return (a, b) if first <= (bench.by_id[b.article].at, b.start) else (b, a)
