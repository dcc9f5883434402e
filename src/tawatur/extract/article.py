"""Page → article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawatur.extract.candidates import Candidate, from_lines, from_metadata, from_url, open_days_of, places
from tawatur.extract.edges import without_edges
from tawatur.extract.language import fault_of
from tawatur.extract.lines import Line, split_lines
from tawatur.extract.main_text import main_lines
from tawatur.extract.markup import Marking, parse, visible_page
from tawatur.extract.metadata import Metadata, metadata_of
from tawatur.extract.outlet import outlet_of
from tawatur.extract.published import publication
from tawatur.extract.roles import Clues, assign_roles
from tawatur.extract.stated import clock_of, date_lines
from tawatur.records import Article, Page, Paragraph
from tawatur.records.article import Role

#: A page of more lines is a list or a feed; the longest real one among the tests has 430.
MAX_LINES = 100_000


class NotAnArticle(Exception):  # noqa: N818  # named by the condition, not as an error
    """A page that holds no article we can read: why, and what its owner can do."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason, self.advice = reason, advice


@dataclass(frozen=True, slots=True)
class _Source:
    """The text of a page with what its markup, if it has any, says of it."""

    text: str
    lines: tuple[Line, ...]
    clues: Clues
    metadata: Metadata


def extract_article(page: Page) -> Article:
    """The article of a page; raises ``NotAnArticle`` with reason and advice where there is none.

    The text of a text page stays as it was read, that of an HTML page is what a reader sees of it, a block a line.
    Every line that is not blank has a role (title, date, body or chrome). The day of publication is the one the page
    states, else one worked out with its interval and reason.
    """
    if (page.text or "").count("\n") > MAX_LINES:
        raise NotAnArticle(f"it has more than {MAX_LINES:,} lines", "split it into pages")
    source = _from_html(page) if page.html is not None else _from_text(page)
    lines, metadata = source.lines, source.metadata
    stated = date_lines(lines)
    dated = frozenset(line.index for line in stated) | frozenset(line.index for line in lines if clock_of(line))
    paragraphs = assign_roles(lines, replace(source.clues, dates=dated))
    place_of = places(lines, paragraphs, stated)
    paragraphs = _without_other_dates(paragraphs, place_of)
    told = [source.text[part.start : part.end] for part in paragraphs if part.role in ("title", "body")]
    fault = fault_of(told, source.text)
    if fault:
        raise NotAnArticle(*fault)
    url = page.url or metadata.url
    candidates: Sequence[Candidate] = (
        *from_lines(lines, paragraphs, stated, place_of),
        *from_metadata(metadata),
        *from_url(url),
    )
    published = publication(candidates, page.fetched, told, open_days_of(lines, paragraphs))
    outlet = page.outlet or metadata.outlet or outlet_of(lines, paragraphs)
    return Article(page.id, source.text, paragraphs, published, outlet, url, page.fetched)


def _without_other_dates(paragraphs: tuple[Paragraph, ...], place_of: dict[int, str]) -> tuple[Paragraph, ...]:
    """Dates and hours that are not the page's own are chrome (the site's date of today, those of teasers), but inside
    the running text they head the entries of a chronology and are body."""
    own = {at for at, place in place_of.items() if place not in ("top", "crawled", "elsewhere")}
    body = [at for at, part in enumerate(paragraphs) if part.role == "body"]
    last = len(paragraphs) - 1

    def role(at: int, part: Paragraph) -> Role:
        beside = bool({at - 1, at + 1} & own) or (bool(own) and at not in place_of and at >= last - 1)
        if part.role != "date" or at in own or beside:
            return part.role
        return "body" if place_of.get(at) == "elsewhere" and body and body[0] < at < body[-1] else "chrome"

    return tuple(replace(part, role=role(at, part)) for at, part in enumerate(paragraphs))


def _from_text(page: Page) -> _Source:
    text = page.text or ""
    return _Source(text, without_edges(split_lines(text)), Clues(title=_key(page.title)), Metadata())


def _from_html(page: Page) -> _Source:
    tree = parse(page.html or "")
    if tree is None:
        raise NotAnArticle("its HTML holds no page", "check that the file was saved whole")
    visible = visible_page(tree)
    lines = split_lines(visible.text)
    metadata = metadata_of(tree)
    main = main_lines(page.html or "", tree, lines)
    clues = _clues(lines, visible.markings, main, page.title or metadata.title)
    return _Source(visible.text, lines, clues, metadata)


def _clues(lines: Sequence[Line], markings: Sequence[Marking], main: frozenset[int], title: str | None) -> Clues:
    """What markup says of the lines; where it sets most of the running text aside too, that says nothing."""
    aside = frozenset(at for at, marking in enumerate(markings) if marking.aside)
    text = main or frozenset(line.index for line in lines if line.tells)
    if len(text & aside) * 2 > len(text):
        aside = frozenset()
    headings = frozenset(at for at, marking in enumerate(markings) if marking.heading in (1, 2))
    return Clues(title=_key(title), main=main, aside=aside - headings, headings=headings)


def _key(title: str | None) -> str | None:
    return Line(0, 0, 0, " ".join(title.split())).key or None if title else None
