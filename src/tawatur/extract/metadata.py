"""What the head of an HTML page states for machines: day, title, publisher, address."""

# ruff: noqa: SIM905 - quoted one by one, names of tags and types read worse

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from tawatur.arabic.dates import absolute_dates

_MAX_JSON = 300_000
_MAX_NODES = 5_000
_ARTICLE_TYPES = frozenset(
    "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle"
    " BlogPosting LiveBlogPosting Report".split()
)
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date_published",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "published-date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article_date_original",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Days as ISO date or date-time (local as stated), title and publisher; None where the page states none."""

    published: str | None = None
    modified: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


def metadata_of(tree: Any) -> Metadata:
    """The metadata of a parsed page: JSON-LD first, then meta and link elements, then a dated time element."""
    linked = _from_json_ld(tree)
    named = _meta(tree)
    published = linked.get("published") or _first_moment(named, _PUBLISHED) or _time_element(tree)
    return Metadata(
        published,
        linked.get("modified") or _first_moment(named, _MODIFIED),
        linked.get("title") or named.get("og:title") or named.get("twitter:title"),
        linked.get("outlet") or named.get("og:site_name") or named.get("application-name"),
        named.get("og:url") or _canonical(tree),
    )


def moment(stated: str | None) -> str | None:
    """ISO 8601 of a stated date or date-time as precise as it is; None for what is none.

    A time zone is kept («2026-01-08T11:42+00:00»), seconds are dropped; midnight without a zone is a bare day.
    """
    stated = (stated or "").strip()[:60]
    try:
        read = datetime.fromisoformat(stated)
    except ValueError:
        found = [date for date in absolute_dates(stated) if date.complete]
        return found[0].value[:16] if found else None
    if len(stated) <= 10 or (read.hour == read.minute == 0 and read.tzinfo is None):
        return read.date().isoformat()
    return read.isoformat(timespec="minutes")


def _from_json_ld(tree: Any) -> dict[str, str | None]:
    for script in tree.iterfind(".//script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MAX_JSON:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _is_article(node):
                return {
                    "published": moment(_text(node.get("datePublished")) or _text(node.get("dateCreated"))),
                    "modified": moment(_text(node.get("dateModified"))),
                    "title": _text(node.get("headline")),
                    "outlet": _text(node.get("publisher")),
                }
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    stack, count = [data], 0
    while stack and count < _MAX_NODES:
        count += 1
        value = stack.pop()
        if isinstance(value, dict):
            yield value
            stack.extend(reversed(list(value.values())))
        elif isinstance(value, list):
            stack.extend(reversed(value))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.rsplit("/", 1)[-1] in _ARTICLE_TYPES for kind in kinds)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return unescape(" ".join(value.split()))[:500] or None if isinstance(value, str) else None


def _meta(tree: Any) -> dict[str, str]:
    """Contents of meta elements by name, property or itemprop; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if name and content:
                found.setdefault(name.strip().lower()[:80], " ".join(content.split())[:500])
    return found


def _first_moment(named: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((day for name in names if (day := moment(named.get(name)))), None)


def _time_element(tree: Any) -> str | None:
    """The day of a time element (or another) that says it is that of publication."""
    for element in tree.iter("time", "span", "abbr", "div", "p"):
        marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if marked:
            day = moment(element.get("datetime") or element.get("content") or element.get("title") or element.text)
            if day:
                return day
    return None


def _canonical(tree: Any) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()[:2000]
    return None
