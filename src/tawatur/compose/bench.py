"""The articles of one story laid side by side: what every step of composing looks things up in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

from tawatur import lexicon
from tawatur.arabic import Reading
from tawatur.compose.days import extent
from tawatur.compose.loyalty import Loyalty
from tawatur.compose.wording import both
from tawatur.link.vectors import Vectors, vectors
from tawatur.link.words import Common, Words, words, worths
from tawatur.records import Anchor, Annotations, Article, EntityCard, Link, Span


@dataclass(frozen=True, slots=True)
class Witness:
    """One article with what was found in it; ``at`` is its place in the order of publication."""

    at: int
    article: Article
    reading: Reading
    found: Annotations
    worths: tuple[float, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def appeared(self) -> tuple[date, date] | None:
        """The first and last day on which the article may have appeared; None where nothing bounds it."""
        published = self.article.published
        first, last = extent(published.earliest or published.day), extent(published.latest or published.day)
        return (first[0], last[1]) if first and last else None

    def sentence(self, offset: int) -> Span:
        """The sentence that holds ``offset``; the paragraph outside of title and body."""
        sentence = self.reading.sentence_at(offset)
        if sentence is not None:
            return sentence.span
        for paragraph in self.article.paragraphs:
            if paragraph.start <= offset < paragraph.end:
                return Span(paragraph.start, paragraph.end)
        return Span(offset, offset)

    def words(self, span: Span) -> Words:
        """The words of a stretch, each with its worth in this story."""
        first, last = self.reading.between(span.start, span.end)
        return words(self.reading, self.worths, first, last)

    def in_title(self, offset: int) -> bool:
        """Whether ``offset`` stands in the title."""
        sentence = self.reading.sentence_at(offset)
        return sentence is not None and sentence.role == "title"


class Bench:
    """The witnesses in the order of publication, the passages they share, and who stands for whom."""

    def __init__(
        self,
        articles: Sequence[Article],
        found: Sequence[Annotations],
        reuse: Sequence[Link],
        cards: Sequence[EntityCard] = (),
    ) -> None:
        order = sorted(zip(articles, found, strict=True), key=lambda pair: _published(pair[0]))
        readings = [Reading(article) for article, _ in order]
        common = Common(readings)
        self.witnesses = tuple(
            Witness(at, article, reading, notes, worths(reading, common, _named(notes)))
            for at, ((article, notes), reading) in enumerate(zip(order, readings, strict=True))
        )
        self.by_id = {witness.id: witness for witness in self.witnesses}
        self.reuse = tuple(reuse)
        self._cards = {card.id: card for card in cards}
        self.loyalty = Loyalty([notes for _, notes in order])
        self._vectors: dict[str, npt.NDArray[np.float32]] = {}
        self._texts: dict[tuple[str, int], str] = {}
        self._links: dict[tuple[str, str], list[Link]] = defaultdict(list)
        for link in self.reuse:
            self._links[link.a.article, link.b.article].append(link)

    def links(self, a: Anchor, b: Anchor, share: float = 0.5) -> tuple[Link, ...]:
        """The links whose two sides each overlap ``a`` and ``b`` by ``share`` of the shorter one."""
        direct = [
            link
            for link in self._links.get((a.article, b.article), ())
            if _meets(link.a, a, share) and _meets(link.b, b, share)
        ]
        turned = [
            link
            for link in self._links.get((b.article, a.article), ())
            if _meets(link.a, b, share) and _meets(link.b, a, share)
        ]
        return (*direct, *turned)

    @cached_property
    def fame(self) -> Counter[str]:
        """In how many articles each entity is named."""
        return Counter(
            entity for w in self.witnesses for entity in {m.entity for m in w.found.mentions if m.entity is not None}
        )

    def rarity(self, entity: str) -> float:
        """How much it says that two lines share ``entity``: 0 for one of every article, 1 for one of two articles."""
        total = max(4, len(self.witnesses))
        return float(np.clip(np.log(total / max(1, self.fame[entity])) / np.log(total / 2), 0.0, 1.0))

    @cached_property
    def _called(self) -> dict[str, str]:
        """The form that the pages write most often for each entity and role."""
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for w in self.witnesses:
            for m in w.found.mentions:
                if m.entity:
                    forms[m.entity][m.span.of(w.article.text)] += 1
            for actor in w.found.actors:
                if actor.role and actor.entity is None and actor.start >= 0:
                    forms[f"role:{actor.role.removeprefix('role:')}"][actor.span.of(w.article.text)] += 1
        return {name: max(seen, key=lambda form: (seen[form], len(form), form)) for name, seen in forms.items()}

    @cached_property
    def _kinds(self) -> dict[str, str]:
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        for w in self.witnesses:
            for m in w.found.mentions:
                if m.entity:
                    seen[m.entity][m.type] += 1
        return {entity: max(kinds, key=lambda kind: (kinds[kind], kind)) for entity, kinds in seen.items()}

    def kind(self, entity: str) -> str | None:
        """The type most mentions give an entity (``PERS``, ``GPE`` …)."""
        return self._kinds.get(entity)

    def called(self, entity: str) -> str:
        """What the pages call an entity or a ``role:…``, in both languages."""
        card = self._cards.get(entity)
        if card:
            return both(card.name, card.label_en or card.name)
        slug = entity.removeprefix("role:").replace("-", " ")
        arabic, english = _agency_names().get(entity, (slug, slug))
        return both(self._called.get(entity, arabic), english)

    def cosine(self, a: Anchor, b: Anchor) -> float:
        """How near two sentences are in sense, -1..1."""
        one, other = self._text(a), self._text(b)
        if one not in self._vectors or other not in self._vectors:
            self.ready((a, b))
        return float(self._vectors[one] @ self._vectors[other])

    def vectors(self, places: Sequence[Anchor]) -> Vectors:
        """The vectors of the sentences that begin at ``places``."""
        self.ready(places)
        return np.stack([self._vectors[self._text(place)] for place in places])

    def ready(self, places: Iterable[Anchor]) -> None:
        """Encode at once the sentences whose likeness will be asked for; each is encoded once."""
        new = sorted({text for place in places if (text := self._text(place)) not in self._vectors})
        for text, vector in zip(new, vectors(new), strict=True):
            self._vectors[text] = vector

    def _text(self, place: Anchor) -> str:
        """The sentence that a place begins in."""
        at = (place.article, place.start)
        if at not in self._texts:
            reading = self.by_id[place.article].reading
            sentence = reading.sentence_at(place.start)
            self._texts[at] = reading.text[sentence.start : sentence.end] if sentence else "…"
        return self._texts[at]


@cache
def _agency_names() -> dict[str, tuple[str, str]]:
    rows = lexicon.table("ar/entities/news_agencies.tsv")
    return {row["id"]: (row["aliases"].split("|")[0], row["name_en"]) for row in rows}


def _published(article: Article) -> tuple[str, str]:
    day = article.published
    return (day.value or day.latest or day.earliest or "9999", article.id)


def _named(found: Annotations) -> list[Span]:
    return [m.span for m in found.mentions] + [a.span for a in found.actors if a.start >= 0]


def _meets(link: Anchor, place: Anchor, share: float) -> bool:
    return link.span.overlap(place.span) >= share * max(1, min(link.end - link.start, place.end - place.start))
