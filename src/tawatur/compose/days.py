"""Whether two times of a happening can be one, read off their TIMEX3 values."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_YEAR = re.compile(r"(\d{4})$")
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (1, 12),
}  # fmt: skip


@lru_cache(maxsize=20_000)
def extent(value: str | None) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 value («2015-11» is the whole of November); None for vague ones."""
    if not value:
        return None
    try:
        if found := _DAY.match(value):
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        if found := _WEEK.match(value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday, monday + timedelta(days=6)
        if found := _MONTH.match(value):
            return _months(int(found[1]), int(found[2]), int(found[2]))
        if found := _PART.match(value):
            return _months(int(found[1]), *_PARTS[found[2]])
        if found := _YEAR.match(value):
            return _months(int(found[1]), 1, 12)
    except ValueError:
        return None
    return None


def apart(a: str | None, b: str | None) -> int | None:
    """Days between two times: 0 where one lies in the other or they touch; None where either is vague or missing.

    A night and the morning that ends it are one: «ليل الخميس» and «فجر الجمعة».
    """
    one, other = extent(a), extent(b)
    if one is None or other is None:
        return None
    if _one_night(a or "", b or "", one, other) or _one_night(b or "", a or "", other, one):
        return 0
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def _one_night(night: str, morning: str, first: tuple[date, date], then: tuple[date, date]) -> bool:
    """Whether ``morning`` (or its whole day) follows on ``night``."""
    return (
        night.endswith("TNI")
        and not morning.endswith(("TAF", "TEV", "TNI", "TMI"))
        and first[0] == first[1]
        and then == (first[0] + timedelta(days=1), first[0] + timedelta(days=1))
    )


def exact(value: str | None) -> bool:
    """Whether the value is one day."""
    found = extent(value)
    return found is not None and found[0] == found[1]


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
