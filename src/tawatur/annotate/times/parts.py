"""Parts of periods, seasons, weekends and feasts: منتصف ديسمبر، نهاية 2015، الصيف الماضي، عيد الفطر."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tawatur.annotate.times import meaning as m
from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.months import month
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.tense import OPEN, PAST
from tawatur.annotate.times.units import demonstrative, season_step, shifted, unit_period
from tawatur.annotate.times.words import BOOKS, MISC, UNITS
from tawatur.annotate.times.years import decade, stated_year, year
from tawatur.arabic.calendars import hijri_of, hijri_to_gregorian, make_date, month_days, shift_days

_RANGES = {"H1": (1, 6), "H2": (7, 6), "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3)}
#: Days from Monday to the first and last that a part of a week may mean; weeks begin on Saturday, Sunday or Monday.
_WEEK_EDGES = {"start": (-2, 1), "mid": (1, 3), "end": (3, 6)}
_WEEK_BEGINS = (1, 2)
_HALVES = ("H1", "H2")


def season(scan: Scan, index: int) -> Hit | None:
    """«الصيف الماضي» is the last summer that is over, «صيف 2014», «صيف العام الماضي»."""
    word = BOOKS["season"].at(scan.stream, index)
    if word is None:
        return None
    code = word.value
    step = BOOKS["next"].at(scan.stream, word.after)
    if step and not step.clitics and "ال" in scan.stream.norm(word.after - 1):
        by = int(step.value)
        return scan.hit(index, word.dropped, step.after, scan.resolve(lambda ref: season_step(ref, code, by)))
    at = word.after + (scan.stream.norm(word.after) == "من")
    inner = year(scan, at) or unit_period(scan, at) or demonstrative(scan, at)
    if inner and inner.meaning.grain == "year" and inner.meaning.earliest:
        meaning = m.of_season(inner.meaning.earliest.year, code).because(inner.meaning.reason)
        return scan.hit(index, word.dropped, inner.after, meaning)
    if scan.stream.norm(index).startswith("ال") and scan.stream.norm(index - 1) in MISC["in"] and scan.ahead(index) > 0:
        return scan.hit(index, word.dropped, word.after, scan.resolve(lambda ref: season_step(ref, code, 1)))
    return None


def weekend(scan: Scan, index: int) -> Hit | None:
    """«نهاية الأسبوع» of the publication's week, «نهاية الأسبوع المقبل»."""
    word = BOOKS["weekend"].at(scan.stream, index)
    if word is None:
        return None
    step = BOOKS["next"].at(scan.stream, word.after)
    if step and not step.clitics:
        by = int(step.value)
        return scan.hit(index, word.dropped, step.after, scan.resolve(lambda ref: m.of_weekend(ref, by)))
    tense = scan.tense(index)
    return scan.hit(index, word.dropped, word.after, scan.resolve(lambda ref: _weekend_near(ref, tense)))


def _weekend_near(ref: date, tense: int) -> Meaning:
    """This week's weekend, or the one before it where that is still to come and the clause looks back or, without a
    verb, the week has just begun."""
    this = m.of_weekend(ref)
    behind = tense == PAST or (tense == OPEN and ref.isoweekday() in _WEEK_BEGINS)
    return m.of_weekend(ref, -1) if behind and this.earliest and this.earliest > ref else this


def feast(scan: Scan, index: int) -> Hit | None:
    """«عيد الفطر», «رأس السنة الهجرية»: the nearest one, or the next or last if it says so."""
    word = BOOKS["feast"].at(scan.stream, index)
    if word is None:
        return None
    step = BOOKS["next"].at(scan.stream, word.after)
    by, after = (int(step.value), step.after) if step and not step.clitics else (0, word.after)
    ahead = scan.ahead(index)
    return scan.hit(index, word.dropped, after, scan.resolve(lambda ref: _feast_near(ref, word.value, by, ahead)))


def _feast_near(ref: date, rule: str, step: int, ahead: int) -> Meaning:
    calendar, month_number, rest = rule.split("-")
    day, length = (int(part) for part in rest.split("/"))
    today = hijri_of(ref)
    options = []
    for by in (-1, 0, 1):
        if calendar == "H":
            first = hijri_to_gregorian(today[0] + by, int(month_number), day) if today else None
        else:
            first = make_date(ref.year + by, int(month_number), day)
        if first:
            options.append(Meaning("DATE", first.isoformat(), first, shift_days(first, length - 1), "feast"))
    nearest = m.near(ref, options or [Meaning("DATE", None)], 0)
    if step:
        return m.near(ref, options, step) if options else nearest
    if ahead and nearest.earliest and nearest.latest:
        behind, before = (ref - nearest.latest).days, (nearest.earliest - ref).days
        if (ahead > 0 and behind > 7) or (ahead < 0 and before > 45):
            return m.near(ref, options, ahead)
    return nearest


def edge(scan: Scan, index: int) -> Hit | None:
    """Part of a period: «منتصف ديسمبر», «نهاية 2015», «الأشهر الأولى من 2016», «مطلع العام المقبل»."""
    word = BOOKS["edge"].at(scan.stream, index)
    if word is None:
        return None
    at = word.after
    while scan.stream.norm(at) in ('"', "”", "»", "”", "'"):
        at += 1
    at += scan.stream.norm(at) == "من"
    inner = _period(scan, at)
    if inner is None or inner.meaning.grain not in ("month", "year", "week", "decade", "century", "season"):
        return None
    if inner.first != at and inner.start != scan.stream.start(at):
        return None
    return scan.hit(index, word.dropped, inner.after, _part_of(inner.meaning, word.value))


def _period(scan: Scan, at: int) -> Hit | None:
    for rule in (month, year, unit_period, demonstrative, season, decade):
        hit = rule(scan, at)
        if hit:
            return hit
    plain = stated_year(scan, at)
    if plain:
        return plain
    unit = UNITS.at(scan.stream, at)
    if (
        unit
        and unit.value.definite
        and unit.value.number == "one"
        and unit.value.code in ("W", "M", "Y")
        and not unit.clitics
    ):
        code = unit.value.code
        return scan.hit(at, 0, unit.after, scan.resolve(lambda ref: shifted(ref, code, 0)))
    return None


def _part_of(whole: Meaning, part: str) -> Meaning:
    first, last = whole.earliest, whole.latest
    if first is None or last is None:
        return whole
    if part in _HALVES and whole.grain == "month":
        fifteenth = shift_days(first, 14)
        if part == _HALVES[0]:
            return replace(whole, latest=fifteenth)
        return replace(whole, earliest=shift_days(fifteenth, 1))
    if part in _RANGES:
        if whole.grain != "year" or first.month != 1 or first.day != 1:
            return whole
        start, count = _RANGES[part]
        return m.of_months(first.year, start, count, part).because(whole.reason)
    if part == "first":
        return m.of_day(first).because(whole.reason)
    if whole.grain == "year" and (first.month, first.day) != (1, 1):  # a Hijri one
        begins = {"start": 0, "end": (last - first).days - 29}.get(part, 147)
        return replace(whole, earliest=shift_days(first, begins), latest=shift_days(first, begins + 29))
    if whole.grain == "year":
        months = {
            "start": (first, month_days(first.year, first.month)[1]),
            "end": (date(last.year, last.month, 1), last),
        }
        middle = (date(first.year, 6, 1), date(first.year, 7, 31))
        first, last = months.get(part, middle)
        return replace(whole, earliest=first, latest=last)
    if whole.grain == "week" and part in _WEEK_EDGES:
        before_first, before_last = _WEEK_EDGES[part]
        return replace(whole, earliest=shift_days(first, before_first), latest=shift_days(first, before_last))
    length = (last - first).days + 1
    third = 10 if whole.grain == "month" else max(1, length // 3)
    if part == "start":
        return replace(whole, latest=shift_days(first, third - 1))
    if part == "end":
        return replace(whole, earliest=shift_days(last, 1 - third))
    if whole.grain == "month":
        return replace(whole, earliest=shift_days(first, 9), latest=shift_days(first, 19))
    return replace(whole, earliest=shift_days(first, third), latest=shift_days(last, -third))
