"""A page whose parts have roles and whose day of publication is known or bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["title", "date", "body", "chrome"]
Basis = Literal["page", "given", "inferred"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line or block of the text and what it is to the article (``chrome`` is menus, adverts, bylines …)."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Published:
    """When the article appeared: a value where one is known, and the days it must lie between.

    ``value`` is ISO 8601, a date or a date-time as precise as the page states it, or None. ``earliest`` and
    ``latest`` are ISO days, inclusive, or None where nothing bounds that side. ``basis`` is ``page`` where the page
    states it, ``given`` where the caller fixed it, ``inferred`` where we worked it out; ``reason`` says how.
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: Basis = "inferred"
    reason: str = ""

    @property
    def day(self) -> str | None:
        """The ISO day of ``value``; None where no single day is known."""
        return self.value[:10] if self.value else None


@dataclass(frozen=True, slots=True)
class Article:
    """The text exactly as read, its paragraphs with roles, and what is known of its publication."""

    id: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    published: Published = Published()
    outlet: str | None = None
    url: str | None = None
    fetched: str | None = None

    @property
    def title(self) -> str | None:
        """The title as it stands in the text, or None."""
        return next((self.text[p.start : p.end] for p in self.paragraphs if p.role == "title"), None)
