"""Who publishes a page, where the page says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tawatur.arabic.letters import MARKS, normalise
from tawatur.extract.lines import Line
from tawatur.lexicon import document

_TAIL = re.compile(r"[\s©®(]*(?:\d{4}\s*[-–—]?\s*)*[\s©®.)]*$")
_WORD = re.compile(rf"[^\W\d_][\w{MARKS}]*")


def outlet_of(lines: Sequence[Line]) -> str | None:
    """The publisher that a line of the page names: «جميع الحقوق محفوظة لمركز الاتحاد للأخبار 2024©» gives «مركز
    الاتحاد للأخبار», «المشرف العام على موقع العالم الحر» gives «العالم الحر»; None where no line does."""
    for line in reversed(lines):
        if len(line.words) > 20:
            continue
        for rule in _rules():
            name = _after(line, rule)
            if name:
                return name
    return None


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
    name = _TAIL.sub("", name).strip(' -–—|:،,.«»"“”()')
    first, _, rest = name.partition(" ")
    if first.startswith("لل") and len(first) > 4:
        first = "ا" + first
        first = first[0] + first[1:]
    elif first.startswith("ل") and normalise(first[1:]) in _kinds():
        first = first[1:]
    elif normalise(first) in ("لدي", "لصالح"):
        return _clean(rest)
    name = f"{first} {rest}".strip()
    return name if 2 <= len(name) <= 60 and not name[0].isdigit() else None


@cache
def _rules() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(normalise(rule).split()) for rule in document("ar/outlet_lines.yml")["after"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(normalise(word) for word in document("ar/outlet_lines.yml")["kinds"])
