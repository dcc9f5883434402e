"""The whole run, read top to bottom: pages → articles → annotations → links → account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tawatur.annotate import annotate_article
from tawatur.compose import compose_account
from tawatur.engine import Work, map_in_order
from tawatur.extract import NotAnArticle, extract_article
from tawatur.link import Who, find_reuse, link_entities, settle_published
from tawatur.records import Account, Annotations, Article, Page, PageFault, Published

Progress = Callable[[str, int, int], None]


def no_progress(step: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The articles of one run with what was found in each, who is who among them, and the pages that failed."""

    articles: tuple[Article, ...]
    annotations: tuple[Annotations, ...]
    who: Who
    faults: tuple[PageFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """An account and the desk that it was told from (its texts are what the anchors point into)."""

    account: Account
    desk: Desk


def read_desk(
    pages: Iterable[Page | PageFault],
    workers: int = 1,
    progress: Progress = no_progress,
    published: Published | None = None,
) -> Desk:
    """Extract, date, annotate and join the pages; a page that fails is a fault and the rest goes on.

    Articles keep the order of the pages. The result does not depend on ``workers``. ``published`` fixes the day of
    every article; without it the day is what the page states or what we work out.
    """
    faults, articles = [], []
    with Work(workers) as work:
        for outcome in map_in_order(work, _extract, list(pages), lambda d, t: progress("extract", d, t)):
            (faults if isinstance(outcome, PageFault) else articles).append(outcome)  # type: ignore[attr-defined]
        dated = tuple(replace(a, published=published) for a in articles) if published else settle_published(articles)
        annotations = tuple(map_in_order(work, annotate_article, dated, lambda d, t: progress("annotate", d, t)))
    linked, who = link_entities(dated, annotations)
    return Desk(tuple(dated), linked, who, tuple(faults))


def tell(pages: Iterable[Page | PageFault], workers: int = 1, progress: Progress = no_progress) -> Told:
    """One account of all the pages, the same bytes for any order of them and any number of workers."""
    desk = read_desk(sorted_pages(pages), workers, progress)
    reuse = find_reuse(desk.articles, desk.annotations)
    return Told(compose_account(desk.articles, desk.annotations, desk.who, reuse), desk)


def sorted_pages(pages: Iterable[Page | PageFault]) -> Sequence[Page | PageFault]:
    """Pages by id (faults last), so that nothing downstream depends on the order they came in."""
    return sorted(pages, key=lambda page: (1, page.page) if isinstance(page, PageFault) else (0, page.id))


def _extract(page: Page | PageFault) -> Article | PageFault:
    if isinstance(page, PageFault):
        return page
    try:
        return extract_article(page)
    except NotAnArticle as fault:
        return PageFault(page.id, fault.reason, fault.advice)
