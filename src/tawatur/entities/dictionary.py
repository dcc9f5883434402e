"""The dictionary of entities: every alias in normal form → who or what it may name, and under which condition.

Rows live in ``resources/ar/entities/*.tsv``. A guard says what must stand near an alias that is also a common word or
a part of other names; alternatives are separated by ``;``:

- ``article``: an unguarded alias of the same entity stands elsewhere in the article;
- ``after:w1|w2``: one of these words stands right before it («قناة الجزيرة»);
- ``alone``: no adjective follows that makes another name («المملكة», not «المملكة المغربية»); names see to it.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from tawatur.arabic.letters import normalise
from tawatur.entities.organs import english, labels, organ_of, organs, shapes_of
from tawatur.entities.spelling import name_words, skeleton
from tawatur.lexicon import table
from tawatur.records.annotation import MentionType

#: The tables, in the order of their authority: where two name one id, the first gives its type and label.
TABLES = (
    "countries",
    "capitals",
    "regions",
    "provinces",
    "sites",
    "international_bodies",
    "state_bodies",
    "groups_parties",
    "companies",
    "sports",
    "news_agencies",
    "media",
    "people",
    "products",
    "events",
    "legislators",
    "notables",
)


@dataclass(frozen=True, slots=True)
class Guard:
    """When a guarded alias counts: ``article`` and ``after`` (normal forms) are alternatives."""

    article: bool = False
    after: frozenset[str] = frozenset()

    def allows(self, before: str, present: Container[str], entity: str) -> bool:
        """Whether it counts after the word ``before`` (normal form, "" for none) beside the ids ``present``."""
        return (self.article and entity in present) or before in self.after


@dataclass(frozen=True, slots=True)
class Known:
    """One thing an alias may name. ``country`` is the id of the state it belongs to or stands for, or ""."""

    id: str
    type: MentionType
    name_en: str
    guard: Guard | None
    country: str
    gender: Literal["m", "f", ""]
    source: str


@cache
def dictionary() -> dict[str, tuple[Known, ...]]:
    """Alias in normal form → everything it may name, in the order of ``TABLES``."""
    forms: dict[str, dict[Known, None]] = {}
    for name in TABLES:
        for row in table(f"ar/entities/{name}.tsv"):
            made = _known(row)
            for alias in row["aliases"].split("|"):
                forms.setdefault(normalise(alias), {})[made] = None
    return {form: tuple(entries) for form, entries in forms.items()}


@lru_cache(maxsize=50_000)
def known(form: str) -> tuple[Known, ...]:
    """Everything that ``form`` (normal form, words separated by one space) may name; guards are not weighed."""
    found = dictionary().get(form) or _organ(form)
    if form in cities() and not any(each.type in ("GPE", "LOC") for each in found):
        found = (*found, cities()[form])
    return found


def entry(entity: str | None) -> Known | None:
    """What the resources say of an id; None for one that they do not know."""
    if entity is None:
        return None
    return _by_id().get(entity) or _organ_entry(entity)


def people_spelt_like(form: str) -> tuple[Known, ...]:
    """People of whose full names ``form`` may be another spelling («ينس شتولتنبرغ»); the judgement is the caller's."""
    return _people_by_skeleton().get(skeleton("".join(name_words(form))), ())


@cache
def _people_by_skeleton() -> dict[str, tuple[Known, ...]]:
    found: dict[str, dict[Known, None]] = {}
    for form, entries in dictionary().items():
        for each in entries:
            if each.type == "PERS" and " " in form:
                found.setdefault(skeleton("".join(name_words(form))), {})[each] = None
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def forms_of(entity: str) -> tuple[str, ...]:
    """All names of an id that stand in the tables, in normal form."""
    return tuple(form for form, entries in dictionary().items() if any(each.id == entity for each in entries))


@cache
def cities() -> dict[str, Known]:
    """City name in normal form → the largest city so called (GeoNames)."""
    found: dict[str, Known] = {}
    for row in table("ar/cities.tsv.gz"):
        made = Known(row["id"], "GPE", row["name_en"], None, row["country"], "", "geonames")
        for alias in row["aliases"].split("|"):
            found.setdefault(normalise(alias), made)
    return found


def _organ(form: str) -> tuple[Known, ...]:
    """The body of a state that a form names by its shape; the table that lists it under its own name goes first."""
    found = organ_of(form) if " " in form else None
    if found is None:
        return ()
    organ, country, key = found
    for shape in shapes_of(organ, country):
        listed = [each for each in dictionary().get(shape, ()) if each.type == "ORG" and not each.guard]
        if listed:
            return (listed[0],)
    return (Known(f"tw:{key}-{organ}", "ORG", english(organ, key), None, country, "", "own"),)


@lru_cache(maxsize=10_000)
def _organ_entry(entity: str) -> Known | None:
    for organ in organs() if entity.startswith("tw:") else ():
        key = entity[3:].removesuffix(f"-{organ}")
        if key != entity[3:] and key in labels():
            return Known(entity, "ORG", english(organ, key), None, labels()[key][0], "", "own")
    return None


@cache
def _by_id() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for entries in dictionary().values():
        for each in entries:
            if each.id not in found or (found[each.id].guard and not each.guard):
                found[each.id] = each
    return {city.id: city for city in cities().values()} | found


@cache
def longest_form() -> int:
    """How many words the longest alias has."""
    return max(form.count(" ") + 1 for form in dictionary())


def _known(row: dict[str, str]) -> Known:
    return Known(
        id=row["id"],
        type=row["type"],  # type: ignore[arg-type]  # tests hold the column to MentionType
        name_en=row["name_en"],
        guard=_guard(row.get("guard", "")),
        country=row.get("country", "") or (row["id"] if "key" in row else ""),
        gender=row.get("gender", ""),  # type: ignore[arg-type]
        source=row["source"],
    )


@cache
def _guard(rule: str) -> Guard | None:
    if not rule or rule == "alone":
        return None
    after: set[str] = set()
    for part in rule.split(";"):
        if part.startswith("after:"):
            after.update(normalise(word) for word in part[6:].split("|"))
    return Guard("article" in rule.split(";"), frozenset(after))
