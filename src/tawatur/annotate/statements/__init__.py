"""Reported speech: who said what, how, and how committed they sounded."""

from tawatur.annotate.statements.find import find_statements

__all__ = ["find_statements"]
