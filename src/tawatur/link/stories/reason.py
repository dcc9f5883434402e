"""What tied an article to its story, for a reader to judge."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.link.stories.likeness import Likeness, chance
from tawatur.link.stories.profile import Term
from tawatur.link.stories.rarity import Weighed, Weighted
from tawatur.link.stories.story import OpenStory
from tawatur.records.story import Assignment

_TOLD = 5  # names and words of a reason
_SAYS = 0.004  # product of weights below which a shared term is not worth telling


def reason(one: Weighted, story: OpenStory, like: Likeness) -> Assignment:
    """Why an article is held to be of a story that it is this like."""
    names = _shared(one.profile.names, one.names, story.names, story.size)
    words = [word for word in _shared(one.profile.words, one.words, story.words, story.size) if len(word) > 2]
    told = [word for word in words if not any(word in name for name in names[:_TOLD])]
    return Assignment(
        one.profile.id,
        "alike",
        round(chance(like.odds), 3),
        tuple(names[:_TOLD]),
        tuple(told[:_TOLD]),
        like.days,
        None if like.sense is None else round(like.sense, 3),
    )


def _shared(terms: Iterable[Term], weighed: Weighed, sums: Weighed, size: int) -> list[str]:
    """The terms that an article shares with a story as the article writes them, those that tell most first."""
    worth = {
        term.written: weighed[term.key] * sums[term.key] / size
        for term in terms
        if term.key in weighed and term.key in sums
    }
    return sorted((w for w in worth if worth[w] >= _SAYS), key=lambda written: (-worth[written], written))
