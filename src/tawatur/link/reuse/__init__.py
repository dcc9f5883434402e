"""Copied passages, close paraphrase, and the same quotation in two translations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.arabic import Reading
from tawatur.link.reuse.copies import copied
from tawatur.link.reuse.paraphrases import paraphrased
from tawatur.link.reuse.passages import passages
from tawatur.link.reuse.sides import side
from tawatur.link.words import Common
from tawatur.records import Anchor, Annotations, Article, Link

__all__ = ["find_reuse"]

_FEW = 60  # articles whose sentences are all compared; of more, only those of articles that share a passage


def find_reuse(articles: Sequence[Article], annotations: Sequence[Annotations] = ()) -> tuple[Link, ...]:
    """Every passage that two of the articles share, sentence by sentence, in the order of the articles' ids.

    ``annotations`` (of the same articles, in the same order) make it sharper: names and titles, which all articles of
    a story share, then count for little, and a quotation is known as one. Without them names count as other words.
    """
    found_in = annotations or (Annotations(),) * len(articles)
    pairs = sorted(zip(articles, found_in, strict=True), key=lambda pair: pair[0].id)
    readings = [Reading(article) for article, _ in pairs]
    common = Common(readings)
    sides = [side(reading, found, common) for reading, (_, found) in zip(readings, pairs, strict=True)]
    links = _best_first([*copied(sides, _sharing(pairs)), *paraphrased(sides)])
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))


def _sharing(pairs: Sequence[tuple[Article, Annotations]]) -> frozenset[tuple[str, str]] | None:
    """The pairs of articles that share a passage, found by fingerprints; None where there are few enough to compare."""
    if len(pairs) <= _FEW:
        return None
    appeared = [(article.id, article.published.day) for article, _ in pairs]
    days = {
        name: date.fromisoformat(day).toordinal() for name, day in appeared if day and len(day) == len("2015-11-22")
    }
    found = passages([(article.id, article.text) for article, _ in pairs], days)
    return frozenset((passage.a.article, passage.b.article) for passage in found)


def _best_first(links: Sequence[Link]) -> list[Link]:
    """The links without those that a better one already covers on both sides."""
    kept: dict[tuple[str, str], list[Link]] = {}
    for link in sorted(links, key=lambda link: (link.kind == "paraphrase", -link.score, link.a, link.b)):
        others = kept.setdefault((link.a.article, link.b.article), [])
        if not any(_covers(other.a, link.a) and _covers(other.b, link.b) for other in others):
            others.append(link)
    return [link for links in kept.values() for link in links]


def _covers(a: Anchor, b: Anchor) -> bool:
    return 2 * a.span.overlap(b.span) >= min(a.end - a.start, b.end - b.start)
