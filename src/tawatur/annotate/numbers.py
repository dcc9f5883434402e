"""Numbers that count or measure something, with their bounds."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Mention, Number, TimeExpression


def find_numbers(
    reading: Reading, times: tuple[TimeExpression, ...] = (), mentions: tuple[Mention, ...] = ()
) -> tuple[Number, ...]:
    """Every number claimed about the world; those inside times and names are none."""
    return ()
