"""What to call everyone and everything of an account: actors, pages, outlets, chains; in both languages."""

from __future__ import annotations

import re
import urllib.parse
from collections import defaultdict
from functools import cache

from tawatur.arabic.bidi import visible
from tawatur.arabic.nominative import nominative
from tawatur.compose.nouns import counted_en
from tawatur.entities.dictionary import entry, forms_of
from tawatur.entities.outlets import outlet
from tawatur.export.amounts import amount_words
from tawatur.export.labels import NOTHING, Words, label, label_or, same
from tawatur.lexicon import table
from tawatur.pipeline import Told
from tawatur.records import ArticleCard, EntityCard, Figure, Line, Participant, Span, Speaker, Support

_NUMBERED = re.compile(r"Q\d+|gn:\d+")  # ids that say nothing to a reader

_BESIDE = 2  # characters between a number and its noun
_ANYBODY = "people"  # English of a noun that names nobody when its number is not known: «شخصا»
_PAIR = re.compile(r"\w+(?:ين|ان)\b")  # a dual, which says its number itself


class Naming:
    """Names by id. Pages are numbered in the order that the account lists them, which is that of publication."""

    def __init__(self, told: Told) -> None:
        self.pages = told.account.articles
        self.number = {card.id: n for n, card in enumerate(self.pages, 1)}
        self._entities = {card.id: card for card in told.account.entities}
        self._texts = {article.id: article.text for article in told.desk.articles}
        self._roles = _roles(told)
        self._figures = _figures(told)

    def entity(self, entity: str) -> Words:
        """Someone or something by its id; one without a card (a role, an outlet) by what its id says."""
        card = self._entities.get(entity)
        if card:
            return Words(same(card.name).ar, same(card.label_en or card.name).en)
        listed = None if entity in _publishers() else entry(entity)
        if listed:
            return Words(next(iter(forms_of(entity)), listed.name_en), listed.name_en)
        return _publishers().get(entity) or (NOTHING if _NUMBERED.fullmatch(entity) else self.role(entity))

    def role(self, role: str) -> Words:
        """An unnamed one: ``role:us-officials`` has a label or is "us officials" in both languages."""
        slug = role.removeprefix("role:")
        return label_or(f"role.{slug}", same(slug.replace("-", " ")))

    def page(self, article: str) -> Words:
        """A page by its outlet, else by its number."""
        card = next((card for card in self.pages if card.id == article), None)
        known = outlet(card.outlet, card.url) if card else None
        if known:
            return Words(known.ar, known.en)
        host = outlet_name(card) if card else None
        return same(host) if host else label("page.n", n=self.number.get(article, 0))

    def has_outlet(self, article: str) -> bool:
        """Whether a page is known by more than its number."""
        return any(card.id == article and outlet_name(card) for card in self.pages)

    def title(self, card: ArticleCard) -> str:
        """A page's title on one line; empty where none was found."""
        return visible(" ".join((card.title or "").split()))

    def address(self, card: ArticleCard) -> str | None:
        """A page's address where it is one that a browser may follow (http or https)."""
        return card.url if card.url and urllib.parse.urlsplit(card.url).scheme in ("http", "https") else None

    def spellings(self, card: EntityCard) -> list[str]:
        """The other ways in which pages write someone's name."""
        return [visible(name) for name in card.names if name != card.name]

    def source(self, name: str) -> Words:
        """A link of a chain: an entity, a page or an outlet's own name."""
        known = None if name in self.number or name in self._entities else outlet(name)
        return Words(known.ar, known.en) if known else self.page(name) if name in self.number else self.entity(name)

    def speaker(self, line: Line) -> Words:
        """Who says a statement or claims a figure; nothing where the page speaks in its own voice."""
        who = line.speaker or line.attributed_to or Speaker()
        return self._who(line, who.entity, who.role, who.start, who.end)

    def claimant(self, who: Speaker, support: Support) -> Words:
        """Who claims a figure in one page."""
        if who.entity and who.entity in self._entities:
            return self.entity(who.entity)
        slug = who.role or who.entity
        article = support.anchor.article
        written = self._plain(article, Span(who.start, who.end)) if who.start is not None and who.end else ""
        named = self.role(slug) if slug else same(written)
        return Words(written or named.ar, named.en)

    def participant(self, line: Line, who: Participant) -> Words:
        """Someone who takes part in a happening; a counted noun with its number: «نحو 300 شخص», "about 300 people"."""
        place = self._place(line, who.label) if who.label and not who.entity else None
        if place:
            figure = self._counting(*place)
            english = counted_en(figure.counted if figure else self._plain(*place), figure.high if figure else None)
            if figure:
                words = Words(figure.counted or "", english or self.role(who.label or "").en)
                counted = amount_words(figure.low, figure.high, figure.approx, figure.unit, words)
                return Words(nominative(words.ar, two=True), counted.en) if _is_pair(figure) else counted
            if english == _ANYBODY:
                return NOTHING
        return self._who(line, who.entity, who.label, who.start, who.end)

    def _who(self, line: Line, entity: str | None, role: str | None, start: int | None, end: int | None) -> Words:
        """A named one by the account's name; an unnamed one by the words of the page, in English by its role."""
        if entity and (entity in self._entities or _NUMBERED.fullmatch(entity)):
            return self.entity(entity)
        slug = role or entity
        written = self._phrase(line, slug) if slug else self._written(line, start, end)
        named = self.role(slug) if slug else same(written)
        return Words(nominative(written) or named.ar, named.en)

    def _counting(self, article: str, place: Span) -> Figure | None:
        """The figure in which a phrase begins, at its number or at its noun: «671 شخصا»."""
        found = self._figures.get(article, ())
        return next((figure for span, figure in found if span.start <= place.start < span.end), None)

    def _phrase(self, line: Line, role: str) -> str:
        """How the pages under a line (else any page) call an unnamed one: «مسؤولون أميركيون»."""
        place = self._place(line, role)
        return self._plain(*place) if place else ""

    def _place(self, line: Line, role: str) -> tuple[str, Span] | None:
        """Where the pages under a line (else any page) speak of an unnamed one."""
        places = self._roles.get(role, ())
        for support in line.supports:
            for article, span in places:
                if article == support.anchor.article and support.anchor.span.covers(span):
                    return article, span
        return places[0] if places else None

    def _written(self, line: Line, start: int | None, end: int | None) -> str:
        """The words of a line's only sentence at an offset; a line of many sentences does not say of which it is."""
        if start is None or end is None or len(line.supports) != 1:
            return ""
        anchor = line.supports[0].anchor
        return self._plain(anchor.article, Span(start, end)) if anchor.span.covers(Span(start, end)) else ""

    def _plain(self, article: str, span: Span) -> str:
        """The words as a reader would write them alone: «لإرهابيين» cut from «للإرهابيين» has its article again."""
        text = self._texts[article]
        written = " ".join(span.of(text).split())
        elided = written[:1] == "ل" and text[max(0, span.start - 1) : span.start] == "ل"
        return visible("ا" + written if elided else written)


def _is_pair(figure: Figure) -> bool:
    """Whether a figure is exactly two and its noun a dual: «شخصين»."""
    return figure.low == figure.high == 2 and not figure.approx and bool(_PAIR.match(figure.counted or ""))


def _figures(told: Told) -> dict[str, list[tuple[Span, Figure]]]:
    """The figures of each article with where number and noun stand."""
    found: dict[str, list[tuple[Span, Figure]]] = defaultdict(list)
    for article, layers in zip(told.desk.articles, told.desk.annotations, strict=True):
        for figure in (f for f in layers.figures if f.counted):
            noun = figure.counted or ""
            at = article.text.find(noun, figure.start, figure.end + _BESIDE + len(noun))
            if at >= 0:
                found[article.id].append((Span(figure.start, max(figure.end, at + len(noun))), figure))
    return dict(found)


def outlet_name(card: ArticleCard) -> str | None:
    """The outlet as the page or its giver names it, else the host of its address; None where neither is known."""
    if card.outlet:
        return card.outlet
    host = urllib.parse.urlsplit(card.url or "").hostname
    return host.removeprefix("www.") if host else None


@cache
def _publishers() -> dict[str, Words]:
    """Agencies and outlets that the resources know, for those that no page of the account names."""
    rows = (*table("ar/entities/news_agencies.tsv"), *table("ar/entities/media.tsv"))
    return {row["id"]: Words(row["aliases"].split("|")[0], row["name_en"]) for row in rows}


def _roles(told: Told) -> dict[str, tuple[tuple[str, Span], ...]]:
    """Where each unnamed one is spoken of, by its role."""
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for article, layers in zip(told.desk.articles, told.desk.annotations, strict=True):
        for actor in layers.actors:
            if actor.role:
                found[actor.role].append((article.id, actor.span))
        for who in (who for event in layers.events for who in event.participants):
            if who.label and who.start is not None and who.end is not None:
                found[who.label].append((article.id, Span(who.start, who.end)))
    return {role: tuple(places) for role, places in found.items()}
