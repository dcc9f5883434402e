"""Judgements that join things across articles, each with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.records.span import Span

LinkKind = Literal["copy", "paraphrase", "same-quote", "same-entity", "same-event", "same-statement", "same-figure"]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A stretch of one article."""

    article: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place in that article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """Two stretches (or two things) held to be the same in the sense of ``kind``.

    ``score`` is 0..1, ``reason`` says in Arabic why («41 كلمة متطابقة»), ``reason_en`` in English; ``evidence`` holds
    the spans it rests on, ``words`` is how many words agree. ``origin`` is the side whose words the other carries,
    None where nothing shows it. Links are appended, never overwritten; clusters are derived from them.
    """

    kind: LinkKind
    a: Anchor
    b: Anchor
    score: float
    reason: str
    evidence: tuple[Anchor, ...] = ()
    reason_en: str = ""
    words: int = 0
    origin: Literal["a", "b"] | None = None
