"""Opposed judgements of one matter by two speakers: «ستبوء بالفشل» against «نجحت»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.compose.bench import Bench
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.loyalty import demonyms
from tawatur.compose.utterances import Utterance
from tawatur.compose.wording import Reason
from tawatur.link.vectors import vectors
from tawatur.link.words import key
from tawatur.records import Line, Span

_SENSE = 0.33  # cosine of the two contents below which they are of other matters
# Words on either side that count as near, and the worth of what must stand near both opposed words.
_NEAR = {"verdict": (12, 2.0), "change": (4, 3.0)}
_NAMED = 2.0  # … of a name or an adjective of nationality there
_CONDITION = 3  # words before, among which a condition is looked for

_Side = frozenset[str]
_Row = tuple[int, bool]


@cache
def _opposites() -> tuple[tuple[_Side, _Side, str], ...]:
    def words(text: str) -> _Side:
        return frozenset(normalise(word) for word in text.split("|"))

    return tuple((words(row["left"]), words(row["right"]), row["kind"]) for row in lexicon.table("ar/opposites.tsv"))


def views(bench: Bench, statements: Sequence[tuple[Line, list[Utterance]]]) -> Iterator[Clash]:
    """Pairs of utterances by different speakers, one with the opposite word of the other about one thing."""
    told = [(line, u, sides) for line, group in statements for u in group[:1] if (sides := _sides(u))]
    sense = vectors([u.text for _, u, _ in told])
    for j, (later, b, theirs) in enumerate(told):
        for i, (line, a, mine) in enumerate(told[:j]):
            if a.witness.id == b.witness.id or not _other_voice(bench, a, b):
                continue
            shared = max((_common(a, at, b, to, kind) for at, to, kind in _opposed(mine, theirs)), default=0.0)
            near = float(sense[i] @ sense[j]) if shared > 0 else 0.0
            if near >= _SENSE:
                weight = 0.35 + 0.6 * near + 0.02 * min(5.0, shared)
                pair = in_order(bench, a.anchor, b.anchor)
                yield Clash("status", *pair, Reason("differ-view"), weight, (line.id, later.id))


def _opposed(mine: Mapping[_Row, int], theirs: Mapping[_Row, int]) -> Iterator[tuple[int, int, str]]:
    """The places of two words that are opposites, and of what kind."""
    for (row, left), at in mine.items():
        if (row, not left) in theirs:
            yield at, theirs[row, not left], _opposites()[row][2]


def _other_voice(bench: Bench, a: Utterance, b: Utterance) -> bool:
    one, other = a.statement.speaker.entity, b.statement.speaker.entity
    return one is None or other is None or bench.loyalty.near(one, other) < 0.5


def _common(a: Utterance, at: int, b: Utterance, to: int, kind: str) -> float:
    """The worth of what stands near both words: names, states by name or adjective, words; 0 for little."""
    around, least = _NEAR[kind]
    mine, theirs = _near(a, at, around), _near(b, to, around)
    found = sum(min(worth, theirs[key]) for key, worth in sorted(mine.items()) if key in theirs)
    return found if found >= least else 0.0


def _near(u: Utterance, at: int, around: int) -> dict[str, float]:
    reading = u.witness.reading
    first, last = reading.between(u.statement.start, u.statement.end)
    tokens = reading.tokens[max(first, at - around) : min(last, at + around + 1)]
    part = u.witness.words(Span(tokens[0].start, tokens[-1].end))
    found = dict(zip(part.keys, part.worths, strict=True))
    word = key(reading.tokens[at])
    for mention in u.witness.found.mentions:
        if mention.entity and tokens[0].start <= mention.start < tokens[-1].end:
            found[mention.entity] = _NAMED
    found |= {demonyms()[t.bare]: _NAMED for t in tokens if t.bare in demonyms()}
    return {name: worth for name, worth in found.items() if name != word}


def _sides(u: Utterance) -> dict[_Row, int]:
    """The rows of opposites of which a word stands in the content, whether it is the left one, and where.

    «غير» turns a word into its opposite; what is only a condition («في حال فشلت») is no judgement.
    """
    reading = u.witness.reading
    first, last = reading.between(u.statement.start, u.statement.end)
    found: dict[_Row, int] = {}
    for at in range(first, last):
        token = reading.tokens[at]
        forms = {token.norm, token.stem, token.bare}
        before = {t.stem for t in reading.tokens[max(first, at - _CONDITION) : at]}
        if before & _conditions():
            continue
        turned = at > first and reading.tokens[at - 1].stem in ("غير", "لم", "لن", "لا", "ليس", "ليست")
        for row, (left, right, _) in enumerate(_opposites()):
            if forms & left:
                found.setdefault((row, not turned), at)
            elif forms & right:
                found.setdefault((row, turned), at)
    return found


@cache
def _conditions() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/condition_words.tsv"))
