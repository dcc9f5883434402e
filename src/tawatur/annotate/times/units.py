"""Weeks, months and years beside the publication or a date of the text: الأسبوع الماضي، هذا العام، اليوم التالي."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.times import meaning as m
from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import BOOKS, MISC, UNITS
from tawatur.arabic.calendars import add_months, hijri_of, shift_days

#: The most days that an expression may cover for «الشهر التالي» and the like to count from it: those of the unit.
_DAYS_OF = {"D": 1, "W": 7, "M": 31, "Y": 366, "DE": 3_653, "CE": 36_525}


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
    kind = code == "Y" and scan.stream.norm(unit.after) in MISC["year_kind"]  # «العام المالي المقبل»
    step = BOOKS["next"].at(scan.stream, unit.after + kind)
    if step and not step.clitics and code != "D" and not _general(scan, index, code):
        by = int(step.value)
        if kind and scan.stream.norm(unit.after) in MISC["hijri_kind"]:
            return scan.hit(index, unit.dropped, step.after, scan.resolve(lambda ref: _hijri_year(ref, by)))
        return scan.hit(index, unit.dropped, step.after, scan.resolve(lambda ref: shifted(ref, code, by)))
    anchor = BOOKS["anchor"].at(scan.stream, unit.after)
    if anchor and not anchor.clitics and not _general(scan, index, code):
        return scan.hit(index, unit.dropped, anchor.after, _anchored(scan, index, code, int(anchor.value)))
    if code == "CE" or (code == "Y" and scan.stream.digits(unit.after)):
        return None
    return None


def _hijri_year(ref: date, step: int) -> Meaning:
    today = hijri_of(ref)
    return m.of_hijri_year(today[0] + step) if today else Meaning("DATE", None, grain="year")


def _general(scan: Scan, index: int, code: str) -> bool:
    """Whether العام at ``index`` is an adjective («الأمين العام الحالي»)."""
    return code == "Y" and scan.stream.norm(index - 1) in MISC["general"]


def _anchored(scan: Scan, index: int, code: str, step: int) -> Meaning:
    """Counted from the last day that the text named before; open where it named none nearby."""
    anchor = scan.near_anchor(index, _DAYS_OF[code])
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
        meaning = scan.resolve(lambda ref: season_step(ref, code, 0))
        return scan.hit(index, word.dropped, of_year.after, meaning)
    unit = UNITS.at(scan.stream, word.after)
    if unit is None or not unit.value.definite or unit.clitics or unit.value.number != "one":
        return None
    kind = unit.value.code
    if kind not in ("D", "W", "M", "Y", "DE", "CE") or (not here and BOOKS["next"].get(scan.stream, unit.after)):
        return None  # «وافق على ذلك الأسبوع الماضي»
    meaning = scan.resolve(lambda ref: shifted(ref, kind, 0)) if here else _anchored(scan, index, kind, 0)
    return scan.hit(index, word.dropped, unit.after, meaning)


def season_step(ref: date, code: str, step: int) -> Meaning:
    seasons = [m.of_season(ref.year + by, code) for by in range(-3, 4)]
    if step > 0:
        return next(s for s in seasons if s.earliest and s.earliest > ref)
    if step < 0:
        return [s for s in seasons if s.latest and s.latest < ref][-1]
    return m.near(ref, seasons, 0)
