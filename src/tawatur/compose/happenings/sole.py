"""The only happening of its kind that a page tells: of two pages of one story such two are likely one."""

from __future__ import annotations

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart
from tawatur.compose.happenings.days import days_between
from tawatur.compose.happenings.happening import Happening

_KINDS = frozenset({"PROTEST", "COERCE", "ASSAULT"})
_WAR = frozenset({"airstrike", "shelling", "missile", "clash"})  # come again and again
_NEAR = 3.0  # times as many
_DAYS = 4  # between two pages


def sole_of_kind(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether each of two pages of the same days tells one happening of this type and mode, of one state and day.

    «احتجاجات عنيفة» of the one page and «أثارت احتجاجات شعبية» of the other are the protests of their story.
    """
    one, other = a.event, b.event
    if a.witness.id == b.witness.id or one.type not in _KINDS or one.mode != other.mode or one.mode in _WAR:
        return False
    if not one.place or not other.place or bench.loyalty.state(one.place) != bench.loyalty.state(other.place):
        return False
    if apart(one.time, other.time) not in (0, None) or days_between(a, b) > _DAYS:
        return False
    return _alone(a) and _alone(b) and not _other_toll(a, b)


def _other_toll(a: Happening, b: Happening) -> bool:
    """Whether the sentences give numbers of which none comes near: two dead of a night, dozens of a month."""
    mine, theirs = _sizes(a), _sizes(b)
    return bool(mine and theirs) and not any(max(x, y) <= _NEAR * min(x, y) for x in mine for y in theirs)


def _sizes(happening: Happening) -> list[float]:
    span = happening.sentence
    inside = (f for f in happening.witness.found.figures if span.start <= f.start < span.end)
    return [f.low for f in inside if f.unit is None and f.low]


def _alone(happening: Happening) -> bool:
    """Whether the body of the page tells no other event of the type and mode; its title tells the same one."""
    witness, event = happening.witness, happening.event
    alike = [e for e in witness.found.events if e.type == event.type and e.mode == event.mode]
    places = [[at.start for at in (e.trigger, *e.also)] for e in alike]
    return sum(any(not witness.in_title(at) for at in starts) for starts in places) == 1
