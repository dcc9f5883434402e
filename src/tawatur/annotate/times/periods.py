"""Periods longer than a day: الأسبوع الماضي، عام 2007، منتصف ديسمبر، الربع الأول من 2016، الصيف الماضي، التسعينات."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tawatur.annotate.times import meaning as m
from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import BOOKS, MISC, UNITS, Unit
from tawatur.arabic.calendars import (
    HIJRI_YEARS,
    add_months,
    hijri_of,
    hijri_to_gregorian,
    make_date,
    month_days,
    shift_days,
)
from tawatur.arabic.dates import ERAS, MONTHS, StatedDate, date_at
from tawatur.arabic.ordinals import ordinal

_YEAR_CODES = frozenset("Y")


def shifted(ref: date, unit: str, step: int) -> Meaning:
    """The week, month, year … ``step`` after the one that holds ``ref``."""
    if unit == "D":
        return m.of_day(shift_days(ref, step))
    if unit == "W":
        return m.of_week(ref, step)
    if unit == "M":
        return m.of_month(*add_months(ref.year, ref.month, step))
    if unit == "Y":
        return m.of_year(ref.year + step)
    if unit == "DE":
        return m.of_decade(ref.year // 10 * 10 + 10 * step)
    return m.of_century(ref.year // 100 + 1 + step)


def unit_period(scan: Scan, index: int) -> Hit | None:
    """«الأسبوع الماضي», «الشهر الجاري», «العام المقبل», «اليوم التالي», «العام نفسه»."""
    unit = UNITS.at(scan.stream, index)
    if unit is None or not unit.value.definite or unit.value.number not in ("one",):
        return None
    code = unit.value.code
    if code not in ("D", "W", "M", "Y", "DE", "CE"):
        return None
    step = BOOKS["next"].at(scan.stream, unit.after)
    if step and not step.clitics and code != "D" and not _general(scan, index, code):
        by = int(step.value)
        return scan.hit(index, unit.dropped, step.after, scan.resolve(lambda ref: shifted(ref, code, by)))
    anchor = BOOKS["anchor"].at(scan.stream, unit.after)
    if anchor and not anchor.clitics and not _general(scan, index, code):
        return scan.hit(index, unit.dropped, anchor.after, _anchored(scan, code, int(anchor.value)))
    if code == "CE" or (code == "Y" and scan.stream.digits(unit.after)):
        return None
    return None


def _general(scan: Scan, index: int, code: str) -> bool:
    """Whether العام at ``index`` is an adjective («الأمين العام الحالي»)."""
    return code == "Y" and scan.stream.norm(index - 1) in MISC["general"]


def _anchored(scan: Scan, code: str, step: int) -> Meaning:
    """Counted from the last day that the text named; open where it named none."""
    anchor = scan.near_anchor("day" if code in "D" else "any")
    if anchor is None or anchor.earliest is None:
        return Meaning("DATE", None, grain="day", reason="the text names no date that this counts from")
    day = anchor.earliest
    return shifted(day, code, step).because(f"from {day.isoformat()} in the text")


def demonstrative(scan: Scan, index: int) -> Hit | None:
    """«هذا العام», «هذا الصيف» now; «ذلك اليوم», «نفس العام» point to a date in the text."""
    here = BOOKS["demo"].at(scan.stream, index)
    word = here or BOOKS["that"].at(scan.stream, index)
    if word is None:
        return None
    of_year = BOOKS["season"].at(scan.stream, word.after)
    if of_year and here and scan.stream.norm(word.after).startswith("ال"):
        code = of_year.value
        meaning = scan.resolve(lambda ref: _season_step(ref, code, 0))
        return scan.hit(index, word.dropped, of_year.after, meaning)
    unit = UNITS.at(scan.stream, word.after)
    if unit is None or not unit.value.definite or unit.clitics or unit.value.number != "one":
        return None
    kind = unit.value.code
    if kind not in ("D", "W", "M", "Y", "DE", "CE"):
        return None
    meaning = scan.resolve(lambda ref: shifted(ref, kind, 0)) if here else _anchored(scan, kind, 0)
    return scan.hit(index, word.dropped, unit.after, meaning)


def year(scan: Scan, index: int) -> Hit | None:
    """«عام 2007», «العام 2014», «2011» behind a preposition, «عامي 2014 و2015», «1436هـ»."""
    stream = scan.stream
    if stream.digits(index):
        return _bare_year(scan, index)
    unit = UNITS.at(stream, index)
    if unit is None or unit.value.code != "Y" or unit.value.number not in ("one",):
        return None
    at = unit.after
    number = _four_digits(scan, at)
    if number is None:
        return _early_year(scan, index, at)
    return _year_hit(scan, index, unit.dropped, at, number)


def _early_year(scan: Scan, index: int, at: int) -> Hit | None:
    """«عام 26 هـ», «سنة 622 م», «عام 400 قبل الميلاد»: a year before the year 1000, which needs its era beside it."""
    digits = scan.stream.digits(at)
    era, before = ERAS.at(scan.stream, at + 1), BOOKS["bc"].at(scan.stream, at + 1)
    if not 1 <= len(digits) <= 4 or not (era or before):
        return None
    if before:
        return scan.hit(index, 0, before.after, Meaning("DATE", f"BC{int(digits):04d}", grain="year", reason="stated"))
    assert era is not None
    if era.value == "hijri":
        open_year = Meaning("DATE", None, grain="year", reason="a Hijri year outside the tables")
        return scan.hit(index, 0, era.after, open_year)
    return scan.hit(index, 0, era.after, m.of_year(int(digits)).because("stated"))


def _four_digits(scan: Scan, at: int) -> int | None:
    digits = scan.stream.digits(at)
    if len(digits) != 4:
        return None
    number = int(digits)
    return number if 1000 <= number <= 2199 else None


def _year_hit(scan: Scan, first: int, dropped: int, at: int, number: int) -> Hit:
    era = ERAS.at(scan.stream, at + 1)
    after = at + 1
    hijri = number in HIJRI_YEARS
    if era and (era.value == "hijri") == hijri:
        after = era.after
    elif era and era.value == "hijri":
        hijri, after = True, era.after
    meaning = m.of_hijri_year(number) if hijri else m.of_year(number)
    return scan.hit(first, dropped, after, meaning.because("stated"))


def _bare_year(scan: Scan, index: int) -> Hit | None:
    """Four digits alone are a year behind a preposition, beside another year, or in brackets."""
    number, stream = _four_digits(scan, index), scan.stream
    if number is None:
        return None
    of_old = number >= 1000 and stream.norm(index - 1) in MISC["old_year"]
    if not (1900 <= number <= 2099 or number in HIJRI_YEARS or of_old):
        return None
    following = stream.norm(index + 1)
    if following in (".", ",", "٫", "٬", "/", ":", "%", "٪") and stream.touches(index) and stream.digits(index + 2):
        return None
    if following in ("%", "٪") or (stream.touches(index - 1) and stream.norm(index - 1) in (".", ":", "%")):
        return None
    before = stream.norm(index - 1)
    bracketed = before == "(" and following in (")", "-")
    ranged = before == "-" and len(stream.digits(index - 2)) == 4
    joined = before in ("و", "او") and any(
        hit.after == index - 1 and hit.meaning.grain == "year" for hit in scan.hits[-1:]
    )
    era = ERAS.at(stream, index + 1)
    if not (bracketed or ranged or joined or before in MISC["before_year"]
            or (era and era.value == "hijri" and number in HIJRI_YEARS)):  # fmt: skip
        return None
    sure = bracketed or ranged or joined or before in MISC["year_follows"]
    if not sure and number not in HIJRI_YEARS and _counts_something(scan, index + 1):
        return None
    if number in HIJRI_YEARS and not era:
        return None
    return _year_hit(scan, index, 0, index, number)


def _counts_something(scan: Scan, after: int) -> bool:
    """Whether the word behind four digits is an accusative noun that they count («2000 صاروخا», «1900 شخص»)."""
    text = scan.stream.text[scan.stream.starts[after] : scan.stream.ends[after]] if after < len(scan.stream) else ""
    norm = scan.stream.norm(after)
    return text.endswith(("ًا", "اً")) or norm in MISC["counted"] or UNITS.at(scan.stream, after) is not None


def years_pair(scan: Scan, index: int) -> list[Hit]:
    """«عامي 2014 و2015», «بين عامي 2003 و2011»: two years, the word for them belongs to the first."""
    if scan.stream.norm(index) not in MISC["two_years"]:
        return []
    first = _four_digits(scan, index + 1)
    if first is None:
        return []
    hits = [_year_hit(scan, index, 0, index + 1, first)]
    at = index + 2 + (scan.stream.norm(index + 2) in ("و", "-"))
    second = _four_digits(scan, at)
    if second is not None:
        hits.append(_year_hit(scan, at, 0, at, second))
    return hits


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
        if found and found[0].earliest and not found[0].complete and found[0].start == scan.stream.starts[at]:
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


def season(scan: Scan, index: int) -> Hit | None:
    """«الصيف الماضي» is the last summer that is over, «صيف 2014», «صيف العام الماضي»."""
    word = BOOKS["season"].at(scan.stream, index)
    if word is None:
        return None
    code = word.value
    step = BOOKS["next"].at(scan.stream, word.after)
    if step and not step.clitics and "ال" in scan.stream.norm(word.after - 1):
        by = int(step.value)
        return scan.hit(index, word.dropped, step.after, scan.resolve(lambda ref: _season_step(ref, code, by)))
    at = word.after + (scan.stream.norm(word.after) == "من")
    inner = year(scan, at) or unit_period(scan, at) or demonstrative(scan, at)
    if inner and inner.meaning.grain == "year" and inner.meaning.earliest:
        meaning = m.of_season(inner.meaning.earliest.year, code).because(inner.meaning.reason)
        return scan.hit(index, word.dropped, inner.after, meaning)
    return None


def _season_step(ref: date, code: str, step: int) -> Meaning:
    seasons = [m.of_season(ref.year + by, code) for by in range(-3, 4)]
    if step > 0:
        return next(s for s in seasons if s.earliest and s.earliest > ref)
    if step < 0:
        return [s for s in seasons if s.latest and s.latest < ref][-1]
    return m.near(ref, seasons, 0)


def decade(scan: Scan, index: int) -> Hit | None:
    """«التسعينات», «تسعينيات القرن الماضي», «القرن العشرين»."""
    stream = scan.stream
    word = BOOKS["decade"].at(stream, index)
    if word:
        tens = int(word.value)
        after = word.after
        if stream.norm(after) == "من" and stream.norm(after + 1) in MISC["century"]:
            after = _century_after(scan, after + 1)
        return scan.hit(index, word.dropped, after, m.of_decade(1900 + tens).because("stated"))
    word = BOOKS["decade_of"].at(stream, index)
    if word and stream.norm(word.after) in MISC["century"]:
        tens, after = int(word.value), _century_after(scan, word.after)
        return scan.hit(index, word.dropped, after, m.of_decade(1900 + tens).because("stated"))
    unit = UNITS.at(stream, index)
    if unit and unit.value.code == "CE" and unit.value.definite:
        number = ordinal(stream, unit.after)
        if number and 1 <= number.value <= 21:
            era = BOOKS["bc"].at(stream, number.after)
            if era:
                before_christ = Meaning("DATE", f"BC{number.value - 1:02d}", grain="century", reason="stated")
                return scan.hit(index, unit.dropped, era.after, before_christ)
            return scan.hit(index, unit.dropped, number.after, m.of_century(number.value).because("stated"))
    return None


def _century_after(scan: Scan, at: int) -> int:
    step = BOOKS["next"].at(scan.stream, at + 1)
    number = ordinal(scan.stream, at + 1)
    return number.after if number else step.after if step else at + 1


def weekend(scan: Scan, index: int) -> Hit | None:
    """«نهاية الأسبوع» of the publication's week, «نهاية الأسبوع المقبل»."""
    word = BOOKS["weekend"].at(scan.stream, index)
    if word is None:
        return None
    step = BOOKS["next"].at(scan.stream, word.after)
    by, after = (int(step.value), step.after) if step and not step.clitics else (0, word.after)
    return scan.hit(index, word.dropped, after, scan.resolve(lambda ref: m.of_weekend(ref, by)))


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


_RANGES = {"H1": (1, 6), "H2": (7, 6), "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3)}


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
    if inner.first != at and inner.start != scan.stream.starts[at]:
        return None
    return scan.hit(index, word.dropped, inner.after, _part_of(inner.meaning, word.value))


def _period(scan: Scan, at: int) -> Hit | None:
    for rule in (month, year, unit_period, demonstrative, season, decade):
        hit = rule(scan, at)
        if hit:
            return hit
    if _four_digits(scan, at):
        number = _four_digits(scan, at)
        return _year_hit(scan, at, 0, at, number) if number else None
    unit = UNITS.at(scan.stream, at)
    if (
        unit
        and unit.value.definite
        and unit.value.number == "one"
        and unit.value.code in ("M", "Y")
        and not unit.clitics
    ):
        code = unit.value.code
        return scan.hit(at, 0, unit.after, scan.resolve(lambda ref: shifted(ref, code, 0)))
    return None


def _part_of(whole: Meaning, part: str) -> Meaning:
    first, last = whole.earliest, whole.latest
    if first is None or last is None:
        return whole
    if part in _RANGES:
        if whole.grain != "year" or first.month != 1 or first.day != 1:
            return whole
        start, count = _RANGES[part]
        return m.of_months(first.year, start, count, part).because(whole.reason)
    if part == "first":
        return m.of_day(first).because(whole.reason)
    if whole.grain == "year":
        months = {
            "start": (first, month_days(first.year, first.month)[1]),
            "end": (date(last.year, last.month, 1), last),
        }
        middle = (date(first.year, 6, 1), date(first.year, 7, 31))
        first, last = months.get(part, middle)
        return replace(whole, earliest=first, latest=last)
    length = (last - first).days + 1
    third = 10 if whole.grain == "month" else max(1, length // 3)
    if part == "start":
        return replace(whole, latest=shift_days(first, third - 1))
    if part == "end":
        return replace(whole, earliest=shift_days(last, 1 - third))
    if whole.grain == "month":
        return replace(whole, earliest=shift_days(first, 9), latest=shift_days(first, 19))
    return replace(whole, earliest=shift_days(first, third), latest=shift_days(last, -third))


__all__ = [
    "Unit",
    "day_of_month",
    "decade",
    "demonstrative",
    "edge",
    "feast",
    "month",
    "season",
    "shifted",
    "unit_period",
]
__all__ += ["weekend", "year", "years_pair"]
