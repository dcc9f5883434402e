"""The account as JSON: FORMAT as in ``docs/reference/account.md``."""

from __future__ import annotations

import hashlib
from typing import Any

from tawatur.export.records import published, speaker
from tawatur.pipeline import Told
from tawatur.records import Anchor, Divergence, EntityCard, Line, Link, Support

_AROUND = 32  # characters of context that a quote carries on either side


def account_json(told: Told) -> dict[str, Any]:
    """The account of one story, every anchor with its quote (W3C TextQuoteSelector) and the SHA-256 of its text."""
    account, quotes = told.account, Quotes({a.id: a.text for a in told.desk.articles})
    return {
        "articles": [
            {
                "id": a.id, "outlet": a.outlet, "title": a.title, "url": a.url, "published": published(a.published),
                "agencies": list(a.agencies), "sha256": quotes.sha256(a.id),
            }
            for a in account.articles
        ],
        "entities": [_entity(card) for card in account.entities],
        "lines": [_line(line, quotes) for line in account.lines],
        "reuse": [_link(link, quotes) for link in account.reuse],
        "lead": account.lead and {**quotes.anchor(account.lead), "articles": list(account.lead_articles)},
        "divergences": [_divergence(divergence, quotes) for divergence in account.divergences],
    }  # fmt: skip


class Quotes:
    """The texts that anchors point into."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._sums = {name: hashlib.sha256(text.encode("utf-8")).hexdigest() for name, text in texts.items()}

    def sha256(self, article: str) -> str:
        """The SHA-256 of an article's text in UTF-8."""
        return self._sums[article]

    def anchor(self, place: Anchor) -> dict[str, Any]:
        """An anchor with the words it quotes and a little before and after."""
        text, start, end = self._texts[place.article], place.start, place.end
        return {
            "article": place.article, "start": start, "end": end, "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start], "suffix": text[end : end + _AROUND],
            "sha256": self._sums[place.article],
        }  # fmt: skip


def _entity(card: EntityCard) -> dict[str, Any]:
    return {
        "id": card.id, "type": card.type, "name": card.name, "names": list(card.names), "label_en": card.label_en,
        "mentions": card.mentions, "articles": list(card.articles),
    }  # fmt: skip


def _line(line: Line, quotes: Quotes) -> dict[str, Any]:
    fields = {"event": _event_fields, "statement": _statement_fields, "figure": _figure_fields}[line.kind]
    return {
        "id": line.id,
        "kind": line.kind,
        **fields(line),
        "support": [_support(support, quotes) for support in line.supports],
        "sources": {
            "mentions": line.mentions, "outlets": line.outlets, "independent": line.independent,
            "chains": [list(chain) for chain in line.chains],
        },
        "reasons": list(line.reasons),
        "reasons_en": list(line.reasons_en),
    }  # fmt: skip


def _event_fields(line: Line) -> dict[str, Any]:
    return {
        "type": line.type, "mode": line.mode,
        "participants": [{"entity": p.entity, "role": p.role, "label": p.label} for p in line.participants],
        "place": {"entity": line.place} if line.place else None, "time": line.time, "status": line.status,
        "history": [{"article": step.article, "status": step.status} for step in line.history],
    }  # fmt: skip


def _statement_fields(line: Line) -> dict[str, Any]:
    return {"speaker": speaker(line.speaker) if line.speaker else None, "stance": line.stance, "manner": line.manner}


def _figure_fields(line: Line) -> dict[str, Any]:
    return {
        "low": line.low, "high": line.high, "best": line.best, "approx": line.approx, "counted": line.counted,
        "unit": line.unit, "attributed_to": speaker(line.attributed_to) if line.attributed_to else None,
    }  # fmt: skip


def _support(support: Support, quotes: Quotes) -> dict[str, Any]:
    focus = {"start": support.focus.start, "end": support.focus.end}
    found = {**quotes.anchor(support.anchor), "focus": focus, "origin": support.origin, "chain": list(support.chain)}
    return found if support.status is None else {**found, "status": support.status}


def _link(link: Link, quotes: Quotes) -> dict[str, Any]:
    return {
        "a": quotes.anchor(link.a), "b": quotes.anchor(link.b), "kind": link.kind, "score": link.score,
        "reason": link.reason, "reason_en": link.reason_en, "words": link.words, "origin": link.origin,
    }  # fmt: skip


def _divergence(divergence: Divergence, quotes: Quotes) -> dict[str, Any]:
    return {
        "a": quotes.anchor(divergence.a), "b": quotes.anchor(divergence.b), "what": divergence.what,
        "reason": divergence.reason, "reason_en": divergence.reason_en, "moved_on": divergence.moved_on,
        "lines": list(divergence.lines),
    }  # fmt: skip
