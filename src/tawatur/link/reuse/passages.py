"""Copied passages among tens of thousands of articles: winnowed fingerprints of eight words, grown to the full run.

Winnowing is Schleimer, Wilkerson and Aiken's (2003): of every four neighbouring fingerprints the least is kept, so
that any run of eleven shared words is found. A fingerprint that is a formula (``formulae``) tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tawatur.link.reuse.formulae import Held, formulae, is_opening, is_titles
from tawatur.link.reuse.shelf import Shelf, words_of
from tawatur.records import Anchor

_GRAM = 8  # words of a fingerprint
_WINDOW = 4
_SHORTEST = 15  # words of a passage worth telling: shorter ones are mostly titles with their name
_BREAK = 24  # words that an edit inside a passage may take up
_SHIFT = 6  # words that an edit may add or drop
_BASE = np.uint64(1_000_003)

Prints = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two articles share; ``words`` is how many words of it were seen to agree at least."""

    a: Anchor
    b: Anchor
    words: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Words ``a..a_end`` of article ``one`` that agree with ``b..b_end`` of ``other``, as places on the shelf."""

    one: int
    other: int
    a: int
    a_end: int
    b: int
    b_end: int

    @property
    def words(self) -> int:
        """How many words were seen to agree at least."""
        return min(self.a_end - self.a, self.b_end - self.b)

    def reaches(self, later: _Run) -> bool:
        """Whether ``later``, of the same two articles, ends no further than this one."""
        return (self.one, self.other) == (later.one, later.other) and later.a_end <= self.a_end


def passages(texts: Sequence[tuple[str, str]], days: Mapping[str, int] | None = None) -> Iterator[Passage]:
    """Every passage of fifteen words or more that two of ``(id, text)`` share, by article ids and place.

    Words of a formula do not count among the fifteen. ``days`` gives the ordinal day on which an article appeared,
    where it is known: wording that comes back on occasion after occasion («على رأس الشركات الأكثر انخفاضا») is a
    formula too. Cost grows with the words and with the passages found, not with the square of the articles.
    """
    shelf = Shelf(sorted(texts), days or {})
    if len(shelf.ids) < _GRAM:
        return
    left, right, told = _seeds(shelf)
    done: _Run | None = None
    for seeds in _runs(shelf, left, right):
        run = _grown(shelf, *seeds)
        telling = int(told[run.a_end] - told[run.a])
        if min(run.words, telling) < _SHORTEST or (done and done.reaches(run)):
            continue
        done = run
        a, b = shelf.anchor(run.one, run.a, run.a_end), shelf.anchor(run.other, run.b, run.b_end)
        if not _formulaic(shelf, run, a):
            yield Passage(a, b, run.words)


def _seeds(shelf: Shelf) -> tuple[Places, Places, Places]:
    """Pairs of places, in two articles each, whose fingerprints agree; and how many words before each tell."""
    prints = _fingerprints(shelf.ids)
    place = _winnowed(prints)
    place = place[shelf.article[place] == shelf.article[place + _GRAM - 1]]
    place = place[np.lexsort((place, prints[place]))]
    cuts = np.flatnonzero(np.diff(prints[place])) + 1
    bounds = np.concatenate(([0], cuts, [len(place)]))
    sizes = np.diff(bounds)
    worn = formulae(Held(bounds, shelf.days[shelf.article[place]]))
    told = _told(prints, np.sort(prints[place[bounds[:-1][worn]]]), len(shelf.ids))
    left, right = [], []
    for size in np.flatnonzero(np.bincount(sizes[(sizes > 1) & ~worn])):
        groups = place[bounds[:-1][(sizes == size) & ~worn][:, None] + np.arange(size)]
        i, j = np.triu_indices(int(size), 1)
        left.append(groups[:, i].ravel())
        right.append(groups[:, j].ravel())
    if not left:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), told
    a, b = np.concatenate(left), np.concatenate(right)
    apart = shelf.article[a] != shelf.article[b]
    return a[apart], b[apart], told


def _told(prints: Prints, worn: Prints, words: int) -> Places:
    """For each place the number of words before it that no formula (``worn``, in order) covers."""
    covered = np.zeros(words + 1, dtype=np.int64)
    if len(worn):
        at = np.flatnonzero(worn[np.minimum(np.searchsorted(worn, prints), len(worn) - 1)] == prints)
        covered[at] += 1
        covered[at + _GRAM] -= 1
    return np.concatenate(([0], np.cumsum(np.cumsum(covered)[:words] == 0)))


def _fingerprints(ids: Prints) -> Prints:
    prints = np.zeros(len(ids) - _GRAM + 1, dtype=np.uint64)
    for at in range(_GRAM):
        prints = prints * _BASE + ids[at : at + len(prints)]
    prints ^= prints >> np.uint64(29)
    return prints * np.uint64(0x9E3779B97F4A7C15)


def _winnowed(prints: Prints) -> Places:
    if len(prints) < _WINDOW:
        return np.arange(len(prints))
    view = np.lib.stride_tricks.sliding_window_view(prints, _WINDOW)
    least = np.argmin(view, axis=1) + np.arange(len(view))
    first: Places = least[np.concatenate(([True], least[1:] != least[:-1]))]
    return first


def _runs(shelf: Shelf, left: Places, right: Places) -> Iterator[tuple[int, int, int, int]]:
    """Seeds of one pair of articles that follow each other: first and last place in the one and in the other."""
    if not len(left):
        return
    pair = shelf.article[left] * len(shelf.texts) + shelf.article[right]
    order = np.lexsort((right, left, pair))
    left, right, pair = left[order], right[order], pair[order]
    breaks = (np.diff(pair) != 0) | (np.diff(left) > _BREAK) | (np.abs(np.diff(right - left)) > _SHIFT)
    cuts = np.concatenate(([0], np.flatnonzero(breaks) + 1, [len(left)]))
    ends = cuts[1:] - 1
    yield from zip(
        left[cuts[:-1]].tolist(), left[ends].tolist(), right[cuts[:-1]].tolist(), right[ends].tolist(), strict=True
    )


def _grown(shelf: Shelf, a: int, a_end: int, b: int, b_end: int) -> _Run:
    """A run of seeds made longer on both ends while the words agree."""
    one, other = int(shelf.article[a]), int(shelf.article[b])
    row, first, second = shelf.row, shelf.firsts[one], shelf.firsts[other]
    while a > first and b > second and row[a - 1] == row[b - 1]:
        a, b = a - 1, b - 1
    a_end, b_end = a_end + _GRAM, b_end + _GRAM
    first, second = shelf.firsts[one + 1], shelf.firsts[other + 1]
    while a_end < first and b_end < second and row[a_end] == row[b_end]:
        a_end, b_end = a_end + 1, b_end + 1
    return _Run(one, other, a, a_end, b, b_end)


def _formulaic(shelf: Shelf, run: _Run, place: Anchor) -> bool:
    """Whether a run, though its words stand nowhere else, is of a kind that is not written for one occasion."""
    before = (run.a - shelf.firsts[run.one], run.b - shelf.firsts[run.other])
    if is_opening(run.words, before, (int(shelf.days[run.one]), int(shelf.days[run.other]))):
        return True
    return is_titles(words_of(place.span.of(shelf.texts[run.one][1])))
