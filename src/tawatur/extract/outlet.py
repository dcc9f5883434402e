"""Who publishes a page, where the page says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tawatur.arabic.letters import MARKS, normalise
from tawatur.extract.lines import Line
from tawatur.lexicon import document, table
from tawatur.records import Paragraph

_TAIL = re.compile(r"[\s©®(]*(?:\d{4}\s*[-–—]?\s*)*[\s©®.)]*$")
_LONGEST = 200
_WORD = re.compile(rf"[^\W\d_][\w{MARKS}]*")


def outlet_of(lines: Sequence[Line], roles: Sequence[Paragraph]) -> str | None:
    """The publisher that a line of the page names; None where none does.

    «جميع الحقوق محفوظة لمركز الاتحاد للأخبار 2024©» gives «مركز الاتحاد للأخبار», «المشرف العام على موقع العالم الحر»
    gives «العالم الحر»; else a known outlet's name that stands alone above the title («القدس العربي»).
    """
    for line in reversed(lines):
        if len(line.words) > 20:
            continue
        for rule in _rules():
            name = _after(line, rule) if rule[0] in line.words else None
            if name:
                return name
    return _masthead(lines, roles)


def _masthead(lines: Sequence[Line], roles: Sequence[Paragraph]) -> str | None:
    above = next((at for at, part in enumerate(roles) if part.role in ("title", "body")), 0)
    return next((line.text for line in lines[:above] if line.core in _known()), None)


def _after(line: Line, rule: tuple[str, ...]) -> str | None:
    """What stands after the words of ``rule`` in the line; the last word of a rule may be the prefix «لـ»."""
    words = list(_WORD.finditer(line.text))
    norms = [normalise(word.group()) for word in words]
    for at in range(len(norms) - len(rule) + 1):
        if norms[at : at + len(rule)] == list(rule):
            rest = at + len(rule)
            if rest < len(words):
                return _clean(line.text[words[rest].start() :])
    return None


def _clean(name: str) -> str | None:
    name = _TAIL.sub("", name[:_LONGEST]).strip(' -–—|:،,.«»"“”()')
    first, _, rest = name.partition(" ")
    if first.startswith("لل") and len(first) > 4:
        first = "ال" + first[2:]
    elif first.startswith("ل") and normalise(first[1:]) in _kinds():
        first = first[1:]
    elif normalise(first) in _fillers():
        return _clean(rest)
    name = f"{first} {rest}".strip()
    return name if 2 <= len(name) <= 60 and not name[0].isdigit() else None


@cache
def _rules() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(normalise(rule).split()) for rule in document("ar/outlet_lines.yml")["after"])


@cache
def _fillers() -> frozenset[str]:
    return frozenset(normalise(word) for word in document("ar/outlet_lines.yml")["fillers"])


@cache
def _known() -> frozenset[str]:
    """Names of outlets that mean nothing else («الحياة» and «الرياض» do, and have a guard in the table)."""
    rows = [row for row in table("ar/entities/media.tsv") if not row["guard"]]
    return frozenset(normalise(name).lower() for row in rows for name in row["aliases"].split("|"))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(normalise(word) for word in document("ar/outlet_lines.yml")["kinds"])
