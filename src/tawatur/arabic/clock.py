"""Hours of the day as pages and prose write them: 09:59 م · الساعة التاسعة والنصف صباحا · 20:55 بتوقيت غرينتش."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic.ordinals import ordinal
from tawatur.arabic.stream import Phrasebook, Stream
from tawatur.lexicon import table


def clock_words(*roles: str) -> Phrasebook[str]:
    """The words of clock.tsv that play one of ``roles``, with their values («local» where the table gives none)."""
    rows = table("ar/times/clock.tsv")
    return Phrasebook((row["form"], row["value"] or "local") for row in rows if row["role"] in roles)


HALVES = clock_words("half")
ZONES = clock_words("zone")
HOUR_WORDS = clock_words("hour", "at")
_FRACTIONS = Phrasebook((row["form"], int(row["minutes"])) for row in table("ar/times/hour_parts.tsv"))
_MINUTES = frozenset(clock_words("minute").firsts)
_AND, _MILITARY = "و", 4
_SHIFTS = {"pm": range(1, 12), "noon": range(1, 4), "afternoon": range(1, 12), "evening": range(1, 12)}


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour found in a stream: ``value`` is «21:59» or «21:59:30», ``after`` the index behind it.

    ``zone`` is the offset stated in hours («3»), ``local`` for the place's own time, None where none is stated.
    """

    value: str
    after: int
    zone: str | None = None


def clock_at(stream: Stream, index: int) -> Clock | None:
    """The hour that begins at ``index``, with or without the word for hour before it; None where none does."""
    word = HOUR_WORDS.at(stream, index)
    at = word.after if word else index
    if stream.digits(at):
        return _digital(stream, at, told=word is not None)
    return _spoken(stream, at) if word else None


def _digital(stream: Stream, at: int, told: bool) -> Clock | None:
    hour = stream.digits(at)
    if told and len(hour) == _MILITARY and ZONES.at(stream, at + 1):
        return _made(stream, [int(hour[:2]), int(hour[2:])], None, at + 1)  # «الساعة 0632 بتوقيت جرينتش»
    if len(hour) > 2 or _continues(stream, at):
        return None
    marks = (":", ".", ",") if told else (":",)
    parts, after = [int(hour)], at + 1
    while len(parts) < 3 and stream.norm(after) in marks and len(stream.digits(after + 1)) == 2:
        if not stream.touches(after) and stream.norm(after) != ":":
            break
        parts.append(int(stream.digits(after + 1)))
        after += 2
    half = HALVES.at(stream, after)
    if half is None and stream.norm(after) in "،(-" and len(parts) > 1:
        half = HALVES.at(stream, after + 1)
    if len(parts) == 1 and not half and not told:
        return None
    if len(parts) == 1 and half and not told and len(stream.norm(after)) == 1:
        return None
    if half:
        after = half.after
    return _made(stream, parts, half.value if half else None, after)


def _continues(stream: Stream, at: int) -> bool:
    """Whether digits at ``at`` only go on with what stands before («1:21:59», «3.21»)."""
    return stream.norm(at - 1) in (":", ".", "/") and bool(stream.digits(at - 2)) and stream.touches(at - 1)


def _spoken(stream: Stream, at: int) -> Clock | None:
    hour = ordinal(stream, at)
    if not hour or not 1 <= hour.value <= 12:
        return None
    parts, after = [hour.value], hour.after
    fraction = _FRACTIONS.at(stream, after)
    minutes_told = _minutes_behind(stream, after)
    if minutes_told:
        parts, after = [hour.value, minutes_told[0]], minutes_told[1]
    elif fraction:
        minutes = fraction.value
        parts = [hour.value if minutes >= 0 else (hour.value - 2) % 12 + 1, minutes % 60]
        after = fraction.after
    half = HALVES.at(stream, after)
    if not half and stream.norm(after) == "من":
        half = HALVES.at(stream, after + 1)
    if half:
        after = half.after
    return _made(stream, parts, half.value if half else None, after)


def _minutes_behind(stream: Stream, after: int) -> tuple[int, int] | None:
    """«و10 دقائق» behind an hour in words: the minutes and the index behind them."""
    digits = stream.digits(after + 1)
    if stream.norm(after) != _AND or not 1 <= len(digits) <= 2 or stream.norm(after + 2) not in _MINUTES:
        return None
    return (int(digits), after + 3) if int(digits) < 60 else None


def _made(stream: Stream, parts: list[int], half: str | None, after: int) -> Clock | None:
    hour = _on_24(parts[0], half)
    if hour > 24 or any(part > 59 for part in parts[1:]):
        return None
    minutes = parts[1] if len(parts) > 1 else 0
    seconds = f":{parts[2]:02d}" if len(parts) > 2 else ""
    zone, after = _zone(stream, after)
    return Clock(f"{hour % 24:02d}:{minutes:02d}{seconds}", after, zone)


def _on_24(hour: int, half: str | None) -> int:
    if half in ("am", "dawn", "night") and hour == 12:
        return 0
    if half == "night" and 6 <= hour < 12:
        return hour + 12
    return hour + 12 if hour in _SHIFTS.get(half or "", ()) else hour


def _zone(stream: Stream, after: int) -> tuple[str | None, int]:
    opened = stream.norm(after) in "(،," and stream.norm(after) != ""
    at = after + 1 if opened else after
    zone: str | None = None
    named = ZONES.at(stream, at)
    if named:
        zone, at = named.value, named.after
    elif stream.norm(at) == "z":
        zone, at = "0", at + 1
    if stream.norm(at) in ("+", "-") and stream.touches(at) and (named or stream.touches(at - 1)):
        offset = stream.digits(at + 1)
        if offset and int(offset[:2]) <= 14 and len(offset) in (1, 2, 4):
            zone, at = f"{stream.norm(at)}{int(offset[:2])}".lstrip("+"), at + 2
            if stream.norm(at) == ":" and len(stream.digits(at + 1)) == 2:
                at += 2
    if zone is None:
        return None, after
    if opened and stream.norm(after) == "(" and stream.norm(at) == ")":
        at += 1
    return zone, at
