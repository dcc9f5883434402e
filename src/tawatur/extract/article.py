"""Page → article."""

from __future__ import annotations

from tawatur.records import Article, Page, Paragraph


class NotAnArticle(Exception):
    """A page that holds no article we can read: why, and what its owner can do."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason, self.advice = reason, advice


def extract_article(page: Page) -> Article:
    """The article of a page; raises ``NotAnArticle`` with reason and advice where there is none."""
    text = page.text or ""
    return Article(page.id, text, (Paragraph(0, len(text), "body"),), outlet=page.outlet, url=page.url, fetched=page.fetched)
