"""Which lines of a visible page trafilatura takes for the article, by aligning its text back to the page's."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from tawatur.extract.lines import Line, split_lines

_RUN = 4
_SHARE = 0.7

#: Beyond these a page is read by the shape of its lines alone: trafilatura compares candidates with each other and is
#: slow on pages made to be large.
MAX_SOURCE = 2_000_000
MAX_ELEMENTS = 10_000


def main_lines(source: str, tree: Any, lines: Sequence[Line]) -> frozenset[int]:
    """Indices of the lines that trafilatura (Barbaresi 2021) finds to be the article; empty where it finds none."""
    if len(source) > MAX_SOURCE or sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        return frozenset()
    found = split_lines(_extracted(source))
    keys = {line.key for line in found}
    runs = {run for line in found for run in _runs(line)}
    return frozenset(line.index for line in lines if line.key in keys or _mostly(line, runs))


def _extracted(source: str) -> str:
    import trafilatura  # its import takes a second, which text pages need not pay

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(source, include_comments=False, include_tables=True, with_metadata=False) or ""
    except Exception:  # whatever a hostile page raises inside the library, the page's own shape is still there
        return ""


def _runs(line: Line) -> list[tuple[str, ...]]:
    words = line.words
    return [words[at : at + _RUN] for at in range(len(words) - _RUN + 1)]


def _mostly(line: Line, runs: set[tuple[str, ...]]) -> bool:
    own = _runs(line)
    return len(own) >= _RUN and sum(run in runs for run in own) >= _SHARE * len(own)
