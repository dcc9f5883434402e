"""What is told as meant, feared or wished for, and so is no happening."""

from __future__ import annotations

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.triggers import Trigger, is_any


def is_hypothetical(scene: Scene, trigger: Trigger, cast: Cast) -> bool:
    """Whether it is only meant, feared, wished for, or not done: «بهدف اغتيال الوزير», «أي هجوم»."""
    start = min(trigger.index, cast.carrier) if cast.carrier is not None else trigger.index
    first = max(scene.sentence(trigger.index).first, start - 3)
    if trigger.word.type == "ASSAULT" and trigger.index > first and is_any(scene, trigger.index - 1, "any_such"):
        return not any(is_any(scene, at, name) for at in range(first, trigger.index) for name in ("denied", "negation"))
    if (
        trigger.word.type == "ASSAULT"
        and scene.tokens[trigger.index - 1].norm in ("هو", "هي")
        and trigger.index > first
    ):
        return True  # «هو استهداف للجميع» says what something amounts to
    if trigger.word.type == "COOPERATE" and trigger.prep == "ل" and trigger.word.need == "verb" and not cast.carried:
        return True  # «للتعاون في عدة مجالات»: what is wished for
    if trigger.word.type == "COOPERATE" and not trigger.word.verb:
        asked = range(max(scene.sentence(trigger.index).first, trigger.index - 6), trigger.index)
        if not cast.carried and any(is_any(scene, at, "proposed") for at in asked):
            return True  # «يصر الدائنون على تعاون أوثق»
    if any(is_any(scene, at, "hypothetical") for at in range(first, trigger.index) if at not in scene.inside):
        return True
    return _guarded_against(scene, trigger) or _not_done(scene, trigger)


def _guarded_against(scene: Scene, trigger: Trigger) -> bool:
    """«حماية المدنيين من هجمات», «تحذر من اعتداءات»: what is feared."""
    first = scene.sentence(trigger.index).first
    if trigger.word.type != "ASSAULT" or trigger.index == first or scene.tokens[trigger.index - 1].norm != "من":
        return False
    return any(is_any(scene, at, "guarded_from") for at in range(max(first, trigger.index - 7), trigger.index - 1))


def _not_done(scene: Scene, trigger: Trigger) -> bool:
    """«وليس قتل المدنيين», «بهدف اغتيال الوزير»: what was not done, or what somebody means to do."""
    at = trigger.index - 1
    if trigger.word.type not in ("ASSAULT", "COERCE", "AID"):
        return False
    if at >= scene.sentence(trigger.index).first and scene.tokens[at].norm in ("هو", "هي"):
        at -= 1
    return at >= scene.sentence(trigger.index).first and is_any(scene, at, "not_done")
