"""Why it happened: a fault by the one account, somebody's deed by the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.reading import Sentence
from tawatur.arabic.tokens import Token
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.wording import Reason
from tawatur.records import Anchor

_WEIGHT = 0.9
_BEHIND = 3  # words behind a word of cause, or of a deed, among which the cause or the thing stands


@dataclass(frozen=True, slots=True)
class _Cause:
    """A sentence that says what brought a thing to its end, and who says so."""

    anchor: Anchor
    thing: str
    kind: str
    voice: str | None


def causes(bench: Bench) -> Iterator[Clash]:
    """For each page that blames both, and each two pages of which one does not, a fault and a deed for one thing.

    Of several sentences of a page the ones nearest in sense.
    """
    found = [cause for witness in bench.witnesses for cause in _causes(witness)]
    best: dict[tuple[str, str, str], tuple[float, Clash]] = {}
    for a in (x for x in found if x.kind == "accident"):
        for b in (x for x in found if x.kind == "attack" and x.thing == a.thing):
            if a.anchor == b.anchor or (a.voice and a.voice == b.voice):
                continue
            first, second = in_order(bench, a.anchor, b.anchor)
            pair = (first.article, second.article, a.thing)
            near = bench.cosine(first, second)
            if near > best.get(pair, (-1.0, None))[0]:
                weight = _WEIGHT + 0.1 * (first.article != second.article)
                best[pair] = (near, Clash("who", first, second, Reason("differ-cause"), weight))
    full = {(article, thing) for article, other, thing in best if article == other}
    for (one, other, thing), (_, clash) in best.items():
        if one == other or not {(one, thing), (other, thing)} <= full:
            yield clash


def _causes(witness: Witness) -> Iterator[_Cause]:
    """The sentences of the body that blame one kind of cause for the end of a thing they name."""
    reading = witness.reading
    for sentence in reading.sentences:
        tokens = reading.tokens[sentence.first : sentence.last]
        things = {_thing(token) for token in tokens} - {None}
        if sentence.role != "body" or not things or any(_kinds(token) & {"doubt"} for token in tokens):
            continue
        blamed = _blamed(tokens)
        if len(blamed) == 1:
            anchor = Anchor(witness.id, sentence.start, sentence.end)
            voice = _voice(witness, sentence)
            yield from (_Cause(anchor, thing, blamed[0], voice) for thing in sorted(filter(None, things)))


def _blamed(tokens: Sequence[Token]) -> list[str]:
    """Accident or attack: «بسبب عطل تقني», «جراء استهدافها», «أسقطوا المروحية»; both where both stand there."""
    found = set()
    for at, token in enumerate(tokens):
        kinds = _kinds(token)
        if "because" in kinds:
            near_by = [kind for t in tokens[at + 1 : at + 1 + _BEHIND] for kind in _kinds(t)]
            found |= {kind for kind in near_by if kind in ("accident", "attack")}
        if "down" in kinds and any(_thing(t) for t in tokens[at + 1 : at + 1 + _BEHIND]):
            found.add("attack")
    return sorted(found)


def _voice(witness: Witness, sentence: Sentence) -> str | None:
    """Who says it: the speaker of a statement in the sentence."""
    said = (s for s in witness.found.statements if sentence.start <= s.start < sentence.end)
    return next((s.speaker.entity or s.speaker.role for s in said if s.speaker.entity or s.speaker.role), None)


def _thing(token: Token) -> str | None:
    return next((_things()[form] for form in (token.stem, token.bare) if form in _things()), None)


def _kinds(token: Token) -> frozenset[str]:
    found: set[str] = set()
    for form in {token.norm, token.stem, token.bare}:
        found |= _words().get(form, frozenset())
    return frozenset(found)


@cache
def _things() -> dict[str, str]:
    rows = lexicon.table("ar/fallen_things.tsv")
    return {normalise(form): row["thing"] for row in rows for form in row["forms"].split("|")}


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lexicon.table("ar/cause_words.tsv"):
        for form in row["forms"].split("|"):
            found.setdefault(normalise(form), set()).add(row["kind"])
    return {form: frozenset(kinds) for form, kinds in found.items()}
