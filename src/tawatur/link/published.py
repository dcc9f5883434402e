"""Days of publication worked out from sister pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize
from tawatur.extract.hints import agreed_weekday, weekday_hints
from tawatur.records import Article, Published

#: Words of a run that two pages must share for one to be seen in the other; so many runs make a copied passage
#: (a run of 12 words holds 7). Titles of office and other formulae stand in many pages and do not count.
_RUN = 6
_RUNS = 7

#: A page shares copied passages with pages of its own day or the day beside it.
_COPY_DAYS = 1

#: Without a shared passage a page of a story lies near its sisters: news stories are taken up within weeks. Together
#: 42 days, so that the interval stays one that a reader can use.
_BEFORE, _AFTER = 10, 32


@dataclass(frozen=True, slots=True)
class _Dated:
    """A page whose day is known, with its shared runs."""

    id: str
    day: date
    runs: frozenset[tuple[str, ...]]


def settle_published(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The same articles; those without a known day get an interval, and a day where the grounds allow one.

    A page that shares a passage with sisters of a known day is of that day, give or take one; another lies around
    the sisters whose words it shares most. What the page itself bounds is kept. Does not depend on their order.
    """
    dated = [article for article in articles if article.published.day]
    if len(dated) == len(articles) or not dated:
        return tuple(articles)
    runs = {article.id: _runs(article) for article in articles}
    common = Counter(run for found in runs.values() for run in found)
    often = {run for run, times in common.items() if times > max(4, len(articles) // 2)}
    sisters = [_Dated(a.id, date.fromisoformat(a.published.day or ""), runs[a.id] - often) for a in dated]
    sisters.sort(key=lambda sister: sister.id)
    return tuple(
        article if article.published.day else replace(article, published=_settle(article, runs[article.id], sisters))
        for article in articles
    )


def _settle(article: Article, runs: frozenset[tuple[str, ...]], sisters: Sequence[_Dated]) -> Published:
    shared = [(len(runs & sister.runs), sister) for sister in sisters]
    most, sister = max(shared, key=lambda pair: (pair[0], -pair[1].day.toordinal()))
    if most >= _RUNS:
        found = _beside(article, sister)
        if found:
            return found
    return _around(article, sisters)


def _beside(article: Article, sister: _Dated) -> Published | None:
    """The day of the page that it shares a passage with, or the day beside it that its own weekday pairs ask for."""
    day = sister.day
    agreed = agreed_weekday(weekday_hints(_told(article)))
    if agreed and agreed.weekday != day.weekday():
        near = [day + timedelta(days=by) for by in range(-_COPY_DAYS, _COPY_DAYS + 1)]
        fits = [other for other in near if other.weekday() == agreed.weekday]
        if not fits:
            return None
        day = fits[0]
    earliest, latest = _within(article, day - timedelta(days=_COPY_DAYS), day + timedelta(days=_COPY_DAYS))
    if not earliest <= day.isoformat() <= latest:
        return None
    reason = f"shares a passage with {sister.id} of {sister.day.isoformat()}"
    return Published(day.isoformat(), earliest, latest, "inferred", reason)


def _around(article: Article, sisters: Sequence[_Dated]) -> Published:
    days = sorted(sister.day for sister in sisters)
    middle = days[len(days) // 2]
    earliest, latest = _within(article, middle - timedelta(days=_BEFORE), middle + timedelta(days=_AFTER))
    if earliest > latest:
        return article.published
    reason = f"its sister pages are of {days[0].isoformat()} to {days[-1].isoformat()}"
    reasons = "; ".join(filter(None, [article.published.reason, reason]))
    return Published(None, earliest, latest, "inferred", reasons)


def _within(article: Article, first: date, last: date) -> tuple[str, str]:
    """``first``..``last`` cut to what the page itself bounds."""
    known = article.published
    earliest, latest = first.isoformat(), last.isoformat()
    return max(earliest, known.earliest or earliest), min(latest, known.latest or latest)


def _told(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.role in ("title", "body")]


def _runs(article: Article) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for text in _told(article):
        words = [normalise(token.text) for token in tokenize(text) if token.kind in ("word", "number")]
        found.update(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return frozenset(found)
