"""Who belongs to a body: one delegation whose list of names is another in another page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.reading import Sentence
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.divergences.people import names
from tawatur.compose.wording import Reason
from tawatur.records import Anchor

_LEAST = 2  # people that make a list, and that two lists of one body share
_WEIGHT = 0.75


@dataclass(frozen=True, slots=True)
class _Roster:
    """A sentence that lists the people of a body; ``around`` is everybody that the whole page names."""

    anchor: Anchor
    people: tuple[str, ...]
    around: frozenset[str]


def rosters(bench: Bench) -> Iterator[Clash]:
    """Pairs of lists of two pages that share two people or more, of which each page leaves out one of the other's."""
    found = [roster for witness in bench.witnesses for roster in _rosters(witness)]
    for a, b in combinations(found, 2):
        if a.anchor.article == b.anchor.article or len(set(a.people) & set(b.people)) < _LEAST:
            continue
        alone = [p for p in a.people if p not in b.around], [p for p in b.people if p not in a.around]
        if not any(alone) or _copied(bench, a, b):
            continue
        if in_order(bench, a.anchor, b.anchor)[0] != a.anchor:
            a, b = b, a
        mine, theirs = ([p for p in x.people if p not in y.people] for x, y in ((a, b), (b, a)))
        lists = tuple(names(bench, people) for people in (mine, theirs) if people)
        reason = Reason("differ-roster" if len(lists) > 1 else "differ-roster-one", lists)
        yield Clash("who", a.anchor, b.anchor, reason, _WEIGHT)


def _copied(bench: Bench, a: _Roster, b: _Roster) -> bool:
    return any(link.kind != "paraphrase" for link in bench.links(a.anchor, b.anchor, 0.8))


def _rosters(witness: Witness) -> Iterator[_Roster]:
    around = frozenset(m.entity for m in witness.found.mentions if m.entity)
    for sentence in witness.reading.sentences:
        opener = _opener(witness, sentence)
        if opener is None:
            continue
        listed = _listed(witness, opener, _end(witness, opener, sentence.end))
        if len(listed) >= _LEAST:
            yield _Roster(Anchor(witness.id, sentence.start, sentence.end), listed, around)


def _end(witness: Witness, opener: int, end: int) -> int:
    """Where a list ends: at the next word that tells what they do («سيجري محادثات») or say."""
    found = [e.trigger.start for e in witness.found.events] + [s.cue.start for s in witness.found.statements]
    return min((at for at in found if opener < at < end), default=end)


def _listed(witness: Witness, start: int, end: int) -> tuple[str, ...]:
    """The first man or woman of each item of a list: «مهدي المشاط مدير مكتب عبد الملك الحوثي، ويحيى دويد» are two."""
    reading = witness.reading
    first, last = reading.between(start, end)
    marks = [t.start for t in reading.tokens[first:last] if t.text in "،؛," or t.norm.startswith("و")]
    edges = [start, *marks, end]
    people = sorted((m.start, m.entity) for m in witness.found.mentions if m.entity and m.type == "PERS")
    firsts = (next((entity for at, entity in people if low <= at < high), None) for low, high in pairwise(edges))
    return tuple(dict.fromkeys(entity for entity in firsts if entity))


def _opener(witness: Witness, sentence: Sentence) -> int | None:
    tokens = witness.reading.tokens[sentence.first : sentence.last]
    return next((t.end for t in tokens if t.norm in _openers() or t.stem in _openers()), None)


@cache
def _openers() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/roster_words.tsv"))
