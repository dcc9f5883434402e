"""Days by their distance or weekday, and parts of days: اليوم، أمس الأول، الاثنين المقبل، مساء أمس."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.times.meaning import Meaning, of_day, vague
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.stated import stated
from tawatur.annotate.times.tense import FUTURE, PAST, PRESENT
from tawatur.annotate.times.words import BOOKS, MISC
from tawatur.arabic.calendars import shift_days
from tawatur.arabic.clock import HOUR_WORDS, clock_at
from tawatur.arabic.dates import DAY_WORDS, WEEKDAYS
from tawatur.arabic.numerals import NUMBER_WORDS

_OPENING, _CLOSING, _COMMAS = ("(", "["), (")", "]"), ("،", ",", "-")


def weekday_on(reference: date, weekday: int, ahead: int) -> date:
    """The weekday at or after (``ahead`` 1), at or before (-1), or nearest to the reference."""
    after = shift_days(reference, (weekday - reference.isoweekday()) % 7)
    if ahead > 0 or after == reference:
        return after
    before = shift_days(after, -7)
    return before if ahead < 0 or (reference - before) <= (after - reference) else after


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
    if before in MISC["before_today_named"] and scan.stream.norm(index - 2) in MISC["outlet"]:
        return True  # «قناة روسيا اليوم»; «في روسيا اليوم» is today
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
    """A day with its date, part or hour behind («أمس (24 يوليو)», «أمس ليلا», «الأحد الساعة 9 مساء»)."""
    date = stated(scan, hit.after + 1) if scan.stream.norm(hit.after) == "(" else None
    if date and date.meaning.day == hit.meaning.day and scan.stream.norm(date.after) == ")":
        return hit._replace(after=date.after + 1)
    adverb = BOOKS["adverb"].at(scan.stream, hit.after)
    if adverb and not adverb.clitics:
        return hit._replace(after=adverb.after, meaning=_part_of(hit.meaning, adverb.value))
    at = hit.after + (scan.stream.norm(hit.after) in ("،", ","))
    if HOUR_WORDS.at(scan.stream, at):
        clock = clock_at(scan.stream, at)
        if clock:
            return hit._replace(after=clock.after, meaning=at_hour(hit.meaning, clock.value))
    return hit


def _part_of(day: Meaning, code: str, last: date | None = None) -> Meaning:
    value = f"{day.value}T{code}" if day.value and day.day else None
    return Meaning("TIME", value, day.earliest, last or day.latest, "part", day.reason)


def at_hour(day: Meaning, hour: str) -> Meaning:
    """The hour of a day; open where the day is."""
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
    if hit is None or hit.start != scan.stream.start(at):
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
    """«الليلة», «الليلة قبل الماضية», «الليلة الماضية (الثلاثاء)»; a night that is over reaches into the next day."""
    word = BOOKS["tonight"].at(scan.stream, index)
    if word is None or scan.stream.norm(word.after) in MISC["not_today"]:
        return None
    offset = int(word.value)
    weekday, after = _weekday_beside(scan, word.after)

    def night(ref: date) -> Meaning:
        day = _offset_day(ref, offset, weekday).day or ref
        return Meaning("TIME", f"{day.isoformat()}TNI", day, shift_days(day, 1) if offset else day, "part")

    return scan.hit(index, word.dropped, after, scan.resolve(night))


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
