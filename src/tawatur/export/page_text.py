"""An article's whole text for showing: its parts with their roles, its sentences as places that can be pointed at."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic.bidi import visible
from tawatur.export.evidence import Piece, Texts, cut
from tawatur.records import Paragraph, Span
from tawatur.records.article import Role


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with its offset, or what stands between sentences (``start`` None)."""

    start: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the text as its role and sentences."""

    role: Role
    units: tuple[Unit, ...]


def page_parts(article: str, texts: Texts, foci: tuple[Span, ...]) -> tuple[Part, ...]:
    """Every part of an article in the order of its text; ``foci`` are the words that lines rest on."""
    reading = texts.readings[article]
    return tuple(Part(p.role, _units(article, p, texts, foci)) for p in reading.article.paragraphs)


def _units(article: str, paragraph: Paragraph, texts: Texts, foci: tuple[Span, ...]) -> tuple[Unit, ...]:
    reading, place = texts.readings[article], Span(paragraph.start, paragraph.end)
    if paragraph.role not in ("title", "body"):
        return (Unit(None, (Piece(visible(place.of(reading.text))),)),)
    copied = [shared.span for shared in texts.copied.get(article, ())]
    units, at = [], place.start
    for sentence in reading.sentences:
        if not place.covers(sentence.span):
            continue
        if at < sentence.start:
            units.append(Unit(None, (Piece(visible(reading.text[at : sentence.start])),)))
        inside = [span for span in foci if sentence.span.covers(span)]
        units.append(Unit(sentence.start, cut(reading.text, sentence.span, inside, copied)))
        at = sentence.end
    if at < place.end:
        units.append(Unit(None, (Piece(visible(reading.text[at : place.end])),)))
    return tuple(units)
