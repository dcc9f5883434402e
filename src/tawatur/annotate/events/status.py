"""Whether it happened, will, was put off, was called for: from tense, the words around, and the time."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.annotate.events.words import carriers, event_forms, grammar, plain_verbs
from tawatur.records import TimeExpression
from tawatur.records.annotation import Status


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, and whether words of the text state it rather than a bare default."""

    status: Status
    stated: bool = True


def standing_of(scene: Scene, trigger: Trigger, cast: Cast, time: TimeExpression | None) -> Standing:
    """The status of the happening at ``trigger`` on the article's own day."""
    order = _order(time, scene.reading.article.published.day)
    if _is_denied(scene, trigger):
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
    near = _before(scene, trigger.index, 4)
    if trigger.future or any(is_any(scene, at, "future_words") for at in near[:2]):
        return Standing("planned")
    if near and is_any(scene, near[0], "negation"):
        after = range(trigger.index + 1, scene.clause_end(trigger.index, 8))
        return Standing("happened" if any(is_any(scene, at, "not_but") for at in after) else "denied")
    lead = _lead_of_that(scene, trigger.index)
    if trigger.entry.form.tense == "past" and not any(is_any(scene, at, "expected") for at in lead[:2]):
        return Standing("happened")
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
    if any(scene.tokens[at].norm in ("كان", "كانت", "كانوا", "وكان", "وكانت") for at in near):
        return Standing("happened")
    if scene.sentence(trigger.index).role == "title":
        return Standing("happened", False)
    return Standing("planned" if trigger.word.mode in ("meet", "talks") else "ongoing", False)


def _lead_of_that(scene: Scene, index: int) -> list[int]:
    """The tokens before the «أن» that the verb depends on («من المقرر أن يبحث», «على أن يلتقي»), nearest first."""
    first = scene.sentence(index).first
    for at in range(index - 1, max(first, index - 5) - 1, -1):
        if scene.tokens[at].norm == "ان":
            return list(range(at - 1, max(first, at - 4) - 1, -1))
    return []


def _noun(scene: Scene, trigger: Trigger, cast: Cast, order: int) -> Standing:
    lead = _before(
        scene, cast.carrier if cast.carrier is not None and cast.carrier < trigger.index else trigger.index, 5
    )
    lead = [*([cast.carrier] if cast.carrier is not None and cast.carrier < trigger.index else []), *lead]
    stopped = _not_planned(scene, lead) or _stopped(scene, trigger, lead, cast)
    if stopped:
        return stopped
    marked = _marked_after(scene, trigger, order)
    if marked:
        return marked
    nouns = [at for at in lead if at != cast.carrier or scene.carrier(at)]
    nearest = nouns[0] if nouns else None
    if nearest is not None and is_any(scene, nearest, "after") and order <= 0:
        if scene.tokens[nearest].norm in ("خلال", "اثناء", "وخلال"):
            return _main(scene, trigger) or Standing("happened", False)
        return Standing("happened")
    governor = _governor(scene, cast.carrier if cast.carrier is not None else trigger.index)
    if trigger.word.type == "COOPERATE" and governor is not None and _is_agreement(scene, governor):
        return Standing("planned")
    called = any(is_any(scene, at, "proposed") for at in lead[:4])
    if (
        (called or (governor is not None and is_any(scene, governor, "proposed")))
        and order >= 0
        and not _past_carrier(scene, cast)
    ):
        return Standing("proposed")
    if cast.carrier is not None and is_any(scene, cast.carrier, "now") and order <= 0:
        return Standing("ongoing")
    if _past_carrier(scene, cast) and not _lead_is_expected(scene, cast):
        return _carried(scene, cast, trigger) or Standing("happened")
    if order >= 0 and lead and _purpose(scene, lead[0]) and trigger.word.type == "CONSULT":
        return Standing("planned", False)
    if order:
        return Standing("planned" if order > 0 else "happened")
    if trigger.word.type == "CONSULT":
        led = _leads(scene, trigger)
        if led:
            return led
    first_such = trigger.word.type == "ASSAULT" and is_any(scene, trigger.index - 1, "ordinals")
    if first_such and cast.carrier is not None and cast.carrier > trigger.index:
        return Standing("happened")  # «أول هجوم تشنه منذ …»
    after = range(trigger.index + 1, min(scene.clause_end(trigger.index) + 2, trigger.index + 9, len(scene.tokens)))
    if any(is_any(scene, at, "future_strict") for at in [*lead, *after] if at not in scene.timed):
        return Standing("planned")
    if any(is_any(scene, at, "now") for at in [*lead[:3], *list(after)[:4]]):
        return Standing("ongoing")
    if (trigger.prep == "ل" and trigger.word.type == "CONSULT") or (nearest is not None and _purpose(scene, nearest)):
        return Standing("planned", False)
    if lead and is_any(scene, lead[0], "phases") and _in_the_present(scene, lead[0]):
        return Standing("ongoing", False)
    carried = _carried(scene, cast, trigger)
    return carried or _main(scene, trigger) or Standing("happened", False)


def _leads(scene: Scene, trigger: Trigger) -> Standing | None:
    """«زيارة الوزير إلى بغداد ستبحث …» has yet to be, «زيارته لن تكون ممكنة» will not be."""
    if _main(scene, trigger) is not None:
        return None
    for at in range(trigger.index + 1, min(scene.sentence(trigger.index).last, trigger.index + 22)):
        if at in scene.inside:
            continue
        if is_any(scene, at, "relative_pronouns"):
            return None
        if scene.is_verb(at):
            if is_any(scene, at - 1, "negation"):
                return Standing("denied") if is_any(scene, at, "comes_about") else None
            ahead = any(ahead and _is_known_present(rest) for rest, _, ahead in peelings(scene.tokens[at].norm))
            return Standing("planned") if ahead or is_any(scene, at - 1, "future_words") else None
    return None


def _governor(scene: Scene, index: int) -> int | None:
    """The verb that governs the noun at ``index``: the nearest one before it in its clause."""
    for at in range(index - 1, max(scene.sentence(index).first, index - 14) - 1, -1):
        if at in scene.inside or at in scene.timed:
            continue
        if is_any(scene, at, "complementizers") or is_any(scene, at, "after"):
            return None
        if scene.is_verb(at):
            return at
    return None


def _is_agreement(scene: Scene, index: int) -> bool:
    return any(
        entry.word.type == "AGREE"
        for rest, _, _ in peelings(scene.tokens[index].norm)
        for entry in event_forms().get(rest, ())
    )


def _until_verb(scene: Scene, lead: list[int], cast: Cast) -> list[int]:
    """The words before the noun back to the verb that governs it, that verb included."""
    if cast.carrier is not None and lead[:1] == [cast.carrier] and scene.carrier(cast.carrier):
        return lead[:2] if len(lead) > 1 and is_any(scene, lead[1], "negation") else lead[:1]
    cut = next((i for i, at in enumerate(lead) if at != cast.carrier and _rules(scene, at)), len(lead))
    return lead[: cut + 1]


def _rules(scene: Scene, at: int) -> bool:
    """Whether a verb stands at ``at``, and not a noun of the same letters («نفى أسر أو اعتقال»)."""
    return scene.is_verb(at) and not scene.names_event(at)


def _stopped(scene: Scene, trigger: Trigger, lead: list[int], cast: Cast) -> Standing | None:
    after = range(trigger.index + 1, min(scene.clause_end(trigger.index), trigger.index + 4))
    lead = _until_verb(scene, lead, cast)
    if any(is_any(scene, at, "postponed") for at in lead[:3]) or any(
        is_any(scene, at, "postponed_after") for at in after
    ):
        return Standing("postponed")
    failed = trigger.word.mode == "talks" and any(is_any(scene, at, "failed") for at in lead[:3])
    if failed:
        return Standing("happened")  # «فشلت المحادثات»: they were held
    if any(is_any(scene, at, "cancelled") for at in lead[:3]):
        return Standing("cancelled")
    if any(is_any(scene, at, "negation") for at in lead[:3]) or any(is_any(scene, at, "denied") for at in lead[:3]):
        return Standing("denied")
    return None


def _not_planned(scene: Scene, lead: list[int]) -> Standing | None:
    """«لا تنوي عقد اجتماع», «لا يوجد مقترح بعقد», «ليس ثمة احتمال لعقد»: it is not to be."""
    for at in lead:
        if scene.tokens[at].kind == "mark" or is_any(scene, at, "complementizers"):
            return None
        if is_any(scene, at, "plain_negation"):
            planned = any(is_any(scene, i, "plans") for i in range(at + 1, at + 3))
            return Standing("denied") if planned else None
    return None


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


def _in_the_present(scene: Scene, index: int) -> bool:
    """«يتزامن مع بدء مفاوضات»: the verb that governs the noun is in the present."""
    governor = _governor(scene, index)
    if governor is None:
        return False
    norm = scene.tokens[governor].norm
    tenses = {tense for rest, _, _ in peelings(norm) for tense in plain_verbs().get(rest, ())}
    return "past" not in tenses and (norm.lstrip("وف")[:1] in "يت")


def _lead_is_expected(scene: Scene, cast: Cast) -> bool:
    """«من المرجح أن توقع»: the carrying verb only looks like a past one."""
    lead = _lead_of_that(scene, cast.carrier) if cast.carrier is not None else []
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
    return _by_tense(scene, cast.carrier, trigger)


def _main(scene: Scene, trigger: Trigger) -> Standing | None:
    """The status that the verb of the clause gives to a noun in it."""
    sentence = scene.sentence(trigger.index)
    for at in range(trigger.index - 1, max(sentence.first, trigger.index - 25) - 1, -1):
        if at in scene.inside or at in scene.timed:
            continue
        if is_any(scene, at, "complementizers") or at in scene.cues:
            return None
        if scene.is_verb(at):
            return _by_tense(scene, at, trigger)
    return None


def _by_tense(scene: Scene, at: int, trigger: Trigger) -> Standing:
    norm = scene.tokens[at].norm
    near = _before(scene, at, 2)
    lead = _lead_of_that(scene, at)
    if any(is_any(scene, i, "future_words") for i in near) or any(is_any(scene, i, "future_strict") for i in lead):
        return Standing("planned")
    if any(is_any(scene, i, "expected") for i in lead[:2]):
        return Standing("planned")
    for rest, prep, future in peelings(norm):
        if prep:
            continue
        if future:
            return Standing("planned")
        if norm[:1] in "سو" and any(ahead for left, _, ahead in peelings(norm) if ahead and _is_known_present(left)):
            return Standing("planned")
        tenses = {c.form.tense for c in scene.carrier(at)} | {e.form.tense for e in event_forms().get(rest, ())}
        if "past" in tenses:
            return Standing("happened", stated=bool(scene.carrier(at)))
        if "past" in plain_verbs().get(rest, ()):
            return Standing("happened", False)
        if "present" in tenses or "present" in plain_verbs().get(rest, ()) or rest[:1] == "ي":
            if lead and scene.tokens[lead[0]].norm == "علي":
                return Standing("planned")
            if scene.sentence(at).role == "title":
                return Standing("happened", False)
            if at > trigger.index and not is_any(scene, at, "convenes"):
                return Standing("ongoing", False)  # «مناقشات تجري»
            held = trigger.word.type == "CONSULT" and (trigger.word.mode != "visit" or is_any(scene, at, "convenes"))
            return Standing("planned" if held else "ongoing", False)
    return Standing("happened", False)


def _is_known_present(word: str) -> bool:
    known = [c.form for c in carriers().get(word, ())] + [e.form for e in event_forms().get(word, ())]
    return any(form.tense == "present" for form in known)


def _is_denied(scene: Scene, trigger: Trigger) -> bool:
    """«نفى أن تكون قواته قد قصفت …», «نفت أن تكون طلبت اجتماعا»: denied in the clause before."""
    if not trigger.word.verb and trigger.entry.form.definite and not trigger.prep:
        return False
    if not trigger.word.verb and (
        _any_denied(scene, trigger) or _not_for(scene, trigger) or _accused_and_denied(scene, trigger)
    ):
        return True
    that = False
    for at in range(trigger.index - 1, max(scene.sentence(trigger.index).first, trigger.index - 16) - 1, -1):
        if at in scene.inside:
            continue
        if scene.tokens[at].norm in ("؛", ".", ":", "،") or is_any(scene, at, "after"):
            return False
        if is_any(scene, at, "relatives") and not that:
            return False
        if is_any(scene, at, "complementizers"):
            that = True
        elif that and is_any(scene, at, "denied"):
            return True
    return False


def _any_denied(scene: Scene, trigger: Trigger) -> bool:
    """«كذب رئيس المنظمة أي اتفاق منفصل»: there is none such."""
    if trigger.index == 0 or not is_any(scene, trigger.index - 1, "any_such"):
        return False
    first = max(scene.sentence(trigger.index).first, trigger.index - 14)
    for at in range(trigger.index - 2, first - 1, -1):
        if at not in scene.inside and is_any(scene, at, "denied"):
            return True
        if scene.is_verb(at) or is_any(scene, at, "complementizers"):
            return False
    return False


def _accused_and_denied(scene: Scene, trigger: Trigger) -> bool:
    """«نفت أنقرة اتهامات بقصف …»: what somebody is accused of and denies."""
    if trigger.prep != "ب":
        return False
    first = max(scene.sentence(trigger.index).first, trigger.index - 10)
    said = next((at for at in range(trigger.index - 1, first - 1, -1) if is_any(scene, at, "charges_denied")), None)
    return said is not None and any(is_any(scene, at, "denied") for at in range(max(first, said - 5), said))


def _not_for(scene: Scene, trigger: Trigger) -> bool:
    """«لم يستدع الوفد للتفاوض، وإنما من أجل …»: that is not what it was for."""
    if trigger.prep != "ل":
        return False
    sentence = scene.sentence(trigger.index)
    rest = range(trigger.index + 1, min(sentence.last, trigger.index + 8))
    if not any(is_any(scene, at, "but_rather") for at in rest):
        return False
    return any(is_any(scene, at, "negation") for at in range(max(sentence.first, trigger.index - 30), trigger.index))


def _before(scene: Scene, index: int, reach: int) -> list[int]:
    """Tokens before ``index`` in its sentence, nearest first, names left out."""
    first = max(scene.sentence(index).first, index - reach)
    return [at for at in range(index - 1, first - 1, -1) if at not in scene.inside]


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
