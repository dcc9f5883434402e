"""What did not happen: denied, called off, put off, not meant."""

from __future__ import annotations

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.standing import Standing
from tawatur.annotate.events.triggers import Trigger, is_any


def is_denied(scene: Scene, trigger: Trigger) -> bool:
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


def not_planned(scene: Scene, lead: list[int]) -> Standing | None:
    """«لا تنوي عقد اجتماع», «لا يوجد مقترح بعقد», «ليس ثمة احتمال لعقد»: it is not to be."""
    for at in lead:
        if scene.tokens[at].kind == "mark" or is_any(scene, at, "complementizers"):
            return None
        if is_any(scene, at, "plain_negation"):
            planned = any(is_any(scene, i, "plans") for i in range(at + 1, at + 3))
            return Standing("denied") if planned else None
    return None


def stopped(scene: Scene, trigger: Trigger, lead: list[int], cast: Cast) -> Standing | None:
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
    if len(lead) > 1 and is_any(scene, lead[0], "no_result") and is_any(scene, lead[1], "negation"):
        return Standing("happened")  # «لم يسفر القصف عن ضحايا»
    if any(is_any(scene, at, "negation") for at in lead[:3]) or any(is_any(scene, at, "denied") for at in lead[:3]):
        return Standing("denied")
    return None


def _until_verb(scene: Scene, lead: list[int], cast: Cast) -> list[int]:
    """The words before the noun back to the verb that governs it, that verb included."""
    if cast.carrier is not None and lead[:1] == [cast.carrier] and scene.carrier(cast.carrier):
        return lead[:2] if len(lead) > 1 and is_any(scene, lead[1], "negation") else lead[:1]
    cut = next((i for i, at in enumerate(lead) if at != cast.carrier and _rules(scene, at)), len(lead))
    return lead[: cut + 1]


def _rules(scene: Scene, at: int) -> bool:
    """Whether a verb stands at ``at``, and not a noun of the same letters («نفى أسر أو اعتقال»)."""
    return scene.is_verb(at) and not scene.names_event(at)
