"""Who is who across the articles of a story: one id and one card for each person, group and place."""

from tawatur.link.entities.decisions import Decision
from tawatur.link.entities.who import Who, link_entities

__all__ = ["Decision", "Who", "link_entities"]
