"""Who is who within one article: one id for all mentions of the same person, group or place.

Ids are those of the resources where they are sure, else ``@`` and the place of the thing's first mention, which
only mean something inside the article until ``link_entities`` gives them a name.
"""

from __future__ import annotations

from dataclasses import replace

from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.entities import known
from tawatur.records import Mention


def identify(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The same mentions, each with an id; those that have one keep it."""
    if all(mention.entity is not None for mention in mentions):
        return mentions
    ids: dict[str, str] = {}
    found = []
    for m in mentions:
        form = normalise(" ".join(reading.text[m.start : m.end].split()))
        if m.entity is None:
            entry = next((k for k in known(form) if k.type == m.type), None)
            m = replace(m, entity=entry.id if entry else ids.setdefault(form, f"@{m.start}"))
        found.append(m)
    return tuple(found)
