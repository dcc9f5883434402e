"""The head of a line: what, who, where, when, in labels and names only; the quoted sentence says the rest."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.compose.nouns import counted_en
from tawatur.export.amounts import amount_words
from tawatur.export.days import day_words, sort_day
from tawatur.export.labels import NOTHING, Words, has_label, label, label_or, listed, same
from tawatur.export.naming import Naming
from tawatur.records import Line


@dataclass(frozen=True, slots=True)
class Headline:
    """The head of an event line: «لقاء · بوتين وخامنئي · طهران · الاثنين 23 نوفمبر 2015»."""

    kind: Words
    doers: Words
    towards: Words
    place: Words
    day: Words


def event_headline(line: Line, naming: Naming) -> Headline:
    """What kind of happening, between whom, where and when; what is not known is nothing."""
    sides: dict[str, list[Words]] = {"doers": [], "towards": []}
    for who in line.participants:
        name = naming.participant(line, who)
        side = sides["towards" if who.role == "target" else "doers"]
        if name and name not in side:
            side.append(name)
    for names in sides.values():
        names[:] = [name for name in names if not any(_begins(name, other) for other in names)]
    place = naming.entity(line.place) if line.place else NOTHING
    towards = [name for name in sides["towards"] if name not in sides["doers"]]
    if place in towards:
        place = NOTHING  # «زيارة بوتين إلى طهران» names Tehran once
    day = day_words(line.time) if sort_day(line.time) != "9999" else NOTHING  # «سابقا» is no day
    return Headline(event_kind(line), listed(sides["doers"]), listed(towards), place, day)


def _begins(name: Words, other: Words) -> bool:
    """Whether a name is the beginning of another that says more: «محكمة» of «محكمة ليبية»."""
    return other.ar.startswith(f"{name.ar} ")


def event_kind(line: Line) -> Words:
    """The label of an event's type and mode."""
    for key in (f"event.{line.type}.{line.mode}", f"event.{line.type}"):
        if has_label(key):
            return label(key)
    return label_or("event.other", NOTHING)


def figure_words(line: Line) -> Words:
    """A figure with what it counts: «20 شخصاً على الأقل», "at least 20 people"; «قطارين (2)», "2 trains".

    The noun is a quote in English only where it has no English here.
    """
    amount, written = amount_words(line.low, line.high, line.approx, line.unit), same(line.counted or "").ar
    if not written or (line.unit and written in amount.ar):
        return amount
    noun = Words(written, counted_en(written, line.high) or f"«{written}»")
    whole = amount_words(line.low, line.high, line.approx, line.unit, noun)
    if line.low == line.high and line.low in (1, 2) and not line.approx:
        return Words(f"{noun.ar} ({amount.ar})", whole.en)
    return whole
