"""Page → article."""

from __future__ import annotations

from dataclasses import replace

from tawatur.extract.lines import Line, split_lines
from tawatur.extract.outlet import outlet_of
from tawatur.extract.published import from_lines, from_url, places, publication
from tawatur.extract.roles import assign_roles
from tawatur.extract.stated import clock_of, date_lines
from tawatur.records import Article, Page


class NotAnArticle(Exception):  # noqa: N818  # named by the condition, not as an error
    """A page that holds no article we can read: why, and what its owner can do."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason, self.advice = reason, advice


def extract_article(page: Page) -> Article:
    """The article of a page; raises ``NotAnArticle`` with reason and advice where there is none.

    The text of a text page stays as it was read; every line that is not blank has a role (title, date, body or
    chrome). The day of publication is the one the page states, else one worked out with its interval and reason.
    """
    text = page.text or ""
    lines = split_lines(text)
    stated = date_lines(lines)
    dated = frozenset(line.index for line in stated) | frozenset(line.index for line in lines if clock_of(line))
    title = " ".join(page.title.split()) if page.title else ""
    paragraphs = assign_roles(lines, dated, Line(0, 0, 0, title).key or None)
    if not any(part.role in ("title", "body") for part in paragraphs):
        raise NotAnArticle("no running text was found on it", "check that the page holds an article")
    place_of = places(paragraphs, stated)
    paragraphs = tuple(
        replace(part, role="chrome") if place_of.get(at) in ("top", "crawled") else part
        for at, part in enumerate(paragraphs)
    )
    candidates = (*from_lines(lines, paragraphs, stated, place_of), *from_url(page.url))
    told = [text[part.start : part.end] for part in paragraphs if part.role in ("title", "body")]
    published = publication(candidates, page.fetched, told)
    outlet = page.outlet or outlet_of(lines)
    return Article(page.id, text, paragraphs, published, outlet, page.url, page.fetched)
