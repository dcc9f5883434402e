"""What the days of two tellings say of their being one happening."""

from __future__ import annotations

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart, exact, extent
from tawatur.compose.happenings.happening import Happening, cast
from tawatur.compose.merge import FORBIDDEN, Evidence
from tawatur.compose.wording import Reason

DAY, _WITHIN = 1.5, 0.5
_NEXT_DAY = -1.0
NEWS = 2  # days after which what happened is no news
_STATUS = -0.6
_ONGOING = 0.5  # what goes on in one article goes on in the next
# How far along a happening is: a later article that is further along only tells what came after.
STAGE = {"proposed": 0, "planned": 1, "postponed": 1, "ongoing": 2, "happened": 3, "cancelled": 3, "denied": 3}
_OVER = frozenset({"happened", "ongoing", "cancelled"})
AHEAD = frozenset({"planned", "proposed", "postponed"})


def when(bench: Bench, a: Happening, b: Happening) -> Evidence:
    one, other = a.event, b.event
    days = apart(one.time, other.time)
    if days is not None:
        if days >= 2 or (days == 1 and not (exact(one.time) and exact(other.time))):
            return FORBIDDEN
        if days == 1:
            return Evidence(_NEXT_DAY)
        both = exact(one.time) and exact(other.time)
        return Evidence(DAY, (Reason("same-day", (str(extent(one.time)[0]),)),)) if both else Evidence(_WITHIN)  # type: ignore[index]
    ahead = not_yet(a, b) or not_yet(b, a)
    if ahead is not None:
        return ahead
    first, later = (one, other) if a.witness.at <= b.witness.at else (other, one)
    if one.status == other.status == "ongoing":
        return Evidence(_ONGOING)
    if first.status in _OVER and later.status in AHEAD:
        return Evidence(_STATUS)  # what is over is not announced anew
    if first.status in AHEAD and later.status in _OVER and days_between(a, b) > NEWS:
        return Evidence(_STATUS)  # too late to be news of what was announced
    return Evidence()


def days_between(a: Happening, b: Happening) -> int:
    """Days between the appearance of two articles; 0 where either is not known."""
    one, other = a.witness.appeared, b.witness.appeared
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days) if one and other else 0


def not_yet(a: Happening, b: Happening) -> Evidence | None:
    """A day of ``a`` against ``b`` without one, told as over by an article whose own day is known or bounded."""
    day, appeared = extent(a.event.time), b.witness.appeared
    if extent(b.event.time) or b.event.status != "happened" or not exact(a.event.time) or not day or not appeared:
        return None
    if appeared[1] < day[0]:
        return FORBIDDEN
    soon = (appeared[0] - day[0]).days <= NEWS
    return Evidence(_WITHIN) if soon and a.event.status in AHEAD else None


def held_soon(announced: Happening, held: Happening) -> bool:
    """Whether what is told as over took place within two days of the page that announces it."""
    day, appeared = extent(held.event.time), announced.witness.appeared
    if not day or not appeared or not exact(held.event.time):
        return False
    return -1 <= (day[0] - appeared[0]).days <= NEWS


def came_true(a: Happening, b: Happening) -> bool:
    """Whether one article tells that something was announced and that it then took place by the day it appeared."""
    first, then = (a.event, b.event) if a.event.status == "planned" else (b.event, a.event)
    day, appeared = extent(first.time), a.witness.appeared
    if first.status != "planned" or then.status != "happened" or not exact(first.time) or not day or not appeared:
        return False
    return set(cast(first)) <= set(cast(then)) and len(cast(first)) >= 2 and day[0] <= appeared[1]
