"""Ids that last, and the card of each entity."""

from __future__ import annotations

import unicodedata
from collections import Counter

from tawatur.arabic.letters import normalise
from tawatur.arabic.romanise import romanise
from tawatur.entities import entry as known_entry
from tawatur.entities.latin import usual_spellings
from tawatur.entities.organs import english_generic, generic_organ
from tawatur.link.entities.groups import Group
from tawatur.records import EntityCard


def cards_of(groups: list[Group]) -> list[tuple[EntityCard, Group]]:
    """A card for each group, ids unique; groups come in the order of their first mention."""
    taken: Counter[str] = Counter()
    made = []
    for group in groups:
        label = label_of(group)
        entity = group.resource or slug(label) or "entity"
        taken[entity] += 1
        if taken[entity] > 1:
            entity = f"{entity}-{taken[entity]}"
        written = spellings(group)
        articles = tuple(sorted({node.article for node in group.nodes}))
        card = EntityCard(entity, group.type, name_of(group), written, label, sum(group.forms.values()), articles)
        made.append((card, group))
    return made


def spellings(group: Group) -> tuple[str, ...]:
    """Every name as written, most frequent first."""
    written = group.written
    return tuple(sorted(written, key=lambda name: (-written[name], name)))


def name_of(group: Group) -> str:
    """The fullest common name: for a person the most frequent of at least two words, else the most frequent."""
    written = group.written
    names = spellings(group)
    if group.type == "PERS":
        full = [name for name in names if " " in name]
        names = tuple(full) or names
    return max(names, key=lambda name: (written[name], len(name), name))


def label_of(group: Group) -> str:
    """The English label: the resources', else the romanised name."""
    entry = known_entry(group.resource)
    if entry is not None:
        return entry.name_en
    name = name_of(group)
    organ = generic_organ(normalise(name))
    return english_generic(organ) if organ else romanise(name, usual_spellings())


def slug(label: str) -> str:
    """Kebab case in ASCII: «Élysée» gives elysee."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())
