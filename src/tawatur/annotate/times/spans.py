"""Lengths of time and what they are counted from: يومين، 18 شهرا، قبل ثلاثة أيام، منذ أشهر، السنوات الأخيرة."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tawatur.annotate.times import meaning as m
from tawatur.annotate.times.meaning import Meaning, duration, vague
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.tense import FUTURE, PAST, tense_of
from tawatur.annotate.times.units import shifted
from tawatur.annotate.times.words import BOOKS, MISC, UNITS
from tawatur.arabic.calendars import shift_days, shift_months
from tawatur.arabic.numerals import numeral_at
from tawatur.arabic.stream import Phrasebook, Stream
from tawatur.lexicon import table

_ABOUT = Phrasebook((row["form"], row["form"]) for row in table("ar/times/guards.tsv") if row["role"] == "about")
ABOUT_WORDS = _ABOUT.firsts
_PLURAL_CONTEXT = MISC["during"] | MISC["about"]
_EVERY = "كل"
_ARTICLE, _FOR, _ACCUSATIVE = "ال", "ل", "ا"
_ARTICLE_ALONE = ("ال", "لل", "وال", "بال")  # «الـ 24 ساعة»
#: What half or a quarter of a unit is told in: so many of the smaller one.
_SMALLER = {"TM": ("TS", 60), "TH": ("TM", 60), "D": ("TH", 24), "Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}


@dataclass(frozen=True, slots=True)
class Length:
    """So many of a unit; ``count`` None for some. ``plain``: only the unit's word stands there."""

    first: int
    dropped: int
    after: int
    count: float | None
    unit: str
    definite: bool = False
    plain: bool = False


def length_at(scan: Scan, index: int) -> Length | None:
    """«ثلاثة أيام», «18 شهرا», «يومين», «أشهر عدة», «الأيام الثلاثة», «نصف ساعة», a bare «عام»."""
    stream = scan.stream
    unit = UNITS.at(stream, index)
    if unit:
        return _unit_first(scan, index)
    part = _fraction(scan, index)
    if part:
        return part
    number = numeral_at(stream, index)
    if number is None:
        few = stream.norm(index)
        following = UNITS.at(stream, index + 1)
        if few in MISC["some"] and following and not following.clitics and following.value.number == "many":
            return Length(index, 0, following.after, None, following.value.code)
        return None
    held = number.digits and stream.norm(index - 1) == "(" and stream.norm(number.after) == ")"
    unit = UNITS.at(stream, number.after + held)
    if unit is None or unit.clitics or unit.value.number in ("two", "night"):
        return None
    definite = number.definite or stream.norm(index - 1) in _ARTICLE_ALONE
    if unit.value.definite and not number.definite:
        return None
    if number.value < 2 and not number.digits:
        return None
    first = index - held  # «(20) يوما»
    return _with_half(scan, Length(first, number.dropped, unit.after, number.value, unit.value.code, definite))


def _fraction(scan: Scan, index: int) -> Length | None:
    """«نصف ساعة» is 30 minutes, «ربع قرن» 25 years; «نصف الشهر» is a part of one."""
    word = BOOKS["fraction"].at(scan.stream, index)
    unit = UNITS.at(scan.stream, word.after) if word else None
    if word is None or unit is None or unit.clitics or unit.value.number != "one":
        return None
    if unit.value.definite != word.value.endswith("the") or unit.value.code not in _SMALLER:
        return None
    smaller, many = _SMALLER[unit.value.code]
    count = many * float(word.value.removesuffix("the"))
    return Length(index, word.dropped, unit.after, float(round(count)), smaller) if count % 1 < 0.01 else None


def _unit_first(scan: Scan, index: int) -> Length | None:
    stream = scan.stream
    unit = UNITS.at(stream, index)
    if unit is None or unit.value.number == "night":
        return None
    value, after = unit.value, unit.after
    if value.number == "two":
        if value.code == "Y" and stream.norm(index - 1) in MISC["general"]:
            return None  # «مديرين عامين»
        return _with_half(scan, Length(index, unit.dropped, after, 2.0, value.code, value.definite))
    if value.number == "many":
        number = numeral_at(stream, after + (stream.norm(after) == _ARTICLE))
        if value.definite and number and not number.clitics and number.value < 1000:
            return Length(index, unit.dropped, number.after, number.value, value.code, True)
        if stream.norm(after) in MISC["few"]:
            after += 1
        return Length(index, unit.dropped, after, None, value.code, value.definite, plain=after == unit.after)
    if value.definite:
        return None
    if stream.norm(after) in MISC["one"]:
        return Length(index, unit.dropped, after + 1, 1.0, value.code)
    return _with_half(scan, Length(index, unit.dropped, after, 1.0, value.code, plain=True))


def _with_half(scan: Scan, length: Length) -> Length:
    """«عام ونصف», «ثلاث سنوات ونصف السنة»."""
    if scan.stream.norm(length.after) not in MISC["half_more"] or length.count is None:
        return length
    after = length.after + 1
    follow = UNITS.at(scan.stream, after)
    if follow and follow.value.definite and follow.value.code == length.unit:
        after = follow.after
    return Length(length.first, length.dropped, after, length.count + 0.5, length.unit, length.definite)


def span(scan: Scan, index: int) -> Hit | None:
    """A length of time with its approximation, as a DURATION, or as the day that it points to (قبل، منذ)."""
    stream, at = scan.stream, index
    about = _ABOUT.at(stream, index)
    if about and not UNITS.at(stream, index):
        at = about.after
    length = length_at(scan, at)
    if length is None or (about and length.dropped and at != index):
        return None
    first, dropped = (index, about.dropped) if about and at != index else (length.first, length.dropped)
    before = stream.norm(first - 1) if not dropped else ""
    opened = length.dropped > 0 and length.first == index and stream.norm(index)[0] == _FOR
    if length.plain and at == index and not opened and not _measures(stream, stream.norm(index - 1), length):
        return None
    if length.plain and _opens_phrase(scan, length):
        return None
    if length.plain and length.unit in ("DE", "CE") and (dropped or before not in MISC["counted_from"]):
        return None
    if length.plain and length.unit == "Y" and length.count and stream.norm(first - 1) in MISC["general"]:
        return None
    towards = BOOKS["next"].at(stream, length.after) or BOOKS["recent"].at(stream, length.after)
    named = UNITS.at(stream, towards.after) if towards else None
    if named and not named.clitics:
        towards = None  # «الأشهر السبعة هذا العام»
    if towards and not towards.clitics and (length.definite or length.count is None):
        value = {1: "FUTURE_REF", -1: "PAST_REF", 0: "PRESENT_REF"}[max(-1, min(1, int(towards.value)))]
        known = length.count is not None
        meaning = duration(length.count, length.unit) if known else vague(value)
        return scan.hit(first, dropped, towards.after, meaning)
    if length.definite:
        return None
    meaning = _placed(scan, before, length, exact=at == index)
    return scan.hit(first, dropped, length.after, meaning)


def _measures(stream: Stream, before: str, length: Length) -> bool:
    """Whether a bare unit is a length, by its case or the word before: «أسبوعا», «منذ عام»; «في عام» is none."""
    if length.count == 1 and stream.norm(length.after) not in MISC["not_lasting"]:
        if _agrees(stream, length):
            return False
        written = stream.written(length.first).rstrip("\u064b")
        if written.endswith(_ACCUSATIVE) and stream.norm(length.after - 1).endswith(_ACCUSATIVE):
            return True
    return before in _PLURAL_CONTEXT and (length.count is None or before not in MISC["in"])


def _agrees(stream: Stream, length: Length) -> bool:
    """Whether «عاما» is the adjective of an accusative noun before it: «مشرفا عاما», «مديرة عامة»."""
    before = stream.norm(length.first - 1)
    return length.unit == "Y" and len(before) > 3 and before.endswith(_ACCUSATIVE) and tense_of(before) is None


def _opens_phrase(scan: Scan, length: Length) -> bool:
    """«أيام العيد», «أشهر المدن», «عام 26 هـ»: the bare word belongs to what follows and measures nothing."""
    following = scan.stream.norm(length.after)
    if scan.stream.digits(length.after) or following in BOOKS["feast"]:
        return True
    return (
        following.startswith(_ARTICLE)
        and len(following) > 4
        and following not in BOOKS["next"]
        and following not in BOOKS["recent"]
    )


def _placed(scan: Scan, before: str, length: Length, exact: bool) -> Meaning:
    """The meaning of a length behind a preposition."""
    plain = duration(length.count, length.unit)
    if (
        before in MISC["ago"]
        and not exact
        and length.count is not None
        and scan.stream.norm(length.after) not in MISC["from"]
    ):
        roughly = scan.stream.norm(length.first - 1) in MISC["roughly"]
        return scan.resolve(lambda ref: _back(ref, length)) if roughly else plain
    if scan.stream.norm(length.after) in MISC["from"]:
        return plain  # «قبل ساعات من وصوله» is told from the arrival
    if length.count is None or not exact:
        ago = before in MISC["ago"] and length.count is None
        return vague("PAST_REF") if ago else plain
    if before in MISC["ago"]:
        return scan.resolve(lambda ref: _back(ref, length))
    if before in MISC["since"] and length.unit == "D" and scan.tense(length.first) == PAST:
        return scan.resolve(lambda ref: _back(ref, length))
    if before in MISC["after"] and length.unit == "D" and scan.tense(length.first) == FUTURE:
        return scan.resolve(lambda ref: m.of_day(shift_days(ref, int(length.count or 0))))
    return plain


def _back(ref: date, length: Length) -> Meaning:
    """The day, week, month or year so long before the reference."""
    count = int(length.count or 0)
    if length.unit in ("D", "W", "Y", "DE") and length.count == count and count < 3000:
        return shifted(ref, length.unit, -count)
    if length.unit == "M" and length.count == count and count < 3000:
        back = shift_months(ref, -count)
        return m.of_month(back.year, back.month)
    return duration(length.count, length.unit)


def every(scan: Scan, index: int) -> Hit | None:
    """«كل أربع سنوات», «كل 5 ساعات»: a set."""
    length = length_at(scan, index + 1)
    if length is None or length.count is None or length.definite or length.dropped:
        return None
    dropped = len(scan.stream.norm(index)) > len(_EVERY) and scan.stream.norm(index).endswith(_EVERY)
    return scan.hit(index, int(dropped), length.after, replace(duration(length.count, length.unit), type="SET"))
