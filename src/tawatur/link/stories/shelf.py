"""The articles of the last days, and what each has in common with a new one."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tawatur.link.stories.likeness import UNDATED, Numbers
from tawatur.link.stories.profile import Profile
from tawatur.link.stories.rarity import Weighed, Weighted

_EARLIEST, _LATEST = 0, 10_000_000  # days for an end that is not known
_PAST = 256  # closed articles that a term keeps before it drops them


@dataclass(slots=True)
class _Term:
    """The articles that hold a term, by number, and how much it weighs in each."""

    articles: array[int] = field(default_factory=lambda: array("i"))
    weights: array[float] = field(default_factory=lambda: array("f"))


@dataclass(frozen=True, slots=True)
class Beside:
    """What each open article has in common with a new one; their numbers run from ``first``.

    ``words`` and ``names`` are 0 (nothing) to 1 (all alike), ``days`` lie between the two, ``notice`` says whether it
    is one of the notices that come back every day.
    """

    first: int
    words: Numbers
    names: Numbers
    days: Numbers
    notice: npt.NDArray[np.bool_]


class Shelf:
    """Articles in the order in which they came in; those of the last days are open."""

    def __init__(self) -> None:
        self.profiles: list[Profile] = []
        self._terms: dict[str, _Term] = {}
        self._seen = array("i")  # the day on which each came in
        self._firsts, self._lasts = array("i"), array("i")
        self._dated, self._notices = array("b"), array("b")

    def put(self, one: Weighted, today: int) -> None:
        """Add an article that came in on a day, not before the ones already there."""
        profile, number = one.profile, len(self.profiles)
        self.profiles.append(profile)
        self._seen.append(today)
        self._firsts.append(_EARLIEST if profile.first is None else profile.first)
        self._lasts.append(_LATEST if profile.last is None else profile.last)
        self._dated.append(profile.dated)
        self._notices.append(profile.bulletin is not None)
        for terms in (one.words, one.names):
            for key, weight in terms.items():
                term = self._terms.get(key)
                if term is None:
                    term = self._terms[key] = _Term()
                term.articles.append(number)
                term.weights.append(weight)

    def beside(self, one: Weighted, since: int) -> Beside:
        """The articles that came in since a day, beside a new one."""
        first = bisect_left(self._seen, since)
        return Beside(
            first,
            self._shared(one.words, first),
            self._shared(one.names, first),
            self._days(one.profile, first),
            np.frombuffer(self._notices, np.int8)[first:] > 0,
        )

    def _shared(self, terms: Weighed, first: int) -> Numbers:
        """The products of an article's terms with those of each open one."""
        numbers, weights, times, held = [], [], [], []
        for key, weight in terms.items():
            term = self._terms.get(key)
            if term is not None:
                cut = bisect_left(term.articles, first)
                if cut > _PAST:
                    del term.articles[:cut], term.weights[:cut]
                    cut = 0
                if cut < len(term.articles):
                    numbers.append(np.frombuffer(term.articles, np.int32)[cut:])
                    weights.append(np.frombuffer(term.weights, np.float32)[cut:])
                    times.append(len(term.articles) - cut)
                    held.append(weight)
        size = len(self.profiles) - first
        if not numbers:
            return np.zeros(size)
        products = np.concatenate(weights) * np.repeat(np.array(held), times)
        summed: Numbers = np.bincount(np.concatenate(numbers) - first, products, size).astype(np.float64, copy=False)
        return summed

    def _days(self, profile: Profile, first: int) -> Numbers:
        """The days between an article and each open one; some, where one of the two has no day of its own."""
        begun = _EARLIEST if profile.first is None else profile.first
        ended = _LATEST if profile.last is None else profile.last
        firsts = np.frombuffer(self._firsts, np.int32)[first:]
        lasts = np.frombuffer(self._lasts, np.int32)[first:]
        days = np.maximum(0, np.maximum(firsts - ended, begun - lasts)).astype(np.float64)
        dated = np.frombuffer(self._dated, np.int8)[first:] > 0
        return np.where(dated & profile.dated, days, np.maximum(days, UNDATED))
