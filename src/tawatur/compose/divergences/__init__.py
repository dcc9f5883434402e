"""Where accounts differ: few pairs of sentences, the ones most worth reading first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tawatur.compose.amounts import Amount
from tawatur.compose.bench import Bench
from tawatur.compose.divergences.causes import causes
from tawatur.compose.divergences.clash import Clash
from tawatur.compose.divergences.extremes import extremes
from tawatur.compose.divergences.numbers import numbers
from tawatur.compose.divergences.people import people
from tawatur.compose.divergences.rosters import rosters
from tawatur.compose.divergences.speakers import speakers
from tawatur.compose.divergences.stages import stages
from tawatur.compose.divergences.statuses import statuses
from tawatur.compose.divergences.targets import targets
from tawatur.compose.divergences.times import times
from tawatur.compose.divergences.topics import topics
from tawatur.compose.divergences.views import views
from tawatur.compose.divergences.wordings import wordings
from tawatur.compose.happenings import Happening
from tawatur.compose.utterances import Utterance
from tawatur.records import Anchor, Divergence, Line

__all__ = ["find_divergences"]

_ALWAYS, _FOR_EACH = 6, 2.5  # divergences given at most: so many, and so many for each article
_OF_ONE_KIND = 0.5  # share of them that one kind may take
_FEW = {"differ-target": 4, "differ-topic": 2, "differ-view": 3}  # of kinds that are worth less
_REPEATED = 0.7  # cosine of two sentences of one article that say the same twice
_USED = 0.15  # what a pair loses for each time that one of its sentences was given already
_SAME = 3  # pairs that one sentence may stand in
_OF_LINE = 4  # divergences of one kind within one line, each of other pages


def find_divergences(
    bench: Bench,
    events: Sequence[tuple[Line, list[Happening]]],
    statements: Sequence[tuple[Line, list[Utterance]]],
    figures: Sequence[tuple[Line, list[Amount]]],
) -> tuple[Divergence, ...]:
    """Pairs of sentences that do not agree, the ones most worth reading first."""
    found: list[Clash] = []
    for part in (
        statuses(bench, events),
        people(bench, events),
        targets(bench, events),
        topics(bench, events),
        numbers(bench, figures, events),
        times(bench, events),
        wordings(bench),
        views(bench, statements),
        speakers(bench, statements),
        rosters(bench),
        stages(bench),
        causes(bench),
        extremes(bench),
    ):
        found.extend(part)
    return tuple(clash.divergence() for clash in _worth_reading(bench, found))


def _worth_reading(bench: Bench, found: Iterable[Clash]) -> list[Clash]:
    """The heaviest ones; no pair of sentences twice, and no sentence in more than a few pairs."""
    room = _ALWAYS + int(_FOR_EACH * len(bench.witnesses))
    kept: list[Clash] = []
    pairs: set[frozenset[Anchor]] = set()
    uses: Counter[Anchor] = Counter()
    kinds: Counter[str] = Counter()
    lines: Counter[tuple[str, tuple[str, ...]]] = Counter()
    tellers: dict[tuple[str, tuple[str, ...]], list[set[str]]] = defaultdict(list)
    waiting = sorted(found, key=lambda c: (-c.weight, c.a, c.b, c.what))
    while waiting and len(kept) < room:
        clash = max(waiting, key=lambda c: c.weight - _USED * (uses[c.a] + uses[c.b]))
        waiting.remove(clash)
        most = _FEW.get(clash.reason.key) or max(3, int(_OF_ONE_KIND * room))
        full = kinds[clash.reason.key] >= most
        about = (clash.reason.key, clash.lines)
        if clash.lines and lines[about] >= _OF_LINE:
            continue
        if clash.lines and _tellers(clash) in tellers[about]:
            continue  # a second pair of the same lines only from other pages
        if _counts_again(clash, kept):
            continue
        if full or max(uses[clash.a], uses[clash.b]) >= _SAME or _told_before(bench, clash, kept):
            continue
        pair = frozenset((clash.a, clash.b))
        if pair in pairs:
            continue
        pairs.add(pair)
        lines[about] += 1
        tellers[about].append(_tellers(clash))
        uses.update(pair)
        kinds[clash.reason.key] += 1
        kept.append(clash)
    return kept


def _tellers(clash: Clash) -> set[str]:
    return {clash.a.article, clash.b.article}


def _counts_again(clash: Clash, kept: Sequence[Clash]) -> bool:
    """Whether two pages were set against each other by the same two numbers already: «27 شخصا» after «27 قتيلا»."""
    alike = (other for other in kept if other.what == clash.what == "figure" and _tellers(other) == _tellers(clash))
    return any(other.reason.en == clash.reason.en for other in alike)


def _told_before(bench: Bench, clash: Clash, kept: Sequence[Clash]) -> bool:
    """Whether the same was given already with another sentence of the same article that says nearly the same."""
    for other in kept:
        if other.reason.key != clash.reason.key:
            continue
        for mine, theirs, a, b in ((clash.a, clash.b, other.a, other.b), (clash.b, clash.a, other.b, other.a)):
            if mine == a and theirs.article == b.article and bench.cosine(theirs, b) > _REPEATED:
                return True
    return False
