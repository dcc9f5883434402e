"""The order in which lines are read: what most independent sources tell first, then by day."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.records import Line

_KINDS = ("event", "statement", "figure")


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Events, then statements, then figures; in each what more articles tell comes first."""
    return tuple(sorted(lines, key=_place))


def _place(line: Line) -> tuple[int, int, int, int, str, int]:
    articles = len({support.anchor.article for support in line.supports})
    return (
        _KINDS.index(line.kind), -articles, -line.independent, -line.mentions, line.time or "9999", int(line.id[1:]),
    )  # fmt: skip
