"""The encoder of the accurate mode: a small transformer that reads whole passages, run forward with numpy alone.

The model is one file, ``resources/models/encoder.npz``: how it was made, from what and how well it does stands in
``resources/models/encoder.MODEL_CARD.md``. Its matrices are stored as bytes, each column with a scale of its own, and
opened to floats when it is first asked for.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from tawatur.annotate.names.subwords import Subwords
from tawatur.annotate.names.sums import Sums
from tawatur.arabic import Token

MODEL = "models/encoder.npz"
#: Most words, and most pieces of words, that are read as one passage.
WORDS, PIECES = 100, 280
Vector = npt.NDArray[np.float32]
Arrays = Mapping[str, Vector]


class Encoder:
    """The layers of the transformer, its pieces of words, and what word lists add before labels are weighed."""

    def __init__(self, file: str) -> None:
        stored = np.load(file)
        facts = json.loads(stored["facts"].tobytes())
        self.labels: list[str] = facts["labels"]
        self._heads: int = facts["heads"]
        self._top = {name: _opened(stored, name) for name in facts["top"]}
        self._layers = [
            {name: _opened(stored, f"{at}.{name}") for name in facts["layer"]} for at in range(facts["layers"])
        ]
        self.subwords = Subwords(dict(zip(facts["pieces"], stored["scores"].tolist(), strict=True)))
        self._hints = Sums(facts["attributes"], self._top["hints"])

    def label_scores(self, sentences: Sequence[Sequence[Token]]) -> list[Vector]:
        """For every token of each sentence the logarithm of each label's probability.

        Neighbouring sentences are read together as one passage, and see each other.
        """
        found: list[list[Vector]] = [[] for _ in sentences]
        for passage in self._passages(sentences):
            tokens = [token for _, part in passage for token in part]
            hints = np.concatenate([self._hints.of(part) for _, part in passage])
            scores = self._read(tokens, hints)
            start = 0
            for at, part in passage:
                found[at].append(scores[start : start + len(part)])
                start += len(part)
        nothing = np.zeros((0, len(self.labels)), dtype=np.float32)
        return [np.concatenate(parts) if parts else nothing for parts in found]

    def _passages(self, sentences: Sequence[Sequence[Token]]) -> Iterator[list[tuple[int, Sequence[Token]]]]:
        """Sentences with their number, as many together as may be read at once; a longer one is cut."""
        passage: list[tuple[int, Sequence[Token]]] = []
        words = pieces = 0
        for at, sentence in enumerate(sentences):
            for part in self._cut(sentence):
                size = sum(len(self.subwords.cut(token.text)) for token in part)
                if passage and (words + len(part) > WORDS or pieces + size > PIECES):
                    yield passage
                    passage, words, pieces = [], 0, 0
                passage.append((at, part))
                words, pieces = words + len(part), pieces + size
        if passage:
            yield passage

    def _cut(self, sentence: Sequence[Token]) -> Iterator[Sequence[Token]]:
        start = pieces = 0
        for at, token in enumerate(sentence):
            size = len(self.subwords.cut(token.text))
            if at - start == WORDS or pieces + size > PIECES:
                yield sentence[start:at]
                start, pieces = at, 0
            pieces += size
        if start < len(sentence):
            yield sentence[start:]

    def _read(self, tokens: Sequence[Token], hints: Vector) -> Vector:
        top = self._top
        words = [self.subwords.cut(token.text) for token in tokens]
        rows = np.array([self.subwords.first, *(row for word in words for row in word), self.subwords.last])
        sizes = np.array([len(word) for word in words])
        state = _settled(top["pieces"][rows] + top["places"][: len(rows)], top["scale"], top["shift"])
        for layer in self._layers:
            state = _through(layer, state, self._heads)
        sums: Vector = np.add.reduceat(state[1:-1], np.cumsum(sizes) - sizes, axis=0)
        means: Vector = np.divide(sums, sizes[:, None], dtype=np.float32)
        hidden = _gelu(means @ top["down"] + top["down.b"] + hints)
        scores: Vector = means @ top["plain"] + hidden @ top["out"] + top["out.b"]
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return scores


@cache
def encoder() -> Encoder:
    """The model that ships, read once."""
    with resources.as_file(resources.files("tawatur.resources").joinpath(MODEL)) as path:
        return Encoder(str(path))


def _opened(stored: Arrays, name: str) -> Vector:
    numbers = stored[name].astype(np.float32)
    return numbers * stored[name + "/scale"] if name + "/scale" in stored else numbers


def _through(layer: Arrays, state: Vector, heads: int) -> Vector:
    """One layer: each piece looks at all others, then at itself."""
    size, width = state.shape
    asked = (state @ layer["qkv"] + layer["qkv.b"]).reshape(size, 3, heads, width // heads).transpose(1, 2, 0, 3)
    weights = asked[0] @ asked[1].transpose(0, 2, 1)
    weights -= weights.max(axis=2, keepdims=True)
    np.exp(weights, out=weights)
    weights /= weights.sum(axis=2, keepdims=True)
    seen = (weights @ asked[2]).transpose(1, 0, 2).reshape(size, width)
    state = _settled(state + seen @ layer["o"] + layer["o.b"], layer["o.scale"], layer["o.shift"])
    inner = _gelu(state @ layer["in"] + layer["in.b"]) @ layer["out"]
    return _settled(state + inner + layer["out.b"], layer["out.scale"], layer["out.shift"])


def _settled(state: Vector, scale: Vector, shift: Vector) -> Vector:
    """Rows brought to mean 0 and spread 1, then scaled and shifted."""
    state = state - state.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.einsum("ij,ij->i", state, state) / state.shape[1] + 1e-12)
    result: Vector = state / spread[:, None].astype(np.float32) * scale + shift
    return result


def _gelu(state: Vector) -> Vector:
    """x·Φ(x), with the usual approximation by a hyperbolic tangent."""
    inner = state * state
    inner *= np.float32(0.044715)
    inner += 1
    inner *= state
    inner *= np.float32(math.sqrt(2 / math.pi))
    np.tanh(inner, out=inner)
    inner += 1
    inner *= state
    inner *= np.float32(0.5)
    return inner
