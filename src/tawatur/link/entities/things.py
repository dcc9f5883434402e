"""Joining groups, places, buildings and events across articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from tawatur.entities.bodies import ACROSS, carries_on, core, is_generic, same_body
from tawatur.entities.spelling import skeleton
from tawatur.link.entities.groups import Group, Groups

_FAMILIES = {"ORG": "thing", "GPE": "thing", "LOC": "thing", "FAC": "thing", "PRODUCT": "product", "EVENT": "event"}
_CROWD = 60  # names of one skeleton beyond which spelling is no evidence


def join_things(groups: Groups) -> None:
    """Join what is no person: same form, then forms that differ in class noun, article, spelling or length."""
    _same_forms(groups)
    _near(groups, lambda kind, form: [core(form, kind)])
    _near(groups, lambda kind, form: [skeleton("".join(core(form, kind)))])
    _shortened(groups)


def _same_forms(groups: Groups) -> None:
    by_form: dict[tuple[str, str], Group] = {}
    for group in groups.all():
        family = _FAMILIES.get(group.type)
        if family is None:
            continue
        for form in _telling(group):
            known = by_form.get((family, form))
            if known is not None:
                groups.join(groups.group(known.nodes[0]), groups.group(group.nodes[0]), 1.0, "same spelling")
            by_form.setdefault((family, form), group)


def _telling(group: Group) -> list[str]:
    """The forms by which a group may be known elsewhere: «وزارة الدفاع» only where no fuller name says whose."""
    forms = sorted(group.forms)
    own = [form for form in forms if not is_generic(form)]
    return own if own or group.resource else forms


def _near(groups: Groups, keys: Callable[[str, str], Iterable[Hashable]]) -> None:
    blocks: dict[Hashable, list[Group]] = defaultdict(list)
    for group in groups.all():
        if group.type != "PERS":
            for key in dict.fromkeys((group.type, key) for form in _telling(group) for key in keys(group.type, form)):
                blocks[key].append(group)
    for members in blocks.values():
        for i, a in enumerate(members) if 1 < len(members) <= _CROWD else ():
            for b in members[i + 1 :]:
                x, y = groups.group(a.nodes[0]), groups.group(b.nodes[0])
                if x is not y and x.type == y.type:
                    _try(groups, x, y)


def _try(groups: Groups, a: Group, b: Group) -> None:
    fits = [same_body(x, y, a.type) for x in _telling(a)[:4] for y in _telling(b)[:4]]
    best = max((fit for fit in fits if fit), key=lambda fit: fit.score, default=None)
    if best is not None and best.score >= ACROSS:
        groups.join(a, b, best.score, best.reason)


def _shortened(groups: Groups) -> None:
    """Short names of bodies and buildings join the full one where the story has only one that begins or holds them."""
    full: dict[tuple[str, tuple[str, ...]], list[Group]] = defaultdict(list)
    everyone = [group for group in groups.all() if group.type in ("ORG", "FAC")]
    for group in everyone:
        for words in dict.fromkeys(core(form, group.type) for form in _telling(group)):
            for part in _parts(group.type, words):
                full[(group.type, part)].append(group)
    for group in everyone:
        for words in dict.fromkeys(core(form, group.type) for form in _telling(group)):
            here = groups.group(group.nodes[0])
            wider = {id(g): g for f in full.get((group.type, words), ()) if (g := groups.group(f.nodes[0])) is not here}
            if len(wider) == 1:
                groups.join(here, next(iter(wider.values())), 0.75, "the only full name that it shortens")


def _parts(kind: str, words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    if kind == "ORG":
        return [words[:n] for n in range(2, len(words)) if carries_on(words[:n], words)]
    return [(word,) for word in words] if len(words) > 1 else []
