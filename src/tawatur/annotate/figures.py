"""Figures: numbers with who claims them."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Figure, Number, Statement


def find_figures(
    reading: Reading, numbers: tuple[Number, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """Each number as a claim of the innermost statement that holds it, or of the article itself."""
    return ()
