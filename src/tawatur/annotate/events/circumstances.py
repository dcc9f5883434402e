"""Where, when and whether: the place, the time and the status of a happening."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.participants import Cast
from tawatur.annotate.events.scene import Party, Scene
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.annotate.events.words import grammar
from tawatur.records import TimeExpression
from tawatur.records.annotation import Status

_PLACES = ("GPE", "LOC", "FAC")
_PLACE_PREPOSITIONS = ("في", "ب", "قرب", "داخل", "وسط", "جنوب", "شمال", "شرق", "غرب", "جنوبي", "شمالي", "شرقي", "غربي")


def place_of(scene: Scene, trigger: Trigger, cast: Cast, triggers: Sequence[Trigger]) -> str | None:
    """The place that the construction names, else the nearest «في …» of the trigger's own words."""
    if cast.place:
        return cast.place
    sentence = scene.sentence(trigger.index)
    last = min(scene.clause_end(trigger.index), _next_trigger(trigger, triggers, sentence.last))
    first = max(scene.clause_start(trigger.index), trigger.index - 8)
    after = [p for p in _places(scene, trigger.index + 1, last) if p.depth <= 4]
    if after:
        return after[0].entity
    before = [p for p in _places(scene, first, trigger.index) if p.depth <= 4]
    return before[-1].entity if before else None


class _Place:
    def __init__(self, entity: str | None, depth: int) -> None:
        self.entity = entity
        self.depth = depth


def _places(scene: Scene, first: int, last: int) -> list[_Place]:
    found = []
    for mention in scene.mentions:
        if mention.type not in _PLACES:
            continue
        index = scene.reading.token_at(mention.start)
        if not first <= index < last:
            continue
        at, depth = index, 0
        token = scene.tokens[index]
        attached = scene.reading.text[token.start : mention.start]
        if attached.endswith("ب"):
            found.append(_Place(mention.entity, 0))
            continue
        at -= 1
        while at >= max(first - 1, 0) and depth < 5:
            under = scene.preposition(at)
            if under:
                if under in _PLACE_PREPOSITIONS:
                    found.append(_Place(mention.entity, depth))
                break
            if scene.is_verb(at) or scene.tokens[at].kind == "mark":
                break
            depth += 1
            at -= 1
    return found


def _next_trigger(trigger: Trigger, triggers: Sequence[Trigger], last: int) -> int:
    later = [t.index for t in triggers if t.index > trigger.index and t.index < last]
    return min(later, default=last)


def time_of(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> TimeExpression | None:
    """The time expression of the trigger's own clause that stands nearest; None where another event is nearer to it."""
    sentence = scene.sentence(trigger.index)
    statement = scene.statement_around(trigger.span)
    low, high = sentence.start, sentence.end
    if statement:
        low, high = max(low, statement.start), min(high, statement.end)
    best: tuple[int, TimeExpression] | None = None
    for time in scene.times:
        if time.type not in ("DATE", "TIME") or not (low <= time.start and time.end <= high):
            continue
        distance = _time_distance(scene, trigger, time, triggers)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else None


def _time_distance(scene: Scene, trigger: Trigger, time: TimeExpression, triggers: Sequence[Trigger]) -> int | None:
    index = scene.reading.token_at(time.start)
    first, last = min(index, trigger.index), max(index, trigger.index)
    if any(first < t.index < last for t in triggers):
        return None
    if any(
        is_any(scene, at, "complementizers") or is_any(scene, at, "relative_pronouns")
        for at in range(first + 1, last)
        if at not in scene.inside
    ):
        return None
    if any(at in scene.cues for at in range(first, last)):
        return None
    if last - first > 25:
        return None
    return last - first + (3 if index < trigger.index else 0)


def status_of(scene: Scene, trigger: Trigger, time: TimeExpression | None, published: str | None) -> Status:
    """Whether it happened, from tense, the words before the trigger, and its time against the article's day."""
    if trigger.word.verb:
        return _verb_status(scene, trigger, time, published)
    return _noun_status(scene, trigger, time, published)


def _verb_status(scene: Scene, trigger: Trigger, time: TimeExpression | None, published: str | None) -> Status:
    before = range(trigger.index - 1, max(scene.sentence(trigger.index).first, trigger.index - 4) - 1, -1)
    near = [at for at in before if at not in scene.inside]
    if trigger.future or any(is_any(scene, at, "future_words") for at in near[:2]):
        return "planned"
    if near and is_any(scene, near[0], "negation"):
        after = range(trigger.index + 1, scene.clause_end(trigger.index, 8))
        return "happened" if any(is_any(scene, at, "not_but") for at in after) else "denied"
    if trigger.entry.form.tense == "past":
        return "happened"
    if any(is_any(scene, at, "future_strict") for at in near) or _follows_plan(scene, trigger.index):
        return "planned"
    if _follows(scene, trigger.index, "proposed", 5):
        return "proposed"
    order = _order(time, published)
    if order:
        return "planned" if order > 0 else "happened"
    if scene.sentence(trigger.index).role == "title":
        return "happened"
    if any(scene.tokens[at].norm in ("كان", "كانت", "كانوا") for at in near[:2]):
        return "happened"
    return "planned" if trigger.word.mode in ("meet", "talks") else "ongoing"


def _follows_plan(scene: Scene, index: int) -> bool:
    """«من المقرر أن يبحث», «على أن يلتقي»."""
    words = [scene.tokens[at].norm for at in range(max(scene.sentence(index).first, index - 8), index)]
    if words[-1:] == ["ان"] or "ان" in words[-5:]:
        cut = len(words) - 1 - words[::-1].index("ان")
        lead = words[max(0, cut - 4) : cut]
        return bool(set(lead) & grammar("future_strict")) or lead[-1:] in (["علي"], ["المقرر"])
    return False


def _follows(scene: Scene, index: int, name: str, reach: int) -> bool:
    first = max(scene.sentence(index).first, index - reach)
    return any(is_any(scene, at, name) for at in range(first, index) if at not in scene.inside)


def _noun_status(scene: Scene, trigger: Trigger, time: TimeExpression | None, published: str | None) -> Status:
    index = trigger.index
    start = max(scene.sentence(index).first, index - 5)
    lead = [at for at in range(index - 1, start - 1, -1) if at not in scene.inside]
    for name, status in (("postponed", "postponed"), ("cancelled", "cancelled")):
        if any(is_any(scene, at, name) for at in lead[:3]):
            return status  # type: ignore[return-value]
    if any(is_any(scene, at, "negation") for at in lead[:3]):
        return "denied"
    order = _order(time, published)
    if lead and is_any(scene, lead[0], "after") and not (order and order > 0):
        governed = _main_status(scene, index) if scene.tokens[lead[0]].norm == "خلال" else None
        return governed or "happened"
    if any(is_any(scene, at, "proposed") for at in lead[:4]) and not (order and order < 0):
        return "proposed"
    after = range(index + 1, min(scene.clause_end(index) + 2, index + 10))
    if any(is_any(scene, at, "future_strict") for at in [*lead, *after] if at not in scene.timed):
        return "planned"
    if order:
        return "planned" if order > 0 else "happened"
    if any(is_any(scene, at, "now") for at in [*lead[:3], *list(after)[:3]]):
        return "ongoing"
    return _main_status(scene, index) or "happened"


def _main_status(scene: Scene, index: int) -> Status | None:
    """The status that the verb of the same clause gives to a noun in it."""
    sentence = scene.sentence(index)
    for at in range(index - 1, max(sentence.first, index - 14) - 1, -1):
        if at in scene.inside or at in scene.timed or at in scene.cues:
            continue
        word = scene.tokens[at].norm
        bare = word[1:] if word[:1] in "وف" else word
        if is_any(scene, at, "complementizers"):
            return None
        if scene.carrier(at) or scene.is_verb(at):
            if bare[:2] in ("سي", "ست", "سن") or is_any(scene, at - 1, "future_words") or _follows_plan(scene, at):
                return "planned"
            carried = scene.carrier(at)
            if carried and carried[0].form.tense == "present" and sentence.role != "title":
                return "planned" if carried[0].form.written in ("يعقد", "تعقد", "يستضيف", "تستضيف") else "ongoing"
            return "happened"
    return None


def _order(time: TimeExpression | None, published: str | None) -> int:
    """1 where the time lies after the article's day, -1 before it, 0 where that is not known or the same day."""
    if not time or not time.value or not published:
        return 0
    if time.value == "FUTURE_REF":
        return 1
    if time.value in ("PAST_REF",):
        return -1
    if not time.earliest or not time.latest:
        return 0
    if time.earliest > published:
        return 1
    return -1 if time.latest < published else 0


def party_place(party: Party) -> bool:
    """Whether the party is a place."""
    return party.actor.type in _PLACES
