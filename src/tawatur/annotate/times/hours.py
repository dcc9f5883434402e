"""Hours with the day that they belong to: الساعة التاسعة من مساء أمس، السادسة مساء الاثنين."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.times.days import at_hour, day_phrase, part
from tawatur.annotate.times.meaning import Meaning, of_day
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import BOOKS
from tawatur.arabic.clock import HOUR_WORDS, ZONES, clock_at
from tawatur.arabic.ordinals import ordinal

_FEMININE = "ه"
#: How far back in its sentence an hour looks for its day.
_HITS_BACK, _PIECES_BACK = 4, 60


def hour(scan: Scan, index: int) -> Hit | None:
    """«الساعة التاسعة من مساء أمس», «الساعة 20:00 بتوقيت غرينتش»; its day is the one beside it."""
    word = HOUR_WORDS.at(scan.stream, index)
    digital = (
        scan.stream.norm(index + 1) == ":" and scan.stream.touches(index) and len(scan.stream.digits(index + 2)) == 2
    )
    clock = clock_at(scan.stream, index) if word or (digital and scan.stream.digits(index)) else None
    if clock is None or (word is None and clock.after < index + 3):
        return None
    first, dropped = (word.after - 1, word.dropped if word.after == index + 1 else 0) if word else (index, 0)
    at = clock.after + (scan.stream.norm(clock.after) in ("من", "،", ","))
    beside = part(scan, at) or day_phrase(scan, at)
    if beside and beside.meaning.earliest:
        value = _half_fixed(clock.value, beside.meaning)
        zone = ZONES.at(scan.stream, beside.after)
        after = zone.after if zone else beside.after
        return scan.hit(first, dropped, after, at_hour(replace(beside.meaning, value=value[0]), value[1]))
    day = _day_before(scan, index)
    return scan.hit(first, dropped, clock.after, at_hour(day, clock.value))


def hour_alone(scan: Scan, index: int) -> Hit | None:
    """«السادسة مساء الاثنين», «التاسعة صباحا»: the hour without its word, told by the part of the day behind it."""
    spoken = ordinal(scan.stream, index)
    if spoken is None or not 1 <= spoken.value <= 12 or not scan.stream.norm(spoken.after - 1).endswith(_FEMININE):
        return None
    part_after = BOOKS["adverb"].at(scan.stream, spoken.after) or BOOKS["part"].at(scan.stream, spoken.after)
    if part_after is None or part_after.clitics:
        return None
    beside = part(scan, spoken.after) or day_phrase(scan, part_after.after)
    day = beside.meaning if beside else _day_before(scan, index)
    half = f"{spoken.value:02d}:00"
    value = _half_fixed(half, replace(day, value=f"{(day.value or '')[:10]}T{part_after.value}"))
    after = beside.after if beside else part_after.after
    found = at_hour(replace(day, value=value[0] if day.value else None), value[1])
    return scan.hit(index, spoken.dropped, after, found)


def _half_fixed(hour_value: str, day: Meaning) -> tuple[str | None, str]:
    """The day's own value and the hour moved into its half: «التاسعة من مساء أمس» is 21:00."""
    value = day.value.split("T")[0] if day.value else None
    number = int(hour_value[:2])
    small_hours = bool(day.value and day.value.endswith("TNI")) and number < 6
    if day.value and day.value.endswith(("TEV", "TAF", "TNI")) and 1 <= number < 12 and not small_hours:
        hour_value = f"{number + 12}{hour_value[2:]}"
    return value, hour_value


def _day_before(scan: Scan, index: int) -> Meaning:
    """The day that the same sentence named before, else that of publication."""
    for hit in reversed(scan.hits[-_HITS_BACK:]):
        if index - hit.after > _PIECES_BACK:
            break
        between = scan.stream.norms[hit.after : index]
        if "\n" in between or "." in between:
            break
        if hit.meaning.day and hit.meaning.type == "DATE":
            return hit.meaning
    return scan.resolve(of_day)
