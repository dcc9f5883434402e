"""Roles for the lines of a page: which is the title, which are body, which are neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.extract.chrome import forms, is_byline, is_photo_credit, kind_of, repeated, shaped
from tawatur.extract.lines import Line, headword
from tawatur.records import Paragraph
from tawatur.records.article import Role

_LIST_ITEM = re.compile(r"^\s*(?:[-–—•*▪●◆]|\(?\d{1,3}[-.)\]/]|[ء-ي]\s?[-.)])")

#: Second headlines repeat the story's words; set on pages of 14 outlets so that menus and teasers stay out.
_DECK = 0.75

#: Next to the running text a line without full stop is still a paragraph of it from so many words on.
_PARAGRAPH = 12

#: Readers' comments can only follow a story of so many words.
_STORY = 30

#: After so many lines of chrome what is less than that share of the story before it is no more part of it.
_GAP, _LITTLE = 3, 0.4

#: Credits of agency and writer stand within so many lines of the beginning.
_HEAD = 6

#: Of two lines as likely as that to be the title the first is.
_NEARLY = 0.15
_LONGEST_TITLE = 28


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of the lines besides their words, by index.

    ``dates`` state a day. ``title`` is the title's key if someone gives it. Of an HTML page ``main`` are the lines of
    its main text, ``aside`` those that its markup sets apart, ``headings`` those in a heading of the first two levels.
    """

    dates: frozenset[int] = frozenset()
    title: str | None = None
    main: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()


@dataclass
class _Layout:
    """The lines with the roles found so far; ``None`` is not settled yet. Lives for one page."""

    lines: Sequence[Line]
    clues: Clues
    kinds: list[str | None] = field(default_factory=list)
    roles: list[Role | None] = field(default_factory=list)
    first: int = 0
    last: int = 0
    words: frozenset[str] = frozenset()

    def open(self, line: Line) -> bool:
        """Whether the line's role is not settled yet."""
        return self.roles[line.index] is None


def assign_roles(lines: Sequence[Line], clues: Clues) -> tuple[Paragraph, ...]:
    """Paragraphs with roles, one a line.

    The running text runs from the first to the last line that tells something (of an HTML page: of its main text).
    Before it stand the title and what a site puts above it; after it only what still reads as text is body.
    """
    kinds = [_kind(line) for line in lines]
    layout = _Layout(
        lines, clues, kinds, [_settled(line, kind, clues) for line, kind in zip(lines, kinds, strict=True)]
    )
    _mark_repeats(layout)
    _mark_lists(layout)
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


def _kind(line: Line) -> str | None:
    kind = kind_of(line)
    if kind == "related" and line.index == 0 and len(line.words) > 3:
        return None  # a page begins with no list of other pages: «شاهد.. …» is its title
    return kind or shaped(line)


def _settled(line: Line, kind: str | None, clues: Clues) -> Role | None:
    if line.index in clues.dates:
        return "date"
    return "chrome" if kind or line.index in clues.aside else None


def _mark_repeats(layout: _Layout) -> None:
    """Of a short line that stands several times the first may be the title, the others are captions."""
    again = repeated(layout.lines)
    seen: set[str] = set()
    for line in layout.lines:
        if line.key in again and line.key in seen and layout.open(line):
            layout.roles[line.index] = "chrome"
        seen.add(line.key)


def _mark_lists(layout: _Layout) -> None:
    """Under a heading such as «اقرأ أيضا» the lines that tell nothing are other pages' headlines, up to one that tells;
    under «التعليق على الصورة» stands a caption."""
    listing = told = False
    for line in layout.lines:
        told = told or line.tells
        if told and layout.kinds[line.index] == "related" and line.core in forms("whole"):
            listing = True
        elif layout.open(line) and listing:
            listing = not line.tells
            if listing:
                layout.roles[line.index] = "chrome"
        if line.index and layout.kinds[line.index - 1] == "heading" and layout.open(line) and not line.stops:
            layout.roles[line.index] = "chrome"


def _bound_running_text(layout: _Layout) -> None:
    open_lines = [line for line in layout.lines if layout.open(line)]
    telling = [line.index for line in open_lines if line.index in layout.clues.main - layout.clues.headings]
    telling = telling or _cut(layout, [line.index for line in open_lines if line.tells])
    telling = telling or [line.index for line in open_lines if len(line.words) > 3][1:]
    size = len(layout.lines)
    layout.first, layout.last = (telling[0], telling[-1]) if telling else (size, size - 1)
    layout.words = frozenset(_stem(word) for at in telling for word in layout.lines[at].words)


def _cut(layout: _Layout, telling: list[int]) -> list[int]:
    """Without what tells something far below the story: comments, notices, teasers.

    The story ends where readers' comments begin, and before a gap of lines that are chrome when little follows it.
    """
    count = [len(layout.lines[at].words) for at in telling]
    total, so_far = sum(count), 0
    for place in range(1, len(telling)):
        so_far += count[place - 1]
        gap = range(telling[place - 1] + 1, telling[place])
        chrome = [at for at in gap if layout.roles[at] == "chrome"]
        comments = so_far >= _STORY and any(layout.kinds[at] == "comment" for at in chrome)
        if comments or (len(chrome) >= _GAP and total - so_far < _LITTLE * so_far):
            return telling[:place]
    return telling


def _title(layout: _Layout) -> int | None:
    """The line above the running text that shares most of its words with it; the first of equals.

    A headline names what the story then tells, a menu does not; a heading of the markup counts for more. None where
    no line can be one.
    """
    given = _given_title(layout)
    if given is not None:
        return given
    if not layout.words:
        return None
    above = [line for line in layout.lines[: layout.first] if layout.open(line) and not line.text.endswith(".")]
    best, best_score = None, 0.0
    for line in above:
        if len(line.words) <= 30:
            score = _likeness(line, layout.words) + (0.3 if line.index in layout.clues.headings else 0)
            score -= 0.45 if is_byline(line) else 0
            if score > best_score + _NEARLY:
                best, best_score = line.index, score
    if best is None and len(above) == 1 and len(above[0].words) >= 3 and not is_byline(above[0]):
        return above[0].index
    return best if best is not None else _long_title(layout)


def _long_title(layout: _Layout) -> int | None:
    """A headline as long as a sentence: the first line of all, without full stop, with running text after it."""
    if layout.first >= layout.last or layout.clues.main:
        return None
    line = layout.lines[layout.first]
    following = [
        other for other in layout.lines[layout.first + 1 : layout.last + 1] if layout.open(other) and other.tells
    ]
    if line.index > 1 or len(line.words) > _LONGEST_TITLE or line.text.endswith((".", "،", ":")) or not following:
        return None
    if len(following[0].words) < 0.6 * len(line.words) or line.text.count("،") > 1:
        return None
    layout.first = following[0].index
    return line.index


def _given_title(layout: _Layout) -> int | None:
    """The line that holds the title as it was given with the page, with or without the site's name behind it."""
    wanted = layout.clues.title
    if not wanted:
        return None
    words = frozenset(wanted.split())
    markup = bool(layout.clues.main)  # there a title stands again above the article, and the nearer one is its own
    last = layout.first if markup else layout.last
    best, best_score = None, 0.6
    for line in layout.lines[: last + 1]:
        own = frozenset(line.key.split())
        if not 2 <= len(own) <= 40 or line.index in layout.clues.dates:
            continue
        score = len(own & words) / len(own | words) + (0.1 if line.index in layout.clues.headings else 0)
        if score > best_score or (markup and score == best_score):
            best, best_score = line.index, score
    return best


def _likeness(line: Line, told: frozenset[str]) -> float:
    """0..1: how many of a line's words the running text has, and whether it is as long as headlines are."""
    stems = [_stem(word) for word in line.words if len(word) > 2]
    if not stems:
        return 0.0
    shared = sum(stem in told for stem in stems) / len(stems)
    length = min(len(line.words), 6) / 6
    return (0.3 + 0.7 * shared) * length if told else length


def _stem(word: str) -> str:
    """The first four letters behind article and prefixes: enough to see a headline's words again."""
    return headword(word)[:4]


def _above(layout: _Layout, head: int | None) -> None:
    """Above the running text: a second headline is body, everything else the site's."""
    title = layout.lines[head].key if head is not None else ""
    for line in layout.lines[: layout.first]:
        if not layout.open(line):
            continue
        deck = head is not None and line.index > head and len(line.words) >= (3 if line.stops else 5)
        deck = deck and not is_byline(line) and not is_photo_credit(line) and not _is_caption(line, title)
        deck = deck and (line.stops or len(line.words) >= _PARAGRAPH or _likeness(line, layout.words) >= _DECK)
        layout.roles[line.index] = "body" if deck or _alone(layout) else "chrome"


def _alone(layout: _Layout) -> bool:
    """No running text and no title: a bare sentence or two, which are then the body."""
    return layout.first > layout.last and "title" not in layout.roles


def _within(layout: _Layout, head: int | None) -> None:
    """Inside the running text a heading is body; a piece of the title standing alone is a caption, and so is what an
    HTML page shows there without its being main text."""
    title = layout.lines[head].key if head is not None else ""
    main = layout.clues.main
    for line in layout.lines[layout.first : layout.last + 1]:
        outside = bool(main) and line.index not in main
        outside = outside or (line.index < layout.first + _HEAD and not line.tells and is_photo_credit(line))
        if layout.open(line) and (outside or (not line.tells and _is_caption(line, title))):
            layout.roles[line.index] = "chrome"


def _is_caption(line: Line, title: str) -> bool:
    """Whether a line repeats a piece of the title, alone or behind a button («طباعة بوتين يبحث مع خامنئي»)."""
    if len(line.words) < 3:
        return False
    if line.key in title:
        return True
    button, _, rest = line.key.partition(" ")
    return len(rest.split()) >= 3 and rest in title and kind_of(Line(0, 0, 0, button)) is not None


def _below(layout: _Layout) -> None:
    """Under the running text only what goes straight on with it, list items and whole sentences are the article's."""
    adjacent = not layout.clues.main
    for line in layout.lines[layout.last + 1 :]:
        if layout.open(line) and not _alone(layout):
            whole = line.stops or bool(_LIST_ITEM.match(line.text))
            goes_on = adjacent and (line.joins or len(line.words) >= _PARAGRAPH)
            keeps = len(line.words) >= 3 and (whole or goes_on) and not layout.clues.main
            layout.roles[line.index] = "body" if keeps else "chrome"
        adjacent = adjacent and layout.roles[line.index] == "body"
