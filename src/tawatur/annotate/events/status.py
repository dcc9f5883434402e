"""Whether it happened, will, was put off, was called for: from tense, the words around, and the time."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.denial import is_denied, not_planned, stopped
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.standing import Standing
from tawatur.annotate.events.tense import (
    before,
    by_tense,
    governor_of,
    in_the_present,
    is_agreement,
    is_present,
    lead_of_that,
    led_by,
    main_verb,
)
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.annotate.events.words import grammar
from tawatur.records import TimeExpression


def standing_of(scene: Scene, trigger: Trigger, cast: Cast, time: TimeExpression | None) -> Standing:
    """The status of the happening at ``trigger`` on the article's own day."""
    order = _order(time, scene.reading.article.published.day)
    if is_denied(scene, trigger):
        return Standing("denied")
    if trigger.word.verb:
        return _verb(scene, trigger, order)
    found = _noun(scene, trigger, cast, order)
    if trigger.word.frame == "coalition" and not found.stated:
        return Standing("proposed", False)
    if trigger.word.frame == "initiative" and found.status in ("happened", "ongoing"):
        return Standing("proposed", False)
    if trigger.word.frame == "campaign" and not found.stated:
        return Standing("ongoing", False)
    return found


def _verb(scene: Scene, trigger: Trigger, order: int) -> Standing:
    near = before(scene, trigger.index, 4)
    if trigger.future or any(is_any(scene, at, "future_words") for at in near[:2]):
        return Standing("planned")
    if near and is_any(scene, near[0], "negation"):
        after = range(trigger.index + 1, scene.clause_end(trigger.index, 8))
        return Standing("happened" if any(is_any(scene, at, "not_but") for at in after) else "denied")
    lead = lead_of_that(scene, trigger.index)
    if trigger.entry.form.tense == "past" and not any(is_any(scene, at, "expected") for at in lead[:2]):
        return Standing("happened")
    if lead and scene.tokens[lead[0]].norm in grammar("ahead_of"):
        return _before_that(scene, trigger, lead[0])
    if lead:
        if any(is_any(scene, at, "expected") for at in lead[:2]):
            return Standing("planned")
        if any(is_any(scene, at, "future_strict") for at in lead) or scene.tokens[lead[0]].norm in ("علي",):
            return Standing("planned")
        if any(is_any(scene, at, "proposed") for at in lead[:3]):
            return Standing("proposed")
    if any(is_any(scene, at, "future_strict") for at in near):
        return Standing("planned")
    if order:
        return Standing("planned" if order > 0 else "happened")
    if any(scene.tokens[at].norm.removeprefix("و") in grammar("was") for at in near):
        return Standing("happened")
    if scene.sentence(trigger.index).role == "title" or trigger.word.mode == "sentence":
        return Standing("happened", False)  # «حكما يقضي بإعدام …»
    return Standing("planned" if trigger.word.mode in ("meet", "talks") else "ongoing", False)


def _before_that(scene: Scene, trigger: Trigger, index: int) -> Standing:
    """«سيشارك في قمة قبل أن يسافر إلى …»: to come where the main verb is, else past."""
    first = scene.sentence(index).first
    verb = next((at for at in range(index - 1, first - 1, -1) if at not in scene.inside and scene.is_verb(at)), None)
    planned = verb is not None and by_tense(scene, verb, trigger).status == "planned"
    return Standing("planned" if planned else "happened")


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before an event noun (tokens, nearest first), and whether its day is past (-1) or to come (1)."""

    words: list[int]
    nearest: int | None
    order: int


def _noun(scene: Scene, trigger: Trigger, cast: Cast, order: int) -> Standing:
    first = cast.carrier if cast.carrier is not None and cast.carrier < trigger.index else None
    words = [*([] if first is None else [first]), *before(scene, trigger.index if first is None else first, 5)]
    nouns = [at for at in words if at != cast.carrier or scene.carrier(at)]
    lead = _Lead(words, nouns[0] if nouns else None, order)
    told = not_planned(scene, words) or stopped(scene, trigger, words, cast) or _marked_after(scene, trigger, order)
    told = told or _governed(scene, trigger, cast, lead)
    return told or _dated(scene, trigger, cast, lead) or _around(scene, trigger, cast, lead)


def _governed(scene: Scene, trigger: Trigger, cast: Cast, lead: _Lead) -> Standing | None:
    """From «بعد», from verbs that propose or agree on it, and from the verb that carries it out."""
    if lead.nearest is not None and is_any(scene, lead.nearest, "after") and lead.order <= 0:
        if scene.tokens[lead.nearest].norm.removeprefix("و") in grammar("during"):
            return main_verb(scene, trigger) or Standing("happened", False)
        return Standing("happened")
    if lead.order <= 0 and any(is_any(scene, at, "answers") for at in lead.words[:2]):
        return Standing("happened")  # «للرد على إسقاط طائرتها»
    governor = governor_of(scene, cast.carrier if cast.carrier is not None else trigger.index)
    if trigger.word.type == "COOPERATE" and governor is not None and is_agreement(scene, governor):
        return Standing("planned")
    vague = not trigger.entry.form.definite and lead.order >= 0
    if governor is not None and vague and _may_be(scene, governor):
        return Standing("proposed")
    called = any(is_any(scene, at, "proposed") for at in lead.words[:4])
    called = called or (governor is not None and is_any(scene, governor, "proposed"))
    if called and lead.order >= 0 and not _past_carrier(scene, cast):
        return Standing("proposed")
    if cast.carrier is not None and is_any(scene, cast.carrier, "now") and lead.order <= 0:
        return Standing("ongoing")
    begun = cast.carrier is not None and trigger.word.type == "CONSULT" and is_any(scene, cast.carrier, "begins")
    if begun and lead.order >= 0 and _past_carrier(scene, cast):
        return Standing("ongoing")  # «بدأت مفاوضات مع كابول»
    if trigger.word.type == "COOPERATE" and trigger.prep == "ل":
        return Standing("planned", False)  # «عقدت الشركة ورشة للتعاون مع الجامعة»: what it is for
    if _past_carrier(scene, cast) and not _lead_is_expected(scene, cast):
        return _carried(scene, cast, trigger) or Standing("happened")
    return None


def _may_be(scene: Scene, verb: int) -> bool:
    """«قد تؤدي إلى تسريع اتفاق»: «قد» and the present say that it may be."""
    return scene.tokens[verb - 1].norm == "قد" and is_present(scene, verb)


def _dated(scene: Scene, trigger: Trigger, cast: Cast, lead: _Lead) -> Standing | None:
    """From the day, and from the verb that the noun is the subject of."""
    if lead.order >= 0 and lead.words and _purpose(scene, lead.words[0]) and trigger.word.type == "CONSULT":
        return Standing("planned", False)
    if lead.order:
        return Standing("planned" if lead.order > 0 else "happened")
    first_such = trigger.word.type == "ASSAULT" and is_any(scene, trigger.index - 1, "ordinals")
    if first_such and cast.carrier is not None and cast.carrier > trigger.index:
        return Standing("happened")  # «أول هجوم تشنه منذ …»
    return led_by(scene, trigger) if trigger.word.type == "CONSULT" else None


def _around(scene: Scene, trigger: Trigger, cast: Cast, lead: _Lead) -> Standing:
    """From words of the future and of now around it, else from the tense of the verb of its clause."""
    last = min(scene.clause_end(trigger.index) + 2, trigger.index + 9, len(scene.tokens))
    after = list(range(trigger.index + 1, last))
    if any(is_any(scene, at, "future_strict") for at in [*lead.words, *after] if at not in scene.timed):
        return Standing("planned")
    if any(is_any(scene, at, "now") for at in [*lead.words[:3], *after[:4]]):
        return Standing("ongoing")
    meant = lead.nearest is not None and _purpose(scene, lead.nearest)
    if meant or (trigger.prep == "ل" and trigger.word.type == "CONSULT"):
        return Standing("planned", False)
    if lead.words and is_any(scene, lead.words[0], "phases") and in_the_present(scene, lead.words[0]):
        return Standing("ongoing", False)
    return _carried(scene, cast, trigger) or main_verb(scene, trigger) or Standing("happened", False)


def _marked_after(scene: Scene, trigger: Trigger, order: int) -> Standing | None:
    """«الاجتماع المقرر», «اجتماعها السابق»: the adjective says whether it is past or to come."""
    last = min(scene.sentence(trigger.index).last, trigger.index + 4)
    for at in range(trigger.index + 1, last):
        token = scene.tokens[at]
        if at in scene.timed or token.kind != "word" or not token.definite or at in scene.inside:
            return None
        if is_any(scene, at, "scheduled") and order >= 0:
            return Standing("planned")
        if is_any(scene, at, "bygone"):
            return Standing("happened")
    return None


def _purpose(scene: Scene, index: int) -> bool:
    """Whether the word before is «لإجراء», «لعقد», «لحضور»: what is meant to be, not what was."""
    norm = scene.tokens[index].norm
    return norm.startswith("ل") and norm[1:] in grammar("carrier_nouns")


def _lead_is_expected(scene: Scene, cast: Cast) -> bool:
    """«من المرجح أن توقع»: the carrying verb only looks like a past one."""
    lead = lead_of_that(scene, cast.carrier) if cast.carrier is not None else []
    return any(is_any(scene, at, "expected") for at in lead[:2])


def _past_carrier(scene: Scene, cast: Cast) -> bool:
    return cast.carrier is not None and any(c.form.tense == "past" for c in scene.carrier(cast.carrier))


def _carried(scene: Scene, cast: Cast, trigger: Trigger) -> Standing | None:
    """The status that the carrying verb's tense gives."""
    if cast.carrier is None:
        return None
    forms = scene.carrier(cast.carrier)
    if not forms:
        return None
    return by_tense(scene, cast.carrier, trigger)


def _order(time: TimeExpression | None, published: str | None) -> int:
    """1 where the time lies after the article's day, -1 before it, 0 where that is not known or the same day."""
    if not time or not time.value:
        return 0
    if time.value in ("FUTURE_REF", "PAST_REF"):
        return 1 if time.value == "FUTURE_REF" else -1
    if not time.earliest or not time.latest or not published:
        return 0
    if time.earliest > published:
        return 1
    return -1 if time.latest < published else 0
