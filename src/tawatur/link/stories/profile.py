"""What an article is grouped by: the words of its title and first sentences, whom and what it names, its days."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from tawatur.annotate.identity import form_of
from tawatur.arabic.tokens import Token, tokenize
from tawatur.link.stories.bulletins import bulletin
from tawatur.link.words import key, share
from tawatur.records import Article, Mention

_LEAD = 120  # words after the title: 220 told stories no better apart (benchmarks/stories)
_CHARACTERS = 8  # of a word with the space and marks around it, at most, over so many words
_FIRST = 40  # words after the title that show a daily notice
_OPENING = 25  # words after the title that a vector is made of: 12 tell little, 40 no more
_SURE = 7  # days that an article may be of at most for it to date its story


class Term(NamedTuple):
    """A word or a name of an article: what it matches by, how it stands there, how often (1 + log), and the share of
    articles that would hold it if nothing but the counts of an encyclopaedia were known."""

    key: str
    written: str
    times: float
    share: float


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as grouping sees it; ``first``..``last`` are the days (ordinals) it may be of, None where unknown.

    ``opening`` is the text that its vector is made of, should it come to that; ``bulletin`` says which of the notices
    that come back every day it is, None for other articles.
    """

    id: str
    words: tuple[Term, ...]
    names: tuple[Term, ...]
    opening: str
    first: int | None = None
    last: int | None = None
    title: str | None = None
    outlet: str | None = None
    bulletin: str | None = None

    @property
    def dated(self) -> bool:
        """Whether its day is known well enough to date its story."""
        return self.first is not None and self.last is not None and self.last - self.first <= _SURE

    @property
    def order(self) -> tuple[int, int, str]:
        """Sorts articles by time; those without a day come last."""
        return (self.last is None and self.first is None, self.last or self.first or 0, self.id)


def profile(article: Article, mentions: Iterable[Mention]) -> Profile:
    """The profile of an article whose ``mentions`` have ids (``tawatur.annotate.identity``)."""
    pieces = [article.text[p.start : p.end] for p in article.paragraphs if p.role == "title"]
    body = list(_body(article))
    tokens = [t for piece in pieces for t in tokenize(piece)] + list(islice(_words_of(body), _LEAD))
    known = article.published
    return Profile(
        article.id,
        tuple(_words(tokens)),
        tuple(_names(article, mentions)),
        " . ".join([*(" ".join(p.split()) for p in pieces), " ".join(" ".join(body).split()[:_OPENING])]),
        _ordinal(known.earliest or known.day),
        _ordinal(known.latest or known.day),
        " ".join((article.title or "").split()) or None,
        article.outlet,
        bulletin(tokens[: len(tokens) - _LEAD + _FIRST] if len(tokens) > _LEAD else tokens),
    )


class Slimming:
    """Makes profiles keep each term once, however many of them hold it: much less memory."""

    def __init__(self) -> None:
        self._known: dict[Term, Term] = {}

    def __call__(self, one: Profile) -> Profile:
        """The same profile with terms that earlier ones hold already."""
        known = self._known
        words, names = (tuple(known.setdefault(term, term) for term in terms) for terms in (one.words, one.names))
        return replace(one, words=words, names=names)


def _body(article: Article) -> Iterator[str]:
    """The first paragraphs of the body, as much of them as can be needed."""
    room = _LEAD * _CHARACTERS
    for paragraph in article.paragraphs:
        if paragraph.role == "body" and room > 0:
            piece = article.text[paragraph.start : min(paragraph.end, paragraph.start + room)]
            room -= len(piece)
            yield piece


def _words_of(pieces: Iterable[str]) -> Iterator[Token]:
    return (token for piece in pieces for token in tokenize(piece) if token.kind != "mark")


def _words(tokens: Iterable[Token]) -> Iterator[Term]:
    seen: dict[str, Token] = {}
    times: Counter[str] = Counter()
    for token in tokens:
        if token.kind in ("word", "number"):
            times[key(token)] += 1
            seen.setdefault(key(token), token)
    for found, count in times.items():
        token = seen[found]
        yield Term(found, _bare(token), 1 + math.log(count), _held(share(token)))


def _bare(token: Token) -> str:
    """A word as written, without the clitics before it: «الدوحة» of «وبالدوحة»."""
    cut = token.text[token.stem_start - token.start :]
    return "ا" + cut if token.stem.startswith("ال") and cut.startswith("ل") else cut


def _names(article: Article, mentions: Iterable[Mention]) -> Iterator[Term]:
    seen: dict[str, str] = {}
    times: Counter[str] = Counter()
    rarest: dict[str, float] = {}
    for mention in mentions:
        form = form_of(article.text, mention)
        found = "~" + (form if (mention.entity or "@")[0] == "@" else mention.entity or form)
        times[found] += 1
        written = " ".join(article.text[mention.start : mention.end].split())
        if len(written) > len(seen.get(found, "")):
            seen[found] = written
        rarest[found] = min(rarest.get(found, 1.0), _rarest(form))
    for found, count in times.items():
        yield Term(found, seen[found], 1 + math.log(count), _held(rarest[found]))


@lru_cache(maxsize=50_000)
def _rarest(form: str) -> float:
    return min((share(token) for token in tokenize(form) if token.kind != "mark"), default=0.0)


def _held(of_words: float) -> float:
    """The share of articles that hold a word which is this share of all words."""
    return 1 - math.exp(-of_words * _LEAD)


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day[:10]).toordinal() if day else None
