"""B-cubed of the stories of a corpus against articles read by hand, beside three floors.

python benchmarks/stories/cubed.py CORPUS NAMES

As ``scale.py``; the articles read are ``cubed.tsv`` beside this file. For each of its foci: of the articles of its
story that were read, how many are of its happening (precision); of those of its happening, how many are in its story.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from scale import articles, profiles

from tawatur.link.stories import Profile, grouped
from tawatur.link.stories.rarity import Rarity, Weighed, Weighted
from tawatur.link.stories.shelf import Shelf

_DAYS = 8
Stories = dict[str, str]


@dataclass
class Focus:
    """An article with those that are of the same happening, those that are not, and whether all were read."""

    id: str
    dense: bool
    all_read: bool
    same: set[str] = field(default_factory=set)
    different: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)


def foci() -> list[Focus]:
    """What was read by hand."""
    found: dict[str, Focus] = {}
    path = Path(__file__).with_name("cubed.tsv")
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t"):
            name = f"{int(row['focus']):05d}"
            focus = found.setdefault(name, Focus(name, row["drawn"] == "dense", row["read"] == "all", {name}))
            getattr(focus, row["verdict"]).add(f"{int(row['article']):05d}")
    return list(found.values())


def cubed(story_of: Stories, read: Iterable[Focus]) -> str:
    """Precision, recall and F1, the means of those of the foci."""
    members: dict[str, set[str]] = defaultdict(set)
    for article, story in story_of.items():
        members[story].add(article)
    precisions, recalls = [], []
    for focus in read:
        story = members[story_of[focus.id]]
        unread = len(story - focus.same - focus.different - focus.unsure) if focus.all_read else 0
        right, wrong = len(story & focus.same), len(story & focus.different) + unread
        precisions.append(right / (right + wrong))
        recalls.append(right / len(focus.same))
    p, r = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return f"P {100 * p:4.1f} R {100 * r:4.1f} F {200 * p * r / (p + r):4.1f}"


def floor(ordered: list[Profile], terms: Callable[[Weighted], Weighed], least: float) -> Stories:
    """Each article with the earlier one of the last days of the greatest cosine over the terms, from ``least`` up."""
    rarity, shelf, story_of = Rarity(), Shelf(), dict[str, str]()
    for profile in ordered:
        rarity.take_in(profile)
        whole = Weighted(profile, rarity.weighed(profile.words), rarity.weighed(profile.names))
        one = Weighted(profile, terms(whole), {})
        today = profile.last or 0
        likeness = shelf.beside(one, today - _DAYS) if shelf.profiles else None
        best = int(likeness.words.argmax()) if likeness is not None and len(likeness.words) else -1
        joins = likeness is not None and best >= 0 and likeness.words[best] >= least
        nearest = shelf.profiles[likeness.first + best].id if joins and likeness is not None else profile.id
        story_of[profile.id] = story_of.get(nearest, profile.id)
        shelf.put(one, today)
    return story_of


def main() -> None:
    """One line a method; the floors with the thresholds that suit each best."""
    ordered = profiles(sorted(articles(*sys.argv[1:3]), key=lambda pair: (pair[0].published.day or "", pair[0].id)))
    runs: list[tuple[str, Stories]] = [("each article alone", {one.id: one.id for one in ordered})]
    for least in (0.35, 0.45):
        runs.append((f"words (TF-IDF), cosine {least}", floor(ordered, lambda one: one.words, least)))
    for least in (0.7, 0.8):
        runs.append((f"names only, cosine {least}", floor(ordered, lambda one: one.names, least)))
    runs.append(("tawatur stories", grouped(ordered).story_of))
    read = foci()
    parts = {"random": [f for f in read if not f.dense], "dense": [f for f in read if f.dense]}
    for name, stories in runs:
        told = "   ".join(f"{part} ({len(some)}) {cubed(stories, some)}" for part, some in parts.items())
        print(f"{name:28s} {told}   {len(set(stories.values())):6d} stories", flush=True)


if __name__ == "__main__":
    main()
