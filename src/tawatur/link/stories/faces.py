"""How a story is shown in a list: by the title of its most central article and by whom and what it names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tawatur.arabic.tokens import tokenize
from tawatur.link.stories.profile import Profile
from tawatur.link.stories.story import OpenStory
from tawatur.link.words import key
from tawatur.records.story import Assignment, StoryMember

_NAMES = 6
_HELD = 0.4  # of the strongest name's weight: what is named less is not what the story is about
_ENOUGH = 4  # words from which a title tells what the story is


@dataclass(frozen=True, slots=True)
class Face:
    """A story's title and main names."""

    title: str | None
    names: tuple[str, ...]


def face(story: OpenStory, members: Sequence[StoryMember]) -> Face:
    """The title whose words weigh most in the story (the earliest of equals), and the names that do."""
    titles = [member.title for member in members if member.title]
    best = max(titles, key=lambda title: _central(story, title), default=None)
    sums = story.names
    least = _HELD * max(sums.values(), default=0.0)
    names = sorted((name for name in sums if sums[name] >= least), key=lambda name: (-sums[name], name))
    return Face(best, tuple(dict.fromkeys(story.written[name] for name in names))[:_NAMES])


def _central(story: OpenStory, title: str) -> float:
    keys = {key(token) for token in tokenize(title) if token.kind in ("word", "number")}
    return sum(story.words.get(word, 0.0) for word in keys) / math.sqrt(max(_ENOUGH, len(keys)))


def member(profile: Profile, why: Assignment) -> StoryMember:
    """An article as a list shows it."""
    return StoryMember(profile.id, profile.title, profile.outlet, _iso(profile.first), _iso(profile.last), why)


def _iso(day: int | None) -> str | None:
    return date.fromordinal(day).isoformat() if day else None
