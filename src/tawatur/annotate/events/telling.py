"""One telling of a happening, before the tellings of an article are joined."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.words import grammar
from tawatur.records import Event


@dataclass
class Told:
    """One telling of a happening, before tellings are joined.

    ``stated`` where words of the text give its status; ``attended`` where it only tells who was there.
    """

    trigger: Trigger
    event: Event
    title: bool
    stated: bool
    attended: bool = False


def is_attendance(scene: Scene, trigger: Trigger) -> bool:
    """«حضر الاجتماع وزير الصحة …»: who was at the meeting told before."""
    if trigger.word.type != "CONSULT" or trigger.word.verb or not trigger.entry.form.definite:
        return False
    return trigger.index > 0 and scene.is_in(trigger.index - 1, grammar("attended"))
