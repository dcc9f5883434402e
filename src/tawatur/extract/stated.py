"""Lines that state when a page appeared, and the candidates that they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from tawatur.arabic.dates import StatedDate, absolute_dates
from tawatur.arabic.letters import normalise, to_ascii_digits
from tawatur.extract.chrome import forms, label_kind
from tawatur.extract.lines import Line
from tawatur.lexicon import document

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_WORD = re.compile(r"[^\W\d_]+")
_DATELINE = re.compile(r"^(.{4,110}?)\s?(?:[:/(]|[-–—ـ]\s|\s[-–—ـ])")
_CLOCK_LINE = re.compile(r"^\D{0,12}(\d{1,2}):(\d{2})(?::\d{2})?\D{0,14}$")
#: A line of date has few words besides its dates; set by reading the date lines of 14 outlets and of the five pages.
_OTHER_WORDS = 4
_LONGEST = 170


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that states a day: its index, its whole dates, its words besides, and its label if it has one
    (``published``, ``updated`` or ``crawled``)."""

    index: int
    dates: tuple[StatedDate, ...]
    label: str | None
    others: int


def date_lines(lines: Sequence[Line]) -> tuple[DateLine, ...]:
    """The lines that hold a whole date and little else: «السبت 21/نوفمبر/2015 - 09:59 م», «26.11.2015 20:55»,
    «موسكو 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس», «تاريخ النشر: 2015-11-21»."""
    found = []
    for line in lines:
        if (
            "://" in line.text
            or len(line.text) > _LONGEST
            or not any(char.isdigit() for char in line.key)
            or (line.tells and line.stops)
        ):
            continue
        dates = _dates_of(line)
        if not dates:
            continue
        label = label_kind(line) or ("updated" if _updated(line, dates) else None)
        others = _other_words(line.text, dates)
        most = _OTHER_WORDS + 3 if label else 1 if line.stops else _OTHER_WORDS  # with a full stop it may be a sentence
        if others <= most or _masthead(line):
            found.append(DateLine(line.index, dates, label, others))
    return tuple(found)


def _dates_of(line: Line) -> tuple[StatedDate, ...]:
    """The whole dates of a line; a day whose year stands apart from it («2016 الأربعاء 20 يوليو») is made whole."""
    found = absolute_dates(line.text)
    whole = tuple(date for date in found if date.complete)
    apart = [date for date in found if date.value.startswith("XXXX-") and not date.hijri]
    years = _YEAR.findall(to_ascii_digits(line.text))
    if whole or len(apart) != 1 or len(years) != 1:
        return whole
    return (replace(apart[0], value=years[0] + apart[0].value[4:10], complete=True),)


def dateline_dates(line: Line) -> tuple[StatedDate, ...]:
    """Whole dates in the dateline that opens a body line: «بكين 12 ديسمبر 2015 (شينخوا) قال …»."""
    head = _DATELINE.match(line.text)
    if not head:
        return ()
    dates = tuple(date for date in absolute_dates(head.group(1)) if date.complete)
    return dates if dates and _other_words(head.group(1), dates) <= _OTHER_WORDS else ()


def open_day(line: Line) -> StatedDate | None:
    """The day and month of a dateline or line of date that leaves out the year: «أبوظبي في 6 نوفمبر / وام /»."""
    head = _DATELINE.match(line.text) if len(line.text) > _LONGEST or line.tells else None
    text = head.group(1) if head else line.text[:_LONGEST]
    dates = [date for date in absolute_dates(text) if date.value.startswith("XXXX-") and not date.hijri]
    if len(dates) != 1 or _other_words(text, dates) > _OTHER_WORDS or (line.tells and not head):
        return None
    return dates[0]


def clock_of(line: Line) -> str | None:
    """The hour that a line of its own states, as HH:MM: «19:52 ت م»; None for any other line."""
    found = _CLOCK_LINE.match(normalise(line.text).strip())
    if not found or any(word not in _date_words() for word in _WORD.findall(line.key)):
        return None
    hour, minute = int(found.group(1)), int(found.group(2))
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _other_words(text: str, dates: Sequence[StatedDate]) -> int:
    rest = list(text)
    for date in dates:
        rest[date.start : date.end] = " " * (date.end - date.start)
    return sum(word not in _date_words() for word in _WORD.findall(normalise("".join(rest)).lower()))


def _updated(line: Line, dates: Sequence[StatedDate]) -> bool:
    """Whether words for an update stand before the line's only date, or behind it before an hour («الأحد 4 آب 2013، آخر
    تحديث 02:21»); of two dates the first is that of publication."""
    return len(dates) == 1 and any(f" {form}" in line.key for form in _update_forms())


def _masthead(line: Line) -> bool:
    """The head of a printed issue: «العدد 13402 - السبت 21 نوفمبر 2015»."""
    return len(line.words) <= 14 and any(word in _masthead_words() for word in line.words)


@cache
def _update_forms() -> tuple[str, ...]:
    return tuple(form for form, kind in forms("start").items() if kind == "updated" and " " in form)


@cache
def _date_words() -> frozenset[str]:
    return frozenset(normalise(str(word)).lower() for word in document("ar/datelines.yml")["date_line"])


@cache
def _masthead_words() -> frozenset[str]:
    return frozenset(normalise(word) for word in document("ar/datelines.yml")["masthead"])
