"""Announced and then happened, postponed, denied: the status of one happening in different articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.days import extent
from tawatur.compose.divergences.clash import Clash
from tawatur.compose.happenings import Happening
from tawatur.compose.wording import Reason
from tawatur.records import Line

# How far along a happening is: a later article that is further along only tells what came after.
_STAGE = {"proposed": 0, "planned": 1, "postponed": 1, "ongoing": 2, "happened": 3, "cancelled": 3, "denied": 3}
_NO = frozenset({"denied", "cancelled"})


def statuses(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """For each happening the telling most behind against the one furthest along, and a denial against a claim."""
    for line, told in events:
        if len({h.witness.id for h in told}) < 2:
            continue
        first = min(told, key=lambda h: (_STAGE[h.event.status], h.witness.at))
        last = max(told, key=lambda h: (_STAGE[h.event.status], h.witness.at))
        stage, later = _STAGE[first.event.status], _STAGE[last.event.status]
        if first.witness.id == last.witness.id or stage == later:
            continue
        if first.event.status == "ongoing" or (last.event.status == "ongoing" and stage > 0):
            continue  # under way or just over is no difference worth reading
        denied = (first.event.status in _NO) != (last.event.status in _NO) and last.event.status == "denied"
        moved = first.witness.at < last.witness.at and not denied
        states = (f"@status.{first.event.status}", f"@status.{last.event.status}")
        reason = Reason("denial") if denied else Reason("moved-status" if moved else "differ-status", states)
        yield Clash(
            "denial" if denied else "status",
            first.lead,
            last.lead,
            reason,
            _weight(first, last, moved),
            (line.id,),
            moved,
        )


def _weight(first: Happening, last: Happening, moved: bool) -> float:
    """More where the articles lie days apart, as then the later one brings news."""
    days = 0
    one, other = extent(first.witness.article.published.day), extent(last.witness.article.published.day)
    if one and other:
        days = abs((other[0] - one[0]).days)
    return (0.5 if moved else 0.8) + min(0.3, 0.06 * days)
