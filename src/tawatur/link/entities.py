"""Who is who across the articles of a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.records import Annotations, Article, EntityCard


@dataclass(frozen=True, slots=True)
class Who:
    """The people, groups and places of a story: a card for each id that the annotations carry."""

    cards: tuple[EntityCard, ...] = ()


def link_entities(
    articles: Sequence[Article], annotations: Sequence[Annotations]
) -> tuple[tuple[Annotations, ...], Who]:
    """The same annotations with one id for each entity across all articles, and a card for each entity."""
    return tuple(annotations), Who()
