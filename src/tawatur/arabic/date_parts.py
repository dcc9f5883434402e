"""Day, month and year side by side, in every order and separator, without weekday and hour: what a date is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tawatur.arabic.calendars import HIJRI_YEARS
from tawatur.arabic.clock import clock_words
from tawatur.arabic.ordinals import ordinal
from tawatur.arabic.stream import Found, Phrasebook, Stream
from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name: number, calendar, and whether the word alone is enough to mean it."""

    number: int
    hijri: bool
    alone: bool


class Core(NamedTuple):
    """Day, month and year as far as stated, and where the words for them begin and end.

    ``weak``: only with a weekday or an hour beside it is it a date at all («21/11/15»).
    """

    year: int | None
    month: int
    day: int | None
    hijri: bool
    at: int
    after: int
    weak: bool = False
    dropped: int = 0


MONTHS = Phrasebook(
    (row["form"], Month(int(row["month"]), row["calendar"] == "hijri", row["alone"] == "yes"))
    for row in table("ar/times/months.tsv")
)
YEAR_WORDS, ERAS, _OF = clock_words("year"), clock_words("era"), clock_words("of")
_BETWEEN = frozenset("/-.،,ـ")
_SAFAR = (True, 2)


def core_at(stream: Stream, at: int) -> Core | None:
    """Day, month and year from ``at`` on, without weekday and hour; a month needs a day or a year beside it."""
    if stream.digits(at):
        return _numeric(stream, at) or _day_month(stream, at, int(stream.digits(at)), at + 1, 0)
    named = MONTHS.at(stream, at)
    if named:
        found = _month_first(stream, at, named)
        if found:
            return found
    day = ordinal(stream, at)
    if day and day.value <= 31:
        return _day_month(stream, at, day.value, day.after, day.dropped)
    return None


def _numeric(stream: Stream, at: int) -> Core | None:
    mark = stream.norm(at + 1)
    if mark not in ("/", "-", ".") or stream.norm(at + 3) != mark or _glued(stream, at):
        return None
    a, b, c = stream.digits(at), stream.digits(at + 2), stream.digits(at + 4)
    if not (a and b and c) or len(b) > 2 or (mark == "." and not all(stream.touches(at + k) for k in range(4))):
        return None
    if stream.norm(at + 5) == mark and stream.touches(at + 4) and stream.digits(at + 6):
        return None
    year, month, day, weak = _ordered(a, b, c)
    if not year or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    hijri = year in HIJRI_YEARS
    after = at + 5
    era = ERAS.at(stream, after)
    if era and (era.value == "hijri") == hijri:
        after = era.after
    return Core(year, month, day, hijri, at, after, weak)


def _ordered(a: str, b: str, c: str) -> tuple[int, int, int, bool]:
    """(year, month, day, weak) of three numbers; the day comes before the month unless it cannot. Year 0: no date."""
    x, y, z = int(a), int(b), int(c)
    if len(a) == 4 and len(c) <= 2:
        return (_year(x), y, z, False) if y <= 12 else (_year(x), z, y, False)
    if len(c) == 4 and len(a) <= 2:
        return (_year(z), y, x, False) if y <= 12 else (_year(z), x, y, False)
    if len(a) == len(c) == len(b) == 2:
        return (2000 + z, y, x, True) if z < 50 else (0, 0, 0, True)
    return 0, 0, 0, True


def _year(number: int) -> int:
    return number if 1700 <= number <= 2199 or number in HIJRI_YEARS else 0


def _glued(stream: Stream, at: int) -> bool:
    """Whether a longer chain of digits and marks runs into ``at`` (telephone and version numbers)."""
    return stream.norm(at - 1) in ("/", "-", ".", "+") and bool(stream.digits(at - 2)) and stream.touches(at - 1)


def _day_month(stream: Stream, at: int, day: int, after: int, dropped: int) -> Core | None:
    if not 1 <= day <= 31 or len(stream.digits(at)) > 2:
        return None
    between = stream.norm(after)
    if between in _BETWEEN and between:
        after += 1
    else:
        of = _OF.at(stream, after)
        after = of.after if of else after
    named = MONTHS.at(stream, after)
    if named is None or (named.clitics and named.clitics != "ل"):
        return None
    after, month = _double(stream, named)
    year, after = _year_behind(stream, after, month.hijri)
    if year is None and between in ("/", "-") and (month.hijri, month.number) == _SAFAR:
        return None  # «1/ صفر» is a score: the month's name is also the word for nil
    return Core(year, month.number, day, month.hijri, at, after, dropped=dropped)


def _month_first(stream: Stream, at: int, named: Found[Month]) -> Core | None:
    after, month = _double(stream, named)
    day = stream.digits(after)
    if 1 <= len(day) <= 2 and 1 <= int(day) <= 31:
        comma = 1 if stream.norm(after + 1) in ("،", ",") else 0
        year = stream.digits(after + 1 + comma)
        if len(year) == 4 and _year(int(year)):
            return Core(int(year), month.number, int(day), month.hijri, at, after + 2 + comma, dropped=named.dropped)
    stated, behind = _year_behind(stream, after, month.hijri)
    return Core(stated, month.number, None, month.hijri, at, behind, dropped=named.dropped) if stated else None


def _double(stream: Stream, named: Found[Month]) -> tuple[int, Month]:
    """The index behind a month and its name in another family («تشرين الثاني/نوفمبر», «نوفمبر (تشرين الثاني)»).

    Some agencies write the two names with nothing between them («29 مايو أيار»).
    """
    after, mark = named.after, stream.norm(named.after)
    beside = MONTHS.at(stream, after)
    if (
        beside
        and not beside.clitics
        and (beside.value.number, beside.value.hijri)
        == (
            named.value.number,
            named.value.hijri,
        )
    ):
        return beside.after, Month(named.value.number, named.value.hijri, True)
    if mark in ("/", "-", "(", "،", "[") and mark:
        other = MONTHS.at(stream, after + 1)
        if other and (other.value.number, other.value.hijri) == (named.value.number, named.value.hijri):
            closing = 1 if mark in "([" and stream.norm(other.after) in (")", "]") else 0
            return other.after + closing, Month(named.value.number, named.value.hijri, True)
    return after, named.value


def _year_behind(stream: Stream, after: int, hijri: bool) -> tuple[int | None, int]:
    """The year after a month (or day and month) and the index behind it; (None, after) where none stands there."""
    at = after
    if stream.norm(at) in ("/", "-", ".", "،", ",") and stream.digits(at + 1):
        at += 1
    else:
        word = YEAR_WORDS.at(stream, at)
        at = word.after if word else at
    digits = stream.digits(at)
    if len(digits) != 4 or not _year(int(digits)) or (int(digits) in HIJRI_YEARS) != hijri:
        return None, after
    era = ERAS.at(stream, at + 1)
    return int(digits), era.after if era else at + 1
