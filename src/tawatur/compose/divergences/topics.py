"""What talks are about: one occasion, other subjects in other articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tawatur import lexicon
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.days import apart
from tawatur.compose.divergences.clash import Clash, in_order, one_phase
from tawatur.compose.happenings import Happening, cast
from tawatur.compose.loyalty import demonyms
from tawatur.compose.wording import Reason
from tawatur.link.vectors import vectors
from tawatur.link.words import Words, key
from tawatur.records import Anchor, Line, Span, Speaker

_LONGEST = 28  # words that a subject is read for
_LEAST = 6.0  # worth of a subject that says anything
_SHARED = 0.4  # share of the poorer subject's worth beyond which two are one
_SENSE = 0.62  # cosine beyond which two are one
_BESIDE = 0.15  # for a subject given of the visit around the talks
_EACH = 3  # pairs given for one occasion
_TALKS = frozenset({"meet", "talks", "conference", "call", "visit"})


@dataclass(frozen=True, slots=True)
class _Subject:
    """What one sentence says the talks are about, and by whose word."""

    witness: Witness
    anchor: Anchor
    words: Words
    text: str
    speaker: Speaker
    line: str


@cache
def _openers() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/topic_words.tsv"))


@cache
def _generic() -> frozenset[str]:
    rows = (*lexicon.table("ar/generic_topics.tsv"), *lexicon.table("ar/topic_words.tsv"))
    return frozenset(key(token) for row in rows for token in tokenize(row["form"]))


def topics(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """For each occasion told by two or more articles the pairs of sentences whose subjects are furthest apart."""
    talks = [(line, told) for line, told in events if line.type == "CONSULT" and line.mode in _TALKS]
    for occasion, visits in _occasions(bench, talks):
        subjects = _subjects(bench, occasion)
        known = {subject.anchor for subject in subjects}
        beside = [subject for subject in _subjects(bench, visits) if subject.anchor not in known]
        everything = [*subjects, *beside]
        near = vectors([s.text for s in everything])
        found = []
        for j, b in enumerate(everything):
            for i, a in enumerate(subjects[:j]):
                if a.witness.id != b.witness.id:
                    clash = _clash(bench, a, b, float(near[i] @ near[j]))
                    if clash and j >= len(subjects):
                        clash = replace(clash, weight=clash.weight - _BESIDE)
                    if clash:
                        found.append(clash)
        yield from sorted(found, key=lambda c: (-c.weight, c.a, c.b))[:_EACH]


Talks = list[tuple[Line, list[Happening]]]


def _occasions(bench: Bench, talks: Talks) -> Iterator[tuple[Talks, Talks]]:
    """Meetings and talks of the same people at the same place or time put together, each with the visits around it."""
    meetings = [(line, told) for line, told in talks if line.mode != "visit"]
    visits = [(line, told) for line, told in talks if line.mode == "visit"]
    of = list(range(len(meetings)))
    for j, (later, _) in enumerate(meetings):
        for i, (line, _) in enumerate(meetings[:j]):
            if _one_occasion(bench, line, later, 2):
                of = [of[i] if o == of[j] else o for o in of]
    for mark in sorted(set(of)):
        occasion = [talk for talk, o in zip(meetings, of, strict=True) if o == mark]
        around = [(v, told) for v, told in visits if any(_one_occasion(bench, v, line, 1) for line, _ in occasion)]
        yield occasion, around


def _one_occasion(bench: Bench, a: Line, b: Line, least: int) -> bool:
    """Whether two lines share ``least`` people and a place or a day, and neither the other's past."""
    shared = _people(bench, a) & _people(bench, b)
    days = apart(a.time, b.time)
    if len(shared) < least or (days is not None and days > 0) or not one_phase(a, b):
        return False
    one_place = bool(a.place and b.place) and (a.place == b.place or bench.loyalty.holds(a.place or "", b.place or ""))
    return (days == 0 and one_place) or (least > 1 and (days == 0 or one_place))


def _people(bench: Bench, line: Line) -> set[str]:
    """The entities that take part, without towns that stand there as places."""
    return {p.entity for p in line.participants if p.entity and bench.kind(p.entity) != "GPE"} or {
        p.entity for p in line.participants if p.entity
    }


def _subjects(bench: Bench, occasion: Talks) -> list[_Subject]:
    """The subjects given in sentences that tell the occasion, or speak of «the meeting» after it was told."""
    found: dict[Anchor, _Subject] = {}
    for line, told in occasion:
        for happening in told:
            witness = happening.witness
            starts = {at.start for at in (happening.event.trigger, *happening.event.also)}
            for start in sorted(starts | _spoken_of(witness, happening)):
                sentence = witness.sentence(start)
                anchor = Anchor(witness.id, sentence.start, sentence.end)
                if anchor not in found:
                    subject = _subject(witness, anchor, line.id, starts)
                    if subject:
                        found[anchor] = subject
    return [found[anchor] for anchor in sorted(found, key=lambda a: (a.article, a.start))]


@cache
def _meeting_nouns() -> frozenset[str]:
    """Nouns of meetings with the article: «الاجتماع»."""
    rows = (row for row in lexicon.table("ar/event_nouns.tsv") if row["type"] == "CONSULT" and row["mode"] in _TALKS)
    return frozenset(normalise("ال" + form) for row in rows for form in row["forms"].split("|"))


def _spoken_of(witness: Witness, happening: Happening) -> set[int]:
    """Where a definite noun of meeting stands for this happening: the last one told before it in the article."""
    told = sorted(
        at.start
        for e in witness.found.events
        if e.type == "CONSULT" and e.mode != "visit" and cast(e)
        for at in (e.trigger, *e.also)
    )
    own = {at.start for at in (happening.event.trigger, *happening.event.also)}
    places = set()
    for token in witness.reading.tokens:
        if token.stem in _meeting_nouns() and token.start not in told:
            before = [start for start in told if start < token.start]
            if before and before[-1] in own:
                places.add(token.start)
    return places


def _of_another(witness: Witness, anchor: Anchor, opener: int, told: set[int]) -> bool:
    """Whether the last meeting named before the opener is another one: «زيارة … للقاء الوزراء لمناقشة …»."""
    triggers = {
        at.start
        for e in witness.found.events
        if e.type == "CONSULT" and e.mode != "visit"
        for at in (e.trigger, *e.also)
    }
    before = [start for start in triggers | told if anchor.start <= start < opener]
    return bool(before) and max(before) not in told and any(start in told for start in before)


def _adds(reading: Reading, opener: int) -> bool:
    """Whether the subject is said to be one more: «ستتطرق كذلك إلى»."""
    near_by = reading.tokens[max(0, opener - 2) : opener + 3]
    return any(token.stem in _additions() or token.norm in _additions() for token in near_by)


@cache
def _additions() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/addition_words.tsv"))


def _subject(witness: Witness, anchor: Anchor, line: str, told: set[int]) -> _Subject | None:
    reading = witness.reading
    first, last = reading.between(anchor.start, anchor.end)
    opener = next(
        (i for i in range(first, last) if reading.tokens[i].stem in _openers() or reading.tokens[i].bare in _openers()),
        None,
    )
    if opener is None:
        return None
    if _of_another(witness, anchor, reading.tokens[opener].start, told) or _adds(reading, opener):
        return None
    stop = min(last, opener + 1 + _LONGEST)
    if stop <= opener + 2:
        return None
    stop = _end(reading, opener + 1, stop)
    part = _without_generic(witness.words(Span(reading.tokens[opener + 1].start, reading.tokens[stop - 1].end)))
    named = {i for m in witness.found.mentions if m.type == "PERS" for i in range(*reading.between(m.start, m.end))}
    kept = [i for i in range(opener + 1, stop) if i not in named and reading.tokens[i].kind != "mark"]
    if part.worth < _LEAST or not kept:
        return None
    text = " ".join(reading.tokens[i].text for i in kept)
    speaker = next(
        (s.speaker for s in witness.found.statements if s.start <= reading.tokens[opener].start < s.end), Speaker()
    )
    return _Subject(witness, anchor, part, text, speaker, line)


def _end(reading: Reading, first: int, stop: int) -> int:
    """Where a subject ends: at a colon or semicolon, or where a quotation closes that it did not open."""
    opened = 0
    for i in range(first, stop):
        text = reading.tokens[i].text
        opened += text in "«“"
        if i > first and (text in "؛:" or (text in "»”" and opened == 0)):
            return i
        opened -= text in "»”" and opened > 0
    return stop


def _without_generic(words: Words) -> Words:
    worths = tuple(0.0 if k in _generic() else w for k, w in zip(words.keys, words.worths, strict=True))
    return replace(words, worths=worths)


def _clash(bench: Bench, a: _Subject, b: _Subject, cosine: float) -> Clash | None:
    mine, theirs = _best(a.words), _best(b.words)
    shared = sum(min(mine[k], theirs[k]) for k in sorted(mine.keys() & theirs.keys()))
    poorer = min(sum(mine.values()), sum(theirs.values()))
    if poorer < _LEAST or shared / poorer > _SHARED or cosine > _SENSE:
        return None
    mine_all, theirs_all = _matters(bench, a), _matters(bench, b)
    if mine_all and theirs_all and (mine_all <= theirs_all or theirs_all <= mine_all):
        return None  # «الملف السوري» and «الأزمة السورية وسبل حلها» are one subject, told shorter or longer
    same_voice = a.speaker.entity is not None and a.speaker.entity == b.speaker.entity
    weight = 0.55 + 0.3 * same_voice + 0.3 * (_SENSE - cosine) - 0.3 * shared / poorer
    return Clash(
        "who", *in_order(bench, a.anchor, b.anchor), Reason("differ-topic"), weight, tuple(sorted({a.line, b.line}))
    )


def _matters(bench: Bench, subject: _Subject) -> frozenset[str]:
    """Whom and what a subject names, states also by their adjectives: «الملف السوري»."""
    reading, part = subject.witness.reading, subject.words
    start, end = part.starts[0], part.ends[-1]
    named = {
        bench.loyalty.state(m.entity) if m.type == "GPE" else m.entity
        for m in subject.witness.found.mentions
        if m.entity and start <= m.start < end
    }
    tokens = reading.tokens[slice(*reading.between(start, end))]
    return frozenset(named | {demonyms()[t.bare] for t in tokens if t.bare in demonyms()})


def _best(words: Words) -> dict[str, float]:
    best: dict[str, float] = {}
    for word, worth in zip(words.keys, words.worths, strict=True):
        best[word] = max(worth, best.get(word, 0.0))
    return best
