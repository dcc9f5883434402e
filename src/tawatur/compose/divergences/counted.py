"""Numbers ready to be set against each other: what each counts, what befell those counted, and over which time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize
from tawatur.compose.amounts import Amount, value
from tawatur.compose.loyalty import peoples
from tawatur.link.words import key, worth
from tawatur.records import Anchor, Line

TOLLS = frozenset({"dead", "wounded", "missing", "refugee", "detainee"})
_PEOPLE = TOLLS | {"person", "civilian", "child", "woman", "man", "soldier", "member", "militant", "hostage"}
_ROLES = frozenset(
    {"civilian", "child", "woman", "soldier", "militant"}
)  # of a toll, whether «بينهم» stands before or not
# Counted for what they do, too: people of a toll only where something befell them.
_WIDER = frozenset({"official", "leader", "defendant", "protester", "passenger", "student", "worker", "pilgrim"}) | {
    "tourist", "candidate", "family",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A number with its line, what it counts, what befell those counted, whether it is summed up over a time.

    ``summed`` is None where that is not known: «حتى الآن»; ``states`` are those it is counted over,
    ``many_deeds`` where it is summed up over deeds.
    """

    line: Line
    amount: Amount
    kind: str | None
    deed: str | None
    summed: bool | None
    states: frozenset[str]
    many_deeds: bool = False

    @property
    def shelf(self) -> tuple[str, ...]:
        """Only numbers of one shelf are set against each other."""
        figure = self.amount.figure
        role = self.kind if self.of_people and self.kind in _ROLES else "part" if self.amount.part else "whole"
        return (self.thing, figure.unit or "", str(role))

    @property
    def shelves(self) -> tuple[tuple[str, ...], ...]:
        """Its shelf, and that of the whole where those counted by their role may be all: «مقتل 20 مدنيا»."""
        whole = (self.thing, self.amount.figure.unit or "", "whole")
        return (self.shelf,) if self.amount.part or self.shelf == whole else (self.shelf, whole)

    @property
    def thing(self) -> str:
        """The deed where people are counted, else what is counted."""
        head = self.kind or "".join(self.amount.counted[:1]) or "…"
        return (self.deed or "?") if self.of_people else head

    @property
    def of_people(self) -> bool:
        """Whether people are counted, or it is not said what («30 آخرين»)."""
        return self.kind in _PEOPLE or others(self.amount) or (self.kind in _WIDER and self.deed is not None)

    @property
    def vague(self) -> bool:
        """Whether the noun alone does not tell who is counted: «شخصا», «آخرين», «عنصر»."""
        return self.kind in ("person", "member") or others(self.amount)


@cache
def _families() -> dict[str, str]:
    return {
        normalise(form): row["family"]
        for row in lexicon.table("ar/counted_families.tsv")
        for form in row["forms"].split("|")
    }


def family(counted: str | None) -> str | None:
    """What a counted noun counts, whatever its number: «صواريخ» and «صاروخا» give the same; None if it is unknown.

    An adjective of nationality counts people: «160 ألف سوري».
    """
    for token in tokenize(counted or ""):
        for form in (token.norm, token.stem, token.bare):
            if form in _families():
                return _families()[form]
    first = next(iter(tokenize(counted or "")), None)
    return "person" if first is not None and first.bare in peoples() else None


def lone(items: Sequence[Item]) -> frozenset[Anchor]:
    """The numbers that are the only one of their shelf that their article gives of their states."""
    values: dict[tuple[object, ...], set[float | None]] = defaultdict(set)
    for item in items:
        values[item.amount.witness.id, item.shelf, item.states].add(value(item.amount.figure))
    return frozenset(i.amount.focus for i in items if len(values[i.amount.witness.id, i.shelf, i.states]) == 1)


def first_told(items: Sequence[Item]) -> dict[Anchor, Item]:
    """For each number the first telling of the same number in its article."""
    first: dict[tuple[object, ...], Item] = {}
    order = sorted(items, key=lambda item: item.amount.focus)
    return {item.amount.focus: first.setdefault(_place(item), item) for item in order}


def head_tolls(items: Sequence[Item]) -> frozenset[Anchor]:
    """The first toll of each deed that each article gives, wherever it gives it: that of its news."""
    first: dict[tuple[str, str], Item] = {}
    for item in sorted(items, key=lambda x: x.amount.focus):
        if item.of_people and item.deed and not item.amount.part:
            first.setdefault((item.amount.witness.id, item.deed), item)
    again = {
        item.amount.focus
        for item in items
        if item.deed and (head := first.get((item.amount.witness.id, item.deed))) and one_number(head, item)
    }
    return frozenset(again)


def one_number(a: Item, b: Item) -> bool:
    """Whether two items of one thing give one number."""
    return (
        a.thing == b.thing
        and a.amount.figure.unit == b.amount.figure.unit
        and value(a.amount.figure) == value(b.amount.figure)
    )


def without_titles(items: Sequence[Item]) -> list[Item]:
    """The items without those of a title that the body of the same article gives again, more fully."""
    body = {_place(item) for item in items if not _in_title(item)}
    return [item for item in items if not _in_title(item) or _place(item) not in body]


def without_additions(items: Sequence[Item]) -> list[Item]:
    """The items without those that their sentence only adds to a larger one: «31 قتيلا بعد انتشال 13 جثة»."""
    largest: dict[tuple[Anchor, tuple[str, ...]], float] = {}
    kept = []
    for item in sorted(items, key=lambda item: item.amount.focus):
        size, told = value(item.amount.figure) or 0.0, (item.amount.anchor, item.shelf)
        if not item.of_people or size >= largest.get(told, 0.0):
            kept.append(item)
        largest[told] = max(size, largest.get(told, 0.0))
    known = {item.amount.focus for item in kept}
    return [item for item in items if item.amount.focus in known]


def _place(item: Item) -> tuple[object, ...]:
    return item.amount.witness.id, item.thing, item.amount.figure.unit, value(item.amount.figure)


def _in_title(item: Item) -> bool:
    return item.amount.witness.in_title(item.amount.figure.start)


def additional(item: Item) -> bool:
    """Whether a toll only adds to others that were told: «7 آخرين قتلوا»; of wounded it is said of all."""
    return bool(item.amount.counted) and others(item.amount) and item.deed == "killed" and not item.amount.part


def vague_number(amount: Amount) -> bool:
    """Whether a number in words says none: «العشرات»."""
    words = tokenize(amount.figure.span.of(amount.witness.article.text))
    return bool(words) and all(token.bare in _vague_words() for token in words)


@cache
def _vague_words() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/vague_numbers.tsv"))


def others(amount: Amount) -> bool:
    """Whether a number counts nothing by name: «30 آخرين», «ارتفعت الحصيلة إلى ستة بعدما»."""
    first = next((t for t in tokenize(amount.figure.counted or "") if t.kind == "word"), None)
    return first is None or key(first) in _generic() or worth(first) == 0.0


@cache
def _generic() -> Collection[str]:
    return frozenset(key(token) for row in lexicon.table("ar/counted_generic.tsv") for token in tokenize(row["form"]))
