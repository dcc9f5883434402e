"""One text → its record, as a dictionary: what ``tawatur.annotate`` gives."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from tawatur.annotate import annotate_article
from tawatur.export.records import record
from tawatur.extract import NotAnArticle, extract_article
from tawatur.link import link_entities, settle_published
from tawatur.records import Article, Page, Paragraph, Published


def annotate(text: str, published: str | None = None, accurate: bool = False) -> dict[str, Any]:
    """The record of one text; offsets are code points of ``text`` as given.

    ``published`` (an ISO day or date-time) fixes the day that «أمس» and «الاثنين المقبل» are counted from; without it
    the day is worked out from the text. A single line or a text that is no whole page is read as the body of an
    article. ``accurate`` has the encoder read along for names. Raises ValueError for a ``published`` that is no day.

    >>> annotate("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")["id"]
    'text'
    """
    article = _article(text)
    if published:
        article = replace(article, published=given_published(published))
    else:
        (article,) = settle_published([article])
    (found,), _ = link_entities([article], [annotate_article(article, accurate)])
    return record(article, found)


def given_published(written: str) -> Published:
    """A day of publication that the caller fixes; raises ValueError where it is no ISO day or date-time."""
    datetime.datetime.fromisoformat(written)
    day = written[:10]
    return Published(written, day, day, "given", "given by the caller")


def _article(text: str) -> Article:
    whole = Article("text", text, (Paragraph(0, len(text), "body"),))
    if "\n" not in text.strip():
        return whole
    try:
        article = extract_article(Page("text", text))
    except NotAnArticle:
        return whole
    return article if any(p.role == "body" for p in article.paragraphs) else whole
