"""The scan for numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tawatur.annotate.numbers.claims import is_code, is_counted_ordinal, is_label, is_ordinal_part, is_year
from tawatur.annotate.numbers.counted import counted_behind, noun_at
from tawatur.annotate.numbers.words import AFTER, BEFORE, DUALS, GUARDS, NAMES, UNIT_WORDS, VAGUE, VagueCount
from tawatur.annotate.times.words import UNITS
from tawatur.arabic import Reading
from tawatur.arabic.numerals import NUMBER_WORDS, Numeral, numeral_at
from tawatur.arabic.stream import Found, Stream
from tawatur.records import Mention, Number, Span, TimeExpression

_ARTICLE, _OF = "ال", "من"
_RANGE_WORDS = ("الي", "حتي", "-", "و", "او")
_BETWEEN = ("بين", "وبين")
_STARTS = NUMBER_WORDS.firsts | VAGUE.firsts | DUALS.firsts | NAMES.firsts | frozenset("%٪$€£")


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
    covered = _Covered(taken)
    for start, end in stretches:
        scan = _Scan(Stream(text, start, end), covered)
        found.extend(scan.run())
    return tuple(found)


class _Covered:
    """Spans that numbers may not stand in."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._spans, self._starts = merged, [start for start, _ in merged]

    def holds(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._spans[index][1]


@dataclass(frozen=True, slots=True)
class _Quantity:
    """What was read: bounds, the index of its first piece, letters of clitics before it, the index behind it."""

    low: float | None
    high: float | None
    first: int
    dropped: int
    after: int
    approx: bool = False
    counted: Span | None = None
    unit: str | None = None
    behind: int = 0


class _Scan:
    def __init__(self, stream: Stream, covered: _Covered) -> None:
        self.stream, self.covered = stream, covered
        self.last_counted: Span | None = None

    def run(self) -> list[Number]:
        found: list[Number] = []
        stream, index = self.stream, 0
        norms = stream.norms
        while index < len(norms):
            norm = norms[index]
            if norm == "." or norm == "\n":
                self.last_counted = None
            if norm[0] not in "0123456789" and norm not in _STARTS:
                index += 1
                continue
            name = NAMES.at(stream, index)
            if name:
                index = name.after
                continue
            quantity = None if self.covered.holds(stream.starts[index]) else self._quantity(index)
            if quantity is None:
                index = self._skip(index)
                continue
            whole = self._ranged(quantity)
            if whole is quantity and self._is_score(quantity):
                index = quantity.after + 2
                continue
            quantity = whole
            found.append(self._number(self._bounded(quantity)))
            index = max(quantity.after, index + 1)
        return found

    def _skip(self, index: int) -> int:
        """Behind a numeral that was refused, so that its tail is not read by itself."""
        numeral = numeral_at(self.stream, index)
        return max(index + 1, numeral.after) if numeral else index + 1

    def _quantity(self, index: int) -> _Quantity | None:
        norm = self.stream.norm(index)
        if norm in ("%", "٪", "$", "€", "£"):
            return self._unit_first(index)
        for read in (self._share, self._vague, self._numeral, self._dual):
            found = read(index)
            if found:
                return found
        return None

    def _unit_first(self, index: int) -> _Quantity | None:
        """«%30», «$500 مليون»."""
        numeral = numeral_at(self.stream, index + 1) if self.stream.digits(index + 1) else None
        if numeral is None or not self.stream.touches(index) or self.stream.digits(index - 1):
            return None
        unit = UNIT_WORDS.get(self.stream, index)
        return _Quantity(numeral.value, numeral.value, index, 0, numeral.after, unit=unit.unit if unit else None)

    def _numeral(self, index: int) -> _Quantity | None:
        stream = self.stream
        numeral = numeral_at(stream, index)
        if numeral is None or is_code(stream, index, numeral) or is_label(stream, index):
            return None
        if is_ordinal_part(stream, index, numeral) or (numeral.definite and UNITS.at(stream, index - 1)):
            return None
        told_twice = numeral_at(stream, numeral.after) if numeral.digits else None
        if told_twice and not told_twice.clitics and told_twice.value == numeral.value:
            numeral = replace(numeral, after=told_twice.after)
        if numeral.value != 1 and self._is_time(numeral):
            return None
        if len(stream.norm(index)) - numeral.dropped == 2 and numeral.dropped and not noun_at(stream, numeral.after):
            return None  # «لست» is «I am not», «وست» a name
        if numeral.value in (1, 2) and not numeral.digits and not numeral.scaled:
            return self._small_word(index, numeral)
        quantity = self._with_unit(
            _Quantity(numeral.value, numeral.value, index, numeral.dropped, numeral.after), numeral
        )
        if quantity.counted is None and quantity.unit is None:
            if is_year(stream, index, numeral, has_noun=False):
                return None
            if numeral.digits and is_counted_ordinal(stream, index):
                return None
            return self._without_noun(quantity, numeral)
        if quantity.counted and is_year(stream, index, numeral, has_noun=_plainly_counted(stream, quantity)):
            return None
        return quantity

    def _is_time(self, numeral: Numeral) -> bool:
        """«18 شهرا» that the times did not take, and a weekday or day that is spelt like a number."""
        unit = UNITS.at(self.stream, numeral.after)
        return bool(unit and not unit.clitics)

    def _without_noun(self, quantity: _Quantity, numeral: Numeral) -> _Quantity | None:
        """A number alone: behind a definite plural it counts that («الدول الست»), else what was counted before."""
        stream, index = self.stream, quantity.first
        if numeral.definite and not numeral.scaled:
            before = stream.norm(index - 1)
            if not before.startswith(_ARTICLE) and not before[1:].startswith(_ARTICLE):
                return None
            if UNITS.at(stream, index - 1):
                return None
            if numeral.clitics:
                return None
            counted = Span(stream.starts[index - 1], stream.ends[index - 1])
            return _Quantity(quantity.low, quantity.high, index, quantity.dropped, quantity.after, counted=counted)
        if numeral.definite:
            return None
        if not numeral.digits and not numeral.scaled and numeral.clitics not in ("", "و", "ب", "ل", "ف"):
            return None
        return _Quantity(
            quantity.low,
            quantity.high,
            index,
            quantity.dropped,
            quantity.after,
            counted=self.last_counted,
            unit=quantity.unit,
        )

    def _small_word(self, index: int, numeral: Numeral) -> _Quantity | None:
        """«مرة واحدة» and «اثنين من الجنود»; «واحد من», «كل واحد», «في آن واحد» count nothing."""
        stream = self.stream
        if numeral.value == 2:
            follow = counted_behind(stream, numeral.after)
            if numeral.definite or follow is None:
                return None
            return _Quantity(2, 2, index, numeral.dropped, numeral.after, counted=follow[0], behind=follow[1])
        before = stream.norm(index - 1)
        if numeral.definite or numeral.clitics or not noun_at(stream, index - 1) or before in GUARDS["once"]:
            return None
        if before.startswith(_ARTICLE) or before[1:].startswith(_ARTICLE) or stream.norm(numeral.after) == "من":
            return None
        if UNITS.at(stream, index - 1):
            return None
        counted = Span(stream.starts[index - 1], stream.ends[index - 1])
        return _Quantity(1, 1, index, 0, numeral.after, counted=counted)

    def _with_unit(self, quantity: _Quantity, numeral: Numeral) -> _Quantity:
        """The number with percent or currency, else with the noun that it counts."""
        stream, after = self.stream, quantity.after
        word = UNIT_WORDS.at(stream, after)
        if word and word.clitics in ("", "ب") and word.value.kind != "adjective":
            unit, behind, counted = word.value.unit, word.after, None
            if word.value.kind == "currency":
                counted = Span(stream.starts[after], stream.ends[word.after - 1])
                precise = UNIT_WORDS.at(stream, word.after)
                if precise and not precise.clitics and precise.value.kind == "adjective":
                    unit, behind = precise.value.unit, precise.after
            return _Quantity(
                quantity.low,
                quantity.high,
                quantity.first,
                quantity.dropped,
                behind,
                counted=counted,
                unit=unit,
                behind=behind,
            )
        follow = counted_behind(stream, after)
        if follow is None or (numeral.definite and not numeral.scaled and not _plural_like(stream, after)):
            return quantity
        return _Quantity(
            quantity.low, quantity.high, quantity.first, quantity.dropped, after, counted=follow[0], behind=follow[1]
        )

    def _vague(self, index: int) -> _Quantity | None:
        """«عشرات القتلى», «مئات الآلاف»: at least twice the unit; what counts time is none."""
        stream = self.stream
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
        return _Quantity(
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

    def _share(self, index: int) -> _Quantity | None:
        """«ثلث السكان», «نصف مليون»; «نصف النهائي» is a name."""
        stream = self.stream
        word, after, dropped = VAGUE.at(stream, index), index + 1, 0
        if word is not None and word.value.role == "part":
            return self._with_pronoun(index, word)
        if word is None or word.value.role != "share":
            return None
        after, dropped = word.after, word.dropped
        following = stream.norm(after)
        if following in GUARDS["part_of"] or UNITS.at(stream, after):
            return None
        scale = NUMBER_WORDS.at(stream, after)
        if scale and scale.value.role == "scale" and not scale.clitics and not stream.norm(after).startswith("الم"):
            value = word.value.low * scale.value.value
            whole = _Quantity(value, value, index, dropped, scale.after)
            return self._with_unit(whole, Numeral(value, scale.after, scaled=True))
        if not following.startswith(_ARTICLE):
            return None
        follow = counted_behind(stream, after)
        low = word.value.low
        return _Quantity(
            low,
            low,
            index,
            dropped,
            after,
            counted=follow[0] if follow else None,
            behind=follow[1] if follow else after,
        )

    def _with_pronoun(self, index: int, word: Found[VagueCount]) -> _Quantity:
        """«ثلثهم من المدنيين»: the share of those counted before, of what stands behind من if anything does."""
        low, after = word.value.low, word.after
        follow = counted_behind(self.stream, after) if self.stream.norm(after) == _OF else None
        return _Quantity(low, low, index, word.dropped, after, counted=follow[0] if follow else self.last_counted)

    def _dual(self, index: int) -> _Quantity | None:
        word = DUALS.at(self.stream, index)
        if word is None or self.stream.norm(index - 1) in GUARDS["kunya"]:
            return None
        start = self.stream.inside(index, word.dropped)
        return _Quantity(2, 2, index, word.dropped, index + 1, counted=Span(start, self.stream.ends[index]))

    def _ranged(self, low: _Quantity) -> _Quantity:
        """Two numbers that are the ends of one range: «بين 10 و15 قتيلا», «5-6 عقود», «من 50 إلى 100 ريال»."""
        stream, at = self.stream, low.after
        link, before = stream.norm(at), stream.norm(low.first - 1)
        if link not in _RANGE_WORDS or low.low is None or low.approx or low.low != low.high:
            return low
        if link == "و" and before not in _BETWEEN:
            return low
        if link in ("الي", "حتي") and (before not in (_OF, *_BETWEEN) or self._changes(low.first)):
            return low
        high = self._numeral(at + 1) if stream.norm(at + 1)[:1].isdigit() or link != "و" else None
        if high is None or high.low is None or self.covered.holds(stream.starts[at + 1]):
            return low
        bottom = low.low
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

    def _is_score(self, quantity: _Quantity) -> bool:
        """«3-2», «1 - 1»: two small numbers that are no range."""
        stream, at = self.stream, quantity.after
        small = all(1 <= len(stream.digits(i)) <= 3 for i in (quantity.first, at + 1))
        return (
            small
            and stream.norm(at) == "-"
            and (stream.touches(at) or not quantity.counted)
            and at == quantity.first + 1
        )

    def _changes(self, index: int) -> bool:
        return any(norm in GUARDS["change"] for norm in self.stream.norms[max(0, index - 8) : index])

    def _bounded(self, quantity: _Quantity) -> _Quantity:
        """With the words that bound it, before («نحو», «أكثر من») or behind («على الأقل»)."""
        first, dropped, kind = self._bound_before(quantity)
        if kind is None:
            kind = self._bound_behind(quantity)
        low, high, approx = quantity.low, quantity.high, quantity.approx
        if kind == "about":
            approx = True
        elif kind == "more":
            high, approx = None, True
        elif kind == "less":
            low, approx = None, True
        return _Quantity(low, high, first, dropped, quantity.after, approx, quantity.counted, quantity.unit)

    def _bound_behind(self, quantity: _Quantity) -> str | None:
        """«14 مدنيا على الأقل»: right behind the number or its noun, a word or two of the noun's phrase between."""
        stream = self.stream
        found = AFTER.at(stream, quantity.after)
        at = quantity.behind or quantity.after
        for _ in range(3):
            found = found or AFTER.at(stream, at)
            if found or not noun_at(stream, at):
                break
            at += 1
        return found.value if found else None

    def _bound_before(self, quantity: _Quantity) -> tuple[int, int, str | None]:
        stream, index = self.stream, quantity.first
        if quantity.dropped:
            return index, quantity.dropped, None
        for back in range(4, 0, -1):
            word = BEFORE.at(stream, index - back) if index - back >= 0 else None
            if word and word.after == index and word.value in ("about", "more", "less"):
                return index - back, word.dropped, word.value
        return index, 0, None

    def _number(self, quantity: _Quantity) -> Number:
        stream = self.stream
        start = stream.inside(quantity.first, quantity.dropped) if quantity.dropped else stream.starts[quantity.first]
        if quantity.counted:
            self.last_counted = quantity.counted
        return Number(
            start,
            stream.ends[quantity.after - 1],
            quantity.low,
            quantity.high,
            quantity.approx,
            quantity.counted,
            quantity.unit,
        )


def _scale_of(value: float) -> float:
    """The scale that a number was told in: 4000 is four thousands."""
    return next((scale for scale in (1e9, 1e6, 1e3) if value >= scale and value % scale == 0), 1.0)


def _plural_like(stream: Stream, index: int) -> bool:
    return stream.norm(index).startswith(_ARTICLE)


def _plainly_counted(stream: Stream, quantity: _Quantity) -> bool:
    """Whether a noun behind four digits that may be a year is really counted: accusative or a known countable."""
    if quantity.counted is None:
        return False
    written = quantity.counted.of(stream.text)
    return written.endswith(("ًا", "اً", "ا")) or not stream.norm(quantity.after).startswith(_ARTICLE)
