"""Happenings of many articles merged into groups of one each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from tawatur.compose.bench import Bench
from tawatur.compose.days import exact
from tawatur.compose.happenings.days import when
from tawatur.compose.happenings.evidence import LEAST, mode, weigh
from tawatur.compose.happenings.happening import Happening, cast
from tawatur.compose.loyalty import countries
from tawatur.compose.merge import FORBIDDEN, Decisions, Evidence, group
from tawatur.compose.wording import Reason

_FEW = 250  # happenings that are all compared with each other; beyond, only those that share a key
_COMMON = 40  # happenings that may share one key
_TELLING, _WORDS = 2.0, 4  # worth of a word that may be part of a key, and how many of a happening
_SPAN = 6  # days of articles whose happenings are compared


def merged(
    bench: Bench, items: list[Happening], decisions: Decisions
) -> tuple[list[tuple[int, ...]], dict[tuple[int, int], Evidence]]:
    """Groups of the happenings that are one, and the evidence between the pairs."""

    def judge(i: int, j: int) -> Evidence:
        return _decided(decisions, items[i], items[j]) or weigh(bench, items[i], items[j])

    pairs = _pairs(bench, items)
    alike = ((i, j) for i, j in pairs if not any(part(bench, items[i], items[j]).forbidden for part in (mode, when)))
    bench.ready(items[i].anchor for pair in alike for i in pair)
    evidence = {pair: judge(*pair) for pair in pairs}
    return list(group(len(items), evidence, LEAST, [item.witness.id for item in items], judge)), evidence


def _pairs(bench: Bench, items: Sequence[Happening]) -> list[tuple[int, int]]:
    """The pairs of one type that are weighed: all of a small story, those that share a key of a large one."""
    few = len(items) <= _FEW
    of_item = [{""} if few else _keys(bench, item) for item in items]
    held = Counter(key for keys in of_item for key in keys)
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for j, (item, keys) in enumerate(zip(items, of_item, strict=True)):
        for key in sorted(keys):
            if few or held[key] <= _COMMON:
                shelf = shelves[item.event.type, key]
                found.update((i, j) for i in shelf)
                shelf.append(j)
    return sorted(found)


def _keys(bench: Bench, happening: Happening) -> set[str]:
    """What two happenings of a large story must share, one of these at least, to be looked at.

    The article; two who take part or are named near, or one of them and a telling word, in articles of the same days;
    a place below a state; a day with somebody or a place. Keys that very many happenings have say nothing.
    """
    event, witness = happening.event, happening.witness
    who = {*cast(event), *(bench.loyalty.state(name) for name in cast(event))} or set(happening.around)
    who |= {event.place} if event.place else set()
    weeks = {"?"}
    if witness.appeared:
        day = witness.appeared[0].toordinal()
        weeks = {f"a{day // _SPAN}", f"b{(day + _SPAN // 2) // _SPAN}"}
    telling = sorted((-worth, word) for word, worth in happening.words.items() if worth >= _TELLING)[:_WORDS]
    about = {" ".join(pair) for pair in combinations(sorted(who), 2)} | {
        f"{name} {word}" for name in who for _, word in telling
    }
    if event.place and event.place not in countries():
        about.add(event.place)
    found = {f"{name} {week}" for name in about for week in weeks}
    if exact(event.time):
        found |= {f"day {event.time} {name}" for name in who}
    return found | {f"page {witness.id}"}


def _decided(decisions: Decisions, a: Happening, b: Happening) -> Evidence | None:
    about = decisions.about((a.focus.article, a.focus.start), (b.focus.article, b.focus.start))
    return None if about is None else Evidence(10.0, (Reason("decided"),)) if about else FORBIDDEN
