"""Figures that differ, drawn as ranges on one scale: geometry only, in hundredths of the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.records import Line


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a claim lies between 0 and the largest number claimed; ``open`` has no upper or lower bound."""

    start: float
    width: float
    open_above: bool
    open_below: bool


def bars(lines: Sequence[Line]) -> tuple[Bar, ...]:
    """One bar for each figure line, on a scale from 0 to the largest bound of them all."""
    top = max((bound for line in lines for bound in (line.low, line.high) if bound is not None), default=0.0)
    scale = 94.0 / top if top > 0 else 0.0
    return tuple(_bar(line, scale) for line in lines)


def _bar(line: Line, scale: float) -> Bar:
    low = line.low if line.low is not None else 0.0
    high = line.high if line.high is not None else low
    start = max(0.0, low * scale)
    return Bar(round(start + 2, 2), round(max(0.0, high * scale - start), 2), line.high is None, line.low is None)
