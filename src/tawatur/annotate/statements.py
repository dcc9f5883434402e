"""Reported speech: who said what, how, and how committed they sounded."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Actor, Statement, TimeExpression


def find_statements(
    reading: Reading, actors: tuple[Actor, ...], times: tuple[TimeExpression, ...]
) -> tuple[Statement, ...]:
    """Every reported act of speech or writing, in the order of its cues."""
    return ()
