"""The account as JSON."""

from __future__ import annotations

from typing import Any

from tawatur.export.records import published
from tawatur.pipeline import Told
from tawatur.records import Anchor, Line


def account_json(told: Told) -> dict[str, Any]:
    """The account of one story. Schema: ``schemas/account.json``."""
    account = told.account
    return {
        "articles": [
            {
                "id": a.id,
                "outlet": a.outlet,
                "title": a.title,
                "url": a.url,
                "published": published(a.published),
                "agencies": list(a.agencies),
            }
            for a in account.articles
        ],
        "entities": [
            {"id": e.id, "type": e.type, "name": e.name, "names": list(e.names), "label_en": e.label_en}
            for e in account.entities
        ],
        "lines": [_line(line) for line in account.lines],
        "reuse": [
            {"a": anchor(r.a), "b": anchor(r.b), "kind": r.kind, "score": r.score, "reason": r.reason}
            for r in account.reuse
        ],
        "divergences": [
            {
                "a": anchor(d.a),
                "b": anchor(d.b),
                "what": d.what,
                "reason": d.reason,
                "moved_on": d.moved_on,
                "lines": list(d.lines),
            }
            for d in account.divergences
        ],
    }


def anchor(place: Anchor) -> dict[str, Any]:
    """An anchor as article, start, end."""
    return {"article": place.article, "start": place.start, "end": place.end}


def _line(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "kind": line.kind,
        "type": line.type,
        "mode": line.mode,
        "time": line.time,
        "status": line.status,
        "history": [{"article": h.article, "status": h.status} for h in line.history],
        "support": [anchor(s.anchor) for s in line.supports],
        "sources": {"independent": line.independent, "chains": [list(c) for c in line.chains]},
    }
