"""Ministries, forces, courts of every state, read from the shape of their names: «وزارة الدفاع الروسية».

The patterns are ``ar/state_organs.tsv``; with the nationalities and countries they make some 9,000 bodies without a
row for each.
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.letters import normalise
from tawatur.entities.demonyms import Demonym, demonym
from tawatur.lexicon import table


@cache
def _patterns() -> dict[str, tuple[str, str]]:
    """Pattern in normal form with its slot → organ and English template."""
    return {
        normalise(pattern): (row["organ"], row["name_en"])
        for row in table("ar/state_organs.tsv")
        for pattern in row["patterns"].split("|")
    }


@cache
def _generic() -> dict[str, str]:
    """Pattern without its slot → organ, where more than a word is left («وزاره الدفاع»)."""
    bare = {" ".join(pattern.split("{")[0].split()): organ for pattern, (organ, _) in _patterns().items()}
    return {form: organ for form, organ in bare.items() if form}


def generic_organ(form: str) -> str | None:
    """The organ that a form names without saying whose: «وزاره الدفاع», «الجيش»; None for other names."""
    return _generic().get(form)


@cache
def _countries() -> dict[str, tuple[str, str]]:
    """Country name in normal form → id and key."""
    return {
        normalise(alias): (row["id"], row["key"])
        for row in table("ar/entities/countries.tsv")
        for alias in row["aliases"].split("|")
    }


@cache
def labels() -> dict[str, tuple[str, str]]:
    """Country key → its id and the adjective or name that English labels begin with («Russian»)."""
    named = {row["key"]: (row["id"], row["name_en"]) for row in table("ar/entities/countries.tsv")}
    for row in table("ar/demonyms.tsv"):
        named[row["key"]] = (row["country"], row["adjective"] or row["key"])
    return named


@cache
def _keys() -> dict[str, str]:
    """Country id → key, the demonyms' where there is one («us»)."""
    keys = {row["id"]: row["key"] for row in table("ar/entities/countries.tsv")}
    return keys | {row["country"]: row["key"] for row in table("ar/demonyms.tsv")}


def organ_of(form: str) -> tuple[str, str, str] | None:
    """Organ, country id and country key of a body's name in normal form; None where it has no such shape."""
    words = form.split()
    for at in range(1, len(words)):
        for width in (2, 1):
            if (found := _filled(words, at, width)) is not None:
                return found
    return None


def _filled(words: list[str], at: int, width: int) -> tuple[str, str, str] | None:
    piece = words[at : at + width]
    if len(piece) < width:
        return None
    head, tail = words[:at], words[at + width :]
    nation: Demonym | None = demonym(*piece) if piece[0].startswith("ال") else None
    if nation is not None:
        for slot in ("{f}", "{m}"):
            if (organ := _patterns().get(" ".join([*head, slot, *tail]))) is not None:
                return organ[0], nation.country, _keys().get(nation.country, nation.key)
    country = _countries().get(" ".join(piece))
    if country is None and not tail and at + width == len(words):
        country = _countries().get(" ".join(words[at:]))
    if country is not None and (organ := _patterns().get(" ".join([*head, "{n}", *tail]))) is not None:
        return organ[0], country[0], _keys().get(country[0], country[1])
    return None


@cache
def shapes_of(organ: str, country: str) -> tuple[str, ...]:
    """Every nominal form of one organ of one country, in normal form."""
    feminine = [f for row in table("ar/demonyms.tsv") if row["country"] == country for f in row["f"].split("|") if f]
    masculine = [m for row in table("ar/demonyms.tsv") if row["country"] == country for m in row["m"].split("|") if m]
    names = [name for name, (entity, _) in _countries().items() if entity == country]
    made: list[str] = []
    for pattern, (name, _) in _patterns().items():
        if name == organ:
            for slot, fillers in (("{f}", _definite(feminine)), ("{m}", _definite(masculine)), ("{n}", names)):
                made += [pattern.replace(slot, filler) for filler in fillers if slot in pattern]
    return tuple(made)


def _definite(adjectives: list[str]) -> list[str]:
    return [" ".join("ال" + word for word in normalise(adjective).split()) for adjective in adjectives]


@cache
def english(organ: str, key: str) -> str:
    """«Russian Defence Ministry»."""
    template = next(row["name_en"] for row in table("ar/state_organs.tsv") if row["organ"] == organ)
    return template.replace("{}", labels()[key][1])


@cache
def english_generic(organ: str) -> str:
    """«Defence Ministry»."""
    template = next(row["name_en"] for row in table("ar/state_organs.tsv") if row["organ"] == organ)
    return template.replace("{}", "").strip()


@cache
def organs() -> tuple[str, ...]:
    """The keys of all organs, longest first, so that an id is read from its end."""
    return tuple(sorted((row["organ"] for row in table("ar/state_organs.tsv")), key=lambda organ: (-len(organ), organ)))
