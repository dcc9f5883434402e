"""Pairs of quotation marks of every kind, nested and unbalanced."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tawatur.records import Article, Span

_MARK = re.compile("[«»“”„‟\"]|''|``|‘‘|’’")
_BEFORE_OPENING = " \t\n\u00a0(:[،,.-–—/"
_AFTER_CLOSING = " \t\n\u00a0).،,؛:!؟?]…"
_CLOSING_MARKS = ").،,؛:!؟?]"
_TURNED = "«»"
_PROCLITICS = re.compile(r"(?:^|\s)(?:(?:و|ف|ب|ل|ك){1,2}|(?:و|ف)?(?:ب|ل|ك)ـ|لل|ال)$")
REACH = 4000  # an opening mark unclosed for longer than any speech of a news article was never closed


@dataclass(frozen=True, slots=True)
class Quote:
    """A pair of marks: ``outer`` with them, ``inner`` between them. ``depth`` is 0 for the outermost."""

    outer: Span
    inner: Span
    depth: int
    closed: bool = True


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every pair in title and body; one left open in a paragraph runs to the paragraph's end and is not ``closed``.

    A mark opens or closes by the spaces around it, then by its shape; «"» opens where nothing is open. A pair may run
    over paragraphs.
    """
    text = article.text
    found: list[Quote] = []
    stack: list[re.Match[str]] = []
    for paragraph in article.paragraphs:
        if paragraph.role not in ("title", "body"):
            continue
        if paragraph.role == "title":
            stack = []
        first = len(found)
        for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
            stack = [opened for opened in stack if mark.start() - opened.start() < REACH]
            here = [opened for opened in stack if opened.start() >= paragraph.start]
            if _opens(text, mark, bool(here or stack)):
                if not here:
                    stack = []  # a new speech begins: what was open in an earlier paragraph was never closed
                stack.append(mark)
            elif stack:
                opened = stack.pop()
                outer = Span(opened.start(), mark.end())
                found.append(Quote(outer, Span(opened.end(), mark.start()), len(stack)))
        held = [opened for opened in stack if opened.start() >= paragraph.start]
        if held and all(
            quote.outer.end < held[0].start() or quote.outer.start > held[0].start() for quote in found[first:]
        ):
            rest = Span(held[0].end(), paragraph.end)
            found.append(Quote(Span(held[0].start(), paragraph.end), rest, 0, closed=False))
    return tuple(sorted(found, key=lambda quote: quote.outer))


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    before = text[mark.start() - 1 : mark.start()] or " "
    after = text[mark.end() : mark.end() + 1] or " "
    can_open = (
        before in _BEFORE_OPENING or _PROCLITICS.search(text[max(0, mark.start() - 4) : mark.start()]) is not None
    )
    can_open = can_open and after not in _AFTER_CLOSING
    can_close = after in _AFTER_CLOSING and before not in " \t\n\u00a0(:"
    if mark.group() in _TURNED:
        return _opens_by_shape(mark.group(), before, after)
    if can_open != can_close:
        return can_open
    if inside and not can_open and after in _CLOSING_MARKS:
        return False
    if mark.group() in "«“„``‘‘":
        return True
    return False if mark.group() in "»”‟’’" else not inside


def _opens_by_shape(shape: str, before: str, after: str) -> bool:
    """«…» as shaped, unless the spaces say plainly that the writer turned the marks around (»…«)."""
    spaces = " \t\n\u00a0("
    if shape == "«":
        return not (before not in spaces and after in _AFTER_CLOSING)
    return before in spaces and after not in _AFTER_CLOSING
