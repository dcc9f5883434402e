"""Years, decades and centuries: عام 2007، عامي 2014 و2015، التسعينات، القرن العشرين."""

from __future__ import annotations

from tawatur.annotate.times import meaning as m
from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import BOOKS, MISC, UNITS
from tawatur.arabic.calendars import HIJRI_YEARS
from tawatur.arabic.date_parts import ERAS
from tawatur.arabic.ordinals import ordinal


def year(scan: Scan, index: int) -> Hit | None:
    """«عام 2007», «العام 2014», «2011» behind a preposition, «عامي 2014 و2015», «1436هـ»."""
    stream = scan.stream
    if stream.digits(index):
        return _bare_year(scan, index)
    unit = UNITS.at(stream, index)
    if unit is None or unit.value.code != "Y" or unit.value.number not in ("one",):
        return None
    at = unit.after + (stream.norm(unit.after) in MISC["year_kind"])
    number = _four_digits(scan, at)
    if number is None and at > unit.after:  # «العام المالي الماضي 1435هـ»
        step = BOOKS["next"].at(stream, at)
        at = step.after if step and not step.clitics else at
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
    if following in ("%", "٪") or (stream.norm(index - 1) in (".", ":", "%") and stream.touches(index - 1)):
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


def stated_year(scan: Scan, at: int) -> Hit | None:
    """Four digits where only a year can stand («نهاية 2015»)."""
    number = _four_digits(scan, at)
    return _year_hit(scan, at, 0, at, number) if number else None


def _counts_something(scan: Scan, after: int) -> bool:
    """Whether the word behind four digits is an accusative noun that they count («2000 صاروخا», «1900 شخص»)."""
    text = scan.stream.written(after) if after < len(scan.stream) else ""
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
