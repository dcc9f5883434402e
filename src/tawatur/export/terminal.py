"""The account for a terminal: lines in logical order, Latin and numbers isolated, no columns to break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.export.amounts import amount_words
from tawatur.export.claims import differ
from tawatur.export.copying import Copying
from tawatur.export.days import published_basis, published_words
from tawatur.export.headline import event_headline, figure_words
from tawatur.export.labels import Lang, Words, counted, label, label_or, listed
from tawatur.export.story import Story, told_counts
from tawatur.pipeline import Told
from tawatur.records import Anchor, Divergence, Line, Span

_SIGN = {
    "happened": "●", "ongoing": "◐", "planned": "○", "proposed": "◇", "postponed": "□", "cancelled": "×", "denied": "⊘",
}  # fmt: skip
_LATIN, _ARABIC = re.compile("[A-Za-z]"), re.compile("[\u0600-\u06ff]")
_RLM, _LRM = "\u200f", "\u200e"
_FEW_PAGES = 2  # pages from which a story has a sentence of its own
_GIST, _VOICES, _DISPUTED, _FIGURES, _CLASHES, _PAIRS = 6, 6, 4, 10, 8, 8
_LONGEST = 60  # words of any quotation
_LONG = 45  # words of a sentence that is set against another
_AROUND = 16  # words on each side of what a line rests on


@dataclass(frozen=True, slots=True)
class Row:
    """One line of output: how deep it is indented and how it is set (``head``, ``strong``, ``quote``, ``quiet``)."""

    text: str
    style: str = ""
    depth: int = 0


def terminal_account(told: Told, lang: Lang = "ar", width: int = 100) -> list[Row]:
    """The account as rows, wrapped at words to ``width`` columns."""
    rows = _Terminal(Story(told), lang).rows()
    return [wrapped for row in rows for wrapped in _wrap(row, lang, width)]


class _Terminal:
    """The sections of one account in one language."""

    def __init__(self, story: Story, lang: Lang) -> None:
        self.story, self.lang = story, lang

    def say(self, words: Words) -> str:
        return words.of(self.lang)

    def name(self, words: Words) -> str:
        return isolated(words.of(self.lang), self.lang)

    def rows(self) -> Iterator[Row]:
        yield from self._opening()
        yield from self._gist()
        yield from self._figures()
        yield from self._differences()
        yield from self._sources()

    def _opening(self) -> Iterator[Row]:
        yield Row(f"{self.say(label('program'))}: {self.say(label('program.gloss'))}", "head")
        yield Row(" · ".join(self.say(fact) for fact in self.story.facts()), "quiet")
        yield Row(self.say(label("account.note")), "quiet")
        if not self.story.account.lines:
            yield from self._section("section.gist")
            yield Row(self.say(label("story.empty")), depth=1)

    def _section(self, key: str) -> Iterator[Row]:
        yield Row("")
        yield Row(f"══ {self.say(label(key))} ══", "head")

    def _gist(self) -> Iterator[Row]:
        if not self.story.account.lines:
            return
        yield from self._section("section.gist")
        yield from self._lead()
        for title, lines in self.story.gist(_GIST):
            yield Row(self.say(title), "strong")
            for line in lines:
                yield from self._event(line)
        disputed = self.story.disputed(_DISPUTED)
        if disputed:
            yield Row(self.say(label("gist.disputed")), "strong")
            for clash in disputed:
                yield from self._clashing(clash, _AROUND)
        voices = self.story.voices(_VOICES)
        if voices:
            yield Row(self.say(label("gist.said")), "strong")
            for line in voices:
                yield from self._statement(line)

    def _lead(self) -> Iterator[Row]:
        """The sentence of a page that opens the story, and how many pages open alike."""
        account = self.story.account
        if account.lead is None or len(account.articles) < _FEW_PAGES:
            return
        yield Row(self.say(label("gist.lead")), "strong")
        yield Row(f"«{self.story.texts.plain(account.lead)}» {self._page(account.lead.article)}", "quote", 2)
        if len(account.lead_articles) > 1:
            alike = self.story.alike_openings()
            yield Row(self.say(alike), "quiet", 2)

    def _event(self, line: Line) -> Iterator[Row]:
        head = event_headline(line, self.story.naming)
        arrow = {"ar": " ← ", "en": " → "}[self.lang]
        who = arrow.join(self.name(side) for side in (head.doers, head.towards) if side)
        if head.towards and not head.doers:
            who = f"{arrow.strip()} {who}"  # «هجوم: ← داعش» is not by Daesh
        status = self.say(label_or(f"status.{line.status}", Words("", "")))
        facts = [self.name(fact) for fact in (head.place, head.day) if fact]
        what = f"{self.say(head.kind)}: {who}" if who else self.say(head.kind)
        yield Row(f"{_SIGN.get(line.status or '', '●')} {' · '.join([what, *facts])} ({status})", depth=1)
        yield from self._under(line)

    def _statement(self, line: Line) -> Iterator[Row]:
        stance = self.say(label_or(f"stance.{line.stance}", Words("", "")))
        yield Row(f"▪ {self.name(self.story.naming.speaker(line))} ({stance})", depth=1)
        yield from self._under(line)

    def _under(self, line: Line) -> Iterator[Row]:
        """The sentence that says it best, its sources and the three counts."""
        support = self.story.best(line)
        yield Row(f"«{self._quote(support.anchor, support.focus.span)}»", "quote", 2)
        steps = list(dict.fromkeys(step.status for step in line.history))
        if len(steps) > 1:
            arrow = {"ar": " ← ", "en": " → "}[self.lang]
            yield Row(
                f"{self.say(label('history'))}: {arrow.join(self.say(label(f'status.{s}')) for s in steps)}", "quiet", 2
            )
        counts = " · ".join(self.say(c) for c in told_counts(line))
        yield Row(f"{counts} — {self._pages([s.anchor.article for s in line.supports])}", "quiet", 2)

    def _quote(self, anchor: Anchor, focus: Span) -> str:
        around = None if focus.end - focus.start > 60 else _AROUND
        place = focus if around is None else anchor.span
        pieces = self.story.texts.pieces(Anchor(anchor.article, place.start, place.end), [focus], around)
        words = re.sub(r"[ \t\r\n]+", " ", "".join(piece.text for piece in pieces)).strip().split(" ")
        return " ".join(words[:_LONGEST]) + "\u00a0…" * (len(words) > _LONGEST)

    def _pages(self, articles: list[str]) -> str:
        named = dict.fromkeys(articles)
        return self.say(label("comma")).join(" " * bool(i) + self._page(a) for i, a in enumerate(named))

    def _page(self, article: str) -> str:
        naming = self.story.naming
        name = self.name(naming.page(article))
        return f"{name} [{naming.number[article]}]" if naming.has_outlet(article) else name

    def _figures(self) -> Iterator[Row]:
        differing, alone = self.story.differing_figures(), self.story.lone_figures()
        if not differing and not alone:
            return
        yield from self._section("section.figures")
        if differing:
            yield Row(self.say(label("figures.differ")), "strong")
        for group in differing:
            for line in group:
                yield from self._figure(line)
            yield Row("")
        if alone:
            yield Row(self.say(label("figures.alone")), "strong")
            for line in alone[:_FIGURES]:
                yield from self._figure(line)

    def _figure(self, line: Line) -> Iterator[Row]:
        claims = self.story.claims.of(line)
        if differ(claims):
            yield Row(f"▪ {self.name(figure_words(line))}", depth=1)
            for claim in claims:
                amount = amount_words(claim.low, claim.high, claim.approx, claim.unit)
                who = self.name(claim.claimant or label("speaker.own"))
                yield Row(f"{self.say(amount)} — {who}: {self._pages(list(claim.articles))}", "quiet", 2)
        else:
            claimant = self.story.naming.speaker(line) or label("speaker.own")
            yield Row(f"▪ {self.name(figure_words(line))} — {self.name(claimant)}", depth=1)
        support = self.story.best(line)
        quote = self._quote(support.anchor, support.focus.span)
        yield Row(f"«{quote}» {self._pages([s.anchor.article for s in line.supports])}", "quote", 2)

    def _clashing(self, clash: Divergence, most: int) -> Iterator[Row]:
        reason = self.say(self.story.difference(clash))
        what = self.say(label_or(f"what.{clash.what}", Words(clash.what, clash.what)))
        yield Row(f"≠ {what}: {reason}" if reason else f"≠ {what}", depth=1)
        for side in (clash.a, clash.b):
            words = self.story.texts.plain(side).split(" ")
            quote = " ".join(words[:most]) + "\u00a0…" * (len(words) > most)
            yield Row(f"«{quote}» {self._page(side.article)}", "quote", 2)
        also = self.story.also(clash)
        if also:
            yield Row(f"{self.say(label('divergences.also'))} {self._pages(also)}", "quiet", 2)

    def _differences(self) -> Iterator[Row]:
        if not self.story.account.divergences:
            return
        yield from self._section("section.divergences")
        for moved_on in (False, True):
            clashes = self.story.divergences(moved_on)[:_CLASHES]
            if clashes and moved_on:
                yield Row(self.say(label("divergences.moved")), "strong")
            for clash in clashes:
                yield from self._clashing(clash, _LONG)

    def _sources(self) -> Iterator[Row]:
        yield from self._section("section.sources")
        naming = self.story.naming
        for page in naming.pages:
            day, basis = published_words(page.published), published_basis(page.published)
            title = f"«{' '.join((page.title or '').split())}»" if page.title else ""
            agencies = listed([naming.source(a) for a in page.agencies])
            credit = f"{self.say(label('agencies'))} {self.name(agencies)}" if agencies else ""
            when = f"{self.say(day)} ({self.say(basis)})" if day else self.say(basis)
            yield Row(" · ".join(part for part in (self._page(page.id), title, when, credit) if part), depth=1)
        copying = self.story.copying()
        yield Row(self.say(label("sources.copying" if copying else "sources.none")), "strong")
        for pair in copying[:_PAIRS]:
            kinds = [
                (k, n) for k in ("copy", "paraphrase", "same-quote") if (n := sum(x.kind == k for x in pair.links))
            ]
            how = " · ".join(
                f"{self.say(label(f'passages.{k}'))}: {self.say(counted('passages', n))}" for k, n in kinds
            )
            yield Row(f"{self._page(pair.a)} = {self._page(pair.b)} — {how}", depth=1)
            yield Row(self._shown_by(pair), "quiet", 2)

    def _shown_by(self, pair: Copying) -> str:
        """Who had the words first and by what it is shown; else why the longest passage is held to be shared."""
        first = pair.first()
        if first is None:
            longest = max(pair.links, key=lambda link: (link.words, link.score))
            return self.say(self.story.link_reason(longest))
        article, link = first
        page = Words(*(isolated(self.story.naming.page(article).of(lang), lang) for lang in ("ar", "en")))
        return self.say(label("sources.first", page=page, why=self.story.link_reason(link)))


def isolated(text: str, lang: Lang) -> str:
    """A name kept whole among words of the other direction: between FSI and PDI where its script is the other one."""
    foreign = _LATIN if lang == "ar" else _ARABIC
    return f"\u2068{text}\u2069" if foreign.search(text) else text


def _wrap(row: Row, lang: Lang, width: int) -> Iterator[Row]:
    """A row as lines of whole words; each begins with a mark of its direction, so that a terminal keeps to it."""
    mark = _LRM if lang == "en" and row.style != "quote" else _RLM
    room = max(20, width - 2 * row.depth)
    line = ""
    for word in row.text.split(" "):
        if line and _columns(line) + 1 + _columns(word) > room:
            yield Row(mark + line, row.style, row.depth)
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield Row(mark + line if line else "", row.style, row.depth)


def _columns(text: str) -> int:
    """How many columns a terminal needs: marks that stand on letters and invisible ones take none."""
    return sum(1 for c in text if not ("\u064b" <= c <= "\u0652" or c in "\u0670\u200e\u200f\u2066\u2067\u2068\u2069"))
