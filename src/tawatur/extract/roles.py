"""Roles for the lines of a page without markup: which is the title, which are body, which are neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.extract.chrome import is_byline, kind_of, repeated, shaped
from tawatur.extract.lines import Line
from tawatur.records import Paragraph
from tawatur.records.article import Role

_LIST_ITEM = re.compile(r"^\s*(?:[-–—•*▪●◆]|\(?\d{1,3}[-.)\]/]|[ء-ي]\s?[-.)])")


@dataclass
class Layout:
    """The lines with the roles found so far; ``None`` is not settled yet. Lives for one page."""

    lines: Sequence[Line]
    dates: frozenset[int]
    given_title: str | None = None
    roles: list[Role | None] = field(default_factory=list)
    first: int = 0
    last: int = 0


def assign_roles(lines: Sequence[Line], dates: frozenset[int], title: str | None = None) -> tuple[Paragraph, ...]:
    """Paragraphs with roles, one a line. ``dates`` are the indices of lines that state a day; ``title`` is the
    title's key if the giver of the page knows it.

    The running text runs from the first to the last line that tells something. Before it stand the title and what
    a site puts above it; after it only what still reads as text is body.
    """
    layout = Layout(lines, dates, title, [_settled(line, dates) for line in lines])
    _mark_repeats(layout)
    _bound_running_text(layout)
    head = _title(layout)
    if head is not None:
        layout.roles[head] = "title"
    _above(layout, head)
    _within(layout, head)
    _below(layout)
    return tuple(
        Paragraph(line.start, line.end, role or "body") for line, role in zip(lines, layout.roles, strict=True)
    )


def _settled(line: Line, dates: frozenset[int]) -> Role | None:
    if line.index in dates:
        return "date"
    return "chrome" if kind_of(line) or shaped(line) else None


def _mark_repeats(layout: Layout) -> None:
    """Of a short line that stands several times the first may be the title, the others are captions."""
    again = repeated(layout.lines)
    seen: set[str] = set()
    for line in layout.lines:
        if line.key in again and line.key in seen and layout.roles[line.index] is None:
            layout.roles[line.index] = "chrome"
        seen.add(line.key)


def _bound_running_text(layout: Layout) -> None:
    telling = [line.index for line in layout.lines if layout.roles[line.index] is None and line.tells]
    if not telling:
        telling = [line.index for line in layout.lines if layout.roles[line.index] is None and len(line.words) > 3][1:]
    size = len(layout.lines)
    layout.first, layout.last = (telling[0], telling[-1]) if telling else (size, size - 1)


def _title(layout: Layout) -> int | None:
    """The line above the running text that shares most of its words with it; the first of equals.

    A headline names what the story then tells, a menu does not. None where no line can be one.
    """
    if layout.given_title:
        for line in layout.lines:
            if line.key == layout.given_title and layout.roles[line.index] in (None, "chrome"):
                return line.index
    above = [line for line in layout.lines[: layout.first] if layout.roles[line.index] is None and not line.stops]
    candidates = [line for line in above if 2 <= len(line.words) <= 30 and not is_byline(line)]
    if layout.first == 0 and not candidates:
        return None
    body = _stems(layout.lines[layout.first : layout.last + 1])
    best, best_score = None, 0.0
    for line in candidates:
        score = _title_score(line, body)
        if score > best_score + 0.1:
            best, best_score = line.index, score
    return best


def _title_score(line: Line, body: frozenset[str]) -> float:
    stems = [_stem(word) for word in line.words if len(word) > 2]
    if not stems:
        return 0.0
    shared = sum(stem in body for stem in stems) / len(stems)
    length = min(len(line.words), 7) / 7
    return shared * 0.6 + length * 0.4 if body else length


def _stems(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(_stem(word) for line in lines for word in line.words)


def _stem(word: str) -> str:
    """The first four letters without the article and a one-letter prefix: enough to see a headline's words again."""
    for prefix in ("وال", "بال", "فال", "لل", "ال", "و"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    return word[:4]


def _above(layout: Layout, head: int | None) -> None:
    """Above the running text: a second headline is body, everything else the site's."""
    body = _stems(layout.lines[layout.first : layout.last + 1])
    for line in layout.lines[: layout.first]:
        if layout.roles[line.index] is not None:
            continue
        deck = head is not None and line.index > head and len(line.words) >= 5 and not is_byline(line)
        deck = deck and _title_score(line, body) >= 0.7
        layout.roles[line.index] = "body" if deck or _alone(layout) else "chrome"


def _alone(layout: Layout) -> bool:
    """No running text and no title: a bare sentence or two, which are then the body."""
    return layout.first > layout.last and "title" not in layout.roles


def _within(layout: Layout, head: int | None) -> None:
    """Inside the running text a heading is body; a piece of the title standing alone is a caption."""
    title = layout.lines[head].key if head is not None else ""
    for line in layout.lines:
        if head is None or line.index == head or line.tells or layout.roles[line.index] is not None:
            continue
        if _is_caption(line, title):
            layout.roles[line.index] = "chrome"


def _is_caption(line: Line, title: str) -> bool:
    if len(line.words) < 3:
        return False
    if line.key in title:
        return True
    rest = line.key.split(" ", 1)[-1]
    return len(rest.split()) >= 3 and rest in title and kind_of(Line(0, 0, 0, line.text.split(" ", 1)[0])) is not None


def _below(layout: Layout) -> None:
    """Under the running text only list items and whole sentences are still the article's."""
    for line in layout.lines[layout.last + 1 :]:
        if layout.roles[line.index] is None and not _alone(layout):
            keeps = (line.stops and len(line.words) >= 3) or (
                bool(_LIST_ITEM.match(line.text)) and len(line.words) >= 3
            )
            layout.roles[line.index] = "body" if keeps else "chrome"
