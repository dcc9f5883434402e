"""What each article brings to the comparison."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic import Reading
from tawatur.arabic.reading import Sentence
from tawatur.link.words import Common, Words, words, worths
from tawatur.records import Annotations, Span


@dataclass(frozen=True, slots=True)
class Side:
    """One article made ready: its reading, what was found in it, the worth of each token, its sentences as words.

    ``named`` are the tokens that belong to names and to the phrases around them.
    """

    reading: Reading
    found: Annotations
    worths: tuple[float, ...]
    named: frozenset[int]
    sentences: tuple[Sentence, ...]
    words: tuple[Words, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.reading.article.id

    def quoted(self, span: Span) -> bool:
        """Whether most of ``span`` is the content of a statement between quotation marks."""
        size = max(1, span.end - span.start)
        return any(s.manner == "direct" and 2 * s.span.overlap(span) >= size for s in self.found.statements)


def side(reading: Reading, found: Annotations, common: Common) -> Side:
    """An article made ready for comparing with others."""
    spans = [m.span for m in found.mentions] + [a.span for a in found.actors if a.start >= 0]
    worth = worths(reading, common, spans)
    named: set[int] = set()
    for span in spans:
        named.update(range(max(0, reading.token_at(span.start)), reading.between(span.start, span.end)[1]))
    parts = tuple(words(reading, worth, s.first, s.last) for s in reading.sentences)
    return Side(reading, found, worth, frozenset(named), reading.sentences, parts)
