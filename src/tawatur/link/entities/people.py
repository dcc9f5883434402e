"""Joining persons across articles: full names first, then parts of names where one holder is plain."""

from __future__ import annotations

from collections import defaultdict

from tawatur.entities.people import Likeness, same_person
from tawatur.entities.spelling import is_given, name_words, skeleton
from tawatur.link.entities.groups import Group, Groups

_DOMINANT = 5  # how many times more often a namesake must be named to get the bare last names


def join_people(groups: Groups) -> None:
    """Join the persons of all articles: same names, spellings of one name, then last names alone."""
    _same_forms(groups)
    _spellings(groups)
    _parts(groups)


def _persons(groups: Groups, full: bool) -> list[Group]:
    found = [group for group in groups.all() if group.type == "PERS"]
    return [group for group in found if group.full == full]


def _same_forms(groups: Groups) -> None:
    by_form: dict[str, Group] = {}
    for group in _persons(groups, full=True):
        for form in sorted(group.forms):
            words = name_words(form)
            if len(words) < 2:
                continue
            key = "".join(words)
            if key in by_form:
                other = by_form[key]
                current = groups.group(other.nodes[0])
                groups.join(current, groups.group(group.nodes[0]), 0.97, "same full name")
            by_form[key] = groups.group(group.nodes[0])


def _spellings(groups: Groups) -> None:
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in _persons(groups, full=True):
        for key in sorted({key for form in group.forms for key in _keys(form)}):
            if not any(other is group for other in blocks[key]):
                blocks[key].append(group)
    pairs: list[tuple[float, int, int, str]] = []
    order = {id(group): index for index, group in enumerate(groups.all())}
    everyone = groups.all()
    seen: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        for i, a in enumerate(blocks[key]):
            for b in blocks[key][i + 1 :]:
                x, y = sorted((order[id(a)], order[id(b)]))
                if (x, y) not in seen:
                    seen.add((x, y))
                    if (fit := _fit(a, b)) is not None:
                        pairs.append((-fit.score, x, y, fit.reason))
    for score, x, y, reason in sorted(pairs):
        a, b = groups.group(everyone[x].nodes[0]), groups.group(everyone[y].nodes[0])
        if a is not b and _fit(a, b) is not None:
            groups.join(a, b, -score, reason)


def _keys(form: str) -> list[str]:
    words = name_words(form)
    if len(words) < 2:
        return []
    return [f"last {skeleton(words[-1])}", f"start {words[0]} {words[1]}", f"all {skeleton(''.join(words))}"]


def _fit(a: Group, b: Group) -> Likeness | None:
    """How well the full names of two groups agree; None where any pair of them contradicts."""
    worst: Likeness | None = None
    for x in _full_forms(a):
        for y in _full_forms(b):
            fit = same_person(x, y)
            if fit is None or fit.partial:
                return None
            if worst is None or fit.score < worst.score:
                worst = fit
    return worst


def _full_forms(group: Group) -> list[str]:
    forms = group.forms
    full = [form for form in forms if len(name_words(form)) > 1]
    return sorted(full, key=lambda form: (-forms[form], form))[:6]


def _parts(groups: Groups) -> None:
    """Bare last names: join the only holder of the story, the one of the same title, or the dominant one."""
    holders: dict[str, list[Group]] = defaultdict(list)
    for group in _persons(groups, full=True):
        for key in sorted({f for form in group.forms for f in _part_keys(form)}):
            holders[key].append(group)
    alone: dict[str, Group] = {}
    for group in _persons(groups, full=False):
        form = max(sorted(group.forms), key=lambda f: group.forms[f])
        alone_word = "".join(name_words(form))
        candidates = [
            (fit, g) for g in holders.get(skeleton(alone_word), ()) if (fit := _part_fit(form, g)) is not None
        ]
        chosen = _choose(group, candidates, plain=not is_given(alone_word))
        if chosen is not None:
            fit, holder, why = chosen
            groups.join(groups.group(holder.nodes[0]), group, fit.score, f"{fit.reason}, {why}")
        elif not candidates:
            if form in alone:
                groups.join(groups.group(alone[form].nodes[0]), group, 0.8, "same name alone, no full one in the story")
            alone.setdefault(form, group)


def _part_keys(form: str) -> list[str]:
    words = name_words(form)
    return [skeleton(word) for word in words] + [skeleton("".join(words[1:]))]


def _part_fit(form: str, group: Group) -> Likeness | None:
    fits = [fit for full in _full_forms(group) if (fit := same_person(form, full)) is not None]
    return max(fits, key=lambda fit: fit.score, default=None)


def _choose(group: Group, candidates: list[tuple[Likeness, Group]], plain: bool) -> tuple[Likeness, Group, str] | None:
    """The holder of a part of a name; a common given name («سعيد») is not ``plain`` and needs the same title."""
    if not candidates:
        return None
    best = max(fit.score for fit, _ in candidates)
    near = [(fit, holder) for fit, holder in candidates if fit.score > best - 0.1]
    if len(near) == 1 and plain:
        return (*near[0], "the only one of that name")
    titled = sorted(near, key=lambda pair: -len(pair[1].titles & group.titles))
    shared = [len(holder.titles & group.titles) for _, holder in titled]
    if shared[0] >= 2 and shared[0] > max(shared[1:], default=0):
        return (*titled[0], "of the same title")
    if not plain:
        return None
    weight = sorted(near, key=lambda pair: -sum(pair[1].forms.values()))
    counts = [sum(holder.forms.values()) for _, holder in weight]
    if counts[0] >= _DOMINANT * counts[1]:
        return (*weight[0], "by far the most named of that name")
    return None
