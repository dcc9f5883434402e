"""What speaks for and against two happenings of one type being the same."""

from __future__ import annotations

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart, exact
from tawatur.compose.happenings.again import deaths_of, told_again
from tawatur.compose.happenings.company import one_spot, others_too, who
from tawatur.compose.happenings.days import AHEAD, DAY, NEWS, came_true, days_between, held_soon, not_yet, when
from tawatur.compose.happenings.happening import Happening, cast, named, names, near
from tawatur.compose.happenings.sole import sole_of_kind
from tawatur.compose.loyalty import countries
from tawatur.compose.merge import FORBIDDEN, Evidence
from tawatur.compose.wording import Reason
from tawatur.records import Anchor, Event

# Weights set on the hand-made accounts of two stories (benchmarks/account); a merge needs about two of these to agree.
LEAST = 2.4
_MODE = 0.6
_PLACE, _OTHER_PLACE, _SAME_STATE = 0.8, -0.8, -0.2
_COPIED = 2.0
_SENSE, _NEAR = 2.0, 0.4
_WORD, _MOST_WORDS = 0.07, 1.0  # for the worth of the other words near both
_TOUR, _ONE_STOP = 1.0, -1.5  # two journeys to the same states, two or more; a tour and one of its stops
_SAME_WORD, _OTHER_WORD = 0.35, -0.4  # a word that names both; none, where a type has many unlike words
_SAME_STATUS = 0.2
_AGAIN = 3.0  # for what one article only takes up again
# Modes that one happening may go by in different articles.
_ALIKE = (
    frozenset({"meet", "talks", "conference"}),
    frozenset({"meet", "call"}),
    frozenset({"attack", "airstrike"}),
    frozenset({"attack", "bombing"}),
    frozenset({"attack", "shelling"}),
    frozenset({"attack", "kill"}),
    frozenset({"airstrike", "kill"}),
    frozenset({"bombing", "kill"}),
    frozenset({"shelling", "kill"}),
    frozenset({"missile", "shelling"}),
    frozenset({"missile", "kill"}),
    frozenset({"deploy", "arrive"}),
)
# Modes of which a war has many a day: the same attacker and target make no two of them one.
_STRIKES = frozenset({"attack", "airstrike", "shelling", "bombing", "missile", "kill", "clash", None})
# Modes that a town sees once in a story, as a rule; raids and shelling come again and again.
_SINGLE = frozenset({"attack", "bombing", "kill"})
_SPOT = 1.0
_SOLE = 1.3  # each of two pages tells one such happening of one state
_ALIKE_SENSE = 0.62  # cosine of two sentences that tell one strike without a day or place


def weigh(bench: Bench, a: Happening, b: Happening) -> Evidence:
    """What speaks for and against two happenings of one type being the same."""
    if a.witness.id == b.witness.id and deaths_of(a, b):
        return Evidence(_AGAIN, (Reason("told-again"),))
    found = Evidence()
    for part in (mode, when, _where, _goals, who, _told):
        step = part(bench, a, b)
        if step.forbidden:
            return FORBIDDEN
        found = Evidence(found.weight + step.weight, found.reasons + step.reasons)
    if a.event.status == b.event.status:
        found = found.plus(_SAME_STATUS)
    if {a.event.mode, b.event.mode} <= _SINGLE and one_spot(bench, a, b):
        found = found.plus(_SPOT)
    if a.witness.id == b.witness.id and came_true(a, b):
        return found.plus(DAY)
    sole = sole_of_kind(bench, a, b)
    if sole:
        found = found.plus(_SOLE, Reason("sole-of-kind"))
    if a.witness.id != b.witness.id and not sole and not anchored(bench, a, b):
        return Evidence()  # nothing ties them, though others may
    if a.witness.id == b.witness.id:
        if found.weight >= LEAST + 1.5 and _told_twice(a.event, b.event):
            return found
        if told_again(bench, a, b):
            return found.plus(max(0.0, _AGAIN - found.weight), Reason("told-again"))
        return FORBIDDEN  # the reader of one article has already told its happenings apart
    return found


def anchored(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether something ties two tellings to one occasion: a day, a place, copied words, the same two people.

    That Russia and France were in contact says nothing of whether two of their men met in Paris on the thirtieth.
    """
    one, other = a.event, b.event
    if exact(one.time) and exact(other.time) and apart(one.time, other.time) == 0:
        return True
    if bench.links(a.anchor, b.anchor, 0.3):
        return True
    place = _one_place(bench, one.place, other.place)
    if one.type == "CONSULT":
        return place or _same_company(bench, a, b)
    if one.type == "ASSAULT" and {one.mode, other.mode} <= _STRIKES:
        same_word = bool(names(a) & names(b))
        if one.status == other.status == "ongoing" and _one_doer(bench, a, b):
            return True  # a campaign
        local = one.place is not None and one.place == other.place and one.place not in countries()
        return local or (place and (same_word or one.status == other.status == "ongoing")) or _alike(bench, a, b)
    return True


def _one_doer(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether both are done by one or for one state: «فرنسا تكثف ضرباتها», «أمر هولاند بتكثيف الغارات»."""
    mine, theirs = ([n for p in h.event.participants if p.role == "source" and (n := named(p))] for h in (a, b))
    return any(near(bench, x, y) >= 0.5 for x in mine for y in theirs)


def _same_company(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether two tellings without a place in common name the same pair, or three and more that stand for each other.

    What was announced has then come true only if its day, or the next page, says so.
    """
    mine, theirs = cast(a.event), cast(b.event)
    exactly = len(set(mine) & set(theirs)) >= 2
    many = sum(any(near(bench, x, y) >= 0.5 for y in theirs) for x in mine) >= 3
    if not (exactly or many) or others_too(bench, mine, theirs):
        return False
    news = {a.event.status, b.event.status}
    turned = bool(news & AHEAD) and bool(news & {"happened", "cancelled"})
    return (
        not turned
        or days_between(a, b) <= 1
        or held_soon(a, b)
        or held_soon(b, a)
        or any(not_yet(x, y) is not None for x, y in ((a, b), (b, a)))
    )


def _one_place(bench: Bench, a: str | None, b: str | None) -> bool:
    return bool(a and b) and (a == b or bench.loyalty.holds(a or "", b or ""))


def _alike(bench: Bench, a: Happening, b: Happening) -> bool:
    return days_between(a, b) <= NEWS and bench.cosine(a.anchor, b.anchor) >= _ALIKE_SENSE


def _told_twice(a: Event, b: Event) -> bool:
    """Whether two events of one article are alike in all that is known of them."""
    return a.mode == b.mode and set(cast(a)) == set(cast(b)) and a.time == b.time and a.status == b.status


def mode(bench: Bench, a: Happening, b: Happening) -> Evidence:
    one, other = a.event.mode, b.event.mode
    if one == other:
        return Evidence(_MODE)
    if one is None or other is None:
        return Evidence()
    if not any({one, other} <= alike for alike in _ALIKE):
        return FORBIDDEN
    return Evidence() if a.event.type != "ASSAULT" or _one_side(bench, a, b) else FORBIDDEN


def _one_side(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether two attacks that go by other words have their doer or victim in common: raids are not a car bomb."""
    if one_spot(bench, a, b) or bench.links(a.anchor, b.anchor, 0.3):
        return True
    mine, theirs = cast(a.event), cast(b.event)
    return any(near(bench, x, y) >= 0.5 for x in mine for y in theirs)


def _where(bench: Bench, a: Happening, b: Happening) -> Evidence:
    one, other = a.event.place, b.event.place
    if one is None or other is None:
        return Evidence()
    if one == other:
        return Evidence(_PLACE, (Reason("same-place"),))
    if bench.loyalty.holds(one, other):
        return Evidence(_PLACE * 0.75, (Reason("same-place"),))
    if bench.loyalty.state(one) == bench.loyalty.state(other):
        return Evidence(_SAME_STATE)
    return FORBIDDEN if a.event.type == "CONSULT" else Evidence(_OTHER_PLACE)


def _goals(bench: Bench, a: Happening, b: Happening) -> Evidence:
    """Where two journeys lead: a tour of three states is another than the visit to one of them."""
    if a.event.mode != "visit" or b.event.mode != "visit":
        return Evidence()
    mine, theirs = _led_to(bench, a), _led_to(bench, b)
    if max(len(mine), len(theirs)) < 2 or not mine or not theirs:
        return Evidence()
    return Evidence(_TOUR) if mine == theirs else Evidence(_ONE_STOP) if mine & theirs else FORBIDDEN


def _led_to(bench: Bench, happening: Happening) -> set[str]:
    """The states that a journey leads to."""
    event = happening.event
    goals = [p.entity for p in event.participants if p.role == "target" and p.entity]
    return {bench.loyalty.state(goal) for goal in goals or ([event.place] if event.place else [])}


def _told(bench: Bench, a: Happening, b: Happening) -> Evidence:
    mine, theirs = names(a), names(b)
    links = [link for link in bench.links(a.anchor, b.anchor, 0.3) if _holds(link.a, link.b, a, b)]
    if links and (mine & theirs or all(link.kind != "paraphrase" for link in links)):
        return Evidence(_COPIED, (Reason("one-passage"),))
    word_weight = _SAME_WORD if mine & theirs else _OTHER_WORD if a.event.type in ("COOPERATE", "AID") else 0.0
    shared = sum(min(worth, b.words[word]) for word, worth in sorted(a.words.items()) if word in b.words)
    return Evidence(
        word_weight
        + min(_MOST_WORDS, _WORD * shared)
        + _SENSE * min(0.5, max(-0.2, bench.cosine(a.anchor, b.anchor) - _NEAR))
    )


def _holds(x: Anchor, y: Anchor, a: Happening, b: Happening) -> bool:
    """Whether the linked passage holds a word that names the happening on both sides."""
    if x.article != a.witness.id:
        x, y = y, x
    return all(
        any(place.start <= at.start < place.end for at in (h.event.trigger, *h.event.also))
        for place, h in ((x, a), (y, b))
    )
