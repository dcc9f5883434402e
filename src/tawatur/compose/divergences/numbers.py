"""Numbers of one thing that do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize
from tawatur.compose.amounts import Amount, compatible
from tawatur.compose.bench import Bench
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.wording import Reason
from tawatur.link.words import key
from tawatur.records import Line

_SENSE = 0.45  # cosine of the two sentences below which the numbers are of other matters
_RATIO = 20.0  # between two numbers that may be of one thing
_TOLLS = frozenset({"dead", "wounded", "missing", "refugee", "detainee"})


@cache
def _families() -> dict[str, str]:
    return {
        normalise(form): row["family"]
        for row in lexicon.table("ar/counted_families.tsv")
        for form in row["forms"].split("|")
    }


def family(counted: str | None) -> str | None:
    """What a counted noun counts, whatever its number: «صواريخ» and «صاروخا» give the same; None if it is unknown."""
    for token in tokenize(counted or ""):
        for form in (token.norm, token.stem, token.bare):
            if form in _families():
                return _families()[form]
    return None


def numbers(bench: Bench, figures: Sequence[tuple[Line, list[Amount]]]) -> Iterator[Clash]:
    """Pairs of figures that count one thing in sentences on one matter and do not agree."""
    items = [(line, amount, family(amount.figure.counted)) for line, told in figures for amount in told]
    for j, (later, b, theirs) in enumerate(items):
        for line, a, kind in items[:j]:
            if (
                a.anchor == b.anchor
                or compatible(a.figure, b.figure)
                or a.part != b.part
                or a.figure.unit != b.figure.unit
            ):
                continue
            same = kind == theirs if kind else bool(a.counted and a.counted[:1] == b.counted[:1])
            if not same or (kind in _UNITS and line.id != later.id):
                continue
            near = bench.cosine(a.anchor, b.anchor)
            shared = len(a.names & b.names)
            if line.id != later.id and (near < _SENSE - 0.05 * min(3, shared) or not _comparable(bench, a, b)):
                continue
            yield _clash(bench, a, b, near + 0.05 * shared, kind, (line.id, later.id))


def _comparable(bench: Bench, a: Amount, b: Amount) -> bool:
    """Whether two numbers may be of one thing: of one size, not counted by one voice, not of «others»."""
    one, other = a.figure.attributed_to.entity, b.figure.attributed_to.entity
    if a.witness.id == b.witness.id and one == other:
        return False
    if (
        a.witness.id != b.witness.id
        and one
        and other
        and bench.loyalty.near(one, other) >= 0.5
        and not a.names & b.names
    ):
        return False
    sizes = sorted(abs(x.figure.low or x.figure.high or 0.0) for x in (a, b))
    return sizes[0] > 0 and sizes[1] / sizes[0] <= _RATIO and not _others(a) and not _others(b)


def _others(amount: Amount) -> bool:
    return not amount.counted or amount.counted[0] in _generic()


@cache
def _generic() -> frozenset[str]:
    return frozenset(key(token) for row in lexicon.table("ar/counted_generic.tsv") for token in tokenize(row["form"]))


_UNITS = frozenset(
    {"day", "month", "year", "dollar", "euro", "riyal", "dirham", "pound", "kilometre", "metre", "tonne"}
)


def _clash(bench: Bench, a: Amount, b: Amount, near: float, kind: str | None, lines: tuple[str, str]) -> Clash:
    first, second = (a, b) if in_order(bench, a.anchor, b.anchor)[0] == a.anchor else (b, a)
    texts = tuple(x.figure_text() for x in (first, second))
    grown = (
        kind in _TOLLS and first.witness.at < second.witness.at and (second.figure.low or 0) > (first.figure.low or 0)
    )
    across = 0.1 if a.witness.id != b.witness.id else 0.0
    other_voice = 0.1 if a.figure.attributed_to.entity != b.figure.attributed_to.entity else 0.0
    reason = Reason("differ-figure-grown" if grown else "differ-figure", texts)
    weight = 0.4 + 0.5 * near + across + other_voice
    return Clash("figure", first.anchor, second.anchor, reason, weight, tuple(sorted(set(lines))), grown)
