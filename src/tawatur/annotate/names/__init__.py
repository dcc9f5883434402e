"""Named mentions: people, organisations, places, buildings, weapons, events (Wojood types)."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Mention


def find_names(reading: Reading) -> tuple[Mention, ...]:
    """Every named mention of title and body, longest first and not nested, in the order of the text."""
    return ()
