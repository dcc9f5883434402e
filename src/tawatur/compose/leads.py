"""The sentence that opens the story: of the first sentences of all articles the one that most of them are like."""

from __future__ import annotations

import numpy as np

from tawatur.compose.bench import Bench, Witness
from tawatur.records import Anchor

_OPENING = 2  # sentences of an article among which its lead is looked for
_SHORTEST, _LONGEST = 8, 60  # tokens that a lead has
_LIKE = 0.5  # cosine from which an article opens with the same


def lead(bench: Bench) -> tuple[Anchor, tuple[str, ...]] | None:
    """The sentence that opens the story best, and the articles whose first sentences say the like.

    It is a sentence of a page, never one of ours. None where no article has a sentence of a fit length.
    """
    found = [(w, place) for w in bench.witnesses for place in _first(w)]
    if not found:
        return None
    likeness = np.array([[bench.cosine(a, b) for _, b in found] for _, a in found])
    articles = [w.id for w, _ in found]
    best: tuple[float, int] | None = None
    for row, (witness, _) in enumerate(found):
        others = [name for name in dict.fromkeys(articles) if name != witness.id]
        nearest = [max(likeness[row, i] for i, name in enumerate(articles) if name == other) for other in others]
        score = float(np.mean(nearest)) if nearest else 1.0
        if best is None or score > best[0] + 1e-6:
            best = (score, row)
    row = best[1] if best else 0
    alike = {articles[i] for i in range(len(found)) if likeness[row, i] >= _LIKE}
    return found[row][1], tuple(name for name in dict.fromkeys(articles) if name in alike)


def _first(witness: Witness) -> list[Anchor]:
    sentences = [s for s in witness.reading.sentences if s.role == "body"]
    fit = [s for s in sentences[: _OPENING + 1] if _SHORTEST <= s.last - s.first <= _LONGEST]
    return [Anchor(witness.id, s.start, s.end) for s in fit[:_OPENING]]
