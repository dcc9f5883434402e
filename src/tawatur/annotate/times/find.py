"""The rules of time run over an article."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.annotate.times import days, hours, months, nights, parts, spans, stated, units, vague, years
from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.reference import Reference
from tawatur.annotate.times.scan import Hit, Rule, Scan
from tawatur.annotate.times.words import BOOKS, MISC, UNITS
from tawatur.arabic import Reading
from tawatur.arabic.clock import HOUR_WORDS
from tawatur.arabic.dates import DAY_WORDS, MONTHS, WEEKDAYS
from tawatur.arabic.numerals import NUMBER_WORDS
from tawatur.arabic.ordinals import ORDINALS
from tawatur.arabic.stream import Stream
from tawatur.records import TimeExpression


def find_times(reading: Reading) -> tuple[TimeExpression, ...]:
    """Every expression of time in title, date line and body, resolved against the article's publication.

    Date lines are read too; bylines and other chrome are not. Where the day of publication is only known to lie in
    an interval, relative expressions are open or have the days between, with the reason.
    """
    reference = Reference.of(reading.article.published)
    stretches = [(p.start, p.end) for p in reading.article.paragraphs if p.role in ("title", "date", "body")]
    return times_in(reading.text, reference, _joined(stretches, reading.text))


def times_in(text: str, reference: Reference, stretches: Iterable[tuple[int, int]]) -> tuple[TimeExpression, ...]:
    """The expressions of time in stretches of ``text``, in order; those that point to others see earlier stretches."""
    anchors: list[Meaning] = []
    found: list[TimeExpression] = []
    for start, end in stretches:
        scan = Scan(Stream(text, start, end), reference, anchors)
        run(scan)
        found.extend(_record(hit, scan.stream.end(hit.after - 1)) for hit in scan.hits)
    return tuple(found)


def _joined(stretches: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Neighbouring paragraphs as one stretch, as long as nothing but space lies between them."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def run(scan: Scan) -> None:
    """Fill ``scan.hits``: at each piece that may open an expression, the first rule that fits takes its pieces."""
    index, norms, rules = 0, scan.stream.norms, _RULES
    while index < len(norms):
        norm = norms[index]
        tried = _DIGIT_RULES if norm[0] in "0123456789" else rules.get(norm)
        if tried is None:
            index += 1
            continue
        if norm in MISC["two_years"]:
            pair = years.years_pair(scan, index)
            if pair:
                for year in pair:
                    _keep(scan, year)
                index = pair[-1].after
                continue
        hit = _first(scan, index, tried)
        if hit is None:
            index += 1
            continue
        if _names_something(scan, hit):
            index = max(hit.after, index + 1)
            continue
        _keep(scan, hit)
        index = max(hit.after, index + 1)


def _first(scan: Scan, index: int, rules: tuple[Rule, ...]) -> Hit | None:
    best: Hit | None = None
    for rule in rules:
        hit = rule(scan, index)
        if hit and (best is None or hit.after > best.after):
            best = hit
    return best


def _names_something(scan: Scan, hit: Hit) -> bool:
    """«ثورة 25 يناير», «ميدان 17 فبراير»: a date without its year that only names a thing."""
    before = scan.stream.norm(hit.first - 1)
    if hit.meaning.grain != "day":
        return False
    if before in MISC["named"] and scan.stream.digits(hit.first) and not hit.meaning.reason.startswith("stated"):
        return True
    return before in MISC["day_named"] and scan.stream.norm(hit.first) in WEEKDAYS and hit.after == hit.first + 1


def _keep(scan: Scan, hit: Hit) -> None:
    scan.hits.append(hit)
    if hit.meaning.earliest is not None:
        scan.anchors.append(hit.meaning)


def _record(hit: Hit, end: int) -> TimeExpression:
    meaning = hit.meaning
    return TimeExpression(
        hit.start,
        end,
        meaning.type,
        meaning.value,
        meaning.earliest.isoformat() if meaning.earliest else None,
        meaning.latest.isoformat() if meaning.latest else None,
        meaning.grain,
        meaning.reason,
    )


_DIGIT_RULES: tuple[Rule, ...] = (
    stated.stated,
    stated.range_start,
    hours.hour,
    months.day_of_month,
    spans.span,
    years.year,
)


def _rules() -> dict[str, tuple[Rule, ...]]:
    """Which rules may open at a word, by its normal form."""
    table: dict[str, list[Rule]] = {}

    def add(firsts: Iterable[str], *rules: Rule) -> None:
        for first in firsts:
            known = table.setdefault(first, [])
            known.extend(rule for rule in rules if rule not in known)

    add(BOOKS["day"].firsts, days.day_word)
    add(WEEKDAYS.firsts, stated.stated, days.weekday)
    add(DAY_WORDS.firsts, stated.stated, days.weekday)
    add(BOOKS["part"].firsts, days.part)
    add(BOOKS["tonight"].firsts, days.tonight)
    add(BOOKS["late"].firsts, days.late)
    add(BOOKS["night"].firsts | BOOKS["night_through"].firsts, nights.night)
    add(BOOKS["earlier"].firsts | BOOKS["later"].firsts, days.sooner_or_later)
    add(HOUR_WORDS.firsts, hours.hour)
    add(MONTHS.firsts, stated.stated, months.month)
    add(ORDINALS.firsts, stated.stated, hours.hour_alone, months.day_of_month)
    add(UNITS.firsts, units.unit_period, years.year, months.month, years.decade, spans.span)
    add(BOOKS["demo"].firsts | BOOKS["that"].firsts, units.demonstrative)
    add(BOOKS["season"].firsts, parts.season)
    add(BOOKS["decade"].firsts | BOOKS["decade_of"].firsts, years.decade)
    add(BOOKS["weekend"].firsts, parts.weekend)
    add(BOOKS["feast"].firsts, parts.feast)
    add(BOOKS["edge"].firsts, parts.edge)
    add(NUMBER_WORDS.firsts | BOOKS["fraction"].firsts, spans.span)
    add(MISC["some"] | spans.ABOUT_WORDS, spans.span)
    for kind in ("present", "past", "past_in", "future", "future_in", "later", "later_in"):
        add(BOOKS[kind].firsts, vague.vague_word)
    add(BOOKS["set"].firsts, vague.repeated)
    add(MISC["every"], vague.every_weekday, spans.every)
    return {first: tuple(rules) for first, rules in table.items()}


_RULES = _rules()
