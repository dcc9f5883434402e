"""The record of one article as JSON: what ``tawatur annotate`` writes, a line an article."""

from __future__ import annotations

from typing import Any

from tawatur.records import Annotations, Article, Event, Figure, Published, Span, Speaker, Statement


def record(article: Article, found: Annotations) -> dict[str, Any]:
    """The record of one article; offsets are code points of its text as read. Schema: ``schemas/record.json``."""
    return {
        "id": article.id,
        "outlet": article.outlet,
        "published": published(article.published),
        "paragraphs": [{"start": p.start, "end": p.end, "role": p.role} for p in article.paragraphs],
        "mentions": [{"start": m.start, "end": m.end, "type": m.type, "entity": m.entity} for m in found.mentions],
        "times": [
            {
                "start": t.start, "end": t.end, "type": t.type, "value": t.value,
                "earliest": t.earliest, "latest": t.latest, "granularity": t.granularity,
            }
            for t in found.times
        ],
        "statements": [_statement(s) for s in found.statements],
        "figures": [_figure(f) for f in found.figures],
        "events": [_event(e) for e in found.events],
    }  # fmt: skip


def published(day: Published) -> dict[str, Any]:
    """Value, interval, basis and reason of a publication date."""
    return {
        "value": day.value, "earliest": day.earliest, "latest": day.latest, "basis": day.basis, "reason": day.reason,
    }  # fmt: skip


def span(place: Span) -> dict[str, int]:
    """A span as start and end."""
    return {"start": place.start, "end": place.end}


def speaker(who: Speaker) -> dict[str, Any]:
    """Who speaks; entity null for an unnamed one, span null where only understood."""
    return {"entity": who.entity, "start": who.start, "end": who.end, "role": who.role}


def _statement(s: Statement) -> dict[str, Any]:
    return {
        "cue": span(s.cue), "start": s.start, "end": s.end, "manner": s.manner, "stance": s.stance,
        "negated": s.negated, "speaker": speaker(s.speaker), "via": list(s.via),
    }  # fmt: skip


def _figure(f: Figure) -> dict[str, Any]:
    return {
        "start": f.start, "end": f.end, "low": f.low, "high": f.high, "approx": f.approx,
        "counted": f.counted, "unit": f.unit, "attributed_to": speaker(f.attributed_to),
    }  # fmt: skip


def _event(e: Event) -> dict[str, Any]:
    return {
        "trigger": span(e.trigger), "also": [span(a) for a in e.also], "type": e.type, "mode": e.mode,
        "participants": [
            {"entity": p.entity, "role": p.role, "start": p.start, "end": p.end, "label": p.label}
            for p in e.participants
        ],
        "place": {"entity": e.place} if e.place else None, "time": e.time, "status": e.status,
        "attributed_to": speaker(e.attributed_to),
    }  # fmt: skip
