"""Whom an attack hits: one attacker, other targets in other articles or by other speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token
from tawatur.compose.bench import Bench
from tawatur.compose.days import apart
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.happenings import Happening, named
from tawatur.compose.loyalty import demonyms
from tawatur.compose.wording import Reason
from tawatur.records import Line
from tawatur.records.annotation import ParticipantRole

_EACH = 3  # counterparts given for one attack
_SENSE = 0.25  # cosine below which two attacks are held to be of other matters
_AGAIN = 0.7  # cosine of two sentences of one article that tell one attack twice
_CLAUSE = 14  # words before an attack among which its doer may be named, where no nearer one is
_FIGURE_NEAR = 60  # characters
_BEFORE, _AFTER, _BRIEF = 5, 13, 5  # words around an attack that are read, up to a comma but for the first few
# Kinds of victims that are told against each other: «إرهابيين» by the one, «مدنيين» by the other.
_AGAINST = frozenset({frozenset({"militant", "civilian"}), frozenset({"militant", "opposition"})})


_SITE = "site"


@dataclass(frozen=True, slots=True)
class _Attack:
    """One attack of one article: who does it (states), whom it hits (entities and kinds of people).

    ``hits`` says whether anything is named as hit: «لمنع وصول الإرهابيين» alone is an aim.
    """

    line: Line
    told: Happening
    doers: frozenset[str]
    victims: frozenset[str]
    kinds: frozenset[str]
    hits: bool

    @property
    def length(self) -> int:
        """How long the sentence is that tells it."""
        return self.told.sentence.end - self.told.sentence.start


@cache
def _classes() -> dict[str, str]:
    return {
        normalise(form): row["class"]
        for row in lexicon.table("ar/target_classes.tsv")
        for form in row["forms"].split("|")
    }


def targets(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """For each attack the nearest attacks of the same attacker that are said to hit somebody else."""
    strikes = [(line, h) for line, told in events if line.type == "ASSAULT" for h in told]
    told = [
        _attack(bench, line, h)
        for line, h in strikes
        if h.event.status in ("happened", "ongoing") and h.event.mode != "downing"
    ]
    attacks = _once(bench, [attack for attack in told if attack.victims or attack.hits])
    for at, attack in enumerate(attacks):
        found = [clash for other in attacks[at + 1 :] if (clash := _clash(bench, attack, other))]
        yield from sorted(found, key=lambda c: (-c.weight, c.a, c.b))[:_EACH]


def _once(bench: Bench, attacks: Sequence[_Attack]) -> list[_Attack]:
    """Of attacks that one article tells again in nearly the same words, the one told at most length."""
    kept: list[_Attack] = []
    for attack in sorted(attacks, key=lambda a: (-a.length, a.told.anchor)):
        if not any(_retold(bench, attack, other) for other in kept):
            kept.append(attack)
    return sorted(kept, key=lambda a: (a.told.witness.at, a.told.event.trigger.start))


def _retold(bench: Bench, a: _Attack, b: _Attack) -> bool:
    if a.told.witness.id != b.told.witness.id or a.told.anchor == b.told.anchor or not (a.doers & b.doers):
        return False
    return a.kinds == b.kinds and bench.cosine(a.told.anchor, b.told.anchor) >= _AGAIN


def _attack(bench: Bench, line: Line, told: Happening) -> _Attack:
    reading, event = told.witness.reading, told.event
    at = reading.token_at(event.trigger.start)
    sentence = reading.sentence_at(event.trigger.start)
    first = max(sentence.first if sentence else at, at - _BEFORE)
    last = min(sentence.last if sentence else at + 1, at + _AFTER)
    last = next((i for i in range(at + _BRIEF, last) if reading.tokens[i].text in "،؛"), last)
    told_of = [t for i, t in enumerate(reading.tokens[first:last], first) if i != at + 1 or not _of_deed(t)]
    forms = [{token.norm, token.stem, token.bare} for token in told_of]
    words = {_classes()[form] for group in forms for form in sorted(group) if form in _classes()}
    hits = _SITE in words or "civilian" in words or _counts(told)
    victims, doers = _of(told, "target"), {bench.loyalty.state(n) for n in _of(told, "source")}
    if doers and all(doer.startswith("role:") for doer in doers) and event.attributed_to.entity:
        doers = {bench.loyalty.state(event.attributed_to.entity)}  # «قالت الوزارة إن قواتها …»
    clause = _clause_start(reading.tokens, sentence.first if sentence else at, at)
    doers = doers or _named(bench, told, max(first, clause), min(at + 3, last), victims)
    doers = doers or _named(bench, told, max(clause, at - _CLAUSE), at, victims)
    return _Attack(line, told, frozenset(doers), frozenset(victims), frozenset(words - {_SITE}), hits)


def _of_deed(token: Token) -> bool:
    """Whether a word right after the attack calls the deed so, no victim: «التفجير الإرهابي»."""
    return token.definite and token.bare.endswith(("ي", "يه"))


def _clause_start(tokens: Sequence[Token], first: int, at: int) -> int:
    """Where the clause of the attack begins: after the last comma before it."""
    return next((i + 1 for i in range(at - 1, first - 1, -1) if tokens[i].text in "،؛"), first)


def _named(bench: Bench, told: Happening, first: int, last: int, victims: Sequence[str]) -> set[str]:
    """States named among the tokens, by name or by an adjective: «القوات الجوية الروسية»."""
    tokens = told.witness.reading.tokens[first:last]
    if not tokens:
        return set()
    start, end = tokens[0].start, tokens[-1].end
    found = {
        bench.loyalty.state(m.entity) for m in told.witness.found.mentions
        if m.entity and m.entity not in victims and m.entity != told.event.place and start <= m.start < end
    }  # fmt: skip
    hit = [(p.start, p.end) for p in told.event.participants if p.role == "target" and p.start is not None]
    adjectives = [t for t in tokens if t.bare in demonyms() and not any(s <= t.start < (e or s) for s, e in hit)]
    return found | {demonyms()[t.bare] for t in adjectives}


def _of(happening: Happening, role: ParticipantRole) -> list[str]:
    """The participants in a role, without those that were only found in another sentence."""
    sentence = happening.witness.sentence(happening.event.trigger.start)
    near_by = (p for p in happening.event.participants if p.start is None or sentence.start <= p.start < sentence.end)
    return [n for p in near_by if p.role == role and (n := named(p))]


def _clash(bench: Bench, a: _Attack, b: _Attack) -> Clash | None:
    if a.line.id == b.line.id or a.told.anchor == b.told.anchor or not a.doers & b.doers:
        return None
    if apart(a.told.event.time, b.told.event.time) not in (0, None) or not _one_front(bench, a.told, b.told):
        return None
    voices = [(h.event.attributed_to.entity, h.event.attributed_to.role) for h in (a.told, b.told)]
    if a.told.witness.id == b.told.witness.id and voices[0] == voices[1]:
        return None  # one voice tells two strikes
    cosine = bench.cosine(a.told.anchor, b.told.anchor)
    if cosine < _SENSE or not _opposed(a.kinds, b.kinds):
        return None
    weight = _weight(a.told, b.told) + 0.4 * cosine - 0.15 + 0.1 * (len(a.victims) > 0) + 0.1 * (len(b.victims) > 0)
    weight += 0.1 * a.hits + 0.1 * b.hits
    lines = tuple(sorted({a.line.id, b.line.id}))
    return Clash("who", *in_order(bench, a.told.fullest, b.told.fullest), Reason("differ-target"), weight, lines)


def _one_front(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether two attacks may be of one campaign: no two places that have nothing to do with each other."""
    one, other = a.event.place, b.event.place
    return not (one and other) or bench.loyalty.state(one) == bench.loyalty.state(other)


def _opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether the one hits only what the other does not: terrorists here, civilians or opposition there."""
    if a & b:
        return False
    return any(frozenset((x, y)) in _AGAINST for x in a for y in b)


def _weight(a: Happening, b: Happening) -> float:
    """More where somebody says it, where two different ones say it, and where it goes on."""
    one, other = a.event.attributed_to, b.event.attributed_to
    voices = bool(one.entity or one.role) + bool(other.entity or other.role)
    by_others = 0.15 if (one.entity, one.role) != (other.entity, other.role) else 0.0
    lasting = 0.1 * (a.event.status == "ongoing") + 0.1 * (b.event.status == "ongoing")
    across = 0.1 if a.witness.id != b.witness.id else 0.0
    counted = 0.1 * _counts(a) + 0.1 * _counts(b)
    return 0.2 + 0.1 * voices + by_others + lasting + across + counted


def _counts(happening: Happening) -> bool:
    """Whether a figure stands beside the attack: a toll, or so many targets."""
    at = happening.event.trigger.start
    return any(
        abs(figure.start - at) < _FIGURE_NEAR and happening.sentence.start <= figure.start < happening.sentence.end
        for figure in happening.witness.found.figures
    )
