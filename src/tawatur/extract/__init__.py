"""A page as an article: paragraphs with roles, title, outlet and publication."""

from tawatur.extract.article import NotAnArticle, extract_article

__all__ = ["NotAnArticle", "extract_article"]
