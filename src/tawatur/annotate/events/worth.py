"""Which triggers are happenings that belong on a timeline, and which only name a topic."""

from __future__ import annotations

from tawatur.annotate.events.participants import Cast
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.records import TimeExpression


def is_happening(scene: Scene, trigger: Trigger, cast: Cast, place: str | None, time: TimeExpression | None) -> bool:
    """Whether enough of a concrete happening is told at this word."""
    if _hypothetical(scene, trigger):
        return False
    need = trigger.word.need
    who = bool(cast.people)
    if trigger.word.verb:
        return who or trigger.word.type in ("ASSAULT", "PROTEST", "COERCE")
    if need == "verb":
        return cast.carried and who
    if need == "who":
        return who
    return who or cast.carried or place is not None or time is not None


def _hypothetical(scene: Scene, trigger: Trigger) -> bool:
    first = max(scene.sentence(trigger.index).first, trigger.index - 3)
    return any(is_any(scene, at, "hypothetical") for at in range(first, trigger.index) if at not in scene.inside)
