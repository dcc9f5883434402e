"""The statistical tagger: a small network and a linear-chain model over word attributes, decoded together.

The model is one file, ``resources/models/names.bin.gz``: how it was made, from what and how well it does stands in
``resources/models/names.MODEL_CARD.md``.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from tawatur.annotate.names.encoder import encoder
from tawatur.annotate.names.sums import Sums, Vector
from tawatur.annotate.names.window import window
from tawatur.arabic import Token

MODEL = "models/names.bin.gz"
_NEVER = np.float32(-1e4)
#: What the linear model's weights count for beside the network's (the best on the development part of ANERcorp).
_OWN_SHARE = np.float32(0.4)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A name that the tagger finds: tokens ``first``..``last`` (exclusive), PERS, LOC or ORG; how sure it is (0–1)."""

    first: int
    last: int
    type: str
    score: float


class Model:
    """Labels, the weights of attributes for each label, and of each label after another."""

    def __init__(self, data: bytes) -> None:
        head, _, body = data.partition(b"\n")
        facts = json.loads(head)
        self.labels: list[str] = facts["labels"]
        width = len(self.labels)
        size = facts["attributes"]
        values = np.frombuffer(body[: size * width * 2], dtype="<f2").astype(np.float32)
        names = body[size * width * 2 :].decode("utf-8").split("\n")
        self.sums = Sums(names[:size], values.reshape(size, width))
        self.steps: Vector = _lawful(self.labels, np.array(facts["steps"], dtype=np.float32))


@cache
def model() -> Model:
    """The model that ships, read once."""
    return Model(gzip.decompress(resources.files("tawatur.resources").joinpath(MODEL).read_bytes()))


def tag(sentences: Sequence[Sequence[Token]], accurate: bool = False) -> list[list[Chunk]]:
    """The names of each sentence, in its order, none inside another. Sentences are read together for speed alone.

    ``accurate`` asks the encoder instead of the small network.
    """
    network = encoder() if accurate else window()
    pairs = zip(network.label_scores(sentences), sentences, strict=True)
    scores = [theirs + _OWN_SHARE * model().sums.of(tokens) for theirs, tokens in pairs]
    steps = np.where(model().steps > _NEVER, model().steps * _OWN_SHARE, _NEVER)
    paths = best_paths(scores, steps)
    return [_chunks(rows, path) for rows, path in zip(scores, paths, strict=True)]


def _chunks(scores: Vector, path: list[int]) -> list[Chunk]:
    labels = [model().labels[label] for label in path]
    found = spans(labels)
    if not found:
        return []
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    return [
        Chunk(first, last, type, float(min(odds[at, path[at]] for at in range(first, last))))
        for first, last, type in found
    ]


def best_paths(scores: Sequence[Vector], steps: Vector) -> list[list[int]]:
    """The best lawful row of labels for each sentence (Viterbi), all sentences side by side."""
    order = sorted(range(len(scores)), key=lambda at: -len(scores[at]))
    lengths = [len(scores[at]) for at in order]
    if not lengths or not lengths[0]:
        return [[] for _ in scores]
    width = steps.shape[1]
    grid = np.zeros((len(order), lengths[0], width), dtype=np.float32)
    for row, at in enumerate(order):
        grid[row, : lengths[row]] = scores[at]
    back = np.zeros(grid.shape, dtype=np.int8)
    best = grid[:, 0] + steps[-1]
    active = len(order)
    for place in range(1, lengths[0]):
        while lengths[active - 1] <= place:
            active -= 1
        through = best[:active, :, None] + steps[:width]
        back[:active, place] = through.argmax(axis=1)
        best[:active] = through.max(axis=1) + grid[:active, place]
    paths: list[list[int]] = [[] for _ in scores]
    for row, at in enumerate(order):
        paths[at] = _back(back[row, : lengths[row]], int(best[row].argmax())) if lengths[row] else []
    return paths


def _back(choices: npt.NDArray[np.int8], label: int) -> list[int]:
    path = [label]
    for choice in choices[:0:-1].tolist():
        label = choice[label]
        path.append(label)
    return path[::-1]


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first, last exclusive, type) of the names that a row of B-, I- and O labels stands for."""
    found: list[tuple[int, int, str]] = []
    start = -1
    for index, label in enumerate([*labels, "O"]):
        if start >= 0 and not label.startswith("I-"):
            found.append((start, index, labels[start][2:]))
            start = -1
        if label.startswith("B-"):
            start = index
    return found


def _lawful(labels: list[str], steps: Vector) -> Vector:
    """``steps`` with a last row for the beginning, and what BIO forbids made impossible."""
    rows = np.vstack([steps, np.zeros((1, len(labels)), dtype=np.float32)])
    for column, label in enumerate(labels):
        if label.startswith("I-"):
            for row, before in enumerate([*labels, "O"]):
                if before[2:] != label[2:]:
                    rows[row, column] = _NEVER
    return rows
