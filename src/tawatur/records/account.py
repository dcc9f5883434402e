"""One sourced account of one story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.records.annotation import Participant, Speaker, Status
from tawatur.records.article import Published
from tawatur.records.link import Anchor, Link

LineKind = Literal["event", "statement", "figure"]
Difference = Literal["figure", "time", "place", "status", "who", "denial"]


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article as the account lists it, with the agencies it credits or copies (entity ids)."""

    id: str
    outlet: str | None
    published: Published
    agencies: tuple[str, ...] = ()
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class EntityCard:
    """Someone or something of the story with every spelling found and a label in both languages."""

    id: str
    type: str
    name: str
    names: tuple[str, ...]
    label_en: str
    mentions: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """The sentence that a line stands on in one article; ``origin`` groups supports that are not independent."""

    anchor: Anchor
    focus: Anchor
    status: Status | None = None
    origin: int = 0
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusStep:
    """What one article says of an event's status, in the order of publication."""

    article: str
    status: Status


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the account: a happening, an utterance or a figure, merged over the articles that tell it.

    ``mentions``, ``outlets`` and ``independent`` are the three counts; ``reasons`` say in Arabic (``reasons_en`` in
    English) why supports were merged and why some are not independent. ``best`` is a figure's latest value.
    Fields that do not belong to the kind keep their defaults.
    """

    id: str
    kind: LineKind
    supports: tuple[Support, ...]
    mentions: int
    outlets: int
    independent: int
    chains: tuple[tuple[str, ...], ...] = ()
    reasons: tuple[str, ...] = ()
    reasons_en: tuple[str, ...] = ()
    # event
    type: str | None = None
    mode: str | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    time: str | None = None
    status: Status | None = None
    history: tuple[StatusStep, ...] = ()
    # statement
    speaker: Speaker | None = None
    stance: str | None = None
    manner: str | None = None
    # figure
    low: float | None = None
    high: float | None = None
    best: float | None = None
    approx: bool = False
    counted: str | None = None
    unit: str | None = None
    attributed_to: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Divergence:
    """Two sentences that do not agree; ``moved_on`` where the later one only tells what came after.

    ``reason`` is in Arabic, ``reason_en`` in English; ``weight`` ranks what is worth reading, highest first.
    """

    what: Difference
    a: Anchor
    b: Anchor
    reason: str
    moved_on: bool = False
    lines: tuple[str, ...] = ()
    reason_en: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that the pages together say, each line on the sentences under it.

    ``lead`` is the sentence that opens the story best, ``lead_articles`` those whose first sentences say the like.
    """

    articles: tuple[ArticleCard, ...]
    entities: tuple[EntityCard, ...]
    lines: tuple[Line, ...]
    reuse: tuple[Link, ...]
    divergences: tuple[Divergence, ...]
    lead: Anchor | None = None
    lead_articles: tuple[str, ...] = ()
