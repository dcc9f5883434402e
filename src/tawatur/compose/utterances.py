"""What was said, merged over the articles that report it: same speaker or his office, same content."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.compose.bench import Bench, Witness
from tawatur.compose.merge import FORBIDDEN, Decisions, Evidence, group
from tawatur.compose.wording import Reason
from tawatur.link.vectors import vectors
from tawatur.link.words import Words
from tawatur.records import Anchor, Span, Statement

# Weights set on the hand-made accounts of two stories (benchmarks/account).
LEAST = 2.0
_SAME, _OFFICE, _UNKNOWN, _OTHER = 0.8, 0.4, 0.0, -1.2  # the speaker
_COPIED, _SAID_AGAIN = 1.6, 1.2  # a copied passage, a paraphrase holds both contents
_SHARE = 2.2  # of the worth of the shorter content that both share
_FULL = 0.8  # and of the longer one
_SENSE, _NEAR = 2.0, 0.5
_SENTENCE, _WHOLE = 10, 0.8  # words in common, and how much of both contents, that make one sentence
_LITTLE = 4.0  # a content worth less than this says too little to be told apart by words
_TELLING = 1.5  # worth from which a word may bring two utterances together
_RAREST = 12  # of the words of an utterance that do so
_QUOTE_MARKS = "«»“”\"' "


@dataclass(frozen=True, slots=True)
class Utterance:
    """One statement of one article, with its sentence and the words said; ``best`` is the worth of each word."""

    witness: Witness
    statement: Statement
    sentence: Span
    words: Words
    best: Mapping[str, float]

    @property
    def anchor(self) -> Anchor:
        """The sentence that reports it."""
        return Anchor(self.witness.id, self.sentence.start, self.sentence.end)

    @property
    def focus(self) -> Anchor:
        """Its content."""
        return Anchor(self.witness.id, self.statement.start, self.statement.end)

    @property
    def text(self) -> str:
        """The words said."""
        return self.statement.span.of(self.witness.article.text).strip(_QUOTE_MARKS)


def utterances(bench: Bench) -> list[Utterance]:
    """All statements of all articles, in the order of publication."""
    return [
        Utterance(witness, statement, _sentence(witness, statement), words, _best(words))
        for witness in bench.witnesses
        for statement in witness.found.statements
        for words in (witness.words(statement.span),)
    ]


def _sentence(witness: Witness, statement: Statement) -> Span:
    """The sentence of the cue, made longer where the content runs on."""
    cue = witness.sentence(statement.cue.start)
    content = witness.sentence(statement.start)
    return Span(min(cue.start, content.start), max(cue.end, content.end))


def merged(
    bench: Bench, items: list[Utterance], decisions: Decisions
) -> tuple[list[tuple[int, ...]], dict[tuple[int, int], Evidence]]:
    """Groups of the utterances that are one, and the evidence between the pairs that have words in common."""
    pairs = sorted(_pairs(bench, items) | _decided(items, decisions))
    told = sorted({i for pair in pairs for i in pair})
    sense = dict(zip(told, vectors([items[i].text for i in told]), strict=True))

    def judge(i: int, j: int) -> Evidence:
        a, b = items[i], items[j]
        about = decisions.about((a.focus.article, a.focus.start), (b.focus.article, b.focus.start))
        if about is not None:
            return Evidence(10.0, (Reason("decided"),)) if about else FORBIDDEN
        return weigh(bench, a, b, float(sense[i] @ sense[j]))

    evidence = {pair: judge(*pair) for pair in pairs}
    return list(group(len(items), evidence, LEAST, weigh=judge)), evidence


def _decided(items: Sequence[Utterance], decisions: Decisions) -> set[tuple[int, int]]:
    """The pairs that a person decided."""
    at = {(item.focus.article, item.focus.start): i for i, item in enumerate(items)}
    found = set()
    for decided in decisions.same | decisions.different:
        known = sorted(at[place] for place in decided if place in at)
        if len(known) == 2:
            found.add((known[0], known[1]))
    return found


def _pairs(bench: Bench, items: Sequence[Utterance]) -> set[tuple[int, int]]:
    """Pairs worth weighing: one of the rarest words of each in common, or a passage that both articles share."""
    held = Counter(word for item in items for word in item.best)
    shelves: dict[str, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for j, item in enumerate(items):
        telling = (word for word, worth in item.best.items() if worth >= _TELLING)
        for word in sorted(telling, key=lambda w: (held[w], w))[:_RAREST]:
            pairs.update((i, j) for i in shelves[word])
            shelves[word].append(j)
    of: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        of[item.witness.id].append(i)
    for link in bench.reuse:
        for i in (x for x in of[link.a.article] if items[x].focus.span.overlap(link.a.span)):
            for j in (x for x in of[link.b.article] if items[x].focus.span.overlap(link.b.span)):
                pairs.add((min(i, j), max(i, j)))
    return {(i, j) for i, j in pairs if i != j}


def weigh(bench: Bench, a: Utterance, b: Utterance, cosine: float) -> Evidence:
    """What speaks for and against two utterances being one."""
    if a.witness.id == b.witness.id and a.statement.span.overlap(b.statement.span):
        return FORBIDDEN  # one inside the other
    if a.statement.negated != b.statement.negated:
        return FORBIDDEN
    if other_speaker(bench, a, b):
        return FORBIDDEN  # the pages differ about who said it
    found = _speaker(bench, a, b)
    shared, shorter, longer = _shared(a.best, b.best)
    if shared < 1.0 and cosine < 0.75:
        return FORBIDDEN
    links = bench.links(a.focus, b.focus, 0.6)
    if any(link.kind != "paraphrase" for link in links):
        found = found.plus(_COPIED, Reason("one-passage"))
    elif links:
        found = found.plus(_SAID_AGAIN, Reason("other-words"))
    weight = min(1.0, shorter / _LITTLE)
    found = found.plus(weight * (_SHARE * shared / max(shorter, 0.1) + _FULL * shared / max(longer, 0.1) - 1.4))
    return found.plus(_SENSE * min(0.4, max(-0.3, cosine - _NEAR)))


def other_speaker(bench: Bench, a: Utterance, b: Utterance) -> bool:
    """Whether two pages give the same words to two speakers, of whom neither stands for or passes on the other."""
    one, other = a.statement.speaker.entity, b.statement.speaker.entity
    if not one or not other or a.witness.id == b.witness.id or bench.loyalty.near(one, other):
        return False
    if one in b.statement.via or other in a.statement.via:
        return False
    return any(x.kind != "paraphrase" and x.words >= _SENTENCE for x in bench.links(a.focus, b.focus, _WHOLE))


def _speaker(bench: Bench, a: Utterance, b: Utterance) -> Evidence:
    one, other = a.statement.speaker, b.statement.speaker
    if one.entity and other.entity:
        near = bench.loyalty.near(one.entity, other.entity)
        if near == 1.0:
            return Evidence(_SAME, (Reason("same-speaker"),))
        return Evidence(_OFFICE, (Reason("his-office"),)) if near else Evidence(_OTHER)
    if one.role and one.role == other.role:
        return Evidence(_SAME, (Reason("same-speaker"),))
    return Evidence(_UNKNOWN)


def _shared(mine: Mapping[str, float], theirs: Mapping[str, float]) -> tuple[float, float, float]:
    """Worth that two contents share, and that of the poorer and the richer one, each word counted once."""
    shared = sum(min(mine[key], theirs[key]) for key in sorted(mine.keys() & theirs.keys()))
    totals = sorted((sum(mine.values()), sum(theirs.values())))
    return shared, totals[0], totals[1]


def _best(words: Words) -> dict[str, float]:
    best: dict[str, float] = {}
    for key, worth in zip(words.keys, words.worths, strict=True):
        best[key] = max(worth, best.get(key, 0.0))
    return best
