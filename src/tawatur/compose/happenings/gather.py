"""The happenings of every article; what a title tells is told again by the body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tawatur.compose.bench import Bench, Witness
from tawatur.compose.happenings.days import when
from tawatur.compose.happenings.evidence import mode
from tawatur.compose.happenings.happening import Happening, cast, names, sides_told
from tawatur.records import Event, Span

_RETOLD = 1.8  # what must speak for a title's event being one of the body
_FORM = 1.0  # «ثلاثي» in a title and three who meet in the body
_NAMES_NEAR, _WORDS_NEAR = 12, 6  # words on either side that count as near


def happenings(bench: Bench) -> list[Happening]:
    """All events of all articles, in the order of publication; a title's one is told again by the body's."""
    found = []
    for witness in bench.witnesses:
        told = [_happening(witness, event) for event in witness.found.events]
        titles = [h for h in told if witness.in_title(h.sentence.start)]
        body = [h for h in told if not witness.in_title(h.sentence.start)]
        if titles:
            bench.ready(h.anchor for h in told)
        for title in titles:
            again = max(body, key=lambda h: (_retold(bench, title, h), -h.sentence.start), default=None)
            if again is None or _retold(bench, title, again) < _RETOLD:
                body.append(title)
            else:
                body[body.index(again)] = _with_title(again, title)
        found.extend(sorted(body, key=lambda h: h.event.trigger.start))
    return found


def _happening(witness: Witness, event: Event) -> Happening:
    at = event.trigger.start
    if witness.in_title(at):  # the body tells it more fully
        at = next((also.start for also in event.also if not witness.in_title(also.start)), at)
    return Happening(witness, event, witness.sentence(at), *_surroundings(witness, event))


def _retold(bench: Bench, title: Happening, body: Happening) -> float:
    """How much speaks for the body telling what the title tells; 0 where they contradict."""
    if title.event.type != body.event.type or any(part(bench, title, body).forbidden for part in (mode, when)):
        return 0.0
    shared = sum(min(worth, body.words[word]) for word, worth in title.words.items() if word in body.words)
    near_by = len(title.around & body.around) + 0.8 * (
        title.event.place is not None and title.event.place == body.event.place
    )
    same = 1.0 if names(title) & names(body) else 0.0
    sides = sides_told(title)
    form = 0.0 if sides is None else _FORM if sides in (sides_told(body), len(cast(body.event))) else -_FORM
    return 0.25 * shared + 0.6 * near_by + same + form + bench.cosine(title.anchor, body.anchor)


def _with_title(body: Happening, title: Happening) -> Happening:
    event = replace(body.event, also=(*body.event.also, title.event.trigger, *title.event.also))
    return replace(body, event=event)


def _surroundings(witness: Witness, event: Event) -> tuple[frozenset[str], Mapping[str, float]]:
    reading = witness.reading
    at = reading.token_at(event.trigger.start)
    sentence = reading.sentence_at(event.trigger.start)
    if sentence is None:
        return frozenset(), {}
    first, last = max(sentence.first, at - _NAMES_NEAR), min(sentence.last, at + _NAMES_NEAR + 1)
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    around = frozenset(m.entity for m in witness.found.mentions if m.entity and start <= m.start < end)
    first, last = max(sentence.first, at - _WORDS_NEAR), min(sentence.last, at + _WORDS_NEAR + 1)
    near_words = witness.words(Span(reading.tokens[first].start, reading.tokens[last - 1].end))
    return around, dict(zip(near_words.keys, near_words.worths, strict=True))
