"""Verbs that are one with their noun: «وضع قواته في حالة تأهب», «لقي مصرعه»."""

from __future__ import annotations

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.forms import Form
from tawatur.annotate.events.stage import Stage
from tawatur.annotate.events.triggers import Trigger


def on_alert(stage: Stage, at: int, trigger: Trigger, cast: Cast) -> None:
    """«وضع الجيش قواته في حالة تأهب»: whoever puts his forces on alert."""
    cast.carried, cast.carrier = True, at
    after = [p for p in stage.scene.parties_between(at + 1, trigger.index) if not p.under]
    for party in stage.subjects.of_verb(at, Form(stage.scene.tokens[at].norm, "past"), after):
        cast.add(party, "source")


def meets_death(stage: Stage, at: int, trigger: Trigger, cast: Cast) -> None:
    """«لقي ثلاثة جنود مصرعهم»: those who met it."""
    cast.carried, cast.carrier = True, at
    between = [p for p in stage.scene.parties_between(at + 1, trigger.index) if not p.under]
    for party in between or stage.subjects.before(at, trigger.entry.form)[:1]:
        cast.add(party, "target")
