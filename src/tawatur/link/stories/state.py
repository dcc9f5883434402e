"""Profiles kept in a file, so that articles once read need not be read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tawatur.link.stories.profile import Profile, Term


def to_lines(profiles: Iterable[Profile]) -> Iterator[str]:
    """One JSON object a line for each profile."""
    for one in profiles:
        row = {name: getattr(one, name) for name in Profile.__slots__}
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def from_lines(lines: Iterable[str]) -> Iterator[Profile]:
    """The profiles of such lines; ValueError where one is none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _profile(json.loads(line))
            except (ValueError, KeyError, TypeError):
                raise ValueError(f"line {number}") from None


def _profile(row: dict[str, Any]) -> Profile:
    terms = {name: tuple(Term(*term) for term in row[name]) for name in ("words", "names")}
    return Profile(**(row | terms))
