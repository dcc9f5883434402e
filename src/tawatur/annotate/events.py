"""Events in PLOVER types and modes."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Actor, Event, Mention, Statement, TimeExpression


def find_events(
    reading: Reading,
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    times: tuple[TimeExpression, ...],
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """Every concrete happening of title and body; one told twice is one event with ``also`` triggers."""
    return ()
