"""Where accounts differ."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compose.amounts import Amount
from tawatur.compose.bench import Bench
from tawatur.compose.happenings import Happening
from tawatur.compose.utterances import Utterance
from tawatur.records import Divergence, Line

__all__ = ["find_divergences"]


def find_divergences(
    bench: Bench,
    events: Sequence[tuple[Line, list[Happening]]],
    statements: Sequence[tuple[Line, list[Utterance]]],
    figures: Sequence[tuple[Line, list[Amount]]],
) -> tuple[Divergence, ...]:
    """Pairs of sentences that do not agree, the ones most worth reading first."""
    return ()
