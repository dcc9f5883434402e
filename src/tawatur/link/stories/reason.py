"""What tied an article to its story, for a reader to judge."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.link.stories.likeness import Likeness, chance
from tawatur.link.stories.profile import Profile, Term
from tawatur.link.stories.rarity import Weighed, Weighted
from tawatur.records.story import Assignment

_TOLD = 5  # names and words of a reason
_SAYS = 0.004  # square of a weight below which a shared term is not worth telling


def reason(one: Weighted, nearest: Profile, like: Likeness) -> Assignment:
    """Why an article is held to be of the story of the one that it is this like."""
    names = _shared(one.profile.names, one.names, nearest.names)
    words = [word for word in _shared(one.profile.words, one.words, nearest.words) if len(word) > 2]
    told = [word for word in words if not any(word in name for name in names[:_TOLD])]
    return Assignment(
        one.profile.id,
        "alike",
        round(chance(like.odds), 3),
        tuple(names[:_TOLD]),
        tuple(told[:_TOLD]),
        like.days,
        None if like.sense is None else round(like.sense, 3),
        nearest.id,
    )


def _shared(terms: Iterable[Term], weighed: Weighed, others: Iterable[Term]) -> list[str]:
    """The terms that an article shares with another as the first writes them, those that tell most first."""
    keys = {term.key for term in others}
    worth = {term.written: weighed[term.key] ** 2 for term in terms if term.key in weighed and term.key in keys}
    return sorted((w for w in worth if worth[w] >= _SAYS), key=lambda written: (-worth[written], written))
