"""Days, weeks, months and the Umm al-Qura calendar, as plain arithmetic on ``datetime.date``."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

#: The Umm al-Qura tables reach from 1343 to 1500 of the Hijra.
HIJRI_YEARS = range(1343, 1501)


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def add_months(year: int, month: int, by: int) -> tuple[int, int]:
    """The month ``by`` months later (earlier if negative) as (year, month)."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def shift_months(day: date, by: int) -> date:
    """The same day of the month ``by`` months later, or that month's last day where it is shorter."""
    year, month = add_months(day.year, day.month, by)
    if not 1 <= year <= 9999:
        return day
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shift_days(day: date, by: int) -> date:
    """``by`` days later; the ends of the calendar hold."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return date.max if by > 0 else date.min


def week_of(day: date, by: int = 0, first: int = 1) -> tuple[date, date]:
    """The week ``by`` weeks after the one that holds ``day``; ``first`` is the ISO day that weeks begin with."""
    start = shift_days(day, -((day.isoweekday() - first) % 7) + 7 * by)
    return start, shift_days(start, 6)


@lru_cache(maxsize=4096)
def hijri_to_gregorian(year: int, month: int, day: int) -> date | None:
    """The civil day of an Umm al-Qura date: 26 شوال 1436 is 2015-08-11. None outside the tables."""
    try:
        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def hijri_month_days(year: int, month: int) -> tuple[date, date] | None:
    """First and last civil day of a Hijri month; None outside the tables."""
    first = hijri_to_gregorian(year, month, 1)
    after = hijri_to_gregorian(year + month // 12, month % 12 + 1, 1)
    return (first, shift_days(after, -1)) if first and after else None


@lru_cache(maxsize=4096)
def hijri_of(day: date) -> tuple[int, int, int] | None:
    """The Umm al-Qura (year, month, day) of a civil day; None outside the tables."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return found.year, found.month, found.day
