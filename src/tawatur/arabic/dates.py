"""Dates that state their day or month themselves, in every order and separator that Arabic pages use.

Reads months of all families, digits of all scripts, ordinals («الرابع عشر من نوفمبر»), weekdays, hours, and Hijri
dates alone or beside a Gregorian one. Nothing here depends on another date; relative ones are read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from tawatur.arabic.calendars import HIJRI_YEARS, hijri_month_days, hijri_to_gregorian, make_date, month_days
from tawatur.arabic.clock import HOUR_WORDS, Clock, clock_at
from tawatur.arabic.ordinals import ORDINALS, ordinal
from tawatur.arabic.stream import Found, Phrasebook, Stream
from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name: number, calendar, and whether the word alone is enough to mean it."""

    number: int
    hijri: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as a text states it, by offsets into that text.

    ``value`` is ISO 8601, local as stated: a date-time «2015-11-21T21:59», a date «2015-11-21», a month «2015-11»,
    or a day without year «XXXX-11-21» («XXXX-H-10-26» for a Hijri one). A Hijri date is given as its civil day, a
    Hijri month as «first/last». ``complete`` says that day, month and year are all there. ``weekday`` is the ISO day
    of the week if one is stated (it need not fit: compare). ``zone`` is as in ``Clock``. ``clash`` says in days how far
    a Hijri date and the Gregorian one beside it disagree (the Gregorian one is the value); ``earliest`` and ``latest``
    are the ISO days it covers, None where the year is open.

    >>> absolute_dates("السبت 21/نوفمبر/2015 - 09:59 م")[0].value
    '2015-11-21T21:59'
    """

    start: int
    end: int
    value: str
    weekday: int | None = None
    hijri: bool = False
    complete: bool = False
    zone: str | None = None
    clash: int = 0
    earliest: str | None = None
    latest: str | None = None

    @property
    def weekday_fits(self) -> bool:
        """Whether the stated day of the week is that of the date; True where either is not stated."""
        return (
            self.weekday is None
            or not self.complete
            or date.fromisoformat(self.value[:10]).isoweekday() == self.weekday
        )


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
WEEKDAYS = Phrasebook((row["form"], (int(row["day"]), row["alone"] == "yes")) for row in table("ar/times/weekdays.tsv"))


def _clock_words(role: str) -> Phrasebook[str]:
    return Phrasebook((row["form"], row["value"]) for row in table("ar/times/clock.tsv") if row["role"] == role)


DAY_WORDS, YEAR_WORDS, ERAS = _clock_words("day"), _clock_words("year"), _clock_words("era")
_LINKS, _OF, _LEADS = _clock_words("link"), _clock_words("of"), _clock_words("lead")
_STARTS = MONTHS.firsts | WEEKDAYS.firsts | ORDINALS.firsts | HOUR_WORDS.firsts | DAY_WORDS.firsts
_BEFORE_DATE = frozenset("،,-:(/|.")
_BETWEEN = frozenset("/-.،,ـ")
_BEFORE_CLOCK = frozenset("،,-|/•(@:;؛·")


def absolute_dates(text: str) -> list[StatedDate]:
    """Every date of ``text`` that states at least a month with its year or its day, in the order of the text."""
    return dates_in(Stream(text))


def dates_in(stream: Stream) -> list[StatedDate]:
    """The dates of a stream, in order, none overlapping another."""
    found, index = [], 0
    norms = stream.norms
    while index < len(norms):
        norm = norms[index]
        if norm[0] in "0123456789" or norm in _STARTS:
            dated = date_at(stream, index)
            if dated:
                found.append(dated[0])
                index = dated[1]
                continue
            impossible = core_at(stream, index)
            index = impossible.after if impossible and impossible.day else index + 1
            continue
        index += 1
    return found


_SAFAR = (True, 2)


def date_at(stream: Stream, index: int) -> tuple[StatedDate, int] | None:
    """The date that begins at ``index`` and the index behind it; None where none does."""
    clock = clock_at(stream, index)
    at = clock.after if clock else index
    while clock and (stream.norm(at) in _BEFORE_CLOCK or stream.norm(at) == "من") and at < clock.after + 2:
        at += 1
    weekday, at = _weekday(stream, at)
    core = core_at(stream, at)
    if core is None:
        return None
    core, clash, stated_hijri = _other_calendar(stream, core)
    if clock is None:
        clock = _clock_behind(stream, core.after)
        after = clock.after if clock else core.after
    else:
        after = core.after
    if core.weak and not (weekday or clock):
        return None
    dated = _stated(core, clock)
    if dated is None:
        return None
    start = stream.start(index) if at != index else stream.inside(index, core.dropped)
    if at != index:
        start = stream.inside(index, _dropped(stream, index))
    end = stream.end(after - 1)
    return replace(dated, start=start, end=end, weekday=weekday, clash=clash, hijri=dated.hijri or stated_hijri), after


def _dropped(stream: Stream, index: int) -> int:
    for book in (DAY_WORDS, WEEKDAYS, HOUR_WORDS):
        found: Found[str] | Found[tuple[int, bool]] | None = book.at(stream, index)
        if found:
            return found.dropped
    return 0


def _weekday(stream: Stream, at: int) -> tuple[int | None, int]:
    """A weekday before a date and the index of what follows; (None, at) where none stands there."""
    start = at
    if DAY_WORDS.at(stream, at):
        at += 1
    named = WEEKDAYS.at(stream, at)
    if named is None:
        return None, (at if at > start and stream.digits(at) else start)
    at = named.after
    for _ in range(3):
        link = _LINKS.at(stream, at)
        if link:
            at = link.after
        elif stream.norm(at) in _BEFORE_DATE and at < len(stream):
            at += 1
        else:
            break
    return named.value[0], at


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


def _other_calendar(stream: Stream, core: Core) -> tuple[Core, int, bool]:
    """The Gregorian one of two dates side by side, how many days they are apart, and whether a Hijri one was there."""
    at = core.after
    for _ in range(3):
        link = _LINKS.at(stream, at)
        if link:
            at = link.after
        elif stream.norm(at) in ("-", "/", "(", "،", ",", ":", "=") and at < len(stream):
            at += 1
        elif DAY_WORDS.at(stream, at) and WEEKDAYS.at(stream, at + 1):
            at += 2
        else:
            break
    if at == core.after or core.day is None:
        return core, 0, core.hijri
    other = core_at(stream, at)
    if other is None or other.hijri == core.hijri or other.day is None:
        return core, 0, core.hijri
    after = other.after + (1 if stream.norm(other.after) == ")" else 0)
    civil, moon = (core, other) if other.hijri else (other, core)
    civil = civil._replace(after=after, year=civil.year or core.year, dropped=core.dropped)
    clash = 0
    if civil.year and moon.year and civil.day and moon.day:
        stated, turned = (
            make_date(civil.year, civil.month, civil.day),
            hijri_to_gregorian(moon.year, moon.month, moon.day),
        )
        clash = abs((stated - turned).days) if stated and turned else 0
    return civil, clash, True


def _clock_behind(stream: Stream, after: int) -> Clock | None:
    at = after
    while at < after + 3 and at < len(stream) and stream.norm(at) in _BEFORE_CLOCK:
        at += 1
    if _LEADS.at(stream, at) and HOUR_WORDS.at(stream, at + 1):
        at += 1
    if stream.norm(at) == "t" and stream.touches(at - 1) and stream.touches(at):
        at += 1
    return clock_at(stream, at)


def _stated(core: Core, clock: Clock | None) -> StatedDate | None:
    """The core as a stated date (its place is filled in by the caller); None for a day that no calendar has."""
    if core.day is None:
        return _stated_month(core)
    if core.year is None:
        mark = "H-" if core.hijri else ""
        return StatedDate(0, 0, f"XXXX-{mark}{core.month:02d}-{core.day:02d}", hijri=core.hijri)
    turn = hijri_to_gregorian if core.hijri else make_date
    day = turn(core.year, core.month, core.day)
    if day is None:
        return None
    iso = day.isoformat()
    value, zone = (f"{iso}T{clock.value}", clock.zone) if clock else (iso, None)
    return StatedDate(0, 0, value, hijri=core.hijri, complete=True, zone=zone, earliest=iso, latest=iso)


def _stated_month(core: Core) -> StatedDate | None:
    if core.year is None:
        return None
    days = hijri_month_days(core.year, core.month) if core.hijri else month_days(core.year, core.month)
    if days is None:
        return None
    first, last = days[0].isoformat(), days[1].isoformat()
    value = f"{first}/{last}" if core.hijri else f"{core.year:04d}-{core.month:02d}"
    return StatedDate(0, 0, value, hijri=core.hijri, earliest=first, latest=last)
