"""The visible text of an HTML page, line by line, each line with what its markup says of it."""

# ruff: noqa: SIM905 - quoted one by one, names of tags and types read worse

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from tawatur.extract.lines import is_blank

_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main menu nav ol option p pre section summary"
    " table tbody td tfoot th thead time title tr ul".split()
)
_UNSEEN = frozenset(
    "script style noscript template svg iframe object embed canvas head select textarea input datalist math audio video"
    " map applet frameset noframes".split()
)
#: Not ``form``: many sites put their whole page into one.
_ASIDE = frozenset(("nav", "footer", "aside", "button", "figcaption", "menu", "dialog", "label"))
#: Class and id names that mark what is not the article, as whole words of the name.
_ASIDE_NAMES = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|menu|footer|sidebar|side-?bar|related|share|sharing|social|comments?|respond"
    r"|breadcrumbs?|tags?|widget|ads?|advert\w*|banner|copyright|caption|most-?read|popular|trending|ticker|newsletter"
    r"|cookies?|popup|modal|login|search|pagination|pager|recommend\w*|more-?news|promo\w*|byline|author)(?:$|[-_\s])",
    re.I,
)
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")

#: Elements beyond this are not read: the largest of the four real pages has 4,300.
MAX_ELEMENTS = 100_000


@dataclass(frozen=True, slots=True)
class Marking:
    """What the markup says of one line: the heading level it is in (0 for none), whether it stands aside (menu,
    footer, form, caption), the machine-readable ``datetime`` of its time element, and whether it is in an article."""

    heading: int = 0
    aside: bool = False
    datetime: str | None = None
    article: bool = False


@dataclass(frozen=True, slots=True)
class VisiblePage:
    """A page as a reader sees it: one block a line, with the marking of each line, and its parsed tree."""

    text: str
    markings: tuple[Marking, ...]
    tree: Any


@dataclass
class _Writer:
    """Collects lines; lives for one page."""

    lines: list[str] = field(default_factory=list)
    markings: list[Marking] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    marking: Marking = Marking()

    def say(self, text: str | None, marking: Marking) -> None:
        """Add text to the line being written; the line's marking is that of its first words."""
        if text:
            if not self.pieces and text.strip():
                self.marking = marking
            if self.pieces or text.strip():
                self.pieces.append(text)

    def end_line(self) -> None:
        """Close the line."""
        line = _BLANKS.sub(" ", "".join(self.pieces)).strip()
        if not is_blank(line):
            self.lines.append(line)
            self.markings.append(self.marking)
        self.pieces = []


def parse(source: str) -> Any | None:
    """The tree of an HTML page; None where there is none. Nothing is fetched, entities of a DTD are not expanded."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def visible_page(tree: Any) -> VisiblePage:
    """The text of a tree without what a browser does not show; blocks and line breaks end a line."""
    writer = _Writer()
    for step, element, marking in _walk(tree):
        block = element.tag in _BLOCKS
        if step == "enter":
            if block:
                writer.end_line()
            writer.say(element.text, marking)
        else:
            if block:
                writer.end_line()
            writer.say(element.tail, marking)
    writer.end_line()
    return VisiblePage("\n".join(writer.lines), tuple(writer.markings), tree)


def _walk(tree: Any) -> Iterator[tuple[str, Any, Marking]]:
    """Every seen element on the way in (with its own marking) and out (with its parent's), without recursion."""
    stack: list[tuple[str, Any, Marking]] = [("enter", tree, Marking())]
    count = 0
    while stack:
        step, element, outer = stack.pop()
        if step == "leave":
            yield "leave", element, outer
            continue
        count += 1
        seen = isinstance(element.tag, str) and not _unseen(element)
        if seen and count <= MAX_ELEMENTS:
            inner = _marking(element, outer)
            yield "enter", element, inner
            stack.append(("leave", element, outer))
            stack.extend(("enter", child, inner) for child in reversed(element))
        else:
            yield "leave", element, outer


def _unseen(element: Any) -> bool:
    if element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style[:500]))


def _marking(element: Any, outer: Marking) -> Marking:
    tag = element.tag
    heading = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else outer.heading
    aside = outer.aside or tag in _ASIDE or (tag not in ("body", "html", "main", "article") and _named_aside(element))
    moment = element.get("datetime") if tag == "time" else outer.datetime
    article = outer.article or tag in ("article", "main")
    if (heading, aside, moment, article) == (outer.heading, outer.aside, outer.datetime, outer.article):
        return outer
    return Marking(heading, aside, moment[:40] if moment else None, article)


def _named_aside(element: Any) -> bool:
    for name in ("class", "id"):
        value = element.get(name)
        if value and _ASIDE_NAMES.search(value[:200]):
            return True
    return False
