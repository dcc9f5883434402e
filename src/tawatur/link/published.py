"""Days of publication worked out from sister pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import sqrt

from tawatur.arabic.tokens import tokenize
from tawatur.extract.candidates import nearest_year, open_days_of
from tawatur.extract.hints import agreed_weekday, weekday_hints
from tawatur.extract.lines import Line
from tawatur.link.words import key, worth
from tawatur.records import Article, Published

Run = tuple[str, ...]

#: Words of a run that two pages must share for one to be seen in the other; so many runs make a copied passage
#: (a run of 12 words holds 7; those of several pages of one day count together), so many still the same report. Runs
#: that most pages hold are titles of office.
_RUN = 6
_COPIED = 7
_SAME_REPORT = 3

#: A page that shares copied passages with another is of its day or the day beside it; of the same report, near it.
_COPY_DAYS = 1
_REPORT_DAYS = 4

#: A page that shares nothing literal lies somewhere around the sister whose words it shares most, rather after it than
#: before: stories are looked back on. Together 42 days, so that the interval stays one that a reader can use.
_BEFORE, _AFTER = 12, 30

#: A day stated without its year is of the year of the sister most like the page, if that brings them so near.
_SAME_YEAR = 60

#: A crawl so many days after a page of the same words was no crawl of the day. Looked for among so many pages only,
#: as it compares all that have no better day than that of their crawl.
_LATE, _FEW = 7, 500

#: Least likeness (0..1) for two pages to be of one story: pages of the two stories read by hand have a sister of 0.20
#: and more, of 20 pages taken far apart from 14 outlets the median has none above 0.07.
_STORY = 0.12


@dataclass(frozen=True, slots=True)
class _Sister:
    """A page whose day is known, with what one undated page has in common with it."""

    id: str
    day: date
    runs: int = 0
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class _Words:
    """The runs of a page's title and body, and what each of its words is worth for telling one page from another
    (``tawatur.link.words``), scaled so that their squares sum to one."""

    runs: frozenset[Run]
    worths: dict[str, float]


def settle_published(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The same articles; those without a known day get an interval, and a day where the grounds allow one.

    A page that shares a passage with a sister of a known day is of that day, give or take one; another lies around
    the sister whose words it shares most. What the page itself bounds is kept. Does not depend on their order.
    """
    undated = [at for at, article in enumerate(articles) if not _is_dated(article)]
    if len(articles) > _FEW:
        undated = [at for at in undated if not articles[at].published.day]
    if not undated or not any(map(_is_dated, articles)):
        return tuple(articles)
    words = {at: _words(article) for at, article in enumerate(articles)}
    settled = list(articles)
    for at, sisters in _sisters(articles, words, undated).items():
        settled[at] = replace(articles[at], published=_settle(articles[at], sisters))
    return tuple(settled)


def _is_dated(article: Article) -> bool:
    """Whether the day is stated, or fixed by the page's own words: more than a guess from the crawl time."""
    known = article.published
    return known.day is not None and (known.basis != "inferred" or known.earliest == known.latest)


def _sisters(articles: Sequence[Article], words: dict[int, _Words], undated: Sequence[int]) -> dict[int, list[_Sister]]:
    """For each undated page the dated ones with their shared runs and likeness, through an index of the undated."""
    seen = Counter(run for found in words.values() for run in found.runs)
    often = max(4, len(articles) // 2)
    index: dict[Run | str, list[int]] = defaultdict(list)  # read below with get: reading must not fill it
    for at in undated:
        items: tuple[Run | str, ...] = (*words[at].runs, *words[at].worths)
        for item in items:
            if isinstance(item, str) or 1 < seen[item] <= often:
                index[item].append(at)
    found: dict[int, list[_Sister]] = {at: [] for at in undated}
    nowhere: list[int] = []
    for other, article in enumerate(articles):
        if _is_dated(article):
            day = date.fromisoformat(article.published.day or "")
            runs = Counter(at for run in words[other].runs for at in index.get(run, nowhere))
            likeness: dict[int, float] = defaultdict(float)
            for word, worth_ in words[other].worths.items():
                for at in index.get(word, nowhere):
                    likeness[at] += worth_ * words[at].worths[word]
            for at in {*runs, *likeness}:
                found[at].append(_Sister(article.id, day, runs[at], likeness.get(at, 0.0)))
    return found


def _settle(article: Article, sisters: Sequence[_Sister]) -> Published:
    if not sisters:
        return article.published
    if article.published.day:
        return _late_crawl(article, sisters)
    year = _year_found(article, sisters)
    if year:
        return year
    literal, runs = _most_literal(sisters)
    if runs >= _COPIED:
        found = _beside(article, literal)
        if found:
            return found
    if runs >= _SAME_REPORT:
        reason = f"has sentences of {literal.id}, {literal.day.isoformat()}"
        return _around(article, literal.day, (_REPORT_DAYS, _REPORT_DAYS), reason)
    likest = max(sisters, key=lambda sister: (sister.likeness, sister.id))
    if likest.likeness < _STORY:
        return article.published
    reason = f"nearest in words to {likest.id}, {likest.day.isoformat()}"
    return _around(article, likest.day, (_BEFORE, _AFTER), reason)


def _most_literal(sisters: Sequence[_Sister]) -> tuple[_Sister, int]:
    """The sister that shares most runs, of the day whose pages together share most, and how many those are."""
    of_day: Counter[date] = Counter()
    for sister in sisters:
        of_day[sister.day] += sister.runs
    literal = max(sisters, key=lambda sister: (of_day[sister.day], sister.runs, sister.id))
    return literal, of_day[literal.day]


def _late_crawl(article: Article, sisters: Sequence[_Sister]) -> Published:
    """Of a page dated by its crawl alone: its day by the sister it copies, where the crawl came long after that."""
    literal, runs = _most_literal(sisters)
    crawled = date.fromisoformat(article.published.day or "")
    if runs < _COPIED or (crawled - literal.day).days <= _LATE:
        return article.published
    return _beside(replace(article, published=Published()), literal) or article.published


def _year_found(article: Article, sisters: Sequence[_Sister]) -> Published | None:
    """The day that the page states without its year («القاهرة 6 نوفمبر (رويترز)»), in the year of its sisters."""
    lines = [Line(at, p.start, p.end, article.text[p.start : p.end]) for at, p in enumerate(article.paragraphs)]
    for stated in open_days_of(lines, article.paragraphs):
        likest = max(sisters, key=lambda sister: (sister.runs, sister.likeness, sister.id))
        day = nearest_year(stated, likest.day)
        alike = likest.runs >= _SAME_REPORT or likest.likeness >= _STORY
        if day and alike and abs((day - likest.day).days) <= _SAME_YEAR:
            iso = day.isoformat()
            return Published(iso, iso, iso, "page", f"stated without year; {likest.id} is of {likest.day.isoformat()}")
    return None


def _beside(article: Article, sister: _Sister) -> Published | None:
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
    reason = f"shares a passage with {sister.id}, {sister.day.isoformat()}"
    return Published(day.isoformat(), earliest, latest, "inferred", reason)


def _around(article: Article, day: date, days: tuple[int, int], reason: str) -> Published:
    """An interval around a day, without a value; the page's own bounds where the two do not meet."""
    earliest, latest = _within(article, day - timedelta(days=days[0]), day + timedelta(days=days[1]))
    if earliest > latest:
        return article.published
    reasons = "; ".join(filter(None, [article.published.reason, reason]))
    return Published(None, earliest, latest, "inferred", reasons)


def _within(article: Article, first: date, last: date) -> tuple[str, str]:
    """``first``..``last`` cut to what the page itself bounds."""
    known = article.published
    earliest, latest = first.isoformat(), last.isoformat()
    return max(earliest, known.earliest or earliest), min(latest, known.latest or latest)


def _told(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.role in ("title", "body")]


def _words(article: Article) -> _Words:
    paragraphs = [[token for token in tokenize(text) if token.kind != "mark"] for text in _told(article)]
    runs = frozenset(run for tokens in paragraphs for run in _runs([token.norm for token in tokens]))
    worths = {key(token): worth(token) ** 2 for tokens in paragraphs for token in tokens if token.kind == "word"}
    length = sqrt(sum(each**2 for each in worths.values())) or 1.0
    return _Words(runs, {word: each / length for word, each in worths.items() if each})


def _runs(words: Sequence[str]) -> Iterable[Run]:
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
