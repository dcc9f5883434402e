"""How rare each word and name is, and an article's terms weighed by it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.link.stories.profile import Profile, Term

Weighed = dict[str, float]

_BELIEF = 2000  # so many articles' worth of belief in the counts of an encyclopaedia
_PLAIN = 0.5  # log rarity (nats) of a word that says nothing


@dataclass(frozen=True, slots=True)
class Weighted:
    """An article ready to be compared."""

    profile: Profile
    words: Weighed
    names: Weighed


class Rarity:
    """How many of the articles seen so far hold each term; before any is seen, what an encyclopaedia says of it."""

    def __init__(self, articles: int = 0, holds: dict[str, int] | None = None) -> None:
        self.articles = articles
        self.holds = holds if holds is not None else {}

    def take_in(self, profile: Profile) -> None:
        """Count one article more."""
        self.articles += 1
        holds = self.holds
        for term in (*profile.words, *profile.names):
            holds[term.key] = holds.get(term.key, 0) + 1

    def weighed(self, terms: Iterable[Term]) -> Weighed:
        """The terms that say something, each with its weight; the squares of the weights sum to one.

        The root of the rarity, not the rarity: a single rare word must not outweigh all the others.
        """
        everything, holds = self.articles + _BELIEF, self.holds
        found: Weighed = {}
        for term in terms:
            rarity = math.log(everything / (holds.get(term.key, 0) + _BELIEF * term.share)) - _PLAIN
            if rarity > 0:
                found[term.key] = term.times * math.sqrt(rarity)
        length = math.sqrt(sum(weight * weight for weight in found.values()))
        return {key: weight / length for key, weight in found.items()}
