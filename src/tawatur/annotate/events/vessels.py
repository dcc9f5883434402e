"""Ships, planes and forces whose adjective or pronoun says whose they are."""

from __future__ import annotations

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.countries import countries_named_by
from tawatur.annotate.events.stage import Stage
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.words import Frame, grammar


def take_vessels(stage: Stage, trigger: Trigger, frame: Frame, cast: Cast) -> None:
    """«إسقاط المقاتلة الروسية», «إسقاط طائرتها»: the state whose plane it is; «نشر قوات تركية»: whose forces."""
    scene, last = stage.scene, min(trigger.index + 6, stage.scene.sentence(trigger.index).last)
    arms = frame.part("arms")
    for at in range(trigger.index + 1, last - 1):
        if not trigger.word.verb and scene.is_verb(at):
            return
        if scene.is_in(at, grammar("vessels")) and trigger.word.type == "ASSAULT":
            role = "target"
        elif arms != "none" and scene.is_in(at, grammar("bodies")):
            role = arms
        else:
            continue
        suffix = next((end for end in ("ها", "ه") if scene.tokens[at].norm.endswith("ت" + end)), "")
        if suffix:
            for party in stage.subjects.pointed_to(at, suffix)[:1]:
                cast.add(party, role)
        elif at + 1 not in scene.inside:
            cast.add_entity(countries_named_by(scene.tokens[at + 1].norm, scene), role)
        return
