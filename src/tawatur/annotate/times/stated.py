"""Dates that state their day, lists and ranges of them, completed where the year is left out."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.times.meaning import Meaning, day_near, hijri_day_near, of_day
from tawatur.annotate.times.months import day_of_month
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import BOOKS, MISC
from tawatur.arabic.calendars import shift_days
from tawatur.arabic.dates import StatedDate, date_at


def stated(scan: Scan, index: int) -> Hit | None:
    """A date that states its day itself; without a year the one beside the publication that its clause asks for."""
    found = date_at(scan.stream, index)
    if found is None:
        return None
    dated, after = found
    inside = scan.stream.norms[index:after]
    if "(" in inside and ")" not in inside and scan.stream.norm(after) == ")":
        after += 1
    if not dated.value.startswith("XXXX"):
        return Hit(index, dated.start, after, _as_meaning(dated))
    *_, month, day = dated.value.split("-")
    turned = BOOKS["next"].at(scan.stream, after)
    if turned and not turned.clitics:
        step = int(turned.value)
        meaning = scan.resolve(lambda ref: _stepped(ref, int(month), int(day), step, dated.hijri))
        return Hit(index, dated.start, turned.after, meaning)
    ahead = scan.ahead(index)
    make = hijri_day_near if dated.hijri else day_near
    return Hit(
        index,
        dated.start,
        after,
        scan.resolve(lambda ref: _year_found(make(ref, int(month), int(day), 0), ref, ahead, dated)),
    )


def range_start(scan: Scan, index: int) -> Hit | None:
    """«3» of «من 3 إلى 7 ديسمبر», «21» of «21-23 نوفمبر»: the day whose month the other end states."""
    stream, day = scan.stream, scan.stream.digits(index)
    if not 1 <= len(day) <= 2 or not stream.digits(index + 2) or len(stream.digits(index + 2)) > 2:
        return None
    link, before = stream.norm(index + 1), stream.norm(index - 1)
    linked = before in MISC["range_link"] and bool(scan.hits) and scan.hits[-1].after == index - 1
    if link != "-" and not (link in MISC["range_link"] and (linked or before in MISC["range_open"])):
        return None
    last = _last_of_list(scan, index + 2)
    end = stated(scan, last) or day_of_month(scan, last)
    if end is None or end.meaning.day is None or end.meaning.type != "DATE":
        return None
    days_before = int(stream.digits(last)) - int(day)
    if days_before < 1 or int(day) < 1 or end.after < last + 2:
        return None
    first = shift_days(end.meaning.day, -days_before)
    return scan.hit(index, 0, index + 1, of_day(first).because("its month stands at the other end"))


def _last_of_list(scan: Scan, index: int) -> int:
    """The last of days told in a row: that of 28 in «26 و27 و28 مايو»."""
    for _ in range(8):
        if scan.stream.norm(index + 1) not in MISC["range_link"] or len(scan.stream.digits(index + 2)) not in (1, 2):
            break
        index += 2
    return index


def _year_found(nearest: Meaning, ref: date, ahead: int, dated: StatedDate) -> Meaning:
    """The nearest year's day unless the clause clearly asks for the other side and the day is far away."""
    if nearest.day is None:
        return nearest
    *_, month, day = dated.value.split("-")
    make = hijri_day_near if dated.hijri else day_near
    distance = (nearest.day - ref).days
    if (ahead > 0 and distance < -7) or (ahead < 0 and distance > 30):
        return make(ref, int(month), int(day), ahead)
    return nearest


def _stepped(ref: date, month: int, day: int, step: int, hijri: bool) -> Meaning:
    make = hijri_day_near if hijri else day_near
    if step > 0:
        return make(shift_days(ref, 1), month, day, 1)
    if step < 0:
        return make(shift_days(ref, -1), month, day, -1)
    return make(ref, month, day, 0)


def _as_meaning(dated: StatedDate) -> Meaning:
    earliest = date.fromisoformat(dated.earliest) if dated.earliest else None
    latest = date.fromisoformat(dated.latest) if dated.latest else None
    reason = f"stated; its Hijri date is {dated.clash} days off" if dated.clash else "stated"
    if not dated.weekday_fits:
        reason = "stated; the weekday does not fit"
    timed = "T" in dated.value
    grain = "minute" if timed else "day" if dated.complete else "month"
    return Meaning("TIME" if timed else "DATE", dated.value, earliest, latest, grain, reason)
