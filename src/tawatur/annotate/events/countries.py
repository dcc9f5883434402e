"""States by their adjectives («الروسية») and by id."""

from __future__ import annotations

from functools import cache

from tawatur import lexicon
from tawatur.annotate.events.scene import Scene
from tawatur.arabic import normalise


def countries_named_by(word: str, scene: Scene) -> str | None:
    """The state whose adjective ``word`` is («الروسية», «سعودي»): its id in this article, else its own, or None."""
    plain = word[2:] if word.startswith("ال") else word
    country = _adjectives().get(plain)
    if country is None and word[:1] in "وبل":
        return countries_named_by(word[1:], scene) if len(word) > 4 else None
    if country is None:
        return None
    names = _names().get(country, frozenset())
    for mention in scene.mentions:
        if mention.type == "GPE" and normalise(scene.reading.text[mention.start : mention.end]) in names:
            return mention.entity
    return country


def is_country(entity: str | None) -> bool:
    """Whether an id is that of a state (or, in hand-made readings, its key)."""
    return entity is not None and (entity in _names() or entity in _keys())


@cache
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in lexicon.table("ar/demonyms.tsv"):
        for column in ("m", "f", "plural"):
            for word in (row.get(column) or "").split("|"):
                if word:
                    found.setdefault(normalise(word), row["country"])
    return found


@cache
def _names() -> dict[str, frozenset[str]]:
    return {
        row["id"]: frozenset(normalise(name) for name in row["aliases"].split("|"))
        for row in lexicon.table("ar/entities/countries.tsv")
    }


@cache
def _keys() -> frozenset[str]:
    return frozenset(row["key"] for row in lexicon.table("ar/entities/countries.tsv") if row.get("key"))


def capital_of(entity: str | None) -> str | None:
    """The state whose capital the id is («موسكو»: that of Russia); None for any other."""
    return _capitals().get(entity or "")


@cache
def _capitals() -> dict[str, str]:
    return {row["id"]: row["country"] for row in lexicon.table("ar/entities/capitals.tsv") if row.get("country")}
