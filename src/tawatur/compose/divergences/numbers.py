"""Numbers of one thing that do not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize
from tawatur.compose.amounts import Amount, compatible
from tawatur.compose.bench import Bench
from tawatur.compose.divergences.agreement import moving, rounded, told_beside
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.divergences.owners import one_owner
from tawatur.compose.divergences.scope import beside, deed, one_whole, towns
from tawatur.compose.happenings import Happening
from tawatur.compose.leads import open_alike
from tawatur.compose.nouns import counted_en, number_en
from tawatur.compose.wording import Reason, both
from tawatur.link.words import key
from tawatur.records import Anchor, Line

_SENSE = 0.45  # cosine of the two sentences below which the numbers are of other matters
_VAGUE_SENSE = 0.6  # … where people are counted and no happening is known that both sentences tell
_TOWN_SENSE = 0.35  # … or a town that both name
_VOICES = 0.05  # … and less where two who speak for different sides count things
_RATIO = 20.0  # between two numbers that may be of one thing
_SUMS = 1.5  # … two sums that may be of one payment
_CAUSE = 2.0  # worth of the words that must stand beside both sums
_TOLLS = frozenset({"dead", "wounded", "missing", "refugee", "detainee"})
_PEOPLE = _TOLLS | {"person", "civilian", "child", "woman", "man", "soldier", "militant", "hostage"}


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


def numbers(
    bench: Bench, figures: Sequence[tuple[Line, list[Amount]]], events: Sequence[tuple[Line, list[Happening]]] = ()
) -> Iterator[Clash]:
    """Pairs of figures of one deed, counted over one whole, that do not agree; blocked by what they count."""
    told = _events_at(events)
    items = [_Item(line, a, family(a.figure.counted), deed(a)) for line, group in figures for a in group]
    items = [item for item in items if not _vague_number(item.amount)]
    heads = _head_tolls(items)
    by_sentence: dict[Anchor, list[_Item]] = defaultdict(list)
    for item in items:
        by_sentence[item.amount.anchor].append(item)
    shelves: dict[tuple[str, ...], list[_Item]] = defaultdict(list)
    for item in items:
        for other in shelves[item.shelf]:
            if _about_one(bench, other, item, told, heads) and not _agree(other, item, by_sentence):
                yield _clash(bench, other, item)
        shelves[item.shelf].append(item)


@dataclass(frozen=True, slots=True)
class _Item:
    """A number with its line, what it counts, and what befell those counted."""

    line: Line
    amount: Amount
    kind: str | None
    deed: str | None

    @property
    def shelf(self) -> tuple[str, ...]:
        """Only numbers of one shelf are set against each other."""
        figure = self.amount.figure
        return (self.thing, figure.unit or "", "part" if self.amount.part else "whole")

    @property
    def thing(self) -> str:
        """The deed where people are counted, else what is counted."""
        head = self.kind or "".join(self.amount.counted[:1]) or "…"
        return (self.deed or "?") if self.of_people else head

    @property
    def of_people(self) -> bool:
        """Whether people are counted, or it is not said what («30 آخرين»)."""
        return self.kind in _PEOPLE or _others(self.amount)

    @property
    def vague(self) -> bool:
        """Whether the noun alone does not tell who is counted: «شخصا», «آخرين», «عنصر»."""
        return self.kind == "person" or _others(self.amount) or self.kind == "soldier"


def _head_tolls(items: Sequence[_Item]) -> frozenset[Anchor]:
    """The first toll of each deed that each article gives: that of its news."""
    found: dict[tuple[str, str], Anchor] = {}
    for item in sorted(items, key=lambda x: x.amount.focus):
        if item.of_people and item.deed and not item.amount.part:
            found.setdefault((item.amount.witness.id, item.deed), item.amount.focus)
    return frozenset(found.values())


def _vague_number(amount: Amount) -> bool:
    """Whether a number in words says none: «العشرات»."""
    words = tokenize(amount.figure.span.of(amount.witness.article.text))
    return bool(words) and all(token.bare in _vague_words() for token in words)


@cache
def _vague_words() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/vague_numbers.tsv"))


def _about_one(
    bench: Bench, one: _Item, other: _Item, told: Mapping[Anchor, frozenset[str]], heads: Collection[Anchor]
) -> bool:
    """Whether two numbers are of one thing and yet not the same."""
    a, b = one.amount, other.amount
    if a.anchor == b.anchor or compatible(a.figure, b.figure) or not one_whole(bench, a, b):
        return False
    if a.part and (one.vague or one.kind is None):
        return False  # «ثلاثة منهم» of the one and «اثنين من المصابين» of the other
    if one.of_people and (one.deed is None or one.deed != other.deed):
        return False
    if one.kind != other.kind and not (one.vague or other.vague or {one.kind, other.kind} <= _TOLLS):
        return False
    if not one.of_people and not one_owner(a, b):
        return False
    if one.kind in _UNITS and one.line.id != other.line.id:
        return _one_payment(bench, one, other)
    same_event = bool(told.get(a.anchor, frozenset()) & told.get(b.anchor, frozenset()))
    if one.line.id == other.line.id or same_event:
        return one.line.id == other.line.id or _comparable(bench, a, b)
    if {a.focus, b.focus} <= set(heads) and a.witness.id != b.witness.id and open_alike(bench, a.witness, b.witness):
        return _comparable(bench, a, b)
    alike = bench.cosine(a.anchor, b.anchor)
    least = _VAGUE_SENSE if one.of_people else _SENSE
    if towns(a) & towns(b):
        least = _TOWN_SENSE - (0.0 if one.of_people or not _two_voices(a, b) else _VOICES)
    return alike >= least and bool(a.names & b.names) and _comparable(bench, a, b)


def _one_payment(bench: Bench, one: _Item, other: _Item) -> bool:
    """Whether two sums of money are of one cause: a rare word and a name stand beside both, in sentences alike.

    «سداد 3.2 مليار يورو إلى البنك المركزي», «سداد 3.4 مليارات يورو للبنك المركزي».
    """
    a, b = one.amount, other.amount
    if a.witness.id == b.witness.id or one.kind not in _MONEY or not _comparable(bench, a, b):
        return False
    mine, theirs = beside(a), beside(b)
    if not mine.names & theirs.names or not _within(a, b, _SUMS):
        return False
    shared = sum(min(mine.worths[k], theirs.worths[k]) for k in sorted(mine.worths.keys() & theirs.worths.keys()))
    return shared >= _CAUSE and bench.cosine(a.anchor, b.anchor) >= _SENSE


def _within(a: Amount, b: Amount, ratio: float) -> bool:
    sizes = sorted(abs(x.figure.low or x.figure.high or 0.0) for x in (a, b))
    return sizes[0] > 0 and sizes[1] / sizes[0] <= ratio


def _agree(one: _Item, other: _Item, by_sentence: Mapping[Anchor, Sequence[_Item]]) -> bool:
    """Whether two numbers only seem to differ."""
    a, b = one.amount, other.amount
    if rounded(a, b) or (not one.of_people and moving(a, b)):
        return True
    found = []
    for item, wanted in ((one, b), (other, a)):
        others = [x for x in by_sentence[item.amount.anchor] if x.amount.focus != item.amount.focus]
        alike = [x.amount for x in others if x.thing == item.thing]
        heads = [x.amount for x in others if x.amount.figure.unit == item.amount.figure.unit]
        found.append(told_beside(wanted, item.amount, alike, heads))
    return any(found)


def _events_at(events: Sequence[tuple[Line, list[Happening]]]) -> dict[Anchor, frozenset[str]]:
    """The event lines that each sentence tells."""
    found: dict[Anchor, set[str]] = defaultdict(set)
    for line, group in events:
        for happening in group:
            found[happening.anchor].add(line.id)
    return {anchor: frozenset(lines) for anchor, lines in found.items()}


def _comparable(bench: Bench, a: Amount, b: Amount) -> bool:
    """Whether two numbers may be of one thing: of one size, and not both counted by one voice in one article."""
    if a.witness.id == b.witness.id and a.figure.attributed_to.entity == b.figure.attributed_to.entity:
        return False
    return _within(a, b, _RATIO)


def _two_voices(a: Amount, b: Amount) -> bool:
    one, other = a.figure.attributed_to.entity, b.figure.attributed_to.entity
    return one is not None and other is not None and one != other


def _others(amount: Amount) -> bool:
    return not amount.counted or amount.counted[0] in _generic()


@cache
def _generic() -> frozenset[str]:
    return frozenset(key(token) for row in lexicon.table("ar/counted_generic.tsv") for token in tokenize(row["form"]))


_MONEY = frozenset({"dollar", "euro", "riyal", "dirham", "pound", "dinar"})
_UNITS = frozenset(
    {"day", "hour", "minute", "week", "month", "year", "dollar", "euro", "riyal", "dirham", "pound", "dinar"}
    | {"kilometre", "metre", "tonne", "barrel", "litre", "kilogram", "point", "percent", "share", "cent", "ounce"}
)


def _clash(bench: Bench, one: _Item, other: _Item) -> Clash:
    first, second = (
        (one, other)
        if in_order(bench, one.amount.anchor, other.amount.anchor)[0] == one.amount.anchor
        else (other, one)
    )
    a, b = first.amount, second.amount
    grown = (
        (first.deed is not None or first.kind in _TOLLS)
        and a.witness.at < b.witness.at
        and (b.figure.low or 0) > (a.figure.low or 0)
    )
    across = 0.1 if a.witness.id != b.witness.id else 0.0
    other_voice = 0.1 if a.figure.attributed_to.entity != b.figure.attributed_to.entity else 0.0
    near = bench.cosine(a.anchor, b.anchor) + 0.05 * len(a.names & b.names)
    reason = Reason("differ-figure-grown" if grown else "differ-figure", (_figure_text(first), _figure_text(second)))
    weight = 0.4 + 0.5 * near + across + other_voice
    lines = tuple(sorted({one.line.id, other.line.id}))
    return Clash("figure", a.anchor, b.anchor, reason, weight, lines, grown)


def _figure_text(item: _Item) -> str:
    """The number as written; in English as a number with the name of what it counts."""
    figure = item.amount.figure
    number = figure.low if figure.low is not None else figure.high
    english = number_en(number) if number is not None else "?"
    noun = counted_en(figure.counted, number) or item.kind or figure.unit
    thing = item.deed if item.of_people else None
    return both(item.amount.figure_text(), " ".join(filter(None, (english, thing or noun))))
