"""A story while articles may still join it: the sum of what its articles say."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tawatur.link.stories.profile import Profile
from tawatur.link.stories.rarity import Weighed, Weighted
from tawatur.link.vectors import vectors

_MOST, _KEPT = 600, 400  # terms beyond which the least are dropped, and how many stay
_NOTICE = 1  # days that a notice which comes back every day may be from another

Vector = npt.NDArray[np.float64]


@dataclass(slots=True)
class OpenStory:
    """The sums over a story's articles: weighed ``words`` and ``names``, their squared lengths, vectors.

    ``opening`` is the text of the article that began it, until a close call asks for its vector; ``written`` is how
    each name stands in an article; ``touched`` is the day on which the last article came in.
    """

    id: str
    opening: str
    size: int = 0
    words: Weighed = field(default_factory=dict)
    names: Weighed = field(default_factory=dict)
    words_square: float = 0.0
    names_square: float = 0.0
    first: int | None = None
    last: int | None = None
    days: int = 0
    dated: int = 0
    bulletin: str | None = None
    vector: Vector | None = None
    encoded: int = 0
    written: dict[str, str] = field(default_factory=dict)
    touched: int = 0

    def take_in(self, one: Weighted, vector: Vector | None, today: int | None) -> None:
        """Add one article, on a day."""
        profile = one.profile
        self.words_square += _added(self.words, one.words)
        self.names_square += _added(self.names, one.names)
        self.words, self.names = _cut(self.words), _cut(self.names)
        for term in profile.names:
            self.written.setdefault(term.key, term.written)
        self.size += 1
        self.touched = today or 0
        if vector is not None:
            self.vector = vector if self.vector is None else self.vector + vector
            self.encoded += 1
        if profile.first is not None and profile.last is not None and profile.dated:
            self.first = profile.first if self.first is None else min(self.first, profile.first)
            self.last = profile.last if self.last is None else max(self.last, profile.last)
            self.days += profile.last
            self.dated += 1

    def days_from(self, profile: Profile) -> int | None:
        """How many days lie between an article and the story; None where one of the two has no day."""
        if self.first is None or self.last is None or (profile.first is None and profile.last is None):
            return None
        before = self.first - profile.last if profile.last is not None else 0
        after = profile.first - self.last if profile.first is not None else 0
        return max(0, before, after)

    def days_from_middle(self, profile: Profile) -> float | None:
        """How far an article lies from the mean day of the story's; None where one of the two has no day."""
        if not self.dated or profile.first is None or profile.last is None:
            return None
        middle = self.days / self.dated
        return max(0.0, profile.first - middle, middle - profile.last)

    def bars(self, profile: Profile) -> bool:
        """Whether the one or the other is a daily notice and they are not of the same time."""
        if self.bulletin is None and profile.bulletin is None:
            return False
        if self.first is None or self.last is None or profile.last is None:
            return True
        return max(self.last, profile.last) - min(self.first, profile.last) > _NOTICE

    def sense(self) -> Vector:
        """The sum of the vectors known; where none is, that of the article that began it."""
        if self.vector is None:
            self.vector, self.encoded = encoded(self.opening), 1
        return self.vector


def encoded(text: str) -> Vector:
    """The vector of one text."""
    return np.asarray(vectors([text])[0], dtype=np.float64)


def dot(a: Weighed, b: Weighed) -> float:
    """The product of an article's terms with a story's."""
    return sum(weight * b[key] for key, weight in a.items() if key in b)


def _added(sums: Weighed, more: Weighed) -> float:
    """Add ``more`` to ``sums``; how much the squared length grew."""
    grown = 0.0
    for key, weight in more.items():
        before = sums.get(key, 0.0)
        sums[key] = before + weight
        grown += weight * (2 * before + weight)
    return grown


def _cut(sums: Weighed) -> Weighed:
    if len(sums) <= _MOST:
        return sums
    kept = sorted(sums, key=lambda key: (-sums[key], key))[:_KEPT]
    return {key: sums[key] for key in kept}
