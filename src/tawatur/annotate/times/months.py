"""Months and days of a month: يناير المقبل، ديسمبر، 26 الجاري، الرابع عشر من الشهر الماضي."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tawatur.annotate.times import meaning as m
from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import BOOKS, MISC, UNITS
from tawatur.arabic.calendars import add_months, make_date, shift_days
from tawatur.arabic.date_parts import MONTHS
from tawatur.arabic.dates import StatedDate, date_at
from tawatur.arabic.ordinals import ordinal


def stated_period(dated: StatedDate) -> Meaning:
    """A month that states its year."""
    days = [date.fromisoformat(day) for day in (dated.earliest, dated.latest) if day]
    return Meaning("DATE", dated.value, days[0], days[-1], "month", "stated")


def month(scan: Scan, index: int) -> Hit | None:
    """A month with its year, or alone: «يناير المقبل», «ديسمبر»; alone it is the nearest that its clause allows."""
    found = date_at(scan.stream, index)
    if found and found[0].earliest and not found[0].complete:
        return Hit(index, found[0].start, found[1], stated_period(found[0]))
    first, at, dropped = index, index, 0
    unit = UNITS.at(scan.stream, index)
    labelled = bool(unit and unit.value.code == "M" and unit.value.number == "one" and not unit.value.definite)
    if labelled and unit:
        at, dropped = unit.after, unit.dropped
        found = date_at(scan.stream, at)
        if found and found[0].earliest and not found[0].complete and found[0].start == scan.stream.start(at):
            return scan.hit(first, dropped, found[1], stated_period(found[0]))
    named = MONTHS.at(scan.stream, at)
    if named is None or (labelled and named.clitics):
        return None
    dropped = dropped if labelled else named.dropped
    after = _double_name(scan, named.after, named.value.number)
    step = BOOKS["next"].at(scan.stream, after)
    told = named.value.alone or labelled or after > named.after or bool(step and not step.clitics)
    if not told and not (named.value.hijri and scan.stream.norm(first - 1) in MISC["before_month"]):
        return None
    number, make = named.value.number, m.hijri_month_near if named.value.hijri else m.month_near
    if step and not step.clitics:
        by = int(step.value)
        return scan.hit(first, dropped, step.after, scan.resolve(lambda ref: _month_step(ref, number, by, make)))
    if scan.stream.norm(after) in MISC["same_year"]:
        return None
    ahead = scan.ahead(first)
    meaning = scan.resolve(lambda ref: _month_found(ref, number, ahead, make))
    return scan.hit(first, dropped, after, meaning)


def _double_name(scan: Scan, after: int, number: int) -> int:
    beside = MONTHS.at(scan.stream, after)
    if beside and not beside.clitics and beside.value.number == number:
        return beside.after
    if scan.stream.norm(after) in ("/", "(", "-"):
        other = MONTHS.at(scan.stream, after + 1)
        if other and other.value.number == number:
            return other.after + (scan.stream.norm(after) == "(" and scan.stream.norm(other.after) == ")")
    return after


def _month_step(ref: date, number: int, step: int, make: Callable[[date, int, int], Meaning]) -> Meaning:
    if step == 0:
        return make(ref, number, 0)
    found = make(ref, number, 1 if step > 0 else -1)
    if found.earliest and found.latest and found.earliest <= ref <= found.latest:
        beyond = shift_days(found.latest, 30) if step > 0 else shift_days(found.earliest, -30)
        return make(beyond, number, 1 if step > 0 else -1)
    return found


def _month_found(ref: date, number: int, ahead: int, make: Callable[[date, int, int], Meaning]) -> Meaning:
    nearest = make(ref, number, 0)
    if nearest.earliest is None or nearest.latest is None:
        return nearest
    if ahead > 0 and nearest.latest < ref:
        return make(ref, number, 1)
    if ahead < 0 and (nearest.earliest - ref).days > 45:
        return make(ref, number, -1)
    return nearest


def day_of_month(scan: Scan, index: int) -> Hit | None:
    """«26 الجاري», «13 من الشهر الحالي», «الرابع عشر من الشهر الماضي»."""
    stream = scan.stream
    digits = stream.digits(index)
    if digits:
        day, after, dropped = int(digits[:3]), index + 1, 0
    else:
        spoken = ordinal(stream, index)
        if spoken is None:
            return None
        day, after, dropped = spoken.value, spoken.after, spoken.dropped
    if not 1 <= day <= 31:
        return None
    at = after + (stream.norm(after) == "من")
    unit = UNITS.at(stream, at)
    of_month = bool(unit and unit.value.definite and unit.value.code == "M" and unit.value.number == "one")
    if of_month and unit:
        at = unit.after
    if not digits and not of_month:
        return None
    step = BOOKS["next"].at(stream, at)
    if step is None or step.clitics or (not of_month and int(step.value) != 0):
        return None
    by = int(step.value)
    return scan.hit(index, dropped, step.after, scan.resolve(lambda ref: _in_month(ref, by, day)))


def _in_month(ref: date, by: int, day: int) -> Meaning:
    found = make_date(*add_months(ref.year, ref.month, by), day)
    return m.of_day(found) if found else Meaning("DATE", None, reason="that month has no such day")
