"""A day or a place that one happening has from another told beside it: a meeting during a visit, at its goal."""

from __future__ import annotations

import itertools
from dataclasses import replace

from tawatur.annotate.events.countries import is_country
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.telling import Told
from tawatur.annotate.events.words import grammar
from tawatur.records import Event

_NEAR = 40  # tokens between a journey and what is told of its goal


def share_settings(scene: Scene, told: list[Told]) -> None:
    """Give happenings the day and place of the journey or meeting that they are told to be part of."""
    _share_within(scene, told)
    for one, other in itertools.pairwise(told):
        if one.event.sentence == other.event.sentence and other.event.type == "CONSULT":
            _at_the_goal(scene, one, other)
    for one, other in itertools.combinations(told, 2):
        if one.event.sentence == other.event.sentence:
            _with_the_visitor(one, other)
    for at, other in enumerate(told):
        _on_the_same_trip(told[:at], other)


def _at_the_goal(scene: Scene, journey: Told, other: Told) -> None:
    """«ينتقل غدا إلى الدوحة، حيث سيلتقي», «وصل إلى جدة لإجراء محادثات»: there, and after «حيث» also that day."""
    if journey.event.mode != "visit" or journey.event.place is None or other.event.mode == "visit":
        return
    index, first = other.trigger.index, journey.trigger.index
    if index - first > _NEAR:
        return
    there = any(scene.is_in(at, grammar("where_to")) for at in range(max(first, index - 2), index))
    norms = [scene.tokens[at].norm for at in range(max(first, index - 2), index)]
    aim = other.trigger.prep == "ل" or any(n[:1] == "ل" and n[1:] in grammar("carrier_nouns") for n in norms)
    if not (there or aim):
        return
    event = other.event
    time = event.time or (journey.event.time if there else None)
    other.event = replace(event, place=event.place or journey.event.place, time=time)


def _with_the_visitor(meeting: Told, visit: Told) -> None:
    """«التقى أمير قطر الوزير الذي يزور الدوحة»: they meet where he is."""
    if meeting.event.type != "CONSULT" or meeting.event.mode == "visit" or meeting.event.place is not None:
        return
    if visit.event.mode != "visit" or visit.event.place is None or visit.event.status != "ongoing":
        return
    if _people(visit.event, "source") & _people(meeting.event, "both"):
        meeting.event = replace(meeting.event, place=visit.event.place)


def _on_the_same_trip(before: list[Told], other: Told) -> None:
    """«… إلى الدوحة الاثنين. كما يلتقي كيري في الدوحة نظيره»: planned in that town, so on the day he is there."""
    event = other.event
    if event.type != "CONSULT" or event.time or event.place is None or event.status != "planned":
        return
    if is_country(event.place):
        return
    for one in reversed(before):
        known = one.event
        if known.type != "CONSULT" or known.place != event.place or known.time is None or known.status != "planned":
            continue
        if _people(known) & _people(event):
            other.event = replace(event, time=known.time)
            return


def _people(event: Event, role: str | None = None) -> set[str]:
    return {p.entity for p in event.participants if p.entity and (role is None or p.role == role)}


def _share_within(scene: Scene, told: list[Told]) -> None:
    """«سيلتقي … الاثنين في إطار زيارة إلى طهران»: both words have that day and that place."""
    for one, other in itertools.pairwise(told):
        if one.trigger.word.type != "CONSULT" or other.trigger.word.type != "CONSULT":
            continue
        at = other.trigger.index - 1
        if one.event.sentence != other.event.sentence or other.trigger.index - one.trigger.index > 25:
            continue
        if not (scene.is_in(at, grammar("within")) or scene.is_in(other.trigger.index + 1, grammar("within_it"))):
            continue
        if scene.is_in(at, grammar("within")) and _is_past_of_plan(one, other):
            continue
        if scene.is_in(other.trigger.index + 1, grammar("within_it")) and not other.stated:
            other.event = replace(other.event, status=one.event.status)
        time, place = one.event.time or other.event.time, one.event.place or other.event.place
        one.event = replace(one.event, time=one.event.time or time, place=one.event.place or place)
        other.event = replace(other.event, time=other.event.time or time, place=other.event.place or place)


def _is_past_of_plan(one: Told, other: Told) -> bool:
    return one.stated and other.stated and one.event.status != other.event.status
