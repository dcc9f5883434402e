"""Figures that differ, drawn as ranges on one scale: geometry only, in hundredths of the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.export.claims import Claim


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a claim lies between 0 and the largest number claimed; ``open`` has no upper or lower bound."""

    start: float
    width: float
    open_above: bool
    open_below: bool


def bars(claims: Sequence[Claim]) -> tuple[Bar, ...]:
    """One bar for each claim, on a scale from 0 to the largest bound of them all."""
    top = max((bound for claim in claims for bound in (claim.low, claim.high) if bound is not None), default=0.0)
    scale = 94.0 / top if top > 0 else 0.0
    return tuple(_bar(claim, scale) for claim in claims)


def _bar(claim: Claim, scale: float) -> Bar:
    low = claim.low if claim.low is not None else 0.0
    high = claim.high if claim.high is not None else low
    start = max(0.0, low * scale)
    return Bar(round(start + 2, 2), round(max(0.0, high * scale - start), 2), claim.high is None, claim.low is None)
