"""Wording that many unrelated articles hold: titles, salutations, oaths, telegrams, what an outlet prints every day.

A passage says that one article was taken from another only where its words were written for one occasion. What more
than forty articles hold was not; nor what comes back on four occasions or more, days apart («من محكمة الاستئناف ومن
المحكمة العليا وصدر أمر ملكي بإنفاذ ما تقرر شرعا»), as no news is printed anew every few days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from tawatur import lexicon
from tawatur.arabic.letters import normalise

# All set on links of a news agency with newspapers that were read by hand (benchmarks/reuse/spa.tsv).
MANY = 40  # articles beyond which wording is a formula
OCCASIONS = 4  # occasions on which it is one
LASTS = 3  # days that one occasion may last in the papers
_OPENING = 14  # words within which a report's first sentence begins, after its dateline
_SHORT = 40  # words of a first sentence at most
_CHAIN = 25  # words of a chain of titles at most …
_TITLED = 0.3  # … the share of them that are titles at least …
_TOLD = 1  # … and how many particles stand among them at most: where something is told there are more

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds each wording: ``days`` of all holders in one row, wording by wording, and where each wording begins.

    A day is an ordinal, negative where it is not known; ``bounds`` ends with the length of ``days``.
    """

    bounds: Places
    days: Places


def formulae(held: Held) -> npt.NDArray[np.bool_]:
    """Which of the wordings are formulae."""
    sizes = np.diff(held.bounds)
    return (sizes > MANY) | (_occasions(held) >= OCCASIONS)


def _occasions(held: Held) -> Places:
    """On how many occasions each wording was printed, counted up to ``OCCASIONS``: from its first day, each lasting
    three days."""
    sizes = np.diff(held.bounds)
    counted = np.zeros(len(sizes), dtype=np.int64)
    several = np.flatnonzero((sizes >= OCCASIONS) & (sizes <= MANY))
    if not len(several) or held.days.max() < 0:
        return counted
    ends = np.cumsum(sizes[several])
    days = held.days[np.repeat(held.bounds[several] - ends + sizes[several], sizes[several]) + np.arange(ends[-1])]
    wording, span = np.arange(len(several)), int(held.days.max()) + LASTS + 1
    keys = np.sort((np.repeat(wording, sizes[several]) * span + days)[days >= 0])
    at = np.searchsorted(keys, wording * span)
    for _ in range(OCCASIONS):
        key = keys[np.minimum(at, len(keys) - 1)]
        here = (at < len(keys)) & (key // span == wording)
        counted[several] += here
        at = np.where(here, np.searchsorted(keys, key + LASTS), len(keys))
    return counted


def is_opening(words: int, before: tuple[int, int], days: tuple[int, int]) -> bool:
    """Whether a shared passage is the first sentence of two reports of one kind («توقعت الأرصاد في تقريرها اليوم»).

    ``before`` is how many words precede it in each article, ``days`` when each appeared (negative: not known).
    """
    apart = min(days) >= 0 and abs(days[0] - days[1]) >= LASTS - 1
    return apart and words < _SHORT and max(before) < _OPENING


def is_titles(words: Sequence[str]) -> bool:
    """Whether words, as written, are someone's titles and name and no more: «صاحب السمو الأمير … رئيس مدينة …»."""
    if not words or len(words) >= _CHAIN:
        return False
    bare = [_bare(normalise(word)) for word in words]
    titles, particles = sum(word in _titles() for word in bare), sum(word in _particles() for word in bare)
    return titles >= _TITLED * len(words) and particles <= _TOLD


def _bare(norm: str) -> str:
    norm = norm[1:] if norm[:1] == "و" and len(norm) > 4 else norm
    return norm.removeprefix("ال")


@cache
def _titles() -> frozenset[str]:
    titles = [row["title"] for row in lexicon.table("ar/titles.tsv")]
    offices = [row for row in lexicon.table("ar/role_nouns.tsv") if row["kind"] in ("office", "person")]
    roles = [form for row in offices for form in row["forms"].split("|")]
    return frozenset(_bare(normalise(word)) for form in (*titles, *roles, "بن", "آل") for word in form.split())


@cache
def _particles() -> frozenset[str]:
    listed = lexicon.document("ar/little_words.yml")["Arabic"]
    return frozenset(_bare(normalise(word)) for word in listed)
