"""Which triggers are happenings that belong on a timeline, and which only name a topic."""

from __future__ import annotations

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.countries import is_country
from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.standing import Standing
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.annotate.events.unreal import is_hypothetical
from tawatur.annotate.events.words import TOLLS, event_forms, grammar
from tawatur.arabic import normalise
from tawatur.records import Participant, TimeExpression

_VISITS = frozenset({"visit", "visit_noun"})
_JOURNEYS = _VISITS | frozenset({"arrive", "travel", "leave"})
_GRAVE = frozenset({"kill", "bombing", "arrest", "shelling", "airstrike"})


def is_happening(
    scene: Scene, trigger: Trigger, cast: Cast, where_when: tuple[str | None, TimeExpression | None]
) -> bool:
    """Whether enough of a concrete happening is told at this word."""
    if _ruled_out(scene, trigger, cast, where_when):
        return False
    if _called_off(scene, trigger):
        return True
    if _off_topic(scene, trigger) or (trigger.word.frame == "death" and _generic(trigger)):
        return False
    if trigger.word.frame == "vote":
        return any(_is_body(scene, person) for person in cast.people)
    private = trigger.word.type == "CONSULT" and not _public(scene, trigger, cast, where_when)
    if private and trigger.word.need != "free":
        return False
    told = _verb_tells if trigger.word.verb else _noun_tells
    return told(scene, trigger, cast, where_when)


def _ruled_out(
    scene: Scene, trigger: Trigger, cast: Cast, where_when: tuple[str | None, TimeExpression | None]
) -> bool:
    """Whether it is only feared, meant, usual, held, done by nature or an accident, or sought."""
    if is_hypothetical(scene, trigger, cast) or _is_accident(scene, trigger, cast):
        return True
    if trigger.word.type in ("ASSAULT", "COERCE", "AID") and _only_meant(scene, trigger, cast):
        return True
    if trigger.word.type == "ASSAULT" and _habitual(scene, trigger, where_when):
        return True
    if trigger.word.frame == "seize" and _only_holds(scene, trigger):
        return True
    return _done_by_nature(scene, trigger) or _yet_to_be_reached(scene, trigger)


def _verb_tells(
    scene: Scene, trigger: Trigger, cast: Cast, where_when: tuple[str | None, TimeExpression | None]
) -> bool:
    if trigger.word.frame in _JOURNEYS:
        return _traveller(scene, cast) or (any(p.label for p in cast.people) and trigger.word.frame in _VISITS)
    told = trigger.word.mode == "humanitarian" or (trigger.word.mode == "arrive" and any(where_when))
    told = told and bool(trigger.word.near)
    return bool(cast.people) or told or trigger.word.type in ("ASSAULT", "PROTEST", "COERCE")


def _noun_tells(
    scene: Scene, trigger: Trigger, cast: Cast, where_when: tuple[str | None, TimeExpression | None]
) -> bool:
    need, who = trigger.word.need, bool(cast.people)
    if trigger.word.frame == "clash" and is_any(scene, trigger.index + 1, "raging"):
        return True  # «الحرب الدائرة في اليمن»
    under_way = trigger.word.type == "CONSULT" and is_any(scene, trigger.index + 1, "now")
    needs = {
        "free": True,
        "two": len(cast.people) > 1 or (who and cast.place is not None),
        "person": _traveller(scene, cast),
        "party": who and (not trigger.entry.form.definite or any(p.role == "target" for p in cast.people)),
        "state": any(is_country(p.entity) for p in cast.people),
        "carried": cast.carried,
        "verb": cast.carried and who,
        "who": who or under_way or (cast.carrier is not None and bool(scene.carrier(cast.carrier))),
    }
    if need in needs:
        return needs[need]
    if trigger.word.frame == "attack" and (_near_a_toll(scene, trigger) or _undergone(scene, trigger)):
        return True
    if trigger.word.type == "PROTEST" and trigger.entry.form.plural and _follows_from(scene, trigger):
        return True
    return who or cast.carried or any(where_when)


def _follows_from(scene: Scene, trigger: Trigger) -> bool:
    """«بعد مظاهرات واسعة», «على خلفية احتجاجات»: something else came of it."""
    return trigger.index > 0 and any(is_any(scene, trigger.index - 1, name) for name in ("after", "background"))


def _near_a_toll(scene: Scene, trigger: Trigger) -> bool:
    """Whether those hit are told before it: «إصابة ثلاثة من رجال الأمن في هجوم على نقطة تفتيش»."""
    first = max(scene.sentence(trigger.index).first, trigger.index - 14)
    return any(
        entry.word.frame in TOLLS
        for at in range(first, trigger.index)
        for rest, _, _ in peelings(scene.tokens[at].norm)
        for entry in event_forms().get(rest, ())
    )


def _is_accident(scene: Scene, trigger: Trigger, cast: Cast) -> bool:
    """«مقتل عشرين شخصا في فيضانات»: deaths that nobody dealt, and all bare ones in an article of a disaster."""
    sentence = scene.sentence(trigger.index)
    if _from_collision(scene, trigger, cast):
        return True
    if trigger.word.frame not in TOLLS:
        return False
    last = min(sentence.last, trigger.index + 18)
    around = range(max(sentence.first, trigger.index - 12), last)
    if any(is_any(scene, at, "violence") for at in around):
        return False
    near = range(max(sentence.first, trigger.index - 8), last)
    if any(is_any(scene, at, "accidents") for at in near) or _fell(scene, near):
        return True
    return scene.is_disaster and not any(person.role == "source" for person in cast.people)


def _from_collision(scene: Scene, trigger: Trigger, cast: Cast) -> bool:
    """«اصطدمت شاحنة بناقلة نفط ما أدى إلى انفجارها ومقتل …»: what blew up did so by itself."""
    bursts = normalise(trigger.word.word) in grammar("explodes")
    if not (bursts or trigger.word.frame in TOLLS) or not cast.lacks_doer():
        return False
    sentence = scene.sentence(trigger.index)
    near = range(max(sentence.first, trigger.index - 25), min(sentence.last, trigger.index + 12))
    if not any(is_any(scene, at, "collisions") for at in near):
        return False
    return not any(is_any(scene, at, "violence") and not is_any(scene, at, "bursts") for at in near)


def _called_off(scene: Scene, trigger: Trigger) -> bool:
    """«فشل الهدنة», «تأجيل القمة»: that it did not come about is itself told."""
    kinds = ("CONSULT", "AGREE", "RETREAT")
    if trigger.word.verb or trigger.word.type not in kinds or trigger.word.frame in _JOURNEYS - _VISITS:
        return False
    at, first = trigger.index - 1, scene.sentence(trigger.index).first
    while at >= max(first, trigger.index - 6) and at in scene.inside:
        at -= 1
    return at >= first and (is_any(scene, at, "cancelled") or is_any(scene, at, "postponed"))


def _only_meant(scene: Scene, trigger: Trigger, cast: Cast) -> bool:
    """«المخصصة لضرب أهداف»: what something is for, not what was done."""
    if cast.carrier is not None and cast.carrier < trigger.index and not scene.carrier(cast.carrier):
        return scene.tokens[cast.carrier].norm.startswith("ل")
    if trigger.prep != "ل" or trigger.word.verb or (trigger.entry.form.definite and trigger.word.type == "ASSAULT"):
        return False
    return not _undergone(scene, trigger)


def _undergone(scene: Scene, trigger: Trigger) -> bool:
    """«تعرض لهجوم», «تصدت لهجوم»: it was done to them."""
    first = max(scene.sentence(trigger.index).first, trigger.index - 4)
    return any(is_any(scene, at, "undergone") for at in range(first, trigger.index))


def _only_holds(scene: Scene, trigger: Trigger) -> bool:
    """«بلدة كانت تسيطر عليها بوكو حرام», «التي تسيطر عليها المعارضة»: who holds a place, not that it was taken."""
    if not trigger.word.verb or trigger.entry.form.tense != "present" or trigger.future:
        return False
    first, before = scene.sentence(trigger.index).first, trigger.index - 1
    if before < first or scene.sentence(trigger.index).role == "title":
        return False
    held = scene.is_in(before, grammar("relative_pronouns")) or scene.is_in(before, grammar("used_to"))
    return held or scene.is_in(trigger.index + 1, grammar("with_it"))


def _done_by_nature(scene: Scene, trigger: Trigger) -> bool:
    """«حاصرتهم مياه النهر», «ضربت العاصفة»: nobody attacks or seizes."""
    if trigger.word.type not in ("ASSAULT", "COERCE") or not trigger.word.verb:
        return False
    sentence = scene.sentence(trigger.index)
    near = range(max(sentence.first, trigger.index - 2), min(sentence.last, trigger.index + 3))
    return any(is_any(scene, at, "forces_of_nature") for at in near if at != trigger.index and at not in scene.inside)


def _yet_to_be_reached(scene: Scene, trigger: Trigger) -> bool:
    """«قبل التوصل إلى اتفاق», «للتوصل إلى هدنة»: an agreement that is sought."""
    if trigger.word.type != "AGREE" and trigger.word.mode != "ceasefire":
        return False
    first = scene.sentence(trigger.index).first
    for at in range(trigger.index - 1, max(first, trigger.index - 4) - 1, -1):
        if is_any(scene, at, "reaching"):
            sought = scene.tokens[at].norm.startswith("ل")
            return sought or any(is_any(scene, i, "sought") for i in range(max(first, at - 3), at))
    return False


def _habitual(scene: Scene, trigger: Trigger, where_when: tuple[str | None, TimeExpression | None]) -> bool:
    """A deed in the bare present with no day or place («يقتلون الأبرياء»), outside a title."""
    present = trigger.word.verb and trigger.entry.form.tense == "present" and not trigger.future
    return present and not any(where_when) and scene.sentence(trigger.index).role != "title"


def _traveller(scene: Scene, cast: Cast) -> bool:
    """Whether a person, somebody in office or a delegation is among those who do it."""
    people = {m.entity for m in scene.mentions if m.type == "PERS"}
    doers = [person for person in cast.people if person.role != "target"]
    return any(person.entity in people or _in_office(person, "travellers") or _sent(scene, person) for person in doers)


def _is_body(scene: Scene, person: Participant) -> bool:
    """«مجلس الشيوخ», «البرلمان»: a body that votes."""
    if person.role != "source" or person.start is None or person.end is None:
        return False
    first, last = scene.reading.token_at(person.start), scene.reading.between(person.start, person.end)[1]
    return any(scene.is_in(at, grammar("voters")) for at in range(max(first, 0), min(last, first + 3)))


def _in_office(person: Participant, kind: str = "public_roles") -> bool:
    return bool(set((person.label or "").removeprefix("role:").split("-")) & grammar(kind))


def _sent(scene: Scene, person: Participant) -> bool:
    """«وفد من حركة حماس»: the group is named by the delegation that it sends."""
    at = scene.reading.token_at(person.start) if person.start is not None else -1
    return at >= 0 and scene.is_in(at, grammar("delegates"))


def _generic(trigger: Trigger) -> bool:
    """«القتل», «الإصابة»: the deed as such, of nobody."""
    form = trigger.entry.form
    return form.definite and not form.suffix


def _off_topic(scene: Scene, trigger: Trigger) -> bool:
    """Meetings, tours and defeats of sport are none."""
    return scene.is_sport and not (trigger.word.type == "PROTEST" or trigger.word.mode in _GRAVE)


def is_settled(trigger: Trigger, cast: Cast, standing: Standing, title: bool) -> bool:
    """Whether an agreement was made or is to be, and is not an opinion shared or an old accord as a topic."""
    if trigger.word.type != "AGREE":
        return True
    form = trigger.entry.form
    if trigger.word.frame == "vote" and trigger.word.verb:
        return standing.status == "happened" or trigger.future
    if trigger.word.verb:
        return form.tense == "past" or title or standing.status == "planned"
    between = sum(person.role == "both" for person in cast.people) > 1 and not form.plural
    return (
        not form.definite
        or bool(form.suffix)
        or cast.carried
        or between
        or standing.status in ("cancelled", "postponed")
    )


def _public(scene: Scene, trigger: Trigger, cast: Cast, where_when: tuple[str | None, TimeExpression | None]) -> bool:
    """Whether a meeting is of public life: somebody named or in office is there, or its day and place are told."""
    if any(p.entity for p in cast.people):
        return True
    if any(_in_office(person) for person in cast.people) or (cast.goals and where_when[1]):
        return True
    if cast.people or trigger.word.mode == "call":
        return False
    return trigger.word.mode in ("conference", "talks") or all(where_when) or _points_back(trigger)


def _points_back(trigger: Trigger) -> bool:
    return trigger.entry.form.definite and not trigger.entry.form.suffix and not trigger.entry.form.plural


def _fell(scene: Scene, around: range) -> bool:
    """«سقطت مروحية على سوق»: an aircraft came down by itself."""
    falls = (at for at in around if at not in scene.inside and is_any(scene, at, "falls"))
    return any(is_any(scene, i, "aircraft") for at in falls for i in (at + 1, at + 2))
