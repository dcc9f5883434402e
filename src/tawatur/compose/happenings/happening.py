"""One event of one article, and who takes part in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.compose.bench import Bench, Witness
from tawatur.link.words import key
from tawatur.records import Anchor, Event, Participant, Span

_FORM_NEAR = 3  # words after a meeting among which «ثلاثي» stands


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of one article, with its sentence.

    ``around`` are the entities named near the word that tells it, ``words`` the other words there with their worth:
    what an event has in common with another where its participants were not found.
    """

    witness: Witness
    event: Event
    sentence: Span
    around: frozenset[str]
    words: Mapping[str, float]

    @property
    def anchor(self) -> Anchor:
        """The sentence that tells it."""
        return Anchor(self.witness.id, self.sentence.start, self.sentence.end)

    @property
    def lead(self) -> Anchor:
        """The first sentence of the body that tells it, as an editor would quote it."""
        witness = self.witness
        places = [at.start for at in (self.event.trigger, *self.event.also) if not witness.in_title(at.start)]
        sentence = witness.sentence(min(places)) if places else self.sentence
        return Anchor(witness.id, sentence.start, sentence.end)

    @property
    def fullest(self) -> Anchor:
        """The sentence of the body with the most names and figures of those that tell it."""
        witness, found = self.witness, self.witness.found
        places = [at.start for at in (self.event.trigger, *self.event.also) if not witness.in_title(at.start)]
        sentences = dict.fromkeys([self.sentence, *(witness.sentence(place) for place in places)])

        def told(sentence: Span) -> int:
            inside = [m.start for m in found.mentions] + [f.start for f in found.figures]
            return sum(sentence.start <= at < sentence.end for at in inside)

        best = max(sentences, key=told)
        return Anchor(witness.id, best.start, best.end)

    @property
    def focus(self) -> Anchor:
        """The word that names it."""
        return Anchor(self.witness.id, self.event.trigger.start, self.event.trigger.end)


def names(happening: Happening) -> frozenset[str]:
    """What the words that name it are matched by."""
    reading = happening.witness.reading
    places = (happening.event.trigger, *happening.event.also)
    return frozenset(key(reading.tokens[reading.token_at(at.start)]) for at in places)


def cast(event: Event) -> list[str]:
    """Who takes part, by entity or role, without the place of a visit."""
    found: dict[str, None] = {}
    for participant in event.participants:
        name = named(participant)
        if name == event.place and (len(event.participants) > 1 or event.type == "ASSAULT"):
            continue
        if name and not (event.mode in ("visit", "arrive") and participant.role == "target"):
            found.setdefault(name)
    return list(found)


def named(participant: Participant) -> str | None:
    """The entity of a participant, or ``role:…`` for an unnamed one; None where neither is known."""
    if participant.entity or not participant.label:
        return participant.entity
    return f"role:{participant.label.removeprefix('role:')}"


def near(bench: Bench, a: str, b: str) -> float:
    """How near two participants are, 0..1: the same, one standing for the other, roles in like words."""
    if a.startswith("role:") and b.startswith("role:"):
        one, other = set(a[5:].replace("-", " ").split()), set(b[5:].replace("-", " ").split())
        return len(one & other) / max(1, len(one | other))
    return bench.loyalty.near(a, b)


def sides_told(happening: Happening) -> int | None:
    """How many sides the words around it give a meeting: 3 for «اجتماع ثلاثي»; None where they do not say."""
    reading, at = happening.witness.reading, happening.witness.reading.token_at(happening.event.trigger.start)
    near_by = reading.tokens[at + 1 : at + 1 + _FORM_NEAR]
    return next((_forms()[t.bare] for t in near_by if t.bare in _forms()), None)


@cache
def _forms() -> dict[str, int]:
    rows = lexicon.table("ar/meeting_forms.tsv")
    return {normalise(form): int(row["sides"]) for row in rows for form in row["forms"].split("|")}
