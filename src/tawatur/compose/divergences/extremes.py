"""For how long nothing like it was seen: «أدنى مستوى منذ ثلاث سنوات» against «منذ نحو عشر سنوات»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from tawatur import lexicon
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.days import extent
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.divergences.scope import since_words
from tawatur.compose.wording import Reason
from tawatur.records import Anchor, Span, TimeExpression

_BEFORE = 8  # words before the time among which the extreme stands
_THING = 10  # words before it among which the thing that fell or rose stands
_SHARED = 4.0  # worth of what stands there in both
_SENSE = 0.4
_RATIO = 1.5  # between two lengths of time that differ
_WEIGHT = 0.75
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.0, "Y": 365.0}
_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])$")


@dataclass(frozen=True, slots=True)
class _Record:
    """An extreme with how long ago the like was seen, in days, and as written."""

    anchor: Anchor
    extreme: str
    days: float
    text: str
    about: Mapping[str, float]


def extremes(bench: Bench) -> Iterator[Clash]:
    """For each two pages the nearest sentences that give one extreme two lengths of time."""
    best: dict[tuple[str, str, str], tuple[float, Clash]] = {}
    for a, b in combinations([record for witness in bench.witnesses for record in _records(witness)], 2):
        near = bench.cosine(a.anchor, b.anchor) if _of_one_thing(a, b) else 0.0
        if near < _SENSE:
            continue
        if in_order(bench, a.anchor, b.anchor)[0] != a.anchor:
            a, b = b, a
        pair = (a.anchor.article, b.anchor.article, a.extreme)
        if near > best.get(pair, (-1.0, None))[0]:
            reason = Reason("differ-since", (a.text, b.text))
            best[pair] = (near, Clash("time", a.anchor, b.anchor, reason, _WEIGHT))
    yield from (clash for _, clash in best.values())


def _of_one_thing(a: _Record, b: _Record) -> bool:
    """Whether two pages give one extreme of one thing other lengths of time."""
    if a.extreme != b.extreme or a.anchor.article == b.anchor.article:
        return False
    shared = sum(min(worth, b.about[word]) for word, worth in sorted(a.about.items()) if word in b.about)
    return shared >= _SHARED and max(a.days, b.days) >= _RATIO * min(a.days, b.days)


def _records(witness: Witness) -> Iterator[_Record]:
    reading, text = witness.reading, witness.article.text
    for time in witness.found.times:
        days, sentence = _length(witness, time), reading.sentence_at(time.start)
        first = reading.between(time.start, time.end)[0]
        if days is None or sentence is None or not _reaches_back(reading, first):
            continue
        before = range(max(sentence.first, first - _BEFORE), first)
        at = next((i for i in reversed(before) if reading.tokens[i].bare in _words()), None)
        if at is None:
            continue
        start = reading.tokens[max(sentence.first, at - _THING)].start
        about = witness.words(Span(start, reading.tokens[at].start))
        worths = dict(zip(about.keys, about.worths, strict=True))
        anchor, extreme = Anchor(witness.id, sentence.start, sentence.end), _words()[reading.tokens[at].bare]
        yield _Record(anchor, extreme, days, text[time.start : time.end], worths)


def _reaches_back(reading: Reading, first: int) -> bool:
    """«منذ ثلاث سنوات», «في نحو ثلاث سنوات»."""
    near_by = reading.tokens[max(0, first - 2) : first]
    return any(token.stem in since_words() or token.norm == "في" for token in near_by)


def _length(witness: Witness, time: TimeExpression) -> float | None:
    """The days that a time reaches back: of a duration its length, of a month or year from then to the page."""
    if found := _LENGTH.match(time.value or ""):
        return float(found[1]) * _DAYS[found[2]]
    then, now = extent(time.value), witness.appeared
    if time.type != "DATE" or then is None or now is None:
        return None
    return float((now[0] - then[0]).days) or None


@cache
def _words() -> dict[str, str]:
    rows = lexicon.table("ar/extremes.tsv")
    return {normalise(form): row["extreme"] for row in rows for form in row["forms"].split("|")}
