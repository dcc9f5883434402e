"""Times (TIMEX3)."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import TimeExpression


def find_times(reading: Reading) -> tuple[TimeExpression, ...]:
    """Every expression of time in title, date line and body, resolved against the article's publication."""
    return ()
