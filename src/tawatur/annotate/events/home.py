"""The country that an article is about: where what it tells without a place of its own took place."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tawatur.annotate.events.circumstances import Circumstances
from tawatur.annotate.events.countries import is_country
from tawatur.annotate.events.scene import Scene
from tawatur.entities import entry as known_entry
from tawatur.records import Event, Mention

#: What people do where they are: a place not told is the article's own. Towns do not count for their states: a capital
#: that hosts talks would become the place of the wars that they are about.
_DOMESTIC = frozenset({"ASSAULT", "PROTEST", "COERCE"})
_LEAD = 400  # code points of title and lead


def home_of(scene: Scene, circumstances: Circumstances) -> str | None:
    """The country of title or lead where things are told to be («في بوروندي»): twice, and twice as often as others."""
    found = Counter(
        mention.entity
        for mention in scene.mentions
        if mention.type == "GPE" and is_country(mention.entity) and circumstances.is_setting(mention)
    )
    ranked = found.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    home = ranked[0][0]
    opens = any(_state_of(mention) == home for mention in scene.mentions if mention.start < _LEAD)
    return home if opens else None  # the neighbour that a war spills over to is not where its article is


def _state_of(place: Mention) -> str | None:
    """The state that a place is or lies in; None where that is not known."""
    if place.type != "GPE" or is_country(place.entity):
        return place.entity
    entry = known_entry(place.entity)
    return entry.country or None if entry is not None else None


def town_of(scene: Scene, events: tuple[Event, ...]) -> dict[str, str]:
    """By type, the one town of title or lead where all that the article tells of that type is, as far as it says."""
    lead = {mention.entity for mention in scene.mentions if mention.start < _LEAD}
    found: dict[str, set[str]] = {}
    for event in events:
        if event.place is not None:
            found.setdefault(event.type, set()).add(event.place)
    alone = {kind: next(iter(places)) for kind, places in found.items() if len(places) == 1 and kind in _DOMESTIC}
    return {kind: place for kind, place in alone.items() if place in lead}


def at_home(event: Event, home: str | None) -> Event:
    """``event`` with ``home`` as its place where it has none and is of the kind that happens where its people are."""
    if event.place is not None or home is None or event.type not in _DOMESTIC:
        return event
    if any(person.role == "target" and is_country(person.entity) for person in event.participants):
        return event  # «ضربة على إيران»: there, not here
    return replace(event, place=home)
