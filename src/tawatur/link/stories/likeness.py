"""How sure it is that an article belongs to a story: log odds from words, names, days and, in close calls, sense."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tawatur.link.stories.rarity import Weighted
from tawatur.link.stories.story import OpenStory, Vector, dot

# Fitted by logistic regression on 262 pairs of articles read by hand (benchmarks/stories): of one story or not.
WORDS, NAMES, _SENSE, _DAYS, _BASE = 2.93, 4.0, 4.3, 1.29, -3.44
_USUAL = 0.5  # likeness in sense of the pairs that have to be compared

_LOOSE = 0.5  # how far a story whose articles differ among each other is forgiven for it, 0 (not) to 1 (wholly)
_MIDDLE = 0.5  # how much the distance from a story's middle counts beside that from its nearest day
_UNDATED = 2  # days that count for an article or a story without any


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an article and a story have in common, and the log odds that they belong together."""

    words: float
    names: float
    days: int | None
    sense: float | None
    odds: float


def likeness(one: Weighted, story: OpenStory, vector: Vector | None = None) -> Likeness:
    """An article against the mean of a story's; without ``vector`` the likeness in sense is held to be the usual."""
    words = _against(dot(one.words, story.words), story.words_square, story.size)
    names = _against(dot(one.names, story.names), story.names_square, story.size)
    sense = None
    if vector is not None:
        mean = story.sense()
        sense = _against(float(vector @ mean), float(mean @ mean), story.encoded)
    days = story.days_from(one.profile)
    odds = (
        WORDS * words + NAMES * names + _SENSE * (_USUAL if sense is None else sense) - _DAYS * _far(one, story) + _BASE
    )
    return Likeness(words, names, days, sense, odds)


def _far(one: Weighted, story: OpenStory) -> float:
    """How far apart in time, on a scale that tells one day from two better than seven from eight."""
    nearest, middle = story.days_from(one.profile), story.days_from_middle(one.profile)
    if nearest is None or middle is None:
        return math.log1p(_UNDATED)
    return (1 - _MIDDLE) * math.log1p(nearest) + _MIDDLE * math.log1p(middle)


def _against(product: float, square: float, size: int) -> float:
    """The mean likeness to each of ``size`` unit vectors, raised where those are themselves unlike each other."""
    if square <= 0:
        return 0.0
    return product / size / math.pow(math.sqrt(square) / size, _LOOSE)


def chance(odds: float) -> float:
    """Log odds as a probability."""
    return 1 / (1 + math.exp(-odds)) if odds > -30 else 0.0
