"""Opposed judgements of one matter by two speakers: «ستبوء بالفشل» against «نجحت»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.compose.bench import Bench
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.loyalty import demonyms
from tawatur.compose.utterances import Utterance
from tawatur.compose.wording import Reason
from tawatur.link.vectors import vectors
from tawatur.records import Line

_SENSE = 0.33  # cosine of the two contents below which they are of other matters
_SHARED = 1  # matters that both contents must name …
_WORDS = 2.0  # … or the worth of words that both contents share

_Side = frozenset[str]


@cache
def _opposites() -> tuple[tuple[_Side, _Side], ...]:
    def words(text: str) -> _Side:
        return frozenset(normalise(word) for word in text.split("|"))

    return tuple((words(row["left"]), words(row["right"])) for row in lexicon.table("ar/opposites.tsv"))


def views(bench: Bench, statements: Sequence[tuple[Line, list[Utterance]]]) -> Iterator[Clash]:
    """Pairs of utterances by different speakers on one matter, one with the opposite word of the other."""
    told = [(line, u, _sides(u)) for line, group in statements for u in group[:1]]
    sense = vectors([u.text for _, u, _ in told])
    for j, (later, b, theirs) in enumerate(told):
        for i, (line, a, mine) in enumerate(told[:j]):
            if a.witness.id == b.witness.id or not _other_voice(bench, a, b):
                continue
            if not any((row, not left) in theirs for row, left in mine):
                continue
            near = float(sense[i] @ sense[j])
            shared = len(_matters(bench, a) & _matters(bench, b))
            if near >= _SENSE and (shared >= _SHARED or _common(a, b) >= _WORDS):
                weight = 0.35 + 0.6 * near + 0.05 * min(3, shared)
                pair = in_order(bench, a.anchor, b.anchor)
                yield Clash("status", *pair, Reason("differ-view"), weight, (line.id, later.id))


def _other_voice(bench: Bench, a: Utterance, b: Utterance) -> bool:
    one, other = a.statement.speaker.entity, b.statement.speaker.entity
    return one is None or other is None or bench.loyalty.near(one, other) < 0.5


def _common(a: Utterance, b: Utterance) -> float:
    mine, theirs = dict(zip(a.words.keys, a.words.worths, strict=True)), set(b.words.keys)
    return sum(worth for word, worth in sorted(mine.items()) if word in theirs)


def _matters(bench: Bench, u: Utterance) -> set[str]:
    """What the content speaks of: entities named in it, and states that adjectives name («الروسية»)."""
    start, end = u.statement.start, u.statement.end
    first, last = u.witness.reading.between(start, end)
    named = {m.entity for m in u.witness.found.mentions if m.entity and start <= m.start < end}
    return named | {demonyms()[t.bare] for t in u.witness.reading.tokens[first:last] if t.bare in demonyms()}


def _sides(u: Utterance) -> frozenset[tuple[int, bool]]:
    """The rows of opposites of which a word stands in the content, and whether it is the left one; «غير» turns it."""
    reading = u.witness.reading
    first, last = reading.between(u.statement.start, u.statement.end)
    found = set()
    for at in range(first, last):
        token = reading.tokens[at]
        forms = {token.norm, token.stem, token.bare}
        turned = at > first and reading.tokens[at - 1].stem in ("غير", "لم", "لن", "لا", "ليس", "ليست")
        for row, (left, right) in enumerate(_opposites()):
            if forms & left:
                found.add((row, not turned))
            elif forms & right:
                found.add((row, turned))
    return frozenset(found)
