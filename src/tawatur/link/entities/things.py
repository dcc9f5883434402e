"""Joining groups, places, buildings and events across articles."""

from __future__ import annotations

from collections import defaultdict

from tawatur.entities.bodies import same_body
from tawatur.entities.spelling import skeleton
from tawatur.link.entities.groups import Group, Groups

_FAMILIES = {"ORG": "thing", "GPE": "thing", "LOC": "thing", "FAC": "thing", "PRODUCT": "product", "EVENT": "event"}
_SAFE = 0.72  # below, two names are joined only inside one article


def join_things(groups: Groups) -> None:
    """Join what is no person: same form, then forms that differ in class noun, article or spelling."""
    by_form: dict[tuple[str, str], Group] = {}
    for group in groups.all():
        family = _FAMILIES.get(group.type)
        if family is None:
            continue
        for form in sorted(group.forms):
            known = by_form.get((family, form))
            if known is not None:
                groups.join(groups.group(known.nodes[0]), groups.group(group.nodes[0]), 1.0, "same spelling")
            by_form.setdefault((family, form), group)
    _near(groups)


def _near(groups: Groups) -> None:
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in groups.all():
        if group.type != "PERS":
            for key in sorted({key for form in group.forms for key in _keys(group.type, form)}):
                blocks[key].append(group)
    for key in sorted(blocks):
        members = blocks[key]
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                x, y = groups.group(a.nodes[0]), groups.group(b.nodes[0])
                if x is not y and x.type == y.type:
                    _try(groups, x, y)


def _try(groups: Groups, a: Group, b: Group) -> None:
    fits = [same_body(x, y, a.type) for x in sorted(a.forms)[:4] for y in sorted(b.forms)[:4]]
    best = max((fit for fit in fits if fit), key=lambda fit: fit.score, default=None)
    if best is not None and best.score >= _SAFE:
        groups.join(a, b, best.score, best.reason)


def _keys(kind: str, form: str) -> list[str]:
    words = form.split()
    keys = [f"{kind} {skeleton(word)}" for word in (words[0], words[-1])]
    if kind in ("FAC", "EVENT", "ORG"):
        keys += [f"{kind} {skeleton(word)}" for word in words]
    return keys
