"""Who said it: one sentence in two pages, given to one speaker in the one and to another in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.utterances import Utterance, other_speaker
from tawatur.compose.wording import Reason
from tawatur.records import Line

_WEIGHT = 0.8


def speakers(bench: Bench, statements: Sequence[tuple[Line, list[Utterance]]]) -> Iterator[Clash]:
    """Copied words whose named speakers are two: a pair for each two lines that share them."""
    told = [(line, u) for line, group in statements for u in group]
    for at, (line, a) in enumerate(told):
        for later, b in told[at + 1 :]:
            if line.id != later.id and other_speaker(bench, a, b):
                names = [_called(bench, u) for u in ((a, b) if (a.witness.at <= b.witness.at) else (b, a))]
                pair = in_order(bench, a.anchor, b.anchor)
                yield Clash("who", *pair, Reason("differ-speaker", tuple(names)), _WEIGHT, (line.id, later.id))


def _called(bench: Bench, u: Utterance) -> str:
    return bench.called(u.statement.speaker.entity or "")
