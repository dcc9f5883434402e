"""The rules of time run over an article."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.annotate.times import years
from tawatur.annotate.times.openers import OPENERS, Trials
from tawatur.annotate.times.reference import Reference
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.words import MISC
from tawatur.arabic import Reading
from tawatur.arabic.dates import WEEKDAYS
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
    """The expressions of time in stretches of ``text``, in order; some point to others before them in their stretch."""
    found: list[TimeExpression] = []
    for start, end in stretches:
        scan = Scan(Stream(text, start, end), reference)
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
    """Fill ``scan.hits``: at each opener the rule that reaches furthest takes its pieces."""
    norms, reached = scan.stream.norms, 0
    openers = list(map(OPENERS.__getitem__, norms))
    for index in [at for at, trials in enumerate(openers) if trials]:
        if index < reached:
            continue
        pair = years.years_pair(scan, index) if norms[index] in MISC["two_years"] else []
        scan.hits.extend(pair)
        hit = pair[-1] if pair else _furthest(scan, index, openers[index])
        if hit is None:
            continue
        if not pair and not _names_something(scan, hit):
            scan.hits.append(hit)
        reached = max(hit.after, index + 1)


def _furthest(scan: Scan, index: int, trials: Trials) -> Hit | None:
    best: Hit | None = None
    norms = scan.stream.norms
    for rule, needs, reach in trials:
        if needs is None or not needs.isdisjoint(norms[index + 1 : index + 1 + reach]):
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
