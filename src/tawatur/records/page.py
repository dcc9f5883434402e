"""What a person points us at, before anything is understood of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One news page as it was read: bare ``text`` or ``html``, never both.

    ``fetched`` is the crawl time (ISO 8601) where the giver states one; None means unknown.
    """

    id: str
    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    fetched: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class PageFault:
    """A page that could not be used: which one, why, and what its owner can do about it."""

    page: str
    reason: str
    advice: str

    def __str__(self) -> str:
        return f"{self.page}: {self.reason}; {self.advice}"
