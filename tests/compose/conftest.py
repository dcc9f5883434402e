"""Small stories written out by hand: a text, and what is found in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tawatur.records import (
    Annotations,
    Article,
    Event,
    Figure,
    Mention,
    Paragraph,
    Participant,
    Published,
    Span,
    Speaker,
    Statement,
)

Page = tuple[Article, Annotations]


class Writer:
    """Builds one article; every find is named by the words that stand in its text."""

    def __init__(self, name: str, text: str, day: str, outlet: str | None = None) -> None:
        self.text, paragraphs, at = text, [], 0
        for line in text.split("\n"):
            if line:
                paragraphs.append(Paragraph(at, at + len(line), "body"))
            at += len(line) + 1
        self.article = Article(name, text, tuple(paragraphs), Published(day, day, day, "page"), outlet)
        self.mentions: list[Mention] = []
        self.events: list[Event] = []
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def named(self, words: str, entity: str, kind: str = "PERS") -> Writer:
        place = self.span(words)
        self.mentions.append(Mention(place.start, place.end, kind, entity))  # type: ignore[arg-type]
        return self

    def event(self, words: str, kind: tuple[str, str | None], who: Sequence[tuple[str, str]], **rest: str) -> Writer:
        people = tuple(Participant(entity, role) for entity, role in who)  # type: ignore[arg-type]
        self.events.append(Event(self.span(words), *kind, people, **rest))  # type: ignore[arg-type]
        return self

    def said(self, cue: str, words: str, speaker: str, via: tuple[str, ...] = ()) -> Writer:
        place = self.span(words)
        found = Statement(self.span(cue), place.start, place.end, "indirect", "says", Speaker(entity=speaker), via)
        self.statements.append(found)
        return self

    def counted(self, words: str, number: float, thing: str, by: str | None = None) -> Writer:
        place = self.span(words)
        self.figures.append(
            Figure(place.start, place.end, number, number, counted=thing, attributed_to=Speaker(entity=by))
        )
        return self

    @property
    def page(self) -> Page:
        notes = Annotations(
            tuple(sorted(self.mentions, key=lambda m: m.start)),
            statements=tuple(self.statements),
            figures=tuple(self.figures),
            events=tuple(self.events),
        )
        return self.article, notes


@pytest.fixture
def write() -> Callable[..., Writer]:
    return Writer
