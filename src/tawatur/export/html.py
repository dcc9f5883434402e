"""The account as one HTML file that needs no network: styles, script, letters and texts are all inside."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

import jinja2
from jinja2.ext import Extension
from markupsafe import Markup, escape

from tawatur import lexicon
from tawatur.export import amounts, days, headline, labels
from tawatur.export.claims import Claim
from tawatur.export.evidence import Piece
from tawatur.export.labels import Lang, Words
from tawatur.export.page_text import page_parts
from tawatur.export.ranges import Bar, bars
from tawatur.export.story import Story, told_counts
from tawatur.pipeline import Told
from tawatur.records import Anchor, Line, Span

_GIST, _VOICES, _DISPUTED, _ACTORS, _FIGURES, _SAYINGS = 6, 6, 4, 24, 30, 8
_AROUND = 14  # words on each side of what a line rests on
_ALONE = 30  # characters
_INDENT = re.compile("^ +", re.MULTILINE)
_ARABIC = re.compile("[\u0600-\u06ff]")
_FACES = (
    ("Naskh", "400 700", "naskh-arabic"), ("Naskh", "400 700", "naskh-latin"),
    ("Plex", "400", "plex-arabic-400"), ("Plex", "400", "plex-latin-400"),
    ("Plex", "600", "plex-arabic-600"), ("Plex", "600", "plex-latin-600"),
)  # fmt: skip
_RANGES = {
    "arabic": "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC",
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DC,U+2000-200B,U+2010-206F,U+20AC,U+2122,U+2190-2193,U+2212",
}


def html_account(told: Told, lang: Lang = "ar") -> str:
    """The account as one page that opens in ``lang`` and switches without loading anything.

    Every text of the pages is escaped and stripped of characters that reorder it; a content policy forbids the file
    to load or send anything.
    """
    story = Story(told)
    style, script = _style(), _source("account.js")
    return (
        _environment()
        .get_template("account.html.j2")
        .render(
            story=story, view=_View(story), lang=lang, style=Markup(style), script=Markup(script),
            style_hash=_hash(style), script_hash=_hash(script),
        )
    )  # fmt: skip


class _View:
    """What the template asks of a story: identifiers, sentences, limits."""

    gist, voices, disputed, actors, figures, sayings = _GIST, _VOICES, _DISPUTED, _ACTORS, _FIGURES, _SAYINGS

    def __init__(self, story: Story) -> None:
        self.story = story
        self._line = {line.id: n for n, line in enumerate(story.account.lines, 1)}
        self._foci: dict[str, list[Span]] = {}
        for line in story.account.lines:
            if line.kind != "statement":
                for support in line.supports:
                    self._foci.setdefault(support.focus.article, []).append(support.focus.span)

    def line_id(self, line: Line) -> str:
        return f"line-{self._line[line.id]}"

    def page_id(self, article: str) -> str:
        return f"page-{self.story.naming.number.get(article, 0)}"

    def place_id(self, anchor: Anchor) -> str:
        """The id of the sentence in the page that an anchor begins in; the page's own outside title and body."""
        found = self.story.texts.readings[anchor.article].sentence_at(anchor.start)
        return self.sentence_id(anchor.article, found.start) if found else self.page_id(anchor.article)

    def sentence_id(self, article: str, start: int) -> str:
        return f"{self.page_id(article)}-{start}"

    def sentence(self, anchor: Anchor, focus: Anchor | None = None, around: int | None = None) -> tuple[Piece, ...]:
        return self.story.texts.pieces(anchor, [focus.span] if focus else [], around)

    def side(self, anchor: Anchor, lines: Sequence[str]) -> tuple[Piece, ...]:
        """A sentence that is set against another, with what the lines in question rest on in it."""
        found = (s.focus for line in self.story.account.lines if line.id in lines for s in line.supports)
        inside = {f.span for f in found if f.article == anchor.article and anchor.span.covers(f.span)}
        return self.story.texts.pieces(anchor, sorted(inside))

    def parts(self, article: str) -> Any:
        return page_parts(article, self.story.texts, tuple(self._foci.get(article, ())))

    def snippet(self, line: Line) -> tuple[Piece, ...]:
        """The words of a line's best sentence around what it rests on; a statement's content by itself."""
        support = self.story.best(line)
        if self.speaks_alone(line):
            return self.story.texts.pieces(support.focus)
        return self.story.texts.pieces(support.anchor, [support.focus.span], _AROUND)

    def drawn(self, group: Sequence[Line]) -> list[list[tuple[Claim, Bar]]]:
        """The claims of each line of a group with their bars, all on one scale."""
        claims = [self.story.claims.of(line) for line in group]
        flat = iter(bars([claim for of_line in claims for claim in of_line]))
        return [[(claim, next(flat)) for claim in of_line] for of_line in claims]

    def speaks_alone(self, line: Line) -> bool:
        """Whether a statement's content is long enough to be shown without the sentence around it."""
        focus = self.story.best(line).focus
        return line.kind == "statement" and focus.end - focus.start > _ALONE


def _both(words: Words) -> Markup:
    """Words in both languages, of which the page shows that of its own ``lang``; isolated from what stands around."""
    if not words:
        return Markup("")
    if words.ar == words.en:
        lang = ' lang="ar"' if _ARABIC.search(words.ar) else ""
        return Markup("<bdi{}>{}</bdi>").format(Markup(lang), words.ar)
    return Markup('<bdi class="ar">{}</bdi><bdi class="en">{}</bdi>').format(words.ar, words.en)


def _marked(pieces: tuple[Piece, ...]) -> Markup:
    """Pieces of a sentence with focus and copied words marked."""
    shown = Markup("")
    for piece in pieces:
        text = escape(piece.text)
        if piece.copied:
            text = Markup('<span class="copied">{}</span>').format(text)
        shown += Markup('<mark class="focus">{}</mark>').format(text) if piece.focus else text
    return shown


class _Flush(Extension):
    """Templates are indented for their readers; what they make is not, which saves a tenth of a page."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template without the spaces that its lines begin with."""
        return _INDENT.sub("", source)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("tawatur.export", "templates"), autoescape=True, trim_blocks=True,
        lstrip_blocks=True, undefined=jinja2.StrictUndefined, extensions=[_Flush],
    )  # fmt: skip
    environment.tests["long_chain"] = lambda chain: len(chain) > 1
    environment.filters.update(both=_both, marked=_marked)
    environment.globals.update(
        label=labels.label, label_or=labels.label_or, counted=labels.counted, Words=Words,
        amount_words=amounts.amount_words, number_words=amounts.number_words, told_counts=told_counts,
        event_headline=headline.event_headline, figure_words=headline.figure_words, day_words=days.day_words,
        published_words=days.published_words, published_basis=days.published_basis, span_words=days.span_words,
    )  # fmt: skip
    return environment


def _source(name: str) -> str:
    return resources.files("tawatur.export").joinpath("templates", name).read_text(encoding="utf-8").strip()


@cache
def _style() -> str:
    return "".join(_face(*face) for face in _FACES) + _source("account.css")


def _face(family: str, weight: str, file: str) -> str:
    data = base64.b64encode(lexicon.raw(f"fonts/{file}.woff2")).decode("ascii")
    script = "arabic" if "arabic" in file else "latin"
    return (
        f"@font-face{{font-family:{family};font-weight:{weight};font-display:block;unicode-range:{_RANGES[script]};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}\n"
    )


def _hash(source: str) -> str:
    """The hash by which the page's content policy knows its own style and script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii")
