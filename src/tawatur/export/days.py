"""Days in words: a TIMEX3 value or a publication date as a reader would write it, in both languages."""

from __future__ import annotations

import datetime
import re

from tawatur.export.labels import NOTHING, Words, has_label, label, label_or, same
from tawatur.records import Published

_VALUE = re.compile(r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T(?P<clock>\d\d:\d\d|[A-Z]{2}))?[\d:]*(?:Z|[+-]\d\d:\d\d)?")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?:-WE)?")
_PART = re.compile(r"(?P<year>\d{4})-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI)")
_DECADE = re.compile(r"\d{3}")


def day_words(value: str | None) -> Words:
    """A TIMEX3 value in words: ``2015-11-23`` is «الاثنين 23 نوفمبر 2015»; one we cannot word gives nothing.

    Known shapes: day, month, year, clock time, part of day, week, quarter, half, season, decade, vague reference.
    """
    if value is None:
        return NOTHING
    if found := _VALUE.fullmatch(value):
        return _with_clock(_calendar(found["day"]), found["clock"])
    if found := _WEEK.fullmatch(value):
        return label("day.week", day=_calendar(_monday(int(found["year"]), int(found["week"])), weekday=False))
    if found := _PART.fullmatch(value):
        kind = {"Q": "quarter", "H": "half"}.get(found["part"][0], "season")
        key = f"day.{kind}.{found['part'][-1] if kind != 'season' else found['part']}"
        return label(key, year=found["year"])
    if _DECADE.fullmatch(value):
        return label("day.decade", year=value + "0")
    return label_or(f"day.{value}", NOTHING)


def _monday(year: int, week: int) -> str:
    try:
        return datetime.date.fromisocalendar(year, week, 1).isoformat()
    except ValueError:
        return str(year)


def _calendar(day: str, weekday: bool = True) -> Words:
    """``2015``, ``2015-11`` or ``2015-11-23`` in words; a day that no calendar has stays as it is."""
    try:
        year, month, number = (int(part) for part in [*day.split("-"), "1", "1"][:3])
        date = datetime.date(year, month, number)
    except ValueError:
        return same(day)
    if len(day) == 4:
        return same(day)
    name = label(f"month.{date.month}")
    if len(day) == 7:
        return Words(f"{name.ar} {date.year}", f"{name.en} {date.year}")
    words = Words(f"{date.day} {name.ar} {date.year}", f"{date.day} {name.en} {date.year}")
    if not weekday:
        return words
    of_week = label(f"weekday.{date.weekday()}")
    return Words(f"{of_week.ar} {words.ar}", f"{of_week.en} {words.en}")


def _with_clock(day: Words, clock: str | None) -> Words:
    if clock is None:
        return day
    if clock[0].isdigit():
        return label("day.clock", day=day, clock=clock)
    return label(f"day.part.{clock}", day=day) if has_label(f"day.part.{clock}") else day


def published_words(published: Published) -> Words:
    """When a page appeared: its day, or the days it lies between."""
    if published.value:
        return day_words(published.value[:16] if len(published.value) > 10 else published.value)
    return span_words(published.earliest, published.latest)


def span_words(earliest: str | None, latest: str | None) -> Words:
    """Days between two bounds, either of which may be open: «بين 10 ديسمبر 2015 و20 ديسمبر 2015»."""
    if earliest and earliest == latest:
        return day_words(earliest)
    first = _calendar(earliest, weekday=False) if earliest else NOTHING
    last = _calendar(latest, weekday=False) if latest else NOTHING
    if first and last:
        return label("day.between", **{"from": first, "to": last})
    if first:
        return label("day.after", **{"from": first})
    return label("day.before", to=last) if last else NOTHING


def published_basis(published: Published) -> Words:
    """How the date of publication is known."""
    known = published.value or published.earliest or published.latest
    return label(f"published.{published.basis}" if known else "published.unknown")


def sort_day(value: str | None) -> str:
    """A key that puts TIMEX3 values in the order of time, whole days before their hours; vague ones last."""
    if value is None or not value[:3].isdigit():
        return "9999"
    if found := _WEEK.fullmatch(value):
        return _monday(int(found["year"]), int(found["week"]))
    if found := _PART.fullmatch(value):
        month = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}
        return f"{found['year']}-{month[found['part']]:02d}"
    return value
