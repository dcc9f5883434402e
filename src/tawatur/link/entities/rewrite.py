"""The lasting ids written into every layer of an article's annotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tawatur.records import Annotations, Event, Figure, Mention, Speaker, Statement


def with_ids(found: Annotations, mentions: tuple[Mention, ...], ids: Mapping[str, str]) -> Annotations:
    """``found`` with local ids replaced in mentions, actors, statements, figures and events."""
    name = _Namer(ids)
    return replace(
        found,
        mentions=tuple(replace(m, entity=name(m.entity)) for m in mentions),
        actors=tuple(replace(a, entity=name(a.entity), country=name(a.country)) for a in found.actors),
        statements=tuple(_statement(s, ids) for s in found.statements),
        figures=tuple(_figure(f, ids) for f in found.figures),
        events=tuple(_event(e, ids) for e in found.events),
    )


class _Namer:
    def __init__(self, ids: Mapping[str, str]) -> None:
        self.ids = ids

    def __call__(self, entity: str | None) -> str | None:
        return self.ids.get(entity, entity) if entity is not None else None


def _speaker(speaker: Speaker, ids: Mapping[str, str]) -> Speaker:
    return replace(speaker, entity=_Namer(ids)(speaker.entity))


def _statement(statement: Statement, ids: Mapping[str, str]) -> Statement:
    via = tuple(ids.get(entity, entity) for entity in statement.via)
    return replace(statement, speaker=_speaker(statement.speaker, ids), via=via)


def _figure(figure: Figure, ids: Mapping[str, str]) -> Figure:
    return replace(figure, attributed_to=_speaker(figure.attributed_to, ids))


def _event(event: Event, ids: Mapping[str, str]) -> Event:
    name = _Namer(ids)
    return replace(
        event,
        participants=tuple(replace(p, entity=name(p.entity)) for p in event.participants),
        place=name(event.place),
        attributed_to=_speaker(event.attributed_to, ids),
    )
