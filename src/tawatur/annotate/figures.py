"""Figures: numbers with who claims them."""

from __future__ import annotations

from tawatur.arabic import Reading
from tawatur.records import Figure, Number, Speaker, Statement


def find_figures(
    reading: Reading, numbers: tuple[Number, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """Each number as a claim of the innermost statement whose content holds it, or of the article itself.

    «قال شويغو إن موسكو نفذت 4 آلاف طلعة» is Shoigu's figure; one in a narrator's sentence or a bare headline is
    attributed to nobody.
    """
    return tuple(_figure(reading.text, number, _claimant(number, statements)) for number in numbers)


def _claimant(number: Number, statements: tuple[Statement, ...]) -> Speaker:
    holding = [s for s in statements if s.start <= number.start and number.end <= s.end]
    if not holding:
        return Speaker()
    return min(holding, key=lambda s: (s.end - s.start, -s.cue.start)).speaker


def _figure(text: str, number: Number, claimant: Speaker) -> Figure:
    counted = number.counted.of(text) if number.counted else None
    return Figure(number.start, number.end, number.low, number.high, number.approx, counted, number.unit, claimant)
