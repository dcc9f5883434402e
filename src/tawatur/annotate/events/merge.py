"""One happening told twice in an article is one event."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawatur.annotate.events.triggers import Trigger
from tawatur.records import Event, Participant

_MEETING = frozenset({"meet", "talks", "call"})


@dataclass
class Told:
    """One telling of a happening, before tellings are joined."""

    trigger: Trigger
    event: Event
    title: bool


def merge(told: list[Told]) -> tuple[Event, ...]:
    """Events with the tellings of the same happening joined, in the order of their triggers."""
    groups: list[list[Told]] = []
    for one in told:
        group = next((g for g in reversed(groups) if _same(g, one)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    events = [_join(group) for group in groups]
    return tuple(sorted(events, key=lambda event: event.trigger))


def _same(group: list[Told], one: Told) -> bool:
    return any(_alike(other, one) for other in group) and all(_compatible(other, one) for other in group)


def _modes_fit(a: Event, b: Event) -> bool:
    return a.type == b.type and (a.mode == b.mode or {a.mode, b.mode} <= _MEETING or a.type == "ASSAULT")


def _compatible(a: Told, b: Told) -> bool:
    x, y = a.event, b.event
    if not _modes_fit(x, y):
        return False
    if x.time and y.time and x.time != y.time and not (x.time.startswith(y.time) or y.time.startswith(x.time)):
        return False
    if x.place and y.place and x.place != y.place:
        return False
    return _who_fits(x, y) and (x.status == y.status or a.title or b.title or not x.participants or not y.participants)


def _who_fits(x: Event, y: Event) -> bool:
    mine, theirs = _named(x), _named(y)
    if not mine or not theirs:
        return True
    return mine <= theirs or theirs <= mine


def _named(event: Event) -> frozenset[str]:
    return frozenset(p.entity for p in event.participants if p.entity)


def _alike(a: Told, b: Told) -> bool:
    """Whether something speaks for their being the same: shared participants, or a definite word that points back."""
    if not _compatible(a, b):
        return False
    mine, theirs = _named(a.event), _named(b.event)
    if mine and theirs:
        return bool(mine & theirs)
    back = b.trigger.entry.form.definite and not b.trigger.word.verb
    return back or b.trigger.index - a.trigger.index <= 12


def _join(group: list[Told]) -> Event:
    best = max(group, key=lambda one: (not one.title, _fullness(one.event), -one.trigger.index))
    event = best.event
    people: list[Participant] = list(event.participants)
    for one in group:
        for person in one.event.participants:
            if not any(_same_person(person, known) for known in people):
                people.append(person)
    place = event.place or next((one.event.place for one in group if one.event.place), None)
    time = event.time or next((one.event.time for one in group if one.event.time), None)
    also = tuple(sorted(one.event.trigger for one in group if one is not best))
    return replace(event, participants=tuple(people), place=place, time=time, also=also)


def _same_person(a: Participant, b: Participant) -> bool:
    return a.entity == b.entity if a.entity or b.entity else a.label == b.label


def _fullness(event: Event) -> int:
    return 2 * len(_named(event)) + bool(event.place) + 2 * bool(event.time)
