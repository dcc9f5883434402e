"""Which stories an article may belong to: those of the articles of the last days that it is most like."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tawatur.link.stories.likeness import Likeness, Numbers, odds
from tawatur.link.stories.profile import Profile
from tawatur.link.stories.rarity import Weighted
from tawatur.link.stories.shelf import Beside, Shelf
from tawatur.link.stories.story import OpenStory
from tawatur.link.vectors import vectors

_JOINS = 1.9  # log odds from which an article is held to be of one story with one of so many (benchmarks/stories)
_EVEN = 0.6  # log odds of being right that an article has which just joins
_AMONG = 2_000
_CHANCE = 0.4  # how much less is asked for each e-fold of fewer articles, as fewer are alike by chance
_CLOSE = 0.3  # log odds on either side of that within which the vectors are asked
_COMPARED = 12  # articles whose vectors are asked
_KIN = 1.5  # log odds below that down to which a story's other articles count as like the new one too
_LONE = 0.2  # what it costs that few of a story's articles are like the new one, by the log of their share
_FAR = 8  # days
_NOTICE = 1  # days that a notice which comes back every day may be from another


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that an article may join, through the one of its articles that it is most like."""

    story: str
    nearest: Profile
    like: Likeness


def candidates(one: Weighted, shelf: Shelf, since: int, story_of: Callable[[str], OpenStory]) -> Iterator[Candidate]:
    """The stories that are like enough, among those of the articles that came in since a day."""
    beside = shelf.beside(one, since) if shelf.profiles else None
    if beside is None or not len(beside.words):
        return
    found = odds(beside.words, beside.names, beside.days)
    found[_apart(one.profile, beside)] = -np.inf
    joins = _JOINS + _CHANCE * min(0.0, float(np.log(len(found) / _AMONG)))
    senses = _asked(one.profile, shelf, beside, found, joins)
    kin: dict[str, list[int]] = {}
    for place in np.flatnonzero(found > joins - _KIN).tolist():
        kin.setdefault(story_of(shelf.profiles[beside.first + place].id).id, []).append(place)
    for places in kin.values():
        place = max(places, key=lambda place: (found[place], -place))
        nearest = shelf.profiles[beside.first + place]
        story = story_of(nearest.id)
        sure = float(found[place]) - _LONE * math.log(max(1.0, story.size / len(places)))
        if sure >= joins:
            days = int(beside.days[place]) if nearest.dated and one.profile.dated else None
            yield Candidate(story.id, nearest, Likeness(days, senses.get(place), sure - joins + _EVEN))


def _apart(profile: Profile, beside: Beside) -> npt.NDArray[np.bool_]:
    """Those too far in time."""
    notices = beside.notice if profile.bulletin is None else np.ones(len(beside.notice), dtype=np.bool_)
    return (beside.days > _FAR) | (notices & (beside.days > _NOTICE))


def _asked(profile: Profile, shelf: Shelf, beside: Beside, found: Numbers, joins: float) -> dict[int, float]:
    """The likeness in sense of those likest, where the best of them is a close call; ``found`` is brought up to it."""
    if abs(float(found.max()) - joins) > _CLOSE:
        return {}
    likest = np.argsort(-found, kind="stable")[:_COMPARED]
    places = likest[found[likest] > joins - _CLOSE]
    made = vectors([profile.opening, *(shelf.profiles[beside.first + place].opening for place in places.tolist())])
    senses = made[1:].astype(np.float64) @ made[0].astype(np.float64)
    found[places] = odds(beside.words[places], beside.names[places], beside.days[places], senses)
    return dict(zip(places.tolist(), senses.tolist(), strict=True))
