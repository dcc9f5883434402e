"""The types that travel through Tawatur: frozen, typed, importing no sibling package."""

from tawatur.records.account import Account, ArticleCard, Divergence, EntityCard, Line, StatusStep, Support
from tawatur.records.annotation import (
    Actor,
    Annotations,
    Event,
    Figure,
    Mention,
    Number,
    Participant,
    Speaker,
    Statement,
    TimeExpression,
)
from tawatur.records.article import Article, Paragraph, Published
from tawatur.records.link import Anchor, Link
from tawatur.records.page import Page, PageFault
from tawatur.records.span import Span

__all__ = [
    "Account",
    "Actor",
    "Anchor",
    "Annotations",
    "Article",
    "ArticleCard",
    "Divergence",
    "EntityCard",
    "Event",
    "Figure",
    "Line",
    "Link",
    "Mention",
    "Number",
    "Page",
    "PageFault",
    "Paragraph",
    "Participant",
    "Published",
    "Span",
    "Speaker",
    "Statement",
    "StatusStep",
    "Support",
    "TimeExpression",
]
