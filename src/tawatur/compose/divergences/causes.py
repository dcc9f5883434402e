"""Why it happened: a fault by the one account, the weather or somebody's deed by the other."""

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
_IT = "it"  # «الحادث»
_HEAD = 3  # sentences that a page opens with
_CAUSES = frozenset({"fault", "weather", "slip", "attack"})
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
    for at, a in enumerate(found):
        for b in found[at + 1 :]:
            if b.thing != a.thing or b.kind == a.kind or a.anchor == b.anchor or (a.voice and a.voice == b.voice):
                continue
            first, second = in_order(bench, a.anchor, b.anchor)
            pair = (first.article, second.article, a.thing)
            near = bench.cosine(first, second)
            if near > best.get(pair, (-1.0, None))[0]:
                weight = _WEIGHT + 0.1 * (first.article != second.article)
                labels = [f"@cause.{x.kind}" for x in ((a, b) if first == a.anchor else (b, a))]
                best[pair] = (near, Clash("who", first, second, Reason("differ-cause", tuple(labels)), weight))
    full = {(article, thing) for article, other, thing in best if article == other}
    for (one, other, thing), (_, clash) in best.items():
        if one == other or not {(one, thing), (other, thing)} <= full:
            yield clash


def _causes(witness: Witness) -> Iterator[_Cause]:
    """The sentences of the body that blame one kind of cause for the end of a thing: named there, or the page's own."""
    reading = witness.reading
    own = next((t for s in reading.sentences[:_HEAD] for t in _named(reading.tokens[s.first : s.last])), None)
    for sentence in reading.sentences:
        blamed: set[str] = set()
        tokens = reading.tokens[sentence.first : sentence.last]
        for clause in _clauses(tokens):
            blamed |= set() if any("doubt" in _kinds(t) for t in clause) else _blamed(clause)
        things = _named(tokens) or ([own] if own and any(_thing(t) == _IT for t in tokens) else [])
        if sentence.role == "body" and len(blamed) == 1:
            anchor = Anchor(witness.id, sentence.start, sentence.end)
            voice = _voice(witness, sentence)
            yield from (_Cause(anchor, thing, min(blamed), voice) for thing in things)


def _named(tokens: Sequence[Token]) -> list[str]:
    """The kinds of things named, in order."""
    return list(dict.fromkeys(thing for t in tokens if (thing := _thing(t)) and thing != _IT))


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The stretches between commas."""
    first = 0
    for at, token in enumerate(tokens):
        if token.text in "،؛,":
            yield tokens[first:at]
            first = at + 1
    yield tokens[first:]


def _blamed(tokens: Sequence[Token]) -> set[str]:
    """The kinds of causes: «بسبب عطل تقني», «نجم عن سوء الأحوال», «جراء استهدافها», «أسقطوا المروحية»."""
    found = set()
    for at, token in enumerate(tokens):
        kinds = _kinds(token)
        behind = tokens[at + 1 : at + 1 + _BEHIND]
        if "because" in kinds:
            found |= {kind for t in behind for kind in _kinds(t) if kind in _CAUSES}
        if "down" in kinds and any(_thing(t) for t in behind):
            found.add("attack")
    return found


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
