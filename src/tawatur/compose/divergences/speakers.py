"""Who said it: one sentence in two pages, given to one speaker in the one and to another in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.utterances import Utterance, other_speaker
from tawatur.compose.wording import Reason
from tawatur.link.words import key
from tawatur.records import Line

_WEIGHT = 0.8
_NAME = 0.6  # of a speaker phrase that the name itself must be


def speakers(bench: Bench, statements: Sequence[tuple[Line, list[Utterance]]]) -> Iterator[Clash]:
    """Copied words whose named speakers are two: a pair for each two lines that share them."""
    told = [(line, u) for line, group in statements for u in group]
    for at, (line, a) in enumerate(told):
        for later, b in told[at + 1 :]:
            if line.id != later.id and other_speaker(bench, a, b) and _shown(a, b):
                names = [_called(bench, u) for u in ((a, b) if (a.witness.at <= b.witness.at) else (b, a))]
                pair = in_order(bench, a.anchor, b.anchor)
                yield Clash("who", *pair, Reason("differ-speaker", tuple(names)), _WEIGHT, (line.id, later.id))


def _called(bench: Bench, u: Utterance) -> str:
    return bench.called(u.statement.speaker.entity or "")


def _shown(a: Utterance, b: Utterance) -> bool:
    """Whether the sentences themselves show two speakers, so that it is no slip of ours about who «he» is.

    Both name a man or body that the other does not; or neither does and only the gender of the cue differs: «أضاف»
    and «أضافت».
    """
    if a.statement.stance != b.statement.stance:
        return False  # what one claims and another condemns
    names = [_named(u) for u in (a, b)]
    if all(names):
        return not names[0] & names[1]
    one, other = (u.witness.reading.tokens[u.witness.reading.token_at(u.statement.cue.start)] for u in (a, b))
    return not any(names) and key(one) == key(other) and one.stem != other.stem and one.kind == "word"


def _named(u: Utterance) -> frozenset[str]:
    """The words of the name that stands as speaker in the sentence; none where a role or pronoun stands there.

    A name that is the lesser part of a longer phrase is that of an office: «رئيس هيئة …».
    """
    speaker, reading = u.statement.speaker, u.witness.reading
    if speaker.start is None or not u.sentence.start <= speaker.start < u.sentence.end:
        return frozenset()
    end = speaker.end or speaker.start
    mine = [m for m in u.witness.found.mentions if m.entity == speaker.entity and speaker.start <= m.start < end]
    if sum(m.end - m.start for m in mine) < _NAME * (end - speaker.start):
        return frozenset()
    return frozenset(key(t) for m in mine for t in reading.tokens[slice(*reading.between(m.start, m.end))])
