"""Delegations: whom they speak for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.wording import Wording
from tawatur.annotate.events.words import grammar
from tawatur.records import Actor

_SENDERS = ("ORG", "GPE")
_REACH = 5  # words between «وفد» and the one that sends it


def delegations(wording: Wording, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """«وفدا من جماعة أنصار الله», «وفدا سياسيا تابعا للحركة» and then «الوفد» stand for the group that sends them."""
    found: list[Actor] = []
    senders: set[str] = set()
    for actor in actors:
        if found and actor.start < found[-1].end:
            continue
        if _is_delegation(wording, actor):
            actor = _sent_by(wording, actor, actors)
            if actor.entity is None and len(senders) == 1 and _points_back(wording, actor):
                actor = replace(actor, entity=next(iter(senders)), role=None, type="ORG")
            if actor.entity is not None and actor.type == "ORG":
                senders.add(actor.entity)
        found.append(actor)
    return tuple(found)


def _is_delegation(wording: Wording, actor: Actor) -> bool:
    at = wording.reading.token_at(actor.start)
    return at >= 0 and actor.type != "PERS" and wording.is_in(at, grammar("delegations"))


def _sent_by(wording: Wording, actor: Actor, actors: Sequence[Actor]) -> Actor:
    if actor.entity is not None:
        return actor
    last = wording.reading.between(actor.start, actor.end)[1]
    brought = False
    for at in range(last, min(last + _REACH, wording.sentence(last - 1).last)):
        token = wording.tokens[at]
        sender = next((a for a in actors if a.start >= actor.end and wording.reading.token_at(a.start) == at), None)
        brought = brought or wording.is_in(at, grammar("sent_by")) or token.norm.startswith("لل")
        if sender and brought and sender.entity and sender.type in _SENDERS:
            return replace(actor, end=sender.end, entity=sender.entity, role=None, type="ORG")
        passed = wording.is_in(at, grammar("sent_by")) or wording.is_in(at, grammar("bodies")) or token.proclitics
        plain = token.kind == "word" and at not in wording.inside and not wording.is_verb(at)
        if sender or not plain or not (passed or token.text.endswith(("اً", "ًا", "ا"))):
            return actor
    return actor


def _points_back(wording: Wording, actor: Actor) -> bool:
    """«الوفد», «الوفد الحوثي»; not «وفد أميركي», another one, nor «الوفد الأميركي»."""
    token = wording.tokens[wording.reading.token_at(actor.start)]
    return token.definite and actor.country is None
