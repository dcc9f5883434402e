"""Days by their distance or weekday, parts of days, and hours: اليوم، أمس الأول، الاثنين المقبل، مساء أمس."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tawatur.annotate.times.meaning import Meaning, day_near, hijri_day_near, of_day, vague
from tawatur.annotate.times.periods import day_of_month
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.tense import FUTURE, PAST, PRESENT
from tawatur.annotate.times.words import BOOKS, MISC
from tawatur.arabic.calendars import make_date, shift_days
from tawatur.arabic.clock import HOUR_WORDS, clock_at
from tawatur.arabic.dates import DAY_WORDS, WEEKDAYS, StatedDate, date_at
from tawatur.arabic.numerals import NUMBER_WORDS
from tawatur.arabic.ordinals import ordinal

_FEMININE = "ه"
#: How far back in its sentence an hour looks for its day.
_HITS_BACK, _PIECES_BACK = 4, 60
_OPENING, _CLOSING, _COMMAS = ("(", "["), (")", "]"), ("،", ",", "-")


def weekday_on(reference: date, weekday: int, ahead: int) -> date:
    """The weekday at or after (``ahead`` 1), at or before (-1), or nearest to the reference."""
    after = shift_days(reference, (weekday - reference.isoweekday()) % 7)
    if ahead > 0 or after == reference:
        return after
    before = shift_days(after, -7)
    return before if ahead < 0 or (reference - before) <= (after - reference) else after


def stated(scan: Scan, index: int) -> Hit | None:
    """A date that states its day itself; without a year the one beside the publication that its clause asks for."""
    found = date_at(scan.stream, index)
    if found is None:
        return None
    dated, after = found
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
    first = make_date(end.meaning.day.year, end.meaning.day.month, int(day))
    if first is None or first >= end.meaning.day or end.after < last + 2:
        return None
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


def day_word(scan: Scan, index: int) -> Hit | None:
    """«أمس»، «بعد غد الاثنين»، «اليوم (الأربعاء)»; a weekday beside it decides where the two disagree."""
    word = BOOKS["day"].at(scan.stream, index)
    if word is None or _is_name(scan, index, word.after):
        return None
    offset, after = int(word.value), word.after
    if offset == 0 and scan.stream.norm(index - 1) in MISC["in"]:
        return _per_day(scan, index, word.dropped)
    weekday, after = _weekday_beside(scan, after)
    meaning = scan.resolve(lambda ref: _offset_day(ref, offset, weekday))
    return _with_part(scan, scan.hit(index, word.dropped, after, meaning))


def _per_day(scan: Scan, index: int, dropped: int) -> Hit | None:
    """«ثلاث مرات في اليوم» is a set; «في اليوم» alone is left open."""
    before = range(max(0, index - 5), index - 1)
    if any(
        scan.stream.digits(at) or scan.stream.norm(at) in NUMBER_WORDS or scan.stream.norm(at) in MISC["times"]
        for at in before
    ):
        return scan.hit(index, dropped, index + 1, Meaning("SET", "P1D", grain="set"))
    return None


def _offset_day(ref: date, offset: int, weekday: int | None) -> Meaning:
    day = shift_days(ref, offset)
    if weekday is None or day.isoweekday() == weekday:
        return of_day(day)
    return of_day(weekday_on(day, weekday, 0)).because("the weekday stands; the page's day does not fit it")


def _is_name(scan: Scan, index: int, after: int) -> bool:
    """«اليوم الوطني», «المصري اليوم», «اليوم التالي» are not today."""
    if after != index + 1:
        return False
    following, before = scan.stream.norm(after), scan.stream.norm(index - 1)
    if not scan.stream.norm(index).endswith("يوم"):
        return False
    if following in MISC["not_today"] or following in BOOKS["anchor"] or following in BOOKS["next"]:
        return not WEEKDAYS.at(scan.stream, after)
    return before in MISC["before_today"] or _quoted_name(scan, index, following)


def _quoted_name(scan: Scan, index: int, following: str) -> bool:
    """«عين اليوم» between quotation marks of its own is a name."""
    if following not in MISC["quote_close"]:
        return False
    return any(scan.stream.norm(at) in MISC["quote_open"] for at in (index - 1, index - 2, index - 3))


def _weekday_beside(scan: Scan, after: int) -> tuple[int | None, int]:
    """A weekday right behind a day word, in brackets, between commas or bare, and the index behind it."""
    stream = scan.stream
    opened = stream.norm(after) in (*_OPENING, *_COMMAS) and stream.norm(after) != ""
    at = after + 1 if opened else after
    if DAY_WORDS.at(stream, at) and opened:
        at += 1
    named = WEEKDAYS.at(stream, at)
    if named is None or named.clitics or not named.value[1]:
        return None, after
    if stream.norm(after) in _OPENING:
        return (named.value[0], named.after + 1) if stream.norm(named.after) in _CLOSING else (None, after)
    if opened and stream.norm(named.after) not in _COMMAS:
        return None, after
    return named.value[0], named.after


def weekday(scan: Scan, index: int) -> Hit | None:
    """«يوم الخميس», «الاثنين المقبل», a bare «الثلاثاء» by the tense of its clause."""
    stream, at = scan.stream, index
    prefix = DAY_WORDS.at(stream, index)
    if prefix:
        at = prefix.after
    named = WEEKDAYS.at(stream, at)
    if named is None or (not named.value[1] and not prefix) or (prefix and named.clitics):
        return None
    dropped = prefix.dropped if prefix else named.dropped
    number, after = named.value[0], named.after
    step = _step_behind(scan, after)
    if step:
        meaning = scan.resolve(lambda ref: _stepped_weekday(ref, number, step[0]))
        return _with_part(scan, scan.hit(index, dropped, step[1], meaning))
    tense = FUTURE if stream.norm(index - 1) in MISC["until"] else scan.tense(index)
    meaning = scan.resolve(lambda ref: _bare_weekday(ref, number, tense))
    return _with_part(scan, scan.hit(index, dropped, after, meaning))


def _step_behind(scan: Scan, after: int) -> tuple[int, int] | None:
    step = BOOKS["next"].at(scan.stream, after)
    if step is None or step.clitics:
        step = BOOKS["recent"].at(scan.stream, after)
    return (int(step.value), step.after) if step and not step.clitics else None


def _stepped_weekday(ref: date, number: int, step: int) -> Meaning:
    if step == 0:
        return of_day(weekday_on(ref, number, 0))
    if step > 0:
        return of_day(shift_days(weekday_on(shift_days(ref, 1), number, 1), 7 * (step - 1)))
    return of_day(shift_days(weekday_on(shift_days(ref, -1), number, -1), 7 * (step + 1)))


def _bare_weekday(ref: date, number: int, tense: int) -> Meaning:
    names = {FUTURE: "its clause looks ahead", PRESENT: "its clause is present", PAST: "its clause looks back"}
    if tense in (FUTURE, PRESENT):
        return of_day(weekday_on(ref, number, 1)).because(f"from {ref.isoformat()}; {names[tense]}")
    found = of_day(weekday_on(ref, number, -1))
    return found.because(f"from {ref.isoformat()}; {names.get(tense, 'no verb near it, so the last one')}")


def _with_part(scan: Scan, hit: Hit) -> Hit:
    """A day with the part or hour of it behind («أمس ليلا», «الأحد الساعة 9 مساء»)."""
    adverb = BOOKS["adverb"].at(scan.stream, hit.after)
    if adverb and not adverb.clitics:
        return replace(hit, after=adverb.after, meaning=_part_of(hit.meaning, adverb.value))
    at = hit.after + (scan.stream.norm(hit.after) in ("،", ","))
    if HOUR_WORDS.at(scan.stream, at):
        clock = clock_at(scan.stream, at)
        if clock:
            return replace(hit, after=clock.after, meaning=_at_hour(hit.meaning, clock.value))
    return hit


def _part_of(day: Meaning, code: str, last: date | None = None) -> Meaning:
    value = f"{day.value}T{code}" if day.value and day.day else None
    return Meaning("TIME", value, day.earliest, last or day.latest, "part", day.reason)


def _at_hour(day: Meaning, hour: str) -> Meaning:
    value = f"{day.value}T{hour}" if day.value and day.day else None
    return Meaning("TIME", value, day.earliest, day.latest, "minute", day.reason)


def day_phrase(scan: Scan, index: int) -> Hit | None:
    """Any expression of one day that begins at ``index``."""
    for rule in (stated, day_word, weekday):
        hit = rule(scan, index)
        if hit and (hit.meaning.grain in ("day", "part", "minute")):
            return hit
    return None


def part(scan: Scan, index: int) -> Hit | None:
    """«مساء أمس», «فجر الأحد», «ليل السبت الأحد», with «وقت متأخر من» and the like before it."""
    word = BOOKS["part"].at(scan.stream, index)
    if word is None:
        return None
    at = word.after + (scan.stream.norm(word.after) == "من")
    hit = day_phrase(scan, at)
    if hit is None or hit.start != scan.stream.starts[at]:
        return None
    if word.value == "NI":
        second = scan.stream.norm(hit.after)
        other = WEEKDAYS.at(scan.stream, hit.after + (second in ("-", "/")))
        if other and not other.clitics and hit.meaning.day:
            night = _part_of(hit.meaning, "NI", shift_days(hit.meaning.day, 1))
            return scan.hit(index, word.dropped, other.after, night)
    if hit.meaning.type == "TIME":
        return scan.hit(index, word.dropped, hit.after, hit.meaning)
    return scan.hit(index, word.dropped, hit.after, _part_of(hit.meaning, word.value))


def tonight(scan: Scan, index: int) -> Hit | None:
    """«الليلة», «الليلة قبل الماضية»; a night that is over reaches into the next day."""
    word = BOOKS["tonight"].at(scan.stream, index)
    if word is None or scan.stream.norm(word.after) in MISC["not_today"]:
        return None
    offset = int(word.value)

    def night(ref: date) -> Meaning:
        day = shift_days(ref, offset)
        return Meaning("TIME", f"{day.isoformat()}TNI", day, shift_days(day, 1) if offset else day, "part")

    return scan.hit(index, word.dropped, word.after, scan.resolve(night))


def late(scan: Scan, index: int) -> Hit | None:
    """«وقت متأخر مساء أمس», «ساعة مبكرة من صباح الأحد»."""
    word = BOOKS["late"].at(scan.stream, index)
    if word is None:
        return None
    for rule in (part, tonight, day_phrase):
        hit = rule(scan, word.after)
        if hit:
            return scan.hit(index, word.dropped, hit.after, hit.meaning)
    return None


def sooner_or_later(scan: Scan, index: int) -> Hit | None:
    """«وقت سابق أمس» is yesterday; alone it is PAST_REF, and «وقت لاحق» what its clause looks to."""
    for kind in ("earlier", "later"):
        word = BOOKS[kind].at(scan.stream, index)
        if word is None:
            continue
        hit = part(scan, word.after) or day_phrase(scan, word.after)
        if hit:
            return scan.hit(index, word.dropped, hit.after, hit.meaning)
        after = word.after - (scan.stream.norm(word.after - 1) == "من")
        return scan.hit(index, word.dropped, after, vague("PAST_REF" if kind == "earlier" else _later(scan, index)))
    return None


def _later(scan: Scan, index: int) -> str:
    return "FUTURE_REF" if scan.tense(index) in (FUTURE, PRESENT) else "PAST_REF"


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
        return scan.hit(first, dropped, beside.after, _at_hour(replace(beside.meaning, value=value[0]), value[1]))
    day = _day_before(scan, index)
    return scan.hit(first, dropped, clock.after, _at_hour(day, clock.value))


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
    found = _at_hour(replace(day, value=value[0] if day.value else None), value[1])
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
