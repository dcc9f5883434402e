"""The whole run, read top to bottom: pages → articles → annotations → links → account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tawatur.annotate import annotate_article
from tawatur.annotate.identity import identify
from tawatur.annotate.names import find_names
from tawatur.arabic import Reading
from tawatur.compose import compose_account
from tawatur.compose.merge import NONE, Decisions
from tawatur.engine import Work, map_in_order
from tawatur.extract import NotAnArticle, extract_article
from tawatur.link import Who, find_reuse, link_entities, settle_published
from tawatur.link.entities.decisions import Decision
from tawatur.link.stories import ArticleDecisions, Grouping, Profile, Slimming, grouped, profile
from tawatur.link.stories.decisions import NONE as NO_STORIES
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


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided about who is who, and about which tellings are one line; overrules what the evidence says."""

    who: tuple[Decision, ...] = ()
    lines: Decisions = NONE
    stories: ArticleDecisions = NO_STORIES


@dataclass(frozen=True, slots=True)
class Asked:
    """How articles are read: ``published`` fixes the day of all; ``accurate`` has the encoder read along for names.

    What is in ``known`` (of earlier runs) is not read again for stories.
    """

    published: Published | None = None
    accurate: bool = False
    known: tuple[Profile, ...] = ()


NOTHING_DECIDED = Decided()
AS_EVER = Asked()


def read_desk(
    pages: Iterable[Page | PageFault],
    workers: int = 1,
    progress: Progress = no_progress,
    asked: Asked = AS_EVER,
    decided: Decided = NOTHING_DECIDED,
) -> Desk:
    """Extract, date, annotate and join the pages; a page that fails is a fault and the rest goes on.

    Articles keep the order of the pages. The result does not depend on ``workers``. Where no day is asked for, that of
    an article is what the page states or what we work out.
    """
    faults: list[PageFault] = []
    articles: list[Article] = []
    with Work(workers) as work:
        for outcome in map_in_order(work, _extract, list(pages), lambda d, t: progress("extract", d, t)):
            if isinstance(outcome, PageFault):
                faults.append(outcome)
            else:
                articles.append(outcome)
        day = asked.published
        dated = tuple(replace(a, published=day) for a in articles) if day else settle_published(articles)
        annotate = partial(_annotate, accurate=asked.accurate)
        outcomes = list(map_in_order(work, annotate, dated, lambda d, t: progress("annotate", d, t)))
    faults += [outcome for outcome in outcomes if isinstance(outcome, PageFault)]
    read = [(a, found) for a, found in zip(dated, outcomes, strict=True) if isinstance(found, Annotations)]
    kept = tuple(article for article, _ in read)
    linked, who = link_entities(kept, [found for _, found in read], decided.who)
    return Desk(kept, linked, who, tuple(faults))


def tell(
    pages: Iterable[Page | PageFault],
    workers: int = 1,
    progress: Progress = no_progress,
    decided: Decided = NOTHING_DECIDED,
    accurate: bool = False,
) -> Told:
    """One account of all the pages, the same bytes for any order of them and any number of workers."""
    desk = read_desk(sorted_pages(pages), workers, progress, Asked(accurate=accurate), decided)
    progress("compare", 0, 2)
    reuse = find_reuse(desk.articles, desk.annotations)
    progress("compare", 1, 2)
    account = compose_account(desk.articles, desk.annotations, desk.who, reuse, decided.lines)
    progress("compare", 2, 2)
    return Told(account, desk)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Pages grouped into stories; ``profiles`` in the order in which they came in, and the pages that failed."""

    grouping: Grouping
    profiles: tuple[Profile, ...]
    faults: tuple[PageFault, ...] = ()


def gather(
    pages: Iterable[Page | PageFault],
    workers: int = 1,
    progress: Progress = no_progress,
    decided: Decided = NOTHING_DECIDED,
    asked: Asked = AS_EVER,
) -> Gathered:
    """The stories of the pages, those known already first; only names are looked for in a page."""
    ids = {one.id for one in asked.known}
    fresh = [page for page in sorted_pages(pages) if isinstance(page, PageFault) or page.id not in ids]
    with Work(workers) as work:
        extracted = list(map_in_order(work, _extract, fresh, lambda d, t: progress("extract", d, t)))
        dated = settle_published([one for one in extracted if isinstance(one, Article)])
        profiled = partial(_profile, accurate=asked.accurate)
        slimmed, read = Slimming(), map_in_order(work, profiled, dated, lambda d, t: progress("annotate", d, t))
        outcomes = [slimmed(one) if isinstance(one, Profile) else one for one in read]
    faults = [one for one in (*extracted, *outcomes) if isinstance(one, PageFault)]
    new = sorted((one for one in outcomes if isinstance(one, Profile)), key=lambda one: one.order)
    profiles = (*asked.known, *new)
    grouping = grouped(profiles, decided.stories)
    return Gathered(grouping, profiles, tuple(faults))


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
    except Exception as error:  # a slip of ours on one page must not cost the others
        return _slip(page.id, error)


def _annotate(article: Article, accurate: bool) -> Annotations | PageFault:
    try:
        return annotate_article(article, accurate)
    except Exception as error:  # a slip of ours on one page must not cost the others
        return _slip(article.id, error)


def _profile(article: Article, accurate: bool) -> Profile | PageFault:
    try:
        reading = Reading(article)
        return profile(article, identify(reading, find_names(reading, accurate)))
    except Exception as error:  # a slip of ours on one page must not cost the others
        return _slip(article.id, error)


def _slip(page: str, error: Exception) -> PageFault:
    return PageFault(page, f"could not be read to its end ({type(error).__name__})", "please report this page to us")
