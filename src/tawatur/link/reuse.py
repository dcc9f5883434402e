"""Copied passages."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.records import Article, Link


def find_reuse(articles: Sequence[Article]) -> tuple[Link, ...]:
    """Every passage that two articles share, sentence by sentence."""
    return ()
