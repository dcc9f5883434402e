"""Clauses that say the same in other words: near in sense, and sharing the words that tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.link.reuse.clauses import windows
from tawatur.link.reuse.formulae import is_titles
from tawatur.link.reuse.reasons import why
from tawatur.link.reuse.sides import Side
from tawatur.link.vectors import vectors
from tawatur.link.words import Words, key, told_number, words
from tawatur.records import Anchor, Event, Link

# Set on the hand-made reuse of two stories (benchmarks/reuse).
_NEAR = 0.55  # cosine below which two clauses are not looked at
_LEAST = 1.36  # of cosine + what is shared + how much of each side that is
_SHARED_WORDS = 5
_TELLING = 3.5  # worth that must be shared outside names
_EVENT = 0.15  # for a happening that both tell
_CLASH = 0.15  # taken away where each side has a number that the other lacks: «المركز السادس», «المركز الرابع»
_MOST_SIDES = 60  # articles beyond which only copies are looked for


@dataclass(frozen=True, slots=True)
class _Clause:
    """A window of clauses: its words, what each is worth, those outside names, and the happenings told in it."""

    words: Words
    text: str
    best: dict[str, float]
    plain: frozenset[str]
    worth: float
    events: tuple[Event, ...]
    numbers: frozenset[str]
    tag: bool


def paraphrased(sides: Sequence[Side]) -> Iterator[Link]:
    """A link for each pair of clauses of two articles that say the same; the best one of a pair of sentences.

    Only clauses that share telling words are encoded, each distinct one once.
    """
    if len(sides) > _MOST_SIDES:
        return
    clauses = [(at, clause) for at, side in enumerate(sides) for clause in _clauses(side)]
    pairs = [(i, j) for i, j in _sharing(clauses) if _may_be_one(clauses[i][1], clauses[j][1])]
    used = sorted({i for pair in pairs for i in pair})
    row = {i: at for at, i in enumerate(used)}
    sense = vectors([clauses[i][1].text for i in used])
    for i, j in pairs:
        near = float(sense[row[i]] @ sense[row[j]])
        if near >= _NEAR:
            yield from _linked(clauses[i][1], clauses[j][1], near)


def _sharing(clauses: Sequence[tuple[int, _Clause]]) -> Iterator[tuple[int, int]]:
    """Pairs of clauses of two articles that share enough telling words outside names."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, (side, clause) in enumerate(clauses):
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(clause.plain & clause.best.keys()):
            if clause.best[word] <= 0:
                continue
            for i in holders[word]:
                if clauses[i][0] != side:
                    shared[i] += min(clause.best[word], clauses[i][1].best[word])
            holders[word].append(j)
        yield from ((i, j) for i, both in sorted(shared.items()) if both >= _TELLING)


def _may_be_one(a: _Clause, b: _Clause) -> bool:
    """Whether both clauses say more than who speaks, and could still reach the score that makes a link."""
    return not (a.tag or b.tag) and _score(1.0, a, b) >= _LEAST


def _clauses(side: Side) -> list[_Clause]:
    return [
        _clause(side, first, last) for sentence in side.sentences for first, last in windows(side.reading, sentence)
    ]


def _clause(side: Side, first: int, last: int) -> _Clause:
    tokens = side.reading.tokens
    part = words(side.reading, side.worths, first, last)
    best: dict[str, float] = {}
    for key_, worth in zip(part.keys, part.worths, strict=True):
        best[key_] = max(worth, best.get(key_, 0.0))
    plain = frozenset(key(tokens[i]) for i in range(first, last) if i not in side.named and tokens[i].kind != "mark")
    start, end = part.starts[0], part.ends[-1]
    told = tuple(
        event for event in side.found.events if any(start <= at.start < end for at in (event.trigger, *event.also))
    )
    numbers = frozenset(number for token in tokens[first:last] if (number := told_number(token)))
    tag = _only_says_who(side, start, end)
    return _Clause(part, side.reading.text[start:end], best, plain, sum(best.values()), told, numbers, tag)


def _only_says_who(side: Side, start: int, end: int) -> bool:
    """Whether a clause only says who speaks and where: «وأوضح الرئيس في مؤتمر صحفي», and nothing of what is said."""
    told = [s for s in side.found.statements if start <= s.cue.start < end]
    return bool(told) and all(end <= s.start or s.end <= start for s in side.found.statements)


def _linked(a: _Clause, b: _Clause, near: float) -> Iterator[Link]:
    score = _score(near, a, b)
    if score >= _LEAST and not is_titles(_shared_words(a, b)):
        words = len(a.best.keys() & b.best.keys())
        ar, en = why("near", words, near)
        yield Link("paraphrase", _place(a), _place(b), round(min(1.0, score / 2), 3), ar, reason_en=en, words=words)


def _shared_words(a: _Clause, b: _Clause) -> list[str]:
    """The words of ``a``, as written, that ``b`` holds too."""
    begin = a.words.starts[0]
    places = zip(a.words.keys, a.words.starts, a.words.ends, strict=True)
    return [a.text[start - begin : end - begin] for key_, start, end in places if key_ in b.best]


def _place(clause: _Clause) -> Anchor:
    return Anchor(clause.words.article, clause.words.starts[0], clause.words.ends[-1])


def _score(cosine: float, a: _Clause, b: _Clause) -> float:
    common = sorted(a.best.keys() & b.best.keys())
    telling = sum(min(a.best[k], b.best[k]) for k in common if k in a.plain and k in b.plain)
    if len(common) < _SHARED_WORDS or telling < _TELLING:
        return 0.0
    shared = sum(min(a.best[k], b.best[k]) for k in common)
    covers = shared / min(a.worth, b.worth) + shared / max(a.worth, b.worth)
    clash = _CLASH if a.numbers - b.numbers and b.numbers - a.numbers else 0.0
    return cosine + 0.02 * min(shared, 20.0) + 0.25 * covers + _same_event(a, b) - clash


def _same_event(a: _Clause, b: _Clause) -> float:
    """What it adds that both clauses tell one happening; it takes away where one is past and the other to come."""
    most = 0.0
    for one in a.events:
        who = {p.entity or p.label for p in one.participants}
        for other in b.events:
            both = who & {p.entity or p.label for p in other.participants}
            if one.type == other.type and len(both) >= 2:
                value = _EVENT if one.status == other.status else -_EVENT
                most = value if abs(value) > abs(most) or value > most else most
    return most
