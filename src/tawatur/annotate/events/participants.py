"""Who takes part in a happening, from where each actor stands to the event word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.events.cast import PLACES, Cast
from tawatur.annotate.events.noun_parts import NounParts
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.stage import Stage
from tawatur.annotate.events.subjects import Subjects
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.verb_parts import VerbParts
from tawatur.annotate.events.words import frames, grammar


class Casting:
    """Finds the participants of triggers in one scene."""

    def __init__(self, scene: Scene, triggers: Sequence[Trigger]) -> None:
        self.scene = scene
        self._frames = {trigger.index: frames()[trigger.word.frame] for trigger in triggers}
        stage = Stage(scene, Subjects(scene), self._frames)
        self._places = {m.entity for m in scene.mentions if m.type in PLACES and m.entity}
        self._verbs, self._nouns = VerbParts(stage), NounParts(stage)

    def cast(self, trigger: Trigger) -> Cast:
        """Participants of ``trigger`` by its frame."""
        frame, cast = self._frames[trigger.index], Cast()
        end = self.scene.clause_end(trigger.index)
        charge = (at for at in range(trigger.index + 1, end) if self.scene.is_in(at, grammar("charges")))
        after = self.scene.parties_between(trigger.index + 1, next(charge, end))
        parts = self._verbs if trigger.word.verb else self._nouns
        parts.fill(trigger, frame, cast, after)
        if trigger.word.mode == "visit":
            cast.people = [p for p in cast.people if p.role != "source" or p.entity not in self._places]
        return cast

    def visitors(self, trigger: Trigger, casts: Mapping[int, Cast]) -> None:
        """«زيارة إلى موسكو يلتقي خلالها الرئيس الروسي»: the visitor takes part in what happens during the visit."""
        scene, frame = self.scene, self._frames[trigger.index]
        if frame.part("subject") != "both" or not trigger.word.verb:
            return
        if not scene.is_in(trigger.index + 1, grammar("within_it")):
            return
        before = [at for at in casts if scene.sentence(trigger.index).first <= at < trigger.index]
        visit = casts[max(before)] if before else None
        for person in visit.people if visit else ():
            if person.role == "source":
                span = (person.start, person.end) if person.start is not None and person.end is not None else None
                casts[trigger.index].add_entity(person.entity, "both", person.label, span)
