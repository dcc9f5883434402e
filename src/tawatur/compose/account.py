"""The account."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.link.entities import Who
from tawatur.records import Account, Annotations, Article, ArticleCard, Link


def compose_account(
    articles: Sequence[Article], annotations: Sequence[Annotations], who: Who, reuse: Sequence[Link]
) -> Account:
    """One account of all articles: merged lines with their support, chains, counts, and divergences."""
    cards = tuple(ArticleCard(a.id, a.outlet, a.published, title=a.title, url=a.url) for a in articles)
    return Account(cards, who.cards, (), tuple(reuse), ())
