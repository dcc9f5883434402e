"""How far a matter has come: asked for in one page, decided or refused by the same in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.wording import Reason, both
from tawatur.records import Anchor, Span

_OBJECT = 14  # words after the verb among which its agent and its object stand
_AGENT = 8
_WORTH, _SHARE = 7.0, 0.5  # of the words of both objects that are the same
_TELLING = 2.0  # worth of a word that may bring two together
_NO = 2  # words before the verb among which it is denied
_COMMON = 3  # words that both objects hold
_SENSE = 0.45  # cosine of two sentences of which one asserts what the other rules out
_SO, _NOT_SO = "asserted", "ruled out"
_WEIGHT = 0.7


@dataclass(frozen=True, slots=True)
class _Act:
    """One verb of a sentence: what it says of its object, by whom, and what the object is."""

    anchor: Anchor
    stage: str
    verb: str
    agent: str | None
    words: Mapping[str, float]


def stages(bench: Bench) -> Iterator[Clash]:
    """For each two pages the pair of sentences that gives one matter two stages by the word of one agent."""
    acts = [act for witness in bench.witnesses for act in _acts(witness)]
    shelves: dict[str, list[int]] = defaultdict(list)
    best: dict[tuple[str, str], tuple[float, _Act, _Act]] = {}
    for j, b in enumerate(acts):
        telling = sorted(word for word, worth in b.words.items() if worth >= _TELLING)
        for a in (acts[i] for i in sorted({i for word in telling for i in shelves[word]})):
            weight = _likeness(bench, a, b)
            pair = (a.anchor.article, b.anchor.article)
            if weight > best.get(pair, (0.0,))[0]:
                best[pair] = (weight, a, b)
        for word in telling:
            shelves[word].append(j)
    for weight, a, b in best.values():
        if in_order(bench, a.anchor, b.anchor)[0] != a.anchor:
            a, b = b, a
        reason = Reason("differ-stage", (both(a.verb, a.stage), both(b.verb, b.stage)))
        yield Clash("status", a.anchor, b.anchor, reason, _WEIGHT + 0.1 * weight)


def _likeness(bench: Bench, a: _Act, b: _Act) -> float:
    """The share of the poorer object that both have; 0 for other matters, one stage, or stages that go together."""
    if a.anchor.article == b.anchor.article or not _rivals(bench, a, b):
        return 0.0
    common = sorted(word for word in a.words if word in b.words)
    shared = sum(min(a.words[word], b.words[word]) for word in common)
    poorer = min(sum(a.words.values()), sum(b.words.values()))
    return shared / poorer if len(common) >= _COMMON and shared >= max(_WORTH, _SHARE * poorer) else 0.0


def _rivals(bench: Bench, a: _Act, b: _Act) -> bool:
    """Whether two stages do not agree: of one agent, or one who asserts what the other rules out."""
    if {a.stage, b.stage} == {_SO, _NOT_SO}:
        return bench.cosine(a.anchor, b.anchor) >= _SENSE
    if a.stage == b.stage or not {a.stage, b.stage}.isdisjoint({_SO, _NOT_SO}) or not (a.agent and b.agent):
        return False
    return bench.loyalty.near(a.agent, b.agent) == 1.0


def _acts(witness: Witness) -> Iterator[_Act]:
    reading = witness.reading
    for sentence in reading.sentences:
        for at in range(sentence.first, sentence.last):
            token = reading.tokens[at]
            stage = _stages().get(token.stem)
            if stage in (None, "no"):
                continue
            end = min(sentence.last, at + 1 + _OBJECT)
            stage = _turned(str(stage), reading.tokens[max(0, at - _NO) : at], reading.tokens[at + 1 : end])
            words = _object(witness, at + 1, end)
            if stage and words:
                agent = _agent(witness, at, min(end, at + 1 + _AGENT), reading.tokens[sentence.first].start)
                yield _Act(Anchor(witness.id, sentence.start, sentence.end), stage, token.stem, agent, words)


def _turned(stage: str, before: Sequence[Token], after: Sequence[Token]) -> str | None:
    """The stage with what denies it: «لن تشمل» rules out; None where it is not plain what is meant."""
    denied = any(_stages().get(token.stem) == "no" for token in before)
    within = any(_stages().get(token.stem) == "no" for token in after)
    if stage == _SO:
        return None if within else _NOT_SO if denied else _SO
    return None if denied or (within and stage == _NOT_SO) else stage


def _agent(witness: Witness, at: int, last: int, start: int) -> str | None:
    """The first man or body named after the verb, else the last one before it in the sentence."""
    tokens = witness.reading.tokens
    people = sorted((m.start, m.entity) for m in witness.found.mentions if m.entity and m.type in ("PERS", "ORG"))
    after = [entity for place, entity in people if tokens[at].end <= place < tokens[last - 1].end]
    before = [entity for place, entity in people if start <= place < tokens[at].start]
    return after[0] if after else before[-1] if before else None


def _object(witness: Witness, first: int, last: int) -> dict[str, float]:
    """The words after the verb with their worth, those of names left out."""
    tokens = witness.reading.tokens
    if first >= last:
        return {}
    part = witness.words(Span(tokens[first].start, tokens[last - 1].end))
    named = [(m.start, m.end) for m in witness.found.mentions if m.type == "PERS"]
    rows = zip(part.starts, part.keys, part.worths, strict=True)
    return {key: worth for at, key, worth in rows if not any(s <= at < e for s, e in named)}


@cache
def _stages() -> dict[str, str]:
    rows = lexicon.table("ar/act_stages.tsv")
    return {normalise(form): row["stage"] for row in rows for form in row["forms"].split("|")}
