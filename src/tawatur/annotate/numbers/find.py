"""The scan for numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.annotate.numbers.bounds import bounded, is_score, ranged
from tawatur.annotate.numbers.quantity import Covered, Quantity, Scan
from tawatur.annotate.numbers.read import SIGNS, quantity_at
from tawatur.annotate.numbers.words import DUALS, NAMES, VAGUE
from tawatur.arabic import Reading
from tawatur.arabic.numerals import NUMBER_WORDS, numeral_at
from tawatur.arabic.stream import Stream
from tawatur.records import Mention, Number, TimeExpression

_STARTS = NUMBER_WORDS.firsts | VAGUE.firsts | DUALS.firsts | NAMES.firsts | frozenset(SIGNS)


def find_numbers(
    reading: Reading, times: tuple[TimeExpression, ...] = (), mentions: tuple[Mention, ...] = ()
) -> tuple[Number, ...]:
    """Every number claimed about the world; those inside times and names are none.

    «نحو 1300 شخص» is one number with its bound word, counting شخص; «صاروخين» is two. Labels («القرار رقم 2216»), list
    numbers, ordinals and telephone numbers are no claims.
    """
    taken = [(t.start, t.end) for t in times] + [(m.start, m.end) for m in mentions]
    stretches = [(p.start, p.end) for p in reading.paragraphs]
    return numbers_in(reading.text, stretches, taken)


def numbers_in(text: str, stretches: Iterable[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> tuple[Number, ...]:
    """The numbers in stretches of ``text`` that lie outside the spans ``taken``."""
    found: list[Number] = []
    covered = Covered(taken)
    for start, end in stretches:
        scan = Scan(Stream(text, start, end), covered)
        found.extend(_run(scan))
    return tuple(found)


def _run(scan: Scan) -> list[Number]:
    found: list[Number] = []
    stream, index = scan.stream, 0
    norms = stream.norms
    while index < len(norms):
        norm = norms[index]
        if norm == "." or norm == "\n":
            scan.last_counted = None
        if norm[0] not in "0123456789" and norm not in _STARTS:
            index += 1
            continue
        name = NAMES.at(stream, index)
        if name:
            index = name.after
            continue
        quantity = None if scan.covered.holds(stream.start(index)) else quantity_at(scan, index)
        if quantity is None:
            index = _skip(scan, index)
            continue
        whole = ranged(scan, quantity)
        if whole is quantity and is_score(scan, quantity):
            index = quantity.after + 2
            continue
        quantity = whole
        found.append(_number(scan, bounded(scan, quantity)))
        index = max(quantity.after, index + 1)
    return found


def _skip(scan: Scan, index: int) -> int:
    """Behind a numeral that was refused, so that its tail is not read by itscan."""
    numeral = numeral_at(scan.stream, index)
    return max(index + 1, numeral.after) if numeral else index + 1


def _number(scan: Scan, quantity: Quantity) -> Number:
    stream = scan.stream
    start = stream.inside(quantity.first, quantity.dropped) if quantity.dropped else stream.start(quantity.first)
    if quantity.counted:
        scan.last_counted = quantity.counted
    return Number(
        start,
        stream.end(quantity.after - 1),
        quantity.low,
        quantity.high,
        quantity.approx,
        quantity.counted,
        quantity.unit,
    )
