"""Noun phrases that can speak or act: names with their titles, roles that stand for a person, unnamed sources."""

from tawatur.annotate.actors.find import find_actors

__all__ = ["find_actors"]
