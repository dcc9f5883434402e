"""Happenings of many articles merged into groups of one each."""

from __future__ import annotations

from collections import defaultdict

from tawatur.compose.bench import Bench
from tawatur.compose.days import exact
from tawatur.compose.happenings.evidence import LEAST, weigh
from tawatur.compose.happenings.happening import Happening, cast
from tawatur.compose.merge import FORBIDDEN, Decisions, Evidence, group
from tawatur.compose.wording import Reason

_FEW = 1500  # happenings that are all compared with each other; beyond, only those that share a key
_SPAN = 6  # days of articles whose happenings are compared


def merged(
    bench: Bench, items: list[Happening], decisions: Decisions
) -> tuple[list[tuple[int, ...]], dict[tuple[int, int], Evidence]]:
    """Groups of the happenings that are one, and the evidence between the pairs."""
    evidence: dict[tuple[int, int], Evidence] = {}
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    few = len(items) <= _FEW
    for j, b in enumerate(items):
        keys = [(b.event.type, key_) for key_ in ([""] if few else _shelves(bench, b))]
        for i in sorted({i for key_ in keys for i in shelves[key_]}):
            evidence[i, j] = _decided(decisions, items[i], b) or weigh(bench, items[i], b)
        for key_ in keys:
            shelves[key_].append(j)
    return list(group(len(items), evidence, LEAST, [item.witness.id for item in items])), evidence


def _shelves(bench: Bench, happening: Happening) -> list[str]:
    """What two happenings of a large story must share, one of these at least, to be looked at.

    The article; the day; someone who takes part, or the place, in articles of the same days.
    """
    event, witness = happening.event, happening.witness
    who = {*cast(event), *(bench.loyalty.state(name) for name in cast(event))} or happening.around
    weeks = {"?"}
    if witness.appeared:
        day = witness.appeared[0].toordinal()
        weeks = {f"a{day // _SPAN}", f"b{(day + _SPAN // 2) // _SPAN}"}
    found = {f"{name} {week}" for name in who | ({event.place} if event.place else set()) for week in weeks}
    days = {f"day {event.time}"} if exact(event.time) else set()
    return sorted(found | days | {f"page {witness.id}"})


def _decided(decisions: Decisions, a: Happening, b: Happening) -> Evidence | None:
    about = decisions.about((a.focus.article, a.focus.start), (b.focus.article, b.focus.start))
    return None if about is None else Evidence(10.0, (Reason("decided"),)) if about else FORBIDDEN
