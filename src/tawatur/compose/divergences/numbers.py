"""Numbers of one thing that do not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.compose.amounts import Amount, compatible, value
from tawatur.compose.bench import Bench
from tawatur.compose.days import extent
from tawatur.compose.divergences.agreement import moving, rounded, told_beside, way
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.divergences.counted import (
    TOLLS,
    Item,
    additional,
    family,
    first_told,
    head_tolls,
    lone,
    one_number,
    vague_number,
    without_additions,
    without_titles,
)
from tawatur.compose.divergences.owners import one_owner
from tawatur.compose.divergences.scope import beside, deed, many_deeds, of_before, one_whole, states, summed, towns
from tawatur.compose.happenings import Happening
from tawatur.compose.leads import open_alike
from tawatur.compose.nouns import counted_en, number_en
from tawatur.compose.wording import Reason, both
from tawatur.records import Anchor, Line

_SENSE = 0.45  # cosine of the two sentences below which the numbers are of other matters
_VAGUE_SENSE = 0.6  # … where people are counted and no happening is known that both sentences tell
_TOWN_SENSE = 0.35  # … or a town that both name
_VOICES = 0.05  # … and less where two who speak for different sides count things
_RATIO = 20.0  # between two numbers that may be of one thing
_TOLLS = 6.0  # … two tolls of one deed
_SUMS = 1.5  # … two sums that may be of one payment
_CAUSE = 2.0  # worth of the words that must stand beside both sums
_SUMMED_SENSE = 0.5  # as _SENSE, of two tolls summed up over weeks or years
_LONE_SENSE = 0.4  # … of two that are each the only toll of their kind on their page, and of like size
_GROWTH, _BEYOND = 1.03, 1.1  # a later toll this much above «at least so many» has grown; any other is another


def numbers(
    bench: Bench, figures: Sequence[tuple[Line, list[Amount]]], events: Sequence[tuple[Line, list[Happening]]] = ()
) -> Iterator[Clash]:
    """Pairs of figures of one deed, counted over one whole, that do not agree; blocked by what they count."""
    items = [
        Item(line, a, family(a.figure.counted), deed(a), summed(a), states(bench, a), many_deeds(a))
        for line, group in figures
        for a in group
        if not (vague_number(a) or of_before(a))
    ]
    items = [item for item in items if not additional(item)]
    heads, items = head_tolls(items), without_additions(without_titles(items))
    facts = _Facts(bench, _events_at(events), heads, lone(items))
    first = first_told(items)
    pages: dict[str, list[Item]] = defaultdict(list)
    by_sentence: dict[Anchor, list[Item]] = defaultdict(list)
    for item in items:
        pages[item.amount.witness.id].append(item)
        by_sentence[item.amount.anchor].append(item)
    for other, item in _pairs(items):
        if _about_one(facts, other, item) and not _agree(other, item, by_sentence):
            news = {item.amount.focus, other.amount.focus} <= heads
            told = [first[x.amount.focus] if news else x for x in (other, item)]
            yield _clash(bench, told[0], told[1], pages)


def _pairs(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """The pairs of numbers that lie on one shelf, each once."""
    shelves: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, item in enumerate(items):
        yield from ((items[i], item) for i in sorted({i for shelf in item.shelves for i in shelves[shelf]}))
        for shelf in item.shelves:
            shelves[shelf].append(j)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What pairs of numbers are judged by: the lines each sentence tells, the tolls of the news, the lone numbers."""

    bench: Bench
    told: Mapping[Anchor, frozenset[str]]
    heads: Collection[Anchor]
    lone: Collection[Anchor]


def _about_one(facts: _Facts, one: Item, other: Item) -> bool:
    """Whether two numbers are of one thing and yet not the same."""
    a, b, bench = one.amount, other.amount, facts.bench
    if a.anchor == b.anchor or not _may_be_one(one, other):
        return False
    news = {a.focus, b.focus} <= set(facts.heads) and a.witness.id != b.witness.id
    if not one_whole(bench, a, b, news and open_alike(bench, a.witness, b.witness)):
        return False
    if compatible(a.figure, b.figure) and not _outgrown(one, other):
        return False
    if any(link.kind != "paraphrase" for link in bench.links(a.focus, b.focus)):
        return _comparable(bench, a, b)  # a copied sentence with another number
    if not news and _part_of(one, other):
        return False
    if one.kind in _UNITS and one.line.id != other.line.id:
        return _one_payment(bench, one, other)
    if one.line.id == other.line.id:
        return True
    if not _comparable(bench, a, b) or (one.of_people and not _within(a, b, _TOLLS)):
        return False
    nobody = frozenset[str]()
    same_event = facts.told.get(a.anchor, nobody) & facts.told.get(b.anchor, nobody)
    return bool(same_event) or (news and open_alike(bench, a.witness, b.witness)) or _alike(facts, one, other)


def _alike(facts: _Facts, one: Item, other: Item) -> bool:
    """Whether two sentences are near in sense and name one thing; the only such number of two pages needs no name."""
    a, b = one.amount, other.amount
    alike = facts.bench.cosine(a.anchor, b.anchor)
    if a.names & b.names and alike >= _least(one, other):
        return True
    alone = {a.focus, b.focus} <= set(facts.lone) and a.witness.id != b.witness.id
    near = bool(one.states & other.states) or not (a.names and b.names)
    return alone and one.of_people and near and alike >= _LONE_SENSE and _within(a, b, _SUMS)


def _may_be_one(one: Item, other: Item) -> bool:
    """Whether what the two count, and over which time, may be one."""
    a, b = one.amount, other.amount
    if a.part and (one.vague or one.kind is None):
        return False  # «ثلاثة منهم» of the one and «اثنين من المصابين» of the other
    if one.of_people and (one.deed is None or one.deed != other.deed):
        return False
    if one.of_people and {one.summed, other.summed} == {True, False}:
        return False  # the dead of a day and those of a year
    if one.many_deeds != other.many_deeds or (one.many_deeds and not towns(a) & towns(b)):
        return False
    if one.kind != other.kind and not (one.vague or other.vague or {one.kind, other.kind} <= TOLLS):
        return False
    return one.of_people or one_owner(a, b)


def _part_of(one: Item, other: Item) -> bool:
    """Whether the smaller number counts only some kind of people, of whom the larger counts all: «5 مدنيين» of 27."""
    if one.kind == other.kind or not one.of_people:
        return False
    small, large = sorted((one, other), key=lambda item: value(item.amount.figure) or 0.0)
    return not small.vague and small.kind not in TOLLS and (large.vague or large.kind in TOLLS)


def _outgrown(one: Item, other: Item) -> bool:
    """Whether a toll goes beyond the «at least so many» of another page or voice, of a later day by any step."""
    small, large = sorted((one.amount, other.amount), key=lambda amount: value(amount.figure) or 0.0)
    least, most = small.figure.low, value(large.figure)
    if not one.of_people or small.figure.high is not None or not least or not most:
        return False
    return most > least * (_GROWTH if _later(small, large) else _BEYOND)


def _later(a: Amount, b: Amount) -> bool:
    """Whether the page of ``b`` appeared on a later day than that of ``a``."""
    one, other = (extent(x.witness.article.published.day) for x in (a, b))
    return one is not None and other is not None and one[0] < other[0]


def _least(one: Item, other: Item) -> float:
    """How near in sense two sentences must be where no happening is known that both tell."""
    a, b = one.amount, other.amount
    if towns(a) & towns(b):
        return _TOWN_SENSE - (0.0 if one.of_people or not _two_voices(a, b) else _VOICES)
    if one.of_people:
        return _SUMMED_SENSE if one.summed else _VAGUE_SENSE
    return _SENSE


def _one_payment(bench: Bench, one: Item, other: Item) -> bool:
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


def _agree(one: Item, other: Item, by_sentence: Mapping[Anchor, Sequence[Item]]) -> bool:
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


_MONEY = frozenset({"dollar", "euro", "riyal", "dirham", "pound", "dinar"})
_UNITS = frozenset(
    {"day", "hour", "minute", "week", "month", "year", "dollar", "euro", "riyal", "dirham", "pound", "dinar"}
    | {"kilometre", "metre", "tonne", "barrel", "litre", "kilogram", "point", "percent", "share", "cent", "ounce"}
)


def _clash(bench: Bench, one: Item, other: Item, pages: Mapping[str, Collection[Item]]) -> Clash:
    pair = in_order(bench, one.amount.anchor, other.amount.anchor)
    first, second = (one, other) if pair[0] == one.amount.anchor else (other, one)
    small, large = sorted((first, second), key=lambda item: item.amount.figure.low or 0.0)
    toll = one.of_people or one.kind in TOLLS
    grown = toll and not _later(large.amount, small.amount)
    grown = grown and (_later(small.amount, large.amount) or _told_to_grow(small, large, pages))
    if grown:
        first, second = small, large
    a, b = first.amount, second.amount
    across = 0.1 if a.witness.id != b.witness.id else 0.0
    other_voice = 0.1 if a.figure.attributed_to.entity != b.figure.attributed_to.entity else 0.0
    near = bench.cosine(a.anchor, b.anchor) + 0.05 * len(a.names & b.names)
    reason = Reason("differ-figure-grown" if grown else "differ-figure", (_figure_text(first), _figure_text(second)))
    weight = 0.4 + 0.5 * near + across + other_voice
    lines = tuple(sorted({one.line.id, other.line.id}))
    return Clash("figure", a.anchor, b.anchor, reason, weight, lines, grown)


def _told_to_grow(small: Item, large: Item, pages: Mapping[str, Collection[Item]]) -> bool:
    """Whether the page of the larger number says that it rose, or gives the smaller as told before."""
    if way(large.amount) == "up":
        return True
    mine, theirs = pages[large.amount.witness.id], pages[small.amount.witness.id]
    return any(one_number(small, item) for item in mine) and not any(one_number(large, item) for item in theirs)


def _figure_text(item: Item) -> str:
    """The number as written; in English as a number with the name of what it counts."""
    figure = item.amount.figure
    ends = sorted({end for end in (figure.low, figure.high) if end is not None})
    english = "–".join(number_en(end) for end in ends) or "?"
    noun = counted_en(figure.counted, ends[-1] if ends else None) or item.kind or figure.unit
    thing = item.deed if item.of_people else None
    return both(item.amount.figure_text(), " ".join(filter(None, (english, thing or noun))))
