"""Dates that state their day or month themselves, in every order and separator that Arabic pages use.

Reads months of all families, digits of all scripts, ordinals («الرابع عشر من نوفمبر»), weekdays, hours, and Hijri
dates alone or beside a Gregorian one. Nothing here depends on another date; relative ones are read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tawatur.arabic.calendars import hijri_month_days, hijri_to_gregorian, make_date, month_days
from tawatur.arabic.clock import HOUR_WORDS, Clock, clock_at, clock_words
from tawatur.arabic.date_parts import MONTHS, Core, core_at
from tawatur.arabic.ordinals import ORDINALS
from tawatur.arabic.stream import Found, Phrasebook, Stream
from tawatur.lexicon import table


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


WEEKDAYS = Phrasebook((row["form"], (int(row["day"]), row["alone"] == "yes")) for row in table("ar/times/weekdays.tsv"))


DAY_WORDS, _LINKS, _LEADS = clock_words("day"), clock_words("link"), clock_words("lead")
_STARTS = MONTHS.firsts | WEEKDAYS.firsts | ORDINALS.firsts | HOUR_WORDS.firsts | DAY_WORDS.firsts
_BEFORE_DATE = frozenset("،,-:(/|.")
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
