"""Which gender and number a verb takes with a name: «أعلنت روسيا», «أعلن العراق», «قالت رويترز»."""

from __future__ import annotations

from functools import cache
from typing import Literal

from tawatur.annotate.actors.words import heads, without_article
from tawatur.arabic.letters import normalise
from tawatur.entities import entry as known_entry
from tawatur.lexicon import document
from tawatur.records import Mention


@cache
def _genders() -> dict[str, Literal["m", "f"]]:
    found: dict[str, Literal["m", "f"]] = {}
    lists = document("ar/name_genders.yml")
    genders: tuple[Literal["m", "f"], ...] = ("m", "f")
    for gender in genders:
        for form in lists[gender]:
            found[normalise(form)] = gender
    return found


def gender_of(mention: Mention, text: str) -> Literal["m", "f"]:
    """The gender a name has in its sentence; a person's is masculine unless the name or resources say otherwise."""
    form = normalise(" ".join(text.split()))
    if form in _genders():
        return _genders()[form]
    entry = known_entry(mention.entity)
    if entry is not None and entry.gender:
        return entry.gender
    first = form.split(" ")[0] if form else form
    if mention.type == "PERS":
        return "f" if first in _genders() and _genders()[first] == "f" else "m"
    if mention.type == "GPE":
        return _genders().get(first, "f")
    bare = without_article(first)
    if bare in heads():
        return heads()[bare].gender
    if first in _genders():
        return _genders()[first]
    return "f" if first.endswith(("ه", "ات")) else "m"


__all__ = ["gender_of"]
