"""Noun phrases that can speak or act: names with their titles, roles that stand for a person, unnamed sources."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Actor, Mention


def find_actors(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Actor, ...]:
    """Every actor phrase of title and body, in the order of the text, none inside another of the same head."""
    return tuple(
        Actor(m.start, m.end, entity=m.entity, mention=m.span, type=m.type)
        for m in mentions
        if m.type in ("PERS", "ORG", "GPE")
    )
