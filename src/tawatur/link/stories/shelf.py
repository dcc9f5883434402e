"""Which open stories an article may belong to, found through the words and names that few of them hold."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

from tawatur.link.stories.likeness import NAMES, WORDS
from tawatur.link.stories.rarity import Weighted
from tawatur.link.stories.story import OpenStory

_LOOKED = 1500  # entries that are looked through for an article, those of the rarest terms first
_HELD = 0.03  # mean weight among a story's articles from which it is found by a term
_COMPARED = 6  # stories that are compared in full


class Shelf:
    """The open stories, and by which terms each is found."""

    def __init__(self) -> None:
        self.stories: dict[str, OpenStory] = {}
        self._terms: dict[str, set[str]] = {}
        self._by_term: dict[str, dict[str, float]] = defaultdict(dict)

    def put(self, story: OpenStory, newest: Weighted) -> None:
        """Have a story found by those terms of its newest article that it holds to some degree."""
        least = _HELD if story.size > 1 else 0.0
        for terms, sums in ((newest.words, story.words), (newest.names, story.names)):
            means = ((key, sums.get(key, 0.0) / story.size) for key in terms)
            self.find_by(story, {key: mean for key, mean in means if mean >= least})

    def find_by(self, story: OpenStory, terms: Mapping[str, float]) -> None:
        """Have a story found by these terms, each with the mean weight that it had when it was last looked at."""
        self.stories[story.id] = story
        self._terms.setdefault(story.id, set()).update(terms)
        for key, mean in terms.items():
            self._by_term[key][story.id] = mean

    def drop(self, story: OpenStory) -> None:
        """Close a story: no article finds it again."""
        del self.stories[story.id]
        for key in self._terms.pop(story.id):
            del self._by_term[key][story.id]

    def likely(self, one: Weighted) -> list[OpenStory]:
        """The few stories that share most with an article, best first."""
        shared: dict[str, float] = defaultdict(float)
        terms = [(key, WORDS * weight) for key, weight in one.words.items() if key in self._by_term]
        terms += [(key, NAMES * weight) for key, weight in one.names.items() if key in self._by_term]
        looked = 0
        for key, worth in sorted(terms, key=lambda term: (len(self._by_term[term[0]]), term[0])):
            looked += len(self._by_term[key])
            if looked > _LOOKED:
                break
            for name, mean in self._by_term[key].items():
                shared[name] += worth * mean
        best = heapq.nsmallest(_COMPARED, ((-worth, name) for name, worth in shared.items()))
        return [self.stories[name] for _, name in best]
