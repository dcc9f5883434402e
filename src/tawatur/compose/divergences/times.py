"""When: one happening put on other days, or a stated day against one that is said not to be set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.reading import Sentence
from tawatur.arabic.tokens import Token
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.days import apart, exact, extent
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.happenings import Happening, cast, near
from tawatur.compose.loyalty import countries
from tawatur.compose.wording import Reason
from tawatur.link.words import key
from tawatur.records import Anchor, Line

_FURTHEST = 10  # days between two accounts of one happening; beyond it they are two happenings
_SENSE = 0.35
_MOVED, _ALIKE = 4, 0.6  # days that a meeting is moved by, and cosine of sentences that tell one meeting of a town
_SKIP = 3  # words that a slot of a phrase may hold
_THING = 3.0  # worth of a thing or word that both sentences must share beside the participants


def times(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """Happenings alike in all but the day, and a day that another sentence says is not set."""
    told = [(line, happening) for line, group in events for happening in group]
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    for j, (later, b) in enumerate(told):
        if not exact(b.event.time):
            continue
        keys = [(b.event.type, bench.loyalty.state(name)) for name in cast(b.event)]
        keys += [(b.event.type, f"in {b.event.place}")] if _in_town(b) else []
        for line, a in (told[i] for i in sorted({i for name in keys for i in shelves[name]})):
            clash = _other_day(bench, a, b, (line.id, later.id)) if not _pages(line) & _pages(later) else None
            if clash:
                yield clash
        for name in dict.fromkeys(keys):
            shelves[name].append(j)
    yield from _unset(bench, told)


def _pages(line: Line) -> frozenset[str]:
    """The pages that tell a line; one that gives both days tells two happenings."""
    return frozenset(support.anchor.article for support in line.supports)


def _other_day(bench: Bench, a: Happening, b: Happening, lines: tuple[str, str]) -> Clash | None:
    days = apart(a.event.time, b.event.time)
    if not days or days > _FURTHEST or a.anchor == b.anchor or not (exact(a.event.time) and exact(b.event.time)):
        return None
    if not (_same_cast(bench, a, b) or _same_gathering(bench, a, b, days)):
        return None
    if _elsewhere(bench, a, b):
        return None
    things = _things(a) & _things(b)
    if a.event.type in ("MOBILIZE", "ASSAULT", "COERCE") and not things:
        return None  # the same army does such things every day: the ship or weapon must be the same
    first, second = (extent(x.event.time) for x in (a, b))
    reason = Reason("differ-time", (str(first[0]) if first else "", str(second[0]) if second else ""))
    return Clash("time", *in_order(bench, a.anchor, b.anchor), reason, 0.75, lines)


def _same_cast(bench: Bench, a: Happening, b: Happening) -> bool:
    mine, theirs = cast(a.event), cast(b.event)
    if not mine or len(mine) != len(theirs) or not all(any(near(bench, x, y) >= 0.9 for y in theirs) for x in mine):
        return False
    return a.event.status == b.event.status and bench.cosine(a.anchor, b.anchor) >= _SENSE


def _same_gathering(bench: Bench, a: Happening, b: Happening, days: int) -> bool:
    """One meeting told with other parties: in one town, days apart, in sentences that say nearly the same."""
    one, other = a.event, b.event
    if not _in_town(a) or one.place != other.place or one.mode != other.mode or days > _MOVED:
        return False
    people = [{p.entity for p in x.participants if p.entity and bench.kind(p.entity) == "PERS"} for x in (one, other)]
    apart_people = people[0] and people[1] and not people[0] & people[1]
    return not apart_people and bench.cosine(a.anchor, b.anchor) >= _ALIKE


def _in_town(happening: Happening) -> bool:
    """Whether it is a meeting whose own sentence names the town that it is in."""
    event = happening.event
    if event.type != "CONSULT" or event.place is None or event.mode == "visit" or event.place in countries():
        return False
    inside = (m for m in happening.witness.found.mentions if m.entity == event.place)
    return any(happening.sentence.start <= m.start < happening.sentence.end for m in inside)


def _elsewhere(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether the two are put in different states; a thing that moves may be in both."""
    one, other = a.event.place, b.event.place
    if not one or not other or a.event.type == "MOBILIZE":
        return False
    return bench.loyalty.state(one) != bench.loyalty.state(other) and not bench.loyalty.holds(one, other)


def _things(happening: Happening) -> set[str]:
    """Weapons, ships, buildings and events named in the sentence."""
    sentence, found = happening.sentence, happening.witness.found.mentions
    inside = (m for m in found if m.entity and sentence.start <= m.start < sentence.end)
    return {m.entity for m in inside if m.entity and m.type in ("PRODUCT", "FAC", "EVENT")}


@cache
def _phrases() -> tuple[tuple[frozenset[str] | None, ...], ...]:
    rows = (row["phrase"].split() for row in lexicon.table("ar/no_date_phrases.tsv"))
    return tuple(
        tuple(None if word == ".." else frozenset(normalise(w) for w in word.split("|")) for word in row)
        for row in rows
    )


def _unset(bench: Bench, told: Sequence[tuple[Line, Happening]]) -> Iterator[Clash]:
    for witness in bench.witnesses:
        for sentence in witness.reading.sentences:
            if not any(_says(witness, sentence, phrase) for phrase in _phrases()):
                continue
            anchor = Anchor(witness.id, sentence.start, sentence.end)
            best: tuple[float, Line, Happening] | None = None
            for line, happening in told:
                if happening.anchor == anchor or not _dated(happening):
                    continue
                weight = _same_matter(bench, witness, sentence, happening)
                if weight and (best is None or weight > best[0]):
                    best = (weight, line, happening)
            if best:
                pair = in_order(bench, anchor, best[2].anchor)
                yield Clash("time", *pair, Reason("differ-no-time"), 0.85, (best[1].id,))


def _dated(happening: Happening) -> bool:
    """Whether a day to come is given for it, in its own time or after its word in the sentence."""
    event, published = happening.event, extent(happening.witness.article.published.day)
    values = [event.time] if extent(event.time) else []
    values += [
        time.value
        for time in happening.witness.found.times
        if time.type == "DATE" and event.trigger.end <= time.start < happening.sentence.end
    ]
    days = [found for value in values if (found := extent(value))]
    return any(not published or day[1] >= published[0] for day in days)


def _same_matter(bench: Bench, witness: Witness, sentence: Sentence, happening: Happening) -> float:
    """How much a sentence that says that no day is set speaks of this happening; 0 for not at all."""
    event = happening.event
    spoken = {m.entity for m in witness.found.mentions if sentence.start <= m.start < sentence.end}
    own = happening.witness.id == witness.id
    if spoken and not spoken & {*(p.entity for p in event.participants), *(happening.around if own else ())}:
        return 0.0
    if own and any(sentence.start <= at.start < sentence.end for at in event.also):
        return 3.0
    if not own and (not spoken or (event.mode == "visit" and event.place not in spoken)):
        return 0.0
    word = happening.witness.reading.token_at(event.trigger.start)
    name = key(happening.witness.reading.tokens[word])
    tokens = witness.reading.tokens[sentence.first : sentence.last]
    if all(key(token) != name for token in tokens):
        return 0.0
    anchor = Anchor(witness.id, sentence.start, sentence.end)
    return max(0.0, bench.cosine(anchor, happening.anchor) - 0.2) * (2.0 if happening.witness.id == witness.id else 1.0)


def _says(witness: Witness, sentence: Sentence, phrase: Sequence[frozenset[str] | None]) -> bool:
    tokens = [t for t in witness.reading.tokens[sentence.first : sentence.last] if t.kind == "word"]
    return any(_follows(tokens, at, phrase) for at in range(len(tokens)))


def _follows(tokens: Sequence[Token], at: int, phrase: Sequence[frozenset[str] | None]) -> bool:
    if not phrase:
        return True
    if phrase[0] is None:
        return any(_follows(tokens, at + skip, phrase[1:]) for skip in range(_SKIP + 1))
    if at >= len(tokens):
        return False
    token = tokens[at]
    return (token.norm in phrase[0] or token.stem in phrase[0]) and _follows(tokens, at + 1, phrase[1:])
