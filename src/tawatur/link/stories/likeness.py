"""How sure it is that two articles are of one story: log odds from words, names, days and, in close calls, sense."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

# Fitted on articles read by hand (benchmarks/stories): is a candidate of the same happening or not.
_WORDS, _NAMES, _SENSE, _DAYS, _BASE = 8.0, 1.5, 3.0, 1.5, -3.1
_USUAL = 0.53  # likeness in sense of the pairs that have to be compared

UNDATED = 2  # days that lie between two articles at least, if one has no day of its own


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far apart an article and the one most like it in a story are, and the log odds that they belong together."""

    days: int | None
    sense: float | None
    odds: float


def odds(words: Numbers, names: Numbers, days: Numbers, sense: Numbers | float = _USUAL) -> Numbers:
    """The log odds of many articles at once; without ``sense`` it is held to be the usual.

    One day from two is told better than seven from eight. «أمطار على جازان» of today and of yesterday must share much
    more than two reports of one day.
    """
    found: Numbers = _WORDS * words + _NAMES * names + _SENSE * sense - _DAYS * np.log1p(days) + _BASE
    return found


def chance(odds: float) -> float:
    """Log odds as a probability."""
    return 1 / (1 + math.exp(-odds)) if odds > -30 else 0.0
