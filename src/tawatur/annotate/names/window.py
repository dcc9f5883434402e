"""The network of the default mode: the attributes of each word as one vector, then the vectors of its neighbours.

The model is one file, ``resources/models/window.npz``: how it was made, from what and how well it does stands in
``resources/models/names.MODEL_CARD.md``. Vectors are made once a word and kept, so an article costs two products of
matrices.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from tawatur.annotate.names.features import key, lead, own
from tawatur.arabic import Token

MODEL = "models/window.npz"
Vector = npt.NDArray[np.float32]
_KEPT = 40_000
_WIDE, _NEAR = 2, 1  # words seen on either side by the first layer, and by the second of those


class Window:
    """Rows of attributes as bytes with a scale each, two layers over neighbours, and the weights of labels."""

    def __init__(self, file: str) -> None:
        stored = np.load(file)
        names = stored["names"].tobytes().decode("utf-8").split("\n")
        self._rows = {name: row for row, name in enumerate(names)}
        self._bytes: npt.NDArray[np.int8] = stored["rows"]
        self._scales: Vector = stored["scales"].astype(np.float32)
        self._parts = {name: stored[name].astype(np.float32) for name in ("wide", "near", "out", "plain")}
        self._shift = {name: stored[name + ".b"].astype(np.float32) for name in ("wide", "near", "out")}
        self._width = self._bytes.shape[1]
        self._word = lru_cache(maxsize=_KEPT)(self._word_of)
        self._single = lru_cache(maxsize=None)(lambda name: self._sum((name,)))

    def label_scores(self, sentences: Sequence[Sequence[Token]]) -> list[Vector]:
        """For every token of each sentence the logarithm of each label's probability, each sentence by itself."""
        lengths = [len(tokens) for tokens in sentences]
        starts = np.cumsum([_WIDE, *(length + _WIDE for length in lengths)])
        words = np.zeros((int(starts[-1]), self._width), dtype=np.float32)
        inside = np.zeros((int(starts[-1]), 1), dtype=np.float32)
        for start, tokens in zip(starts, sentences, strict=False):
            if tokens:
                words[start : start + len(tokens)] = [self._word(key(token)) for token in tokens]
                inside[start : start + len(tokens)] = 1
            for at, name in enumerate(lead(tokens)):
                if name:
                    words[start + at] += self._single(name)
        hidden = _around(words, self._parts["wide"], self._shift["wide"], _WIDE) * inside
        hidden += _around(hidden, self._parts["near"], self._shift["near"], _NEAR)
        scores: Vector = hidden @ self._parts["out"] + words @ self._parts["plain"] + self._shift["out"]
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return [scores[start : start + length] for start, length in zip(starts, lengths, strict=False)]

    def _word_of(self, word: tuple[str, str, str, str]) -> Vector:
        return self._sum(own(*word))

    def _sum(self, attributes: Sequence[str]) -> Vector:
        row_of = self._rows.get
        found = [row for name in attributes if (row := row_of(name)) is not None]
        total: Vector = self._scales.take(found) @ self._bytes.take(found, axis=0).astype(np.float32)
        return total


@cache
def window() -> Window:
    """The model that ships, read once."""
    with resources.as_file(resources.files("tawatur.resources").joinpath(MODEL)) as path:
        return Window(str(path))


def _around(rows: Vector, weights: Vector, shift: Vector, reach: int) -> Vector:
    """What each row and its ``reach`` neighbours on either side come to, nothing below zero."""
    size, width = rows.shape
    padded = np.zeros((size + 2 * reach, width), dtype=np.float32)
    padded[reach : reach + size] = rows
    wide = np.lib.stride_tricks.as_strided(
        padded, (size, (2 * reach + 1) * width), padded.strides, writeable=False
    )  # row and neighbours, one after another in memory
    total: Vector = wide @ weights
    total += shift
    np.maximum(total, 0, out=total)
    return total
