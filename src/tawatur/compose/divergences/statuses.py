"""Announced and then happened, postponed, denied: the status of one happening in different articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart, extent
from tawatur.compose.divergences.clash import Clash
from tawatur.compose.happenings import STAGE, Happening, cast
from tawatur.compose.wording import Reason
from tawatur.records import Line

_NO = frozenset({"denied", "cancelled"})


def statuses(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """For each happening the telling most behind against the one furthest along, and a denial against a claim."""
    for line, told in events:
        if len({h.witness.id for h in told}) < 2:
            continue
        first = min(told, key=lambda h: (STAGE[h.event.status], h.witness.at))
        last = max(told, key=lambda h: (STAGE[h.event.status], h.witness.at))
        stage, later = STAGE[first.event.status], STAGE[last.event.status]
        if first.witness.id == last.witness.id or stage == later:
            continue
        if "ongoing" in (first.event.status, last.event.status):
            continue  # under way, proposed or just over is no difference worth reading
        denied = (first.event.status in _NO) != (last.event.status in _NO) and last.event.status == "denied"
        moved = first.witness.at < last.witness.at and not denied
        end = _outcome(events, last) if moved and line.type == "CONSULT" else None
        states = (f"@status.{first.event.status}", f"@status.{last.event.status}")
        reason = Reason("denial") if denied else Reason("moved-status" if moved else "differ-status", states)
        yield Clash(
            "denial" if denied else "status",
            first.lead,
            end.fullest if end else last.lead,
            reason,
            _weight(first, last, moved),
            (line.id,),
            moved,
        )


def _outcome(events: Sequence[tuple[Line, list[Happening]]], met: Happening) -> Happening | None:
    """The agreement that came of a meeting: of the same two, told by the same article as over, on no other day."""
    who = set(cast(met.event))
    for line, told in events:
        for other in told if line.type == "AGREE" else ():
            if other.witness.id == met.witness.id and other.event.status == "happened" and len(who) >= 2:
                same_day = apart(met.event.time, other.event.time) in (0, None)
                if who <= set(cast(other.event)) and same_day:
                    return other
    return None


def _weight(first: Happening, last: Happening, moved: bool) -> float:
    """More where the articles lie days apart, as then the later one brings news."""
    days = 0
    one, other = extent(first.witness.article.published.day), extent(last.witness.article.published.day)
    if one and other:
        days = abs((other[0] - one[0]).days)
    return (0.5 if moved else 0.8) + min(0.3, 0.06 * days)
