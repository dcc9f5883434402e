"""The sentences under a line, cut into pieces that say what is focus and what is copied."""

from __future__ import annotations

import difflib
import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tawatur.arabic import Reading
from tawatur.arabic.bidi import is_disguised, visible
from tawatur.pipeline import Told
from tawatur.records import Anchor, Link, Span

_SHARED = ("copy", "paraphrase", "same-quote")
_FEW_WORDS = 3  # fewer words in common are chance, not copying


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence as it is shown: what a line rests on, and what stands elsewhere word for word."""

    text: str
    focus: bool = False
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """Words of one article that stand in another one too."""

    span: Span
    other: str


@dataclass(slots=True)
class Texts:
    """The texts of an account's articles, as sentences and with their copied words."""

    readings: dict[str, Reading]
    copied: dict[str, tuple[Shared, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Told) -> Texts:
        """The texts that an account was told from."""
        texts = cls({article.id: Reading(article) for article in told.desk.articles})
        texts.copied = _copied(told.account.reuse, texts.readings)
        return texts

    def pieces(self, anchor: Anchor, focus: Sequence[Span] = (), around: int | None = None) -> tuple[Piece, ...]:
        """A sentence in pieces; ``around`` cuts it to so many words on each side of its focus («… 16 صاروخا …»)."""
        place = self._around(anchor, focus[0], around) if around is not None and focus else anchor.span
        copied = [shared.span for shared in self.copied.get(anchor.article, ())]
        pieces = cut(self.readings[anchor.article].text, place, focus, copied)
        before = "…\u00a0" if place.start > anchor.start else ""
        after = "\u00a0…" if place.end < anchor.end else ""
        return tuple(p for p in (Piece(before), *pieces, Piece(after)) if p.text)

    def _around(self, anchor: Anchor, focus: Span, words: int) -> Span:
        reading = self.readings[anchor.article]
        first, last = reading.between(anchor.start, anchor.end)
        begin, end = reading.between(focus.start, max(focus.end, focus.start + 1))
        lo, hi = max(first, begin - words), min(last, end + words)
        while lo < begin and reading.tokens[lo].kind == "mark" and not self._opens(reading, first, lo):
            lo += 1  # a comma or the end of another's quotation is no beginning
        if lo >= hi:
            return anchor.span
        start = anchor.start if lo == first else reading.tokens[lo].start
        return Span(start, anchor.end if hi == last else reading.tokens[hi - 1].end)

    def _opens(self, reading: Reading, first: int, at: int) -> bool:
        """Whether a mark opens a quotation or bracket; a straight one by how many stand before it."""
        text = reading.tokens[at].text
        straight = sum(token.text == text for token in reading.tokens[first:at]) % 2 == 0
        return text in "«“([" or (text in "\"'" and straight)

    def also_in(self, anchor: Anchor) -> tuple[str, ...]:
        """The other articles that hold words of this sentence."""
        shared = self.copied.get(anchor.article, ())
        return tuple(sorted({s.other for s in shared if s.span.overlap(anchor.span)}))

    def sentence(self, anchor: Anchor) -> Span:
        """The sentence of an article in which an anchor begins; the anchor itself outside title and body."""
        found = self.readings[anchor.article].sentence_at(anchor.start)
        return found.span if found else anchor.span

    def rank(self, anchor: Anchor) -> int:
        """Which sentence of its article an anchor begins in, the title being 0; past all of them outside."""
        sentences = self.readings[anchor.article].sentences
        return next((i for i, s in enumerate(sentences) if s.start <= anchor.start < s.end), len(sentences))

    def plain(self, anchor: Anchor) -> str:
        """The words of an anchor on one line."""
        return visible(" ".join(anchor.span.of(self.readings[anchor.article].text).split()))

    def disguised(self, article: str) -> bool:
        """Whether the article holds characters that reorder what a reader sees."""
        return is_disguised(self.readings[article].text)


def cut(text: str, place: Span, focus: Iterable[Span], copied: Iterable[Span]) -> tuple[Piece, ...]:
    """``place`` of a text in pieces, new ones wherever focus or copied words begin or end."""
    focus, copied = list(focus), list(copied)
    edges = {place.start, place.end}
    for span in (*focus, *copied):
        edges |= {edge for edge in (span.start, span.end) if place.start < edge < place.end}
    ordered = sorted(edges)
    return tuple(
        Piece(
            visible(text[start:end]),
            any(f.start <= start and end <= f.end for f in focus),
            any(c.start <= start and end <= c.end for c in copied),
        )
        for start, end in itertools.pairwise(ordered)
    )


def _copied(links: Iterable[Link], readings: dict[str, Reading]) -> dict[str, tuple[Shared, ...]]:
    found: dict[str, set[tuple[Span, str]]] = defaultdict(set)
    for link in links:
        if link.kind not in _SHARED or link.a.article not in readings or link.b.article not in readings:
            continue
        for a, b in shared_words(readings[link.a.article], link.a.span, readings[link.b.article], link.b.span):
            found[link.a.article].add((a, link.b.article))
            found[link.b.article].add((b, link.a.article))
    return {article: tuple(Shared(*shared) for shared in sorted(spans)) for article, spans in sorted(found.items())}


def shared_words(a: Reading, place_a: Span, b: Reading, place_b: Span) -> list[tuple[Span, Span]]:
    """The runs of three words or more that two passages share, spelling variants and marks aside."""
    words_a, words_b = ([t for t in r.tokens[slice(*r.between(p.start, p.end))] if t.kind != "mark"]
                        for r, p in ((a, place_a), (b, place_b)))  # fmt: skip
    match = difflib.SequenceMatcher(None, [w.norm for w in words_a], [w.norm for w in words_b], autojunk=False)
    return [
        (Span(words_a[i].start, words_a[i + n - 1].end), Span(words_b[j].start, words_b[j + n - 1].end))
        for i, j, n in match.get_matching_blocks()
        if n >= _FEW_WORDS
    ]
