"""Which of two pages that share a passage had it first; said only where something shows it.

What shows it: the one is a news agency's own page, of no later day; or the other credits it at that place; or the pages
state when they appeared, clearly apart, and no agency stands behind both. Else a link has no direction: of two papers
that print one wire neither took it from the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from tawatur.compose.bench import Bench, Witness
from tawatur.compose.credits import Credit, agencies
from tawatur.compose.wording import Reason, both
from tawatur.entities.outlets import Outlet, outlet
from tawatur.records import Anchor, Link

_APART = timedelta(hours=1)  # between two clock times that tell who was first: less is the time a desk takes
Origin = tuple[Literal["a", "b"], Reason]


class Directions:
    """Tells the side a passage comes from; holds who publishes and whom each page credits."""

    def __init__(self, bench: Bench, credits: dict[str, tuple[Credit, ...]]) -> None:
        self._witnesses = bench.by_id
        self._credits = credits
        self._outlets = {w.id: outlet(w.article.outlet, w.article.url) for w in bench.witnesses}

    def publisher(self, article: str) -> Outlet | None:
        """Who publishes an article, where it is an outlet that is known."""
        return self._outlets[article]

    def directed(self, links: Sequence[Link]) -> tuple[Link, ...]:
        """The links, those of copied words with the side that they come from, where that is shown, and by what."""
        return tuple(self._directed(link) for link in links)

    def _directed(self, link: Link) -> Link:
        origin = self.origin(link)
        if origin is None:
            return link
        side, why = origin
        english = f"{link.reason_en or link.reason}; {why.en}"
        return replace(link, origin=side, reason=f"{link.reason}؛ {why.ar}", reason_en=english)

    def origin(self, link: Link) -> Origin | None:
        """The side that the words of ``link`` come from, and what shows it."""
        if link.kind == "paraphrase":
            return None
        sides: tuple[tuple[Literal["a", "b"], Anchor, Anchor], ...] = (("a", link.a, link.b), ("b", link.b, link.a))
        for test in (self._agency, self._credited, self._earlier):
            shown = [(side, reason) for side, one, other in sides if (reason := test(one, other))]
            if len(shown) == 1:
                return shown[0]
        return None

    def _agency(self, one: Anchor, other: Anchor) -> Reason | None:
        source, printer = self._outlets[one.article], self._outlets[other.article]
        if _clearly_before(self._witnesses[other.article], self._witnesses[one.article]):
            return None  # an agency's page of a later day is not what the paper printed
        if source and source.id in agencies() and not (printer and printer.id in agencies()):
            return Reason("from-agency", (one.article, other.article))
        return None

    def _credited(self, one: Anchor, other: Anchor) -> Reason | None:
        source = self._outlets[one.article]
        if source is None:
            return None
        named = both(source.ar, source.en)
        if any(c.agency == source.id and _covers(c, other) for c in self._credits.get(other.article, ())):
            return Reason("from-credited", (one.article, other.article, named))
        for statement in self._witnesses[other.article].found.statements:
            told_by = source.id in (statement.speaker.entity, *statement.via)
            if told_by and (statement.span.overlap(other.span) or other.span.covers(statement.cue)):
                return Reason("from-credited", (one.article, other.article, named))
        return None

    def _earlier(self, one: Anchor, other: Anchor) -> Reason | None:
        first, second = self._witnesses[one.article], self._witnesses[other.article]
        printer = self._outlets[other.article]
        if printer and printer.id in agencies():
            return None  # a paper's page before an agency's: both may go back to an earlier one of the agency
        behind = [{c.agency for c in self._credits.get(w.id, ())} for w in (first, second)]
        if behind[0] & behind[1] or not _clearly_before(first, second):
            return None
        days = (first.article.published.value or "", second.article.published.value or "")
        return Reason("from-earlier", (one.article, other.article, *days))


def _covers(credit: Credit, place: Anchor) -> bool:
    return credit.whole or place.span.covers(credit.span)


def _clearly_before(first: Witness, second: Witness) -> bool:
    """Whether both pages state when they appeared, and the first did a day or an hour before the second."""
    stated = [w.article.published for w in (first, second)]
    if any(p.value is None or p.basis == "inferred" for p in stated):
        return False
    days = [p.day or "" for p in stated]
    if any(len(day) < len("2015-11-22") for day in days):
        return False
    if "T" not in str(stated[0].value) or "T" not in str(stated[1].value):
        return days[0] < days[1]
    times = [datetime.fromisoformat(str(p.value)) for p in stated]
    if (times[0].tzinfo is None) != (times[1].tzinfo is None):
        times = [time.replace(tzinfo=None) for time in times]
    return times[1] - times[0] >= _APART
