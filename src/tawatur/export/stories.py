"""Stories as a list for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tawatur.compose.wording import Reason
from tawatur.export.labels import Lang, counted
from tawatur.export.terminal import Row
from tawatur.records.story import Assignment, StoryCard, StoryMember


def stories_json(cards: Iterable[StoryCard]) -> list[dict[str, Any]]:
    """Every story with its articles, each with why it is there, in numbers and in words."""
    return [
        {
            "id": card.id, "title": card.title, "first": card.first, "last": card.last, "names": list(card.names),
            "outlets": list(card.outlets), "articles": [_member(member) for member in card.members],
        }
        for card in cards
    ]  # fmt: skip


def _member(member: StoryMember) -> dict[str, Any]:
    why = member.why
    return {
        "id": member.id, "title": member.title, "outlet": member.outlet, "first": member.first, "last": member.last,
        "why": {
            "ground": why.ground, "score": why.score, "names": list(why.names), "words": list(why.words),
            "days": why.days, "likeness": why.likeness, "with": why.with_,
            "reasons": [reason.ar for reason in _reasons(why)], "reasons_en": [reason.en for reason in _reasons(why)],
        },
    }  # fmt: skip


def stories_rows(card: StoryCard, lang: Lang, why: bool = False) -> Iterator[Row]:
    """A story as lines: its title, then id, days, how many pages and outlets, names; its pages where ``why`` is so."""
    yield Row(card.title or card.id, "strong")
    days = " – ".join(dict.fromkeys(day for day in (card.first, card.last) if day))
    counts = [counted("pages", len(card.members)).of(lang)]
    if card.outlets:
        counts.append(counted("outlets", len(card.outlets)).of(lang))
    names = ("، " if lang == "ar" else ", ").join(card.names)
    yield Row(" · ".join(part for part in (card.id, days, *counts, names) if part), "quiet", 1)
    for member in card.members if why else ():
        yield Row(" · ".join(part for part in (member.id, member.title, member.outlet, member.first) if part), "", 2)
        yield Row(_joined([r.ar if lang == "ar" else r.en for r in _reasons(member.why)], lang), "quiet", 3)


def _joined(parts: Sequence[str], lang: Lang) -> str:
    return ("؛ " if lang == "ar" else "; ").join(parts)


def _reasons(why: Assignment) -> tuple[Reason, ...]:
    """Why an article stands in its story, in the program's own words."""
    if why.ground == "first":
        return (Reason("story-first"),)
    if why.ground == "decided":
        return (Reason("story-decided", (why.with_ or "",)),)
    found = [Reason("story-nearest", (why.with_,))] if why.with_ else []
    if why.names:
        found.append(Reason("story-names", ("، ".join(why.names),)))
    if why.words:
        found.append(Reason("story-words", ("، ".join(why.words),)))
    if why.days is not None:
        found.append(Reason("story-days", (str(why.days),)))
    if why.likeness is not None:
        found.append(Reason("story-sense", (f"{why.likeness:.2f}",)))
    return (*found, Reason("story-sure", (f"{why.score:.2f}",)))
