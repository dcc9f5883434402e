"""Figures of many articles gathered by what they count: one line for one number of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token, tokenize
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.merge import FORBIDDEN, Decisions, Evidence, group
from tawatur.compose.wording import Reason
from tawatur.link.words import key
from tawatur.records import Anchor, Figure, Span

LEAST = 2.0
_ROUNDING = 0.05  # of an approximate number
_SAME_NUMBER, _CLAIMANT, _COPIED = 0.8, 0.5, 1.2
_SENSE, _NEAR = 2.5, 0.45
_APART = 12  # characters that may stand between a number and what it counts
_VICTIMS = 4  # words after a number among which «المصابين» may stand
_PART_BEFORE = 3  # words before a number among which it is said to be a part
_PEOPLE_SHARED = 0.25  # for each named entity that both sentences hold


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of one article, with its sentence; ``part`` where it is said to be a part of another («بينهم 5»)."""

    witness: Witness
    figure: Figure
    sentence: Span
    counted: tuple[str, ...]
    part: bool
    names: frozenset[str]

    @property
    def anchor(self) -> Anchor:
        """The sentence that holds it."""
        return Anchor(self.witness.id, self.sentence.start, self.sentence.end)

    @property
    def focus(self) -> Anchor:
        """The number with its unit."""
        return Anchor(self.witness.id, self.figure.start, self.figure.end)

    def figure_text(self) -> str:
        """The number with what it counts, as written: «ثلاثة من العاملين»."""
        text, figure = self.witness.article.text, self.figure
        number, counted = figure.span.of(text), figure.counted or ""
        if counted in number:
            return number
        at = text.find(counted, figure.end, figure.end + _APART + len(counted))
        return " ".join((text[figure.start : at + len(counted)] if at >= 0 else f"{number} {counted}").split())


@cache
def _part_words() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/part_words.tsv"))


def amounts(bench: Bench) -> list[Amount]:
    """All figures of all articles, in the order of publication."""
    return [_amount(witness, figure) for witness in bench.witnesses for figure in witness.found.figures]


def _amount(witness: Witness, figure: Figure) -> Amount:
    sentence = witness.sentence(figure.start)
    reading = witness.reading
    first, last = reading.between(figure.start, figure.end)
    beside = [*reading.tokens[max(0, first - _PART_BEFORE) : first], *reading.tokens[last : last + 1]]
    part = any(token.norm in _part_words() or token.stem in _part_words() for token in beside)
    part = part or _of_victims(reading.tokens[last : last + _VICTIMS])
    counted = tuple(key(token) for token in tokenize(figure.counted or "") if token.kind == "word")
    names = frozenset(m.entity for m in witness.found.mentions if m.entity and sentence.start <= m.start < sentence.end)
    return Amount(witness, figure, sentence, counted, part, names)


def _of_victims(after: Sequence[Token]) -> bool:
    """«اثنين من المصابين»، «اثنين من رجال الأمن المصابين»: so many of those that were counted before."""
    return any(t.definite and t.bare in _victims() for t in after[1:]) if after and after[0].norm == "من" else False


@cache
def _victims() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/victim_words.tsv"))


def merged(
    bench: Bench, items: list[Amount], decisions: Decisions
) -> tuple[list[tuple[int, ...]], dict[tuple[int, int], Evidence]]:
    """Groups of the figures that count one thing, and the evidence between the pairs."""
    pairs = sorted(_pairs(items, decisions))
    bench.ready(items[i].anchor for pair in pairs for i in pair)
    evidence: dict[tuple[int, int], Evidence] = {}
    for i, j in pairs:
        a, b = items[i], items[j]
        about = decisions.about((a.focus.article, a.focus.start), (b.focus.article, b.focus.start))
        decided = Evidence(10.0, (Reason("decided"),)) if about else FORBIDDEN
        evidence[i, j] = weigh(bench, a, b) if about is None else decided
    return list(group(len(items), evidence, LEAST)), evidence


def _pairs(items: Sequence[Amount], decisions: Decisions) -> set[tuple[int, int]]:
    """Figures that may count one thing: the head noun and the unit are the same, and neither is a part alone."""
    shelves: dict[tuple[str, str | None, bool], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for j, item in enumerate(items):
        if item.counted:
            shelf = shelves[item.counted[0], item.figure.unit, item.part]
            pairs.update((i, j) for i in shelf)
            shelf.append(j)
    places = {(item.focus.article, item.focus.start): i for i, item in enumerate(items)}
    for decided in decisions.same | decisions.different:
        known = sorted(places[place] for place in decided if place in places)
        pairs.update([(known[0], known[1])] if len(known) == 2 else [])
    return pairs


def weigh(bench: Bench, a: Amount, b: Amount) -> Evidence:
    """What speaks for two figures being of one thing."""
    if a.sentence == b.sentence and a.witness.id == b.witness.id:
        return FORBIDDEN  # one sentence tells two things apart
    found = Evidence(0.4, (Reason("same-thing"),))
    same = compatible(a.figure, b.figure)
    if same:
        found = found.plus(_SAME_NUMBER, Reason("same-number"))
    one, other = a.figure.attributed_to, b.figure.attributed_to
    if one.entity and other.entity:
        found = found.plus(_CLAIMANT * bench.loyalty.near(one.entity, other.entity))
    if bench.links(a.anchor, b.anchor, 0.3):
        found = found.plus(_COPIED, Reason("one-passage"))
    if len(a.counted) > 1 and a.counted == b.counted:
        found = found.plus(0.5)
    rare = sum(bench.rarity(name) for name in sorted(a.names & b.names))
    found = found.plus(_PEOPLE_SHARED * len(a.names & b.names) + 0.5 * min(2.0, rare))
    return found.plus(_SENSE * (bench.cosine(a.anchor, b.anchor) - _NEAR) - (0.0 if same else 0.3))


def compatible(a: Figure, b: Figure) -> bool:
    """Whether two figures do not contradict: «نحو 4 آلاف» and «4 آلاف», «أكثر من 50» and «52»."""
    one, other = _reach(a), _reach(b)
    return one[0] <= other[1] and other[0] <= one[1]


def _reach(figure: Figure) -> tuple[float, float]:
    """The numbers that a careful reader takes a figure for; an open end reaches a quarter further."""
    low = figure.low if figure.low is not None else (figure.high or 0.0) * 0.75
    high = figure.high if figure.high is not None else (figure.low or 0.0) * 1.25
    slack = _ROUNDING if figure.approx and figure.low == figure.high else 0.0
    return low * (1 - slack), high * (1 + slack)


def value(figure: Figure) -> float | None:
    """The one number a figure is compared by."""
    return figure.low if figure.low is not None else figure.high
