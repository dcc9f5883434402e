"""What the attributes of words add up to for each token of a sentence: rows of numbers, one an attribute."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tawatur.annotate.names.features import WINDOW, beside, key, lead, own
from tawatur.arabic import Token

Vector = npt.NDArray[np.float32]
Key = tuple[str, str, str, str]
_KEPT = 60_000


class Sums:
    """The numbers of each attribute; sums are made once a word and kept, so a token costs a few additions."""

    def __init__(self, names: Sequence[str], numbers: Vector) -> None:
        self._rows = {name: row for row, name in enumerate(names)}
        self._numbers = numbers
        self._nothing: Vector = np.zeros(numbers.shape[1], dtype=np.float32)
        self._own = lru_cache(maxsize=_KEPT)(self._own_of)
        self._around = lru_cache(maxsize=_KEPT)(self._around_of)
        self._single = lru_cache(maxsize=None)(self._single_of)

    def of(self, tokens: Sequence[Token]) -> Vector:
        """For every token the sum over its own attributes, its neighbours', and what leads up to it."""
        keys = [key(token) for token in tokens]
        if not keys:
            return np.zeros((0, len(self._nothing)), dtype=np.float32)
        found = np.array([self._own(word) for word in keys])
        around = np.array([self._around(word) for word in keys])
        for place, offset in enumerate(WINDOW):
            at = abs(offset)
            edge = self._single(f"{offset}:edge")
            if offset < 0:
                found[at:] += around[: len(keys) - at, place]
                found[:at] += edge
            else:
                found[: len(keys) - at] += around[at:, place]
                found[max(0, len(keys) - at) :] += edge
        for index, name in enumerate(lead(tokens)):
            if name:
                found[index] += self._single(name)
        return found

    def _own_of(self, word: Key) -> Vector:
        return self._sum(own(*word))

    def _around_of(self, word: Key) -> Vector:
        """What the word gives to the tokens that see it at each offset of the window."""
        return np.array([self._sum(beside(*word, offset)) for offset in WINDOW])

    def _single_of(self, name: str) -> Vector:
        return self._sum((name,))

    def _sum(self, attributes: Sequence[str]) -> Vector:
        found = [self._rows[name] for name in attributes if name in self._rows]
        total: Vector = self._numbers[found].sum(axis=0) if found else self._nothing
        return total
