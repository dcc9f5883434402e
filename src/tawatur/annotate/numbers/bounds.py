"""Ranges of two numbers and the words that bound one."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.numbers.counted import noun_at
from tawatur.annotate.numbers.quantity import Quantity, Scan
from tawatur.annotate.numbers.read import counted_numeral
from tawatur.annotate.numbers.words import AFTER, BEFORE, GUARDS
from tawatur.arabic.numerals import NUMBER_WORDS
from tawatur.arabic.stream import Stream

#: How far apart the ends of a range may lie that nothing opens.
_CLOSE = 3
_OF, _AND = "من", "و"
_RANGE_WORDS = ("الي", "حتي", "-", "و", "او")
_BETWEEN = ("بين", "وبين", "مابين")


def ranged(scan: Scan, low: Quantity) -> Quantity:
    """Two numbers that are the ends of one range: «بين 10 و15 قتيلا», «5-6 عقود», «من 50 إلى 100 ريال»."""
    stream, at = scan.stream, low.after
    link, before = stream.norm(at), stream.norm(low.first - 1)
    spoken = before in _BETWEEN and _joined(stream, at)
    if not (link in _RANGE_WORDS or spoken) or low.low is None or low.approx or low.low != low.high:
        return low
    if link == "و" and before not in _BETWEEN:
        return low
    if link in ("الي", "حتي") and _changes(scan, low.first):
        return low
    at += not spoken
    high = counted_numeral(scan, at) if at < len(stream) else None
    if high is None or high.low is None or scan.covered.holds(stream.start(at)):
        return low
    bottom = low.low
    if link in ("الي", "حتي") and before not in (_OF, *_BETWEEN) and (low.counted or high.low > _CLOSE * bottom):
        return low  # «35 إلى 40 مهاجرا» are one number, «سلم 12 أسيرا إلى 300» not
    scale = _scale_of(high.low)
    if bottom < high.low / scale and bottom < 1000 <= scale:
        bottom *= scale
    if not bottom < high.low or (link == "-" and high.low > 100 * bottom):
        return low
    first = low.first - 1 if before in _BETWEEN and len(before) <= 3 else low.first
    return replace(
        low, low=bottom, high=high.low, first=first, after=high.after, counted=high.counted or low.counted,
        unit=high.unit or low.unit, behind=high.behind, approx=True,
    )  # fmt: skip


def is_score(scan: Scan, quantity: Quantity) -> bool:
    """«3-2», «1 - 1»: two small numbers that are no range."""
    stream, at = scan.stream, quantity.after
    small = all(1 <= len(stream.digits(i)) <= 3 for i in (quantity.first, at + 1))
    return (
        small and stream.norm(at) == "-" and (stream.touches(at) or not quantity.counted) and at == quantity.first + 1
    )


def _changes(scan: Scan, index: int) -> bool:
    return any(norm in GUARDS["change"] for norm in scan.stream.norms[max(0, index - 8) : index])


def bounded(scan: Scan, quantity: Quantity) -> Quantity:
    """With the words that bound it, before («نحو», «أكثر من») or behind («على الأقل»)."""
    first, dropped, kind = _bound_before(scan, quantity)
    if kind is None:
        kind = _bound_behind(scan, quantity)
    low, high, approx = quantity.low, quantity.high, quantity.approx
    if kind == "about":
        approx = True
    elif kind == "more":
        high, approx = None, True
    elif kind == "less":
        low, approx = None, True
    return Quantity(low, high, first, dropped, quantity.after, approx, quantity.counted, quantity.unit)


def _bound_behind(scan: Scan, quantity: Quantity) -> str | None:
    """«14 مدنيا على الأقل»: right behind the number or its noun, a word or two of the noun's phrase between."""
    stream = scan.stream
    found = AFTER.at(stream, quantity.after)
    at = quantity.behind or quantity.after
    for _ in range(3):
        found = found or AFTER.at(stream, at)
        if found or not (noun_at(stream, at) or stream.norm(at) == _OF):
            break
        at += 1
    return found.value if found else None


def _bound_before(scan: Scan, quantity: Quantity) -> tuple[int, int, str | None]:
    stream, index = scan.stream, quantity.first
    if quantity.dropped:
        return index, quantity.dropped, None
    for back in range(4, 0, -1):
        word = BEFORE.at(stream, index - back) if index - back >= 0 else None
        if word and word.value in ("about", "more", "less"):
            if word.after == index:
                return index - back, word.dropped, word.value
            if word.after == index - 1 and stream.norm(index - 1) == "(":
                return index, 0, word.value
    return index, 0, None


def _scale_of(value: float) -> float:
    """The scale that a number was told in: 4000 is four thousands."""
    return next((scale for scale in (1e9, 1e6, 1e3) if value >= scale and value % scale == 0), 1.0)


def _joined(stream: Stream, index: int) -> bool:
    """Whether a number word with «و» stands at ``index``: «وخمسة» of «بين ثلاثة وخمسة»."""
    word = NUMBER_WORDS.at(stream, index)
    return word is not None and word.clitics == "و"
