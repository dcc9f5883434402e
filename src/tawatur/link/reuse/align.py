"""The longest run that two sentences share, light edits bridged: local alignment (Smith and Waterman 1981).

Cells are only visited where words match, so a pair of sentences costs the square of their shared words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from tawatur.link.words import Words
from tawatur.records import Anchor

_MATCH = 0.5  # a shared word beyond its worth, so that function words in order count a little
_GAP = 0.3  # a skipped word …
_GAP_SHARE = 0.35  # … and the share of its worth that skipping it costs
_MOST = 600  # shared places of two sentences that are looked at


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two runs ``a[i0:i1]`` and ``b[j0:j1]`` with the ``pairs`` of places where they agree, and the score of it."""

    score: float
    a: Words
    b: Words
    pairs: tuple[tuple[int, int], ...]

    @property
    def anchors(self) -> tuple[Anchor, Anchor]:
        """The two runs in their articles."""
        (i0, j0), (i1, j1) = self.pairs[0], self.pairs[-1]
        return (
            Anchor(self.a.article, self.a.starts[i0], self.a.ends[i1]),
            Anchor(self.b.article, self.b.starts[j0], self.b.ends[j1]),
        )

    @property
    def shared(self) -> float:
        """What the agreeing words are worth."""
        return sum(min(self.a.worths[i], self.b.worths[j]) for i, j in self.pairs)

    @property
    def cover(self) -> float:
        """The share of the richer run's worth that agrees, 0..1."""
        (i0, j0), (i1, j1) = self.pairs[0], self.pairs[-1]
        most = max(sum(self.a.worths[i0 : i1 + 1]), sum(self.b.worths[j0 : j1 + 1]))
        return min(1.0, self.shared / most) if most else 0.0


def alignments(a: Words, b: Words, least: float) -> Iterator[Alignment]:
    """The best local alignments that do not overlap, best first, each of score ``least`` or more."""
    points = _points(a, b)
    while points:
        score, chain = _best_chain(points, a, b)
        if score < least:
            return
        yield Alignment(score, a, b, chain)
        (i0, j0), (i1, j1) = chain[0], chain[-1]
        points = [(i, j) for i, j in points if not i0 <= i <= i1 and not j0 <= j <= j1]


def _points(a: Words, b: Words) -> list[tuple[int, int]]:
    """Places where the two agree; a word that says nothing only beside another place that agrees."""
    places = defaultdict(list)
    for j, key in enumerate(b.keys):
        places[key].append(j)
    found = [(i, j) for i, key in enumerate(a.keys) for j in places.get(key, ())]
    all_of = set(found)

    def holds(i: int, j: int) -> bool:
        return a.worths[i] > 0 or (i - 1, j - 1) in all_of or (i + 1, j + 1) in all_of

    return [(i, j) for i, j in found if holds(i, j)][:_MOST]


def _best_chain(points: list[tuple[int, int]], a: Words, b: Words) -> tuple[float, tuple[tuple[int, int], ...]]:
    skip_a = [0.0, *accumulate(_GAP + _GAP_SHARE * worth for worth in a.worths)]
    skip_b = [0.0, *accumulate(_GAP + _GAP_SHARE * worth for worth in b.worths)]
    scores: list[float] = []
    back: list[int] = []
    for at, (i, j) in enumerate(points):
        best, before = 0.0, -1
        for earlier in range(at - 1, -1, -1):
            k, m = points[earlier]
            if k < i and m < j:
                through = scores[earlier] - (skip_a[i] - skip_a[k + 1]) - (skip_b[j] - skip_b[m + 1])
                if through > best:
                    best, before = through, earlier
        scores.append(best + _MATCH + min(a.worths[i], b.worths[j]))
        back.append(before)
    end = max(range(len(points)), key=scores.__getitem__)
    chain = [end]
    while back[chain[-1]] >= 0:
        chain.append(back[chain[-1]])
    return scores[end], tuple(points[at] for at in reversed(chain))
