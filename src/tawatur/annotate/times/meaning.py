"""What an expression of time means: a TIMEX3 value with the days that it covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.arabic.calendars import (
    add_months,
    hijri_month_days,
    hijri_of,
    hijri_to_gregorian,
    make_date,
    month_days,
    shift_days,
    week_of,
)
from tawatur.records.annotation import TimeType

#: Months of each season of the northern half, by TIMEX code; winter begins in December of its year.
SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Meaning:
    """Type, value and days; ``earliest`` None where the days are open. ``reason`` says how it was come by."""

    type: TimeType
    value: str | None
    earliest: date | None = None
    latest: date | None = None
    grain: str = "day"
    reason: str = ""

    @property
    def day(self) -> date | None:
        """The single day meant, or None where it is more or none."""
        return self.earliest if self.earliest == self.latest else None

    def because(self, reason: str) -> Meaning:
        """The same with its reason."""
        return Meaning(self.type, self.value, self.earliest, self.latest, self.grain, reason)


def of_day(day: date) -> Meaning:
    """One day."""
    return Meaning("DATE", day.isoformat(), day, day)


def of_week(day: date, by: int = 0) -> Meaning:
    """The ISO week ``by`` weeks from that of ``day``."""
    first, last = week_of(day, by)
    year, week, _ = first.isocalendar()
    return Meaning("DATE", f"{year:04d}-W{week:02d}", first, last, "week")


def of_weekend(day: date, by: int = 0) -> Meaning:
    """The weekend of a week, from Friday (Gulf and Levant) to Sunday (Maghreb and Lebanon)."""
    first, last = week_of(day, by)
    year, week, _ = first.isocalendar()
    return Meaning("DATE", f"{year:04d}-W{week:02d}-WE", shift_days(first, 4), last, "weekend")


def of_month(year: int, month: int) -> Meaning:
    """A Gregorian month."""
    if not 1 <= year <= 9999:
        return Meaning("DATE", None, grain="month")
    first, last = month_days(year, month)
    return Meaning("DATE", f"{year:04d}-{month:02d}", first, last, "month")


def of_hijri_month(year: int, month: int) -> Meaning:
    """A Hijri month, its value the interval of civil days."""
    days = hijri_month_days(year, month)
    if days is None:
        return Meaning("DATE", None, grain="month")
    return Meaning("DATE", f"{days[0].isoformat()}/{days[1].isoformat()}", *days, "month")


def of_year(year: int) -> Meaning:
    """A Gregorian year."""
    if not 1 <= year <= 9999:
        return Meaning("DATE", None, grain="year")
    return Meaning("DATE", f"{year:04d}", date(year, 1, 1), date(year, 12, 31), "year")


def of_hijri_year(year: int) -> Meaning:
    """A Hijri year, its value the interval of civil days."""
    first, after = hijri_to_gregorian(year, 1, 1), hijri_to_gregorian(year + 1, 1, 1)
    if first is None or after is None:
        return Meaning("DATE", None, grain="year")
    last = shift_days(after, -1)
    return Meaning("DATE", f"{first.isoformat()}/{last.isoformat()}", first, last, "year")


def of_years(first: int, last: int, value: str, grain: str) -> Meaning:
    """A decade or a century with the value that TIMEX3 gives it («199», «19»)."""
    if not 1 <= first <= last <= 9999:
        return Meaning("DATE", None, grain=grain)
    return Meaning("DATE", value, date(first, 1, 1), date(last, 12, 31), grain)


def of_decade(first: int) -> Meaning:
    """The ten years from ``first`` on: 1990 has the value «199»."""
    return of_years(first, first + 9, f"{first // 10:03d}", "decade")


def of_century(number: int) -> Meaning:
    """A century by its ordinal: the 21st has the value «20»."""
    return of_years((number - 1) * 100 or 1, number * 100 - 1, f"{number - 1:02d}", "century")


def of_season(year: int, code: str) -> Meaning:
    """A season by the year that it begins in: «2014-SU» is June to August 2014, «2015-WI» begins in December 2015."""
    if not 1 <= year < 9999:
        return Meaning("DATE", None, grain="season")
    first_month = SEASON_START[code]
    first = date(year, first_month, 1)
    last = month_days(*add_months(year, first_month, 2))[1]
    return Meaning("DATE", f"{year:04d}-{code}", first, last, "season")


def of_months(year: int, first: int, count: int, code: str) -> Meaning:
    """Part of a year: «2016-Q1», «2015-H2»."""
    return Meaning(
        "DATE", f"{year:04d}-{code}", date(year, first, 1), month_days(year, first + count - 1)[1], "quarter"
    )


def near(reference: date, options: list[Meaning], ahead: int) -> Meaning:
    """The option that fits best: the next (``ahead`` 1), the last (-1) or the nearest (0) one, today's included."""
    dated = [o for o in options if o.earliest and o.latest]
    if not dated:
        return options[0]

    def distance(option: Meaning) -> int:
        if option.earliest is None or option.latest is None:
            return 0
        if option.earliest <= reference <= option.latest:
            return 0
        return min(abs((option.earliest - reference).days), abs((option.latest - reference).days))

    fits = [o for o in dated if ahead >= 0 and o.latest and o.latest >= reference] if ahead > 0 else dated
    if ahead < 0:
        fits = [o for o in dated if o.earliest and o.earliest <= reference]
    return min(fits or dated, key=distance)


def hijri_day_near(reference: date, month: int, day: int, ahead: int) -> Meaning:
    """A Hijri day of the month without its year, beside the reference."""
    today = hijri_of(reference)
    if today is None:
        return Meaning("DATE", None)
    days = [hijri_to_gregorian(today[0] + by, month, day) for by in (-1, 0, 1)]
    return near(reference, [of_day(d) for d in days if d] or [Meaning("DATE", None)], ahead)


def day_near(reference: date, month: int, day: int, ahead: int) -> Meaning:
    """A day of a month without its year, beside the reference."""
    days = [make_date(reference.year + by, month, day) for by in (-1, 0, 1)]
    return near(reference, [of_day(d) for d in days if d] or [Meaning("DATE", None)], ahead)


def month_near(reference: date, month: int, ahead: int) -> Meaning:
    """A month without its year, beside the reference."""
    return near(reference, [of_month(reference.year + by, month) for by in (-1, 0, 1)], ahead)


def hijri_month_near(reference: date, month: int, ahead: int) -> Meaning:
    """A Hijri month without its year, beside the reference."""
    today = hijri_of(reference)
    if today is None:
        return Meaning("DATE", None, grain="month")
    return near(reference, [of_hijri_month(today[0] + by, month) for by in (-1, 0, 1)], ahead)


def duration(count: float | None, unit: str) -> Meaning:
    """A length of time: (18, "M") is P18M, (24, "TH") PT24H, (None, "D") PXD (some days)."""
    amount = "X" if count is None else f"{count:g}"
    prefix = "PT" if unit.startswith("T") else "P"
    grain = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade", "CE": "century"}.get(unit, "hour")
    return Meaning("DURATION", f"{prefix}{amount}{unit.removeprefix('T')}", grain=grain)


def vague(value: str) -> Meaning:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Meaning("DATE", value, grain="vague")
