"""Passages that two articles share word for word or nearly so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.link.reuse.align import Alignment, alignments
from tawatur.link.reuse.formulae import is_titles
from tawatur.link.reuse.reasons import why
from tawatur.link.reuse.sides import Side
from tawatur.records import Link

# Set on the hand-made reuse of two stories (benchmarks/reuse): what separates a copied clause from a shared phrase.
_LEAST = 14.0  # score of an alignment: about three telling words more than the words skipped
_WORDS = 8  # words in agreement …
_FEWER = 6  # … or so many where the score is high
_HIGH = 22.0
_SHARED = 7.0  # worth that two sentences must share before they are aligned
_FULL = 40.0  # score that counts as certain


def copied(sides: Sequence[Side], among: frozenset[tuple[str, str]] | None = None) -> Iterator[Link]:
    """A link for each run of words that a sentence of one article shares with a sentence of another.

    ``among`` are the pairs of articles to compare, the lesser id first; None for all.
    """
    for a, i, b, j in _candidates(sides) if among is None else _candidates_among(sides, among):
        for run in alignments(a.words[i], b.words[j], _LEAST):
            enough = len(run.pairs) >= (_FEWER if run.score >= _HIGH else _WORDS)
            if enough and not is_titles([a.reading.text[run.a.starts[at] : run.a.ends[at]] for at, _ in run.pairs]):
                yield _link(run, a, b)


def _candidates(sides: Sequence[Side]) -> Iterator[tuple[Side, int, Side, int]]:
    """Pairs of sentences of two articles that share enough telling words, in a fixed order."""
    holders: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for at, side in enumerate(sides):
        for i, sentence in enumerate(side.words):
            best: dict[str, float] = {}
            for key, worth in zip(sentence.keys, sentence.worths, strict=True):
                best[key] = max(worth, best.get(key, 0.0))
            shared: dict[tuple[int, int], float] = defaultdict(float)
            for key, worth in best.items():
                if worth <= 0:
                    continue
                for other, j, theirs in holders[key]:
                    if other != at:
                        shared[other, j] += min(worth, theirs)
                holders[key].append((at, i, worth))
            for (other, j), both in sorted(shared.items()):
                if both >= _SHARED:
                    yield sides[other], j, side, i


def _candidates_among(
    sides: Sequence[Side], among: frozenset[tuple[str, str]]
) -> Iterator[tuple[Side, int, Side, int]]:
    """The same for some pairs of articles only."""
    by_id = {side.id: side for side in sides}
    for one, other in sorted(among):
        yield from _candidates((by_id[one], by_id[other]))


def _link(run: Alignment, a: Side, b: Side) -> Link:
    first, second = run.anchors
    quoted = a.quoted(first.span) or b.quoted(second.span)
    score = round(min(1.0, run.score / _FULL) * run.cover, 3)
    words = len(run.pairs)
    ar, en = why("alike", words)
    return Link("same-quote" if quoted else "copy", first, second, score, ar, reason_en=en, words=words)
