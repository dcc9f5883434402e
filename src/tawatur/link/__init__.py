"""Judgements across articles, each with its evidence."""

from tawatur.link.entities import Who, link_entities
from tawatur.link.published import settle_published
from tawatur.link.reuse import find_reuse

__all__ = ["Who", "find_reuse", "link_entities", "settle_published"]
