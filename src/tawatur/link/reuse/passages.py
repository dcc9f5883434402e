"""Copied passages among tens of thousands of articles: winnowed fingerprints of eight words, grown to the full run.

Winnowing is Schleimer, Wilkerson and Aiken's (2003): of every four neighbouring fingerprints the least is kept, so
that any run of eleven shared words is found. A fingerprint that many articles hold (an official title, an oath) is a
formula and tells nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tawatur.arabic.letters import normalise
from tawatur.records import Anchor

_GRAM = 8  # words of a fingerprint: measured on 31,030 articles, FINDINGS of the design
_WINDOW = 4
_FORMULA = 40  # articles beyond which a fingerprint is a formula
_SHORTEST = 15  # words of a passage worth telling: shorter ones are mostly titles with their name
_BREAK = 24  # words that an edit inside a passage may take up
_SHIFT = 6  # words that an edit may add or drop
_BASE = np.uint64(1_000_003)
_WORD = re.compile("[\u0621-\u063a\u0641-\u065f\u0670-\u06d3\u06f0-\u06f9\u0660-\u06690-9A-Za-z]+")

Ids = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two articles share; ``words`` is how many words of it were seen to agree at least."""

    a: Anchor
    b: Anchor
    words: int


@dataclass(frozen=True, slots=True)
class _Shelf:
    """All words of all articles in one row: their ids, where they stand, and at which word each article begins."""

    names: tuple[str, ...]
    ids: Ids
    starts: Places
    ends: Places
    firsts: Places
    article: Places


def passages(texts: Sequence[tuple[str, str]]) -> Iterator[Passage]:
    """Every passage of fifteen words or more that two of ``(id, text)`` share, by article ids and place.

    Cost grows with the words and with the passages found, not with the square of the articles.
    """
    shelf = _shelf(sorted(texts))
    if len(shelf.ids) < _GRAM:
        return
    left, right, told = _seeds(shelf)
    done: tuple[int, int, int] | None = None
    for run in _runs(shelf, left, right):
        passage, reach, first = _grown(shelf, *run)
        telling = int(told[reach[2]] - told[first])
        if min(passage.words, telling) >= _SHORTEST and (done is None or done[:2] != reach[:2] or reach[2] > done[2]):
            done = reach
            yield passage


def _shelf(texts: Sequence[tuple[str, str]]) -> _Shelf:
    known: dict[str, int] = {}
    ids, starts, ends, firsts = [], [], [], [0]
    for _, text in texts:
        for word in _WORD.finditer(text):
            written = word.group()
            code = known.get(written)
            if code is None:
                code = known[written] = _code(written)
            ids.append(code)
            starts.append(word.start())
            ends.append(word.end())
        firsts.append(len(ids))
    sizes = np.diff(np.array(firsts))
    return _Shelf(
        tuple(name for name, _ in texts),
        np.array(ids, dtype=np.uint64),
        np.array(starts, dtype=np.int64),
        np.array(ends, dtype=np.int64),
        np.array(firsts, dtype=np.int64),
        np.repeat(np.arange(len(texts)), sizes),
    )


def _code(written: str) -> int:
    """A number for a word, the same for spellings that are one: «وسورية» and «سوريا»."""
    norm = normalise(written)
    bare = norm[1:] if norm[:1] in "وف" and len(norm) > 4 else norm
    bare = bare[:-1] if len(bare) > 3 and bare[-1] in "اهيت" else bare
    return zlib.crc32(bare.encode("utf-8")) + 1


def _seeds(shelf: _Shelf) -> tuple[Places, Places, Places]:
    """Pairs of places, in two articles each, whose fingerprints agree; and how many words before each tell."""
    prints = _fingerprints(shelf.ids)
    place = _winnowed(prints)
    place = place[shelf.article[place] == shelf.article[place + _GRAM - 1]]
    place = place[np.lexsort((place, prints[place]))]
    cuts = np.flatnonzero(np.diff(prints[place])) + 1
    bounds = np.concatenate(([0], cuts, [len(place)]))
    sizes = np.diff(bounds)
    told = _no_formula(prints, prints[place[bounds[:-1][sizes > _FORMULA]]], len(shelf.ids))
    left, right = [], []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= _FORMULA)]):
        groups = place[bounds[:-1][sizes == size][:, None] + np.arange(size)]
        i, j = np.triu_indices(int(size), 1)
        left.append(groups[:, i].ravel())
        right.append(groups[:, j].ravel())
    if not left:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), told
    a, b = np.concatenate(left), np.concatenate(right)
    apart = shelf.article[a] != shelf.article[b]
    return a[apart], b[apart], told


def _no_formula(prints: Ids, formulae: Ids, words: int) -> Places:
    """For each place the number of words before it that no formula covers."""
    covered = np.zeros(words + 1, dtype=np.int64)
    at = np.flatnonzero(np.isin(prints, formulae))
    np.add.at(covered, at, 1)
    np.add.at(covered, at + _GRAM, -1)
    plain = np.cumsum(covered)[:words] == 0
    return np.concatenate(([0], np.cumsum(plain)))


def _fingerprints(ids: Ids) -> Ids:
    prints = np.zeros(len(ids) - _GRAM + 1, dtype=np.uint64)
    for at in range(_GRAM):
        prints = prints * _BASE + ids[at : at + len(prints)]
    prints ^= prints >> np.uint64(29)
    return prints * np.uint64(0x9E3779B97F4A7C15)


def _winnowed(prints: Ids) -> Places:
    if len(prints) < _WINDOW:
        return np.arange(len(prints))
    view = np.lib.stride_tricks.sliding_window_view(prints, _WINDOW)
    return np.unique(np.argmin(view, axis=1) + np.arange(len(view)))


def _runs(shelf: _Shelf, left: Places, right: Places) -> Iterator[tuple[int, int, int, int]]:
    """Seeds of one pair of articles that follow each other: first and last place in the one and in the other."""
    if not len(left):
        return
    pair = shelf.article[left] * len(shelf.names) + shelf.article[right]
    order = np.lexsort((right, left, pair))
    left, right, pair = left[order], right[order], pair[order]
    breaks = (np.diff(pair) != 0) | (np.diff(left) > _BREAK) | (np.abs(np.diff(right - left)) > _SHIFT)
    cuts = np.concatenate(([0], np.flatnonzero(breaks) + 1, [len(left)]))
    ends = cuts[1:] - 1
    yield from zip(
        left[cuts[:-1]].tolist(), left[ends].tolist(), right[cuts[:-1]].tolist(), right[ends].tolist(), strict=True
    )


def _grown(shelf: _Shelf, a: int, a_end: int, b: int, b_end: int) -> tuple[Passage, tuple[int, int, int], int]:
    """A run of seeds made longer on both ends while the words agree; its articles, where it ends and begins."""
    one, other = int(shelf.article[a]), int(shelf.article[b])
    ids = shelf.ids
    while a > shelf.firsts[one] and b > shelf.firsts[other] and ids[a - 1] == ids[b - 1]:
        a, b = a - 1, b - 1
    a_end, b_end = a_end + _GRAM, b_end + _GRAM
    while a_end < shelf.firsts[one + 1] and b_end < shelf.firsts[other + 1] and ids[a_end] == ids[b_end]:
        a_end, b_end = a_end + 1, b_end + 1
    passage = Passage(
        Anchor(shelf.names[one], int(shelf.starts[a]), int(shelf.ends[a_end - 1])),
        Anchor(shelf.names[other], int(shelf.starts[b]), int(shelf.ends[b_end - 1])),
        min(a_end - a, b_end - b),
    )
    return passage, (one, other, a_end), a
