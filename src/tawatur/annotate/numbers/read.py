"""Quantities as texts write them: numerals with their nouns and units, shares, vague counts, duals."""

from __future__ import annotations

from tawatur.annotate.numbers.claims import (
    is_code,
    is_counted_ordinal,
    is_far_label,
    is_label,
    is_marker,
    is_ordinal_part,
    is_venue,
    is_year,
)
from tawatur.annotate.numbers.counted import counted_behind, noun_at
from tawatur.annotate.numbers.quantity import Quantity, Scan
from tawatur.annotate.numbers.words import AFTER, DUALS, GUARDS, TOLLS, UNIT_WORDS, VAGUE, VagueCount
from tawatur.annotate.times.words import UNITS
from tawatur.arabic.numerals import NUMBER_WORDS, Numeral, numeral_at
from tawatur.arabic.stream import Found, Stream
from tawatur.records import Span

_ARTICLE, _OF = "ال", "من"
_DUAL_ENDINGS = ("ين", "ان")
_WITHIN = ("في", "وفي")  # «في موقع واحد» counts no places
_OF_THEM = ("منهم", "منهن", "منها", "منا", "منكم")
_LINKS = ("و", "-", "الي", "او", "حتي")
SIGNS = ("%", "٪", "$", "€", "£")


def quantity_at(scan: Scan, index: int) -> Quantity | None:
    """The quantity that begins at ``index``; None where none does or what stands there claims nothing."""
    if scan.stream.norm(index) in SIGNS:
        return unit_first(scan, index)
    for read in (share, vague_count, counted_numeral, dual):
        found = read(scan, index)
        if found:
            return found
    return None


def unit_first(scan: Scan, index: int) -> Quantity | None:
    """«%30», «$500 مليون»."""
    numeral = numeral_at(scan.stream, index + 1) if scan.stream.digits(index + 1) else None
    if numeral is None or not scan.stream.touches(index) or scan.stream.digits(index - 1):
        return None
    unit = UNIT_WORDS.get(scan.stream, index)
    return Quantity(numeral.value, numeral.value, index, 0, numeral.after, unit=unit.unit if unit else None)


def counted_numeral(scan: Scan, index: int) -> Quantity | None:
    stream = scan.stream
    numeral = numeral_at(stream, index)
    if numeral is None or is_code(stream, index, numeral) or (not numeral.scaled and is_label(stream, index)):
        return None
    if is_ordinal_part(stream, index, numeral) or (numeral.definite and UNITS.at(stream, index - 1)):
        return None
    told_twice = numeral_at(stream, numeral.after) if numeral.digits else None
    if told_twice and not told_twice.clitics and told_twice.value == numeral.value:
        numeral = numeral._replace(after=told_twice.after)
    if numeral.value != 1 and _is_time(scan, numeral):
        return None
    if len(stream.norm(index)) - numeral.dropped == 2 and numeral.dropped and not noun_at(stream, numeral.after):
        return None  # «لست» is «I am not», «وست» a name
    if numeral.value in (1, 2) and not numeral.digits and not numeral.scaled:
        return _small_word(scan, index, numeral)
    first = index - (numeral.digits and any(norm in ")»]" for norm in stream.norms[index : numeral.after]))
    quantity = _with_unit(scan, Quantity(numeral.value, numeral.value, first, numeral.dropped, numeral.after), numeral)
    if quantity.counted is None and quantity.unit is None:
        if is_year(stream, index, numeral, has_noun=False):
            return None
        if numeral.digits and (is_counted_ordinal(stream, index) or is_venue(stream, index)):
            return None
        if numeral.digits and (is_far_label(stream, index) or is_marker(stream, index, numeral)):
            return None
        return _without_noun(scan, quantity, numeral)
    if numeral.digits and is_marker(stream, index, numeral) and stream.norm(numeral.after + 1).startswith(_ARTICLE):
        return None
    if quantity.counted and is_year(stream, index, numeral, has_noun=_plainly_counted(stream, quantity)):
        return None
    return quantity


def _is_time(scan: Scan, numeral: Numeral) -> bool:
    """«18 شهرا» that the times did not take, and the first of «بين 20 و30 عاما»."""
    after = numeral.after + (numeral.digits and scan.stream.norm(numeral.after) == ")")
    unit = UNITS.at(scan.stream, after)
    if unit is None:
        linked = scan.stream.norm(after) in _LINKS
        second = numeral_at(scan.stream, after + linked)
        if second and not linked and second.clitics != _LINKS[0]:
            second = None
        unit = UNITS.at(scan.stream, second.after) if second else None
    return bool(unit and not unit.clitics)


def _without_noun(scan: Scan, quantity: Quantity, numeral: Numeral) -> Quantity | None:
    """A number alone: behind a definite plural it counts that («الدول الست»), else what was counted before."""
    stream, index = scan.stream, quantity.first
    if numeral.definite and not numeral.scaled:
        before = stream.norm(index - 1)
        if not before.startswith(_ARTICLE) and not before[1:].startswith(_ARTICLE):
            return None
        if UNITS.at(stream, index - 1):
            return None
        if numeral.clitics:
            return None
        counted = Span(stream.start(index - 1), stream.end(index - 1))
        return Quantity(quantity.low, quantity.high, index, quantity.dropped, quantity.after, counted=counted)
    if numeral.definite:
        return None
    if not numeral.digits and not numeral.scaled and numeral.clitics not in ("", "و", "ب", "ل", "ف"):
        return None
    return Quantity(
        quantity.low,
        quantity.high,
        index,
        quantity.dropped,
        quantity.after,
        counted=scan.last_counted,
        unit=quantity.unit,
    )


def _small_word(scan: Scan, index: int, numeral: Numeral) -> Quantity | None:
    """«مرة واحدة» and «اثنين من الجنود»; «واحد من», «كل واحد», «في آن واحد» count nothing."""
    stream = scan.stream
    if numeral.value == 2:
        follow = counted_behind(stream, numeral.after)
        if numeral.definite:
            return None
        if UNIT_WORDS.at(stream, numeral.after):  # «اثنين بالمئة»
            return _with_unit(scan, Quantity(2, 2, index, numeral.dropped, numeral.after), numeral)
        if follow is None and stream.norm(numeral.after) in _OF_THEM:
            return Quantity(2, 2, index, numeral.dropped, numeral.after, counted=scan.last_counted)
        if follow is None and (_told_of_harm(stream, index) or AFTER.at(stream, numeral.after)):
            return Quantity(2, 2, index, numeral.dropped, numeral.after, counted=scan.last_counted)
        if follow is None:
            pair = None if numeral.clitics else _pair_before(scan, index)
            return Quantity(2, 2, index, 0, numeral.after, counted=pair) if pair else None
        return Quantity(2, 2, index, numeral.dropped, numeral.after, counted=follow[0], behind=follow[1])
    before = stream.norm(index - 1)
    if numeral.definite or numeral.clitics or not noun_at(stream, index - 1) or before in GUARDS["once"]:
        return None
    if before.startswith(_ARTICLE) or before[1:].startswith(_ARTICLE) or stream.norm(numeral.after) == "من":
        return None
    if UNITS.at(stream, index - 1) or stream.norm(index - 2) in _WITHIN:
        return None
    counted = Span(stream.start(index - 1), stream.end(index - 1))
    return Quantity(1, 1, index, 0, numeral.after, counted=counted)


def _told_of_harm(stream: Stream, index: int) -> bool:
    """Whether a word of harm or rescue stands right before a number («قتل اثنان», «مقتل اثنين»)."""
    return stream.norm(index - 1) in TOLLS


def _pair_before(scan: Scan, index: int) -> Span | None:
    """«عسكريين تركيين اثنين»: the dual noun before its adjectives, where it is not read as two by itself."""
    stream, first = scan.stream, index
    while first > max(index - 3, 0) and _is_dual_like(stream.norm(first - 1)):
        first -= 1
    if first == index or any(DUALS.at(stream, at) for at in range(first, index)):
        return None
    return Span(stream.start(first), stream.end(first))


def _is_dual_like(norm: str) -> bool:
    return len(norm) >= 5 and norm.endswith(_DUAL_ENDINGS) and not norm.startswith(_ARTICLE)


def _with_unit(scan: Scan, quantity: Quantity, numeral: Numeral) -> Quantity:
    """The number with percent or currency, else with the noun that it counts."""
    stream, after = scan.stream, quantity.after
    word = UNIT_WORDS.at(stream, after)
    if word and word.clitics in ("", "ب") and word.value.kind != "adjective":
        unit, behind, counted = word.value.unit, word.after, None
        if word.value.kind == "currency":
            counted = Span(stream.start(after), stream.end(word.after - 1))
            precise = UNIT_WORDS.at(stream, word.after)
            if precise and not precise.clitics and precise.value.kind == "adjective":
                unit, behind = precise.value.unit, precise.after
        return Quantity(
            quantity.low,
            quantity.high,
            quantity.first,
            quantity.dropped,
            behind,
            counted=counted,
            unit=unit,
            behind=behind,
        )
    if numeral.definite and not numeral.scaled and stream.norm(quantity.first - 1).startswith(_ARTICLE):
        return quantity
    follow = counted_behind(stream, after)
    if follow is None or (numeral.definite and not numeral.scaled and not _plural_like(stream, after)):
        return quantity
    return Quantity(
        quantity.low, quantity.high, quantity.first, quantity.dropped, after, counted=follow[0], behind=follow[1]
    )


def vague_count(scan: Scan, index: int) -> Quantity | None:
    """«عشرات القتلى», «مئات الآلاف»: at least twice the unit; what counts time is none."""
    stream = scan.stream
    word = VAGUE.at(stream, index)
    if word is None or word.value.role != "tens" or NUMBER_WORDS.get(stream, index - 1):
        return None
    low, after = word.value.low * 2, word.after
    more = VAGUE.at(stream, after)
    if more and not more.clitics and more.value.role == "tens":
        low, after = low * more.value.low, more.after
    if UNITS.at(stream, after) or stream.norm(index - 1) in GUARDS["label"]:
        return None
    word_unit = UNIT_WORDS.at(stream, after)
    follow = counted_behind(stream, after)
    unit = word_unit.value.unit if word_unit and word_unit.value.kind == "currency" else None
    return Quantity(
        low,
        None,
        index,
        word.dropped,
        after,
        True,
        follow[0] if follow else None,
        unit,
        follow[1] if follow else after,
    )


def share(scan: Scan, index: int) -> Quantity | None:
    """«ثلث السكان», «نصف مليون»; «نصف النهائي» is a name."""
    stream = scan.stream
    word, after, dropped = VAGUE.at(stream, index), index + 1, 0
    if word is not None and word.value.role == "part":
        return _with_pronoun(scan, index, word)
    if word is None or word.value.role != "share":
        return None
    after, dropped = word.after, word.dropped
    following = stream.norm(after)
    if following in GUARDS["part_of"] or UNITS.at(stream, after):
        return None
    scale = NUMBER_WORDS.at(stream, after)
    if scale and scale.value.role == "scale" and not scale.clitics and not stream.norm(after).startswith("الم"):
        value = word.value.low * scale.value.value
        whole = Quantity(value, value, index, dropped, scale.after)
        return _with_unit(scan, whole, Numeral(value, scale.after, scaled=True))
    if following in GUARDS["this"] and stream.norm(after + 1).startswith(_ARTICLE):
        counted = Span(stream.start(after + 1), stream.end(after + 1))
        return Quantity(word.value.low, word.value.low, index, dropped, after, counted=counted)
    if not following.startswith(_ARTICLE) or following in GUARDS["not_noun"]:
        return None
    follow = counted_behind(stream, after)
    low = word.value.low
    return Quantity(
        low,
        low,
        index,
        dropped,
        after,
        counted=follow[0] if follow else None,
        behind=follow[1] if follow else after,
    )


def _with_pronoun(scan: Scan, index: int, word: Found[VagueCount]) -> Quantity:
    """«ثلثهم من المدنيين»: the share of those counted before, of what stands behind من if anything does."""
    low, after = word.value.low, word.after
    follow = counted_behind(scan.stream, after) if scan.stream.norm(after) == _OF else None
    return Quantity(low, low, index, word.dropped, after, counted=follow[0] if follow else scan.last_counted)


def dual(scan: Scan, index: int) -> Quantity | None:
    word = DUALS.at(scan.stream, index)
    if word is None or scan.stream.norm(index - 1) in GUARDS["kunya"]:
        return None
    if scan.stream.digits(index - 1):
        return None  # «5 شرطيين» are five
    start = scan.stream.inside(index, word.dropped)
    return Quantity(2, 2, index, word.dropped, index + 1, counted=Span(start, scan.stream.end(index)))


def _plural_like(stream: Stream, index: int) -> bool:
    return stream.norm(index).startswith(_ARTICLE)


def _plainly_counted(stream: Stream, quantity: Quantity) -> bool:
    """Whether a noun behind four digits that may be a year is really counted: accusative or a known countable."""
    if quantity.counted is None:
        return False
    written = quantity.counted.of(stream.text)
    return written.endswith(("ًا", "اً", "ا")) or not stream.norm(quantity.after).startswith(_ARTICLE)
