"""Numbers that only seem to differ: told in parts, told beside, rounder, or of something that moves."""

from __future__ import annotations

import math
from collections.abc import Collection
from functools import cache
from itertools import combinations

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.compose.amounts import Amount, compatible, value
from tawatur.link.words import told_number

_ROUND = 0.03  # of a number that another one may be rounded from it
_SUMMANDS = 3  # numbers of one sentence that may add up to another
_LONG = 10  # from which a number in a sentence is not there by chance
_BESIDE = 10  # words before a number among which its movement is told


def told_beside(wanted: Amount, own: Amount, alike: Collection[Amount], others: Collection[Amount]) -> bool:
    """Whether the sentence of ``own`` gives the wanted number too, by itself or in parts.

    «227 راكبا و12 من أفراد الطاقم» and «239 من الركاب وأفراد الطاقم» are one number. ``alike`` are the other numbers
    of the sentence that count the same, ``others`` all of its unit.
    """
    if any(compatible(x.figure, wanted.figure) for x in alike):
        return True
    if _written(wanted, own):
        return True
    mine, goal = value(own.figure), value(wanted.figure)
    sizes = [size for x in others if (size := value(x.figure)) is not None]
    if mine is None or goal is None:
        return False
    if _and_one_more(own) and math.isclose(mine + 1, goal):
        return True
    sums = (mine + sum(part) for n in range(1, _SUMMANDS) for part in combinations(sizes, n))
    return any(math.isclose(total, goal) for total in sums)


def _and_one_more(own: Amount) -> bool:
    """Whether one more is told before the number: «ضابط و3 جنود»."""
    reading, text = own.witness.reading, own.witness.article.text
    at = reading.between(own.figure.start, own.figure.end)[0] - 1
    if "و" not in text[max(0, own.figure.start - 1) : own.figure.start + 1]:
        return False
    at -= at > 0 and reading.tokens[at].text == "و"
    before = reading.tokens[max(0, at)]
    return before.kind == "word" and not before.definite and before.bare in _singles()


@cache
def _singles() -> frozenset[str]:
    """Nouns of people and things that are counted."""
    rows = lexicon.table("ar/counted_families.tsv")
    return frozenset(normalise(form) for row in rows for form in row["forms"].split("|"))


def _written(wanted: Amount, own: Amount) -> bool:
    """Whether the sentence of ``own`` holds the wanted number, of two digits or more, in digits: «11 من الـ 29»."""
    goal, reading = value(wanted.figure), own.witness.reading
    tokens = reading.tokens[slice(*reading.between(own.sentence.start, own.sentence.end))]
    long = goal is not None and goal >= _LONG and wanted.figure.unit is None and goal == int(goal)
    return long and any(told_number(t) == f"{goal:.0f}" for t in tokens if t.kind == "number")


def rounded(a: Amount, b: Amount) -> bool:
    """Whether one number is the other in round words: «ملياري يورو» and «2.05 مليار يورو»."""
    one, other = value(a.figure), value(b.figure)
    if not one or not other or abs(one - other) > _ROUND * max(one, other):
        return False
    return any(_digits(x) < _digits(y) and math.isclose(_to(y, _digits(x)), x) for x, y in ((one, other), (other, one)))


def _digits(number: float) -> int:
    """Significant digits: 1 of 2,000, 3 of 2,050."""
    return len(f"{number:.9g}".replace(".", "").split("e")[0].strip("0")) or 1


def _to(number: float, digits: int) -> float:
    return round(number, digits - 1 - math.floor(math.log10(abs(number))))


def moving(a: Amount, b: Amount) -> bool:
    """Whether two numbers are moves or levels of something that moves: other ways, or pages of other days."""
    one, other = way(a), way(b)
    if one is None or other is None:
        return False
    days = (a.witness.article.published.day, b.witness.article.published.day)
    return one != other or (a.figure.unit is not None and (None in days or days[0] != days[1]))


def way(amount: Amount) -> str | None:
    """Which way a number is said to have moved: «ارتفع إلى 38» is up; None where nothing says so."""
    reading = amount.witness.reading
    first = reading.between(amount.figure.start, amount.figure.end)[0]
    sentence = reading.sentence_at(amount.figure.start)
    for at in range(first - 1, max(sentence.first if sentence else 0, first - _BESIDE) - 1, -1):
        token = reading.tokens[at]
        for form in (token.norm, token.stem, token.bare):
            if form in _ways():
                return _ways()[form]
    return None


@cache
def _ways() -> dict[str, str]:
    rows = lexicon.table("ar/movement_words.tsv")
    return {normalise(form): row["way"] for row in rows for form in row["forms"].split("|")}
