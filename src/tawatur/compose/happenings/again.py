"""One happening that one article tells twice: «تفجير … وقال إن التفجير …»."""

from __future__ import annotations

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart
from tawatur.compose.happenings.company import one_side
from tawatur.compose.happenings.happening import Happening, cast, names, near

_ONE_NOUN = frozenset({"COOPERATE", "AGREE"})  # types whose nouns name one thing throughout an article


def told_again(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether the later of two tellings of one article only takes up the earlier again.

    Nothing may contradict it (another day or place, others who take part, another toll), and something must say so:
    a noun with the article («التفجير»), or the same word, or the same place and people.
    """
    one, other = a.event, b.event
    if one.status != other.status or apart(one.time, other.time) not in (0, None):
        return False
    if one.place and other.place and one.place != other.place and not bench.loyalty.holds(one.place, other.place):
        return False
    mine, theirs = cast(one), cast(other)
    if not _fits(bench, mine, theirs) or not one_side(bench, one, other) or not _one_toll(a, b):
        return False
    same_word = bool(names(a) & names(b))
    if one.type in _ONE_NOUN:
        return same_word
    taken_up = _definite(b) and (same_word or not theirs)
    if one.type == "CONSULT":
        return taken_up and one.mode != "visit" and other.mode != "visit"
    if one.type == "ASSAULT":
        return taken_up or bool(one.place and one.place == other.place and set(mine) & set(theirs))
    return taken_up and same_word


def deaths_of(a: Happening, b: Happening) -> bool:
    """Whether one sentence tells an attack and the deaths in it: «القصف الذي أدى إلى مقتل 12 شخصا»."""
    one, other = a.event, b.event
    if a.sentence != b.sentence or one.type != "ASSAULT" or one.status != other.status:
        return False
    if apart(one.time, other.time) not in (0, None) or (one.place and other.place and one.place != other.place):
        return False
    return (one.mode == "kill") != (other.mode == "kill")


def _fits(bench: Bench, mine: list[str], theirs: list[str]) -> bool:
    """Whether all who take part in the one have their counterpart in the other, or it names nobody."""
    small, large = sorted((mine, theirs), key=len)
    return all(any(near(bench, x, y) >= 0.5 for y in large) for x in small)


def _definite(happening: Happening) -> bool:
    reading = happening.witness.reading
    return reading.tokens[reading.token_at(happening.event.trigger.start)].definite


def _one_toll(a: Happening, b: Happening) -> bool:
    """Whether the sentences of both give no numbers that differ: two strikes of a day have two tolls."""
    mine, theirs = _numbers(a), _numbers(b)
    return a.sentence == b.sentence or not mine or not theirs or bool(mine & theirs)


def _numbers(happening: Happening) -> set[float]:
    span = happening.sentence
    found = (f for f in happening.witness.found.figures if f.unit is None and span.start <= f.start < span.end)
    return {f.low for f in found if f.low is not None}
