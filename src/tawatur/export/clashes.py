"""Differences that several pairs of pages share: shown once, with the other pages named."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.records import Divergence


def told_once(clashes: Iterable[Divergence]) -> list[Divergence]:
    """The first pair of sentences of each difference, as ranked."""
    found: list[Divergence] = []
    for clash in clashes:
        if not any(one_difference(clash, other) for other in found):
            found.append(clash)
    return found


def one_difference(a: Divergence, b: Divergence) -> bool:
    """Whether two pairs of sentences differ in the very same: one kind, the same words of ours, a page in common.

    «100 wounded against 25 wounded» of two papers that print one wire is one difference with a third page.
    """
    if (a.what, a.moved_on, _said(a)) != (b.what, b.moved_on, _said(b)):
        return False
    return bool({a.a.article, a.b.article} & {b.a.article, b.b.article}) and any(c.isdigit() for c in _said(a))


def _said(clash: Divergence) -> str:
    return clash.reason_en or clash.reason
