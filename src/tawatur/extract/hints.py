"""What the words of an article say of the day it appeared: «اليوم (الأربعاء)», «أمس الأحد», «غدا الإثنين»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from tawatur.arabic.dates import absolute_dates
from tawatur.arabic.letters import normalise
from tawatur.lexicon import document, table

_WORD = re.compile(r"[^\W_]+")
_PREFIXES = ("و", "ف", "ب", "ل")
_SENTENCE = re.compile(r"[.؟!\n](?=\s|$)")
_FUTURE = re.compile("[وف]?س[يتن][\u0621-\u064a]{3,}")


@dataclass(frozen=True, slots=True)
class WeekdayHint:
    """The weekday of publication (Monday 0) that a pair of words gives, and the pair as quoted."""

    weekday: int
    quote: str


def weekday_hints(texts: Sequence[str]) -> tuple[WeekdayHint, ...]:
    """Every pair of a day word and a weekday: «غدا الإثنين» says that the page is of a Sunday."""
    found = []
    for text in texts:
        words = [(match.start(), match.end(), normalise(match.group()).lower()) for match in _WORD.finditer(text)]
        for index in range(len(words)):
            pair = _pair(words, index)
            if pair:
                weekday, stop = pair
                end = words[stop][1]
                end += text[end : end + 1] == ")"
                found.append(WeekdayHint(weekday, text[words[index][0] : end]))
    return tuple(found)


def agreed_weekday(hints: Sequence[WeekdayHint]) -> WeekdayHint | None:
    """The hint that most pairs agree on; None where there is none or two say different things equally often."""
    votes = Counter(hint.weekday for hint in hints).most_common(2)
    if not votes or (len(votes) == 2 and votes[0][1] == votes[1][1]):
        return None
    return next(hint for hint in hints if hint.weekday == votes[0][0])


def nearest_weekday(latest: date, weekday: int) -> date:
    """The last day up to ``latest`` that falls on ``weekday`` (Monday 0)."""
    return latest - timedelta(days=(latest.weekday() - weekday) % 7)


def past_days(text: str) -> list[str]:
    """ISO days that ``text`` states whole and tells of as past: those of sentences that hold no sign of the future."""
    days = []
    for sentence in _SENTENCE.split(text):
        if any(char.isdigit() for char in sentence):
            stated = [date_.value[:10] for date_ in absolute_dates(sentence) if date_.complete]
            if stated and not _looks_ahead(sentence):
                days += stated
    return days


def _looks_ahead(sentence: str) -> bool:
    words = [normalise(word) for word in _WORD.findall(sentence)]
    return any(word in _ahead() or _FUTURE.match(word) for word in words)


def _pair(words: Sequence[tuple[int, int, str]], index: int) -> tuple[int, int] | None:
    """Weekday of publication and the index of the last word, where a pair begins at ``index``."""
    first = words[index][2]
    starting = _day_words().get(first) or _day_words().get(first[1:] if first[:1] in _PREFIXES else "", ())
    for form, offset in starting:
        if any(index + at >= len(words) or words[index + at][2] != form[at] for at in range(1, len(form))):
            continue
        after = index + len(form)
        if after < len(words) and words[after][2] in _between():
            after += 1
        if after >= len(words) or words[after][2] not in _weekdays():
            return None
        if after + 1 < len(words) and words[after + 1][2] in _other_week():
            return None
        return (_weekdays()[words[after][2]] - offset) % 7, after
    return None


@cache
def _data() -> Any:
    return document("ar/datelines.yml")


@cache
def _day_words() -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """Words for days with their distance from the day of publication, by their first word, longest first."""
    rows = {tuple(normalise(row["form"]).split()): int(row["offset"]) for row in _data()["day_words"]}
    ordered = sorted(rows.items(), key=lambda item: (-len(item[0]), item[0]))
    return {form[0]: tuple(other for other in ordered if other[0][0] == form[0]) for form, _ in ordered}


@cache
def _ahead() -> frozenset[str]:
    return frozenset(normalise(word) for word in _data()["ahead"])


@cache
def _between() -> frozenset[str]:
    return frozenset(normalise(word) for word in _data()["between"])


@cache
def _other_week() -> frozenset[str]:
    return frozenset(normalise(word) for word in _data()["other_week"])


@cache
def _weekdays() -> dict[str, int]:
    rows = table("ar/times/weekdays.tsv")
    return {normalise(row["form"]): int(row["day"]) - 1 for row in rows if row["alone"] == "yes"}
