"""Small stories of the corpus that several outlets tell, chosen by a seed."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "reuse"))
from corpus import Row, rows

from tawatur.link.reuse.passages import passages
from tawatur.link.vectors import vectors
from tawatur.records import Page

NEAR = 0.62  # cosine of title and first words
MOST = 6
LONG = 60  # words


def page(row: Row) -> Page:
    """An article as its page shows it: title, byline, text."""
    parts = [" ".join(row.title.split()), " ".join(row.author.replace("&nbsp;", " ").split()), row.text.strip()]
    return Page(row.id, "\n".join(part for part in parts if part), outlet=row.source)


def near(articles: list[Row], seed: int, size: int, apart: bool = False) -> list[tuple[Row, ...]]:
    """``size`` stories: an article of four days drawn by ``seed``, and the nearest of other outlets within a day.

    ``apart``: only stories of which two articles share no passage, so that not all can be one wire.
    """
    days = sorted({row.day for row in articles})
    first = random.Random(seed).choice(days[:-3])
    told = [r for r in articles if first <= r.day < first + 4 and len(r.text.split()) >= LONG and r.title]
    sense = vectors([row.title + " " + " ".join(row.text.split()[:40]) for row in told])
    when = np.array([row.day for row in told])
    stories, used = [], set()
    for at in random.Random(seed).sample(range(len(told)), len(told)):
        close = np.flatnonzero((np.abs(when - when[at]) <= 1) & (sense @ sense[at] >= NEAR))
        best = sorted(close.tolist(), key=lambda i: -float(sense[i] @ sense[at]))
        outlets = {told[i].source: i for i in reversed(best)}
        chosen = sorted(outlets.values(), key=best.index)[:MOST]
        if len(chosen) >= 2 and not used & set(chosen) and not (apart and _one_text([told[i] for i in chosen])):
            used |= set(chosen)
            stories.append(tuple(told[i] for i in sorted(chosen)))
        if len(stories) == size:
            break
    return stories


def _one_text(story: list[Row]) -> bool:
    """Whether every two articles share a passage of fifteen words."""
    pairs = {(p.a.article, p.b.article) for p in passages([(row.id, row.text) for row in story])}
    return len(pairs) == len(story) * (len(story) - 1) // 2


def main() -> None:
    """Print the ids of the stories: ``stories.py CORPUS SEED SIZE``."""
    for story in near(rows(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])):
        print(",".join(row.id for row in story), " ".join(story[0].title.split()), sep="\t")


if __name__ == "__main__":
    main()
