"""Actors in their sentence: what governs each, and to whom it is joined."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.wording import STOPS, Wording
from tawatur.annotate.events.words import grammar
from tawatur.arabic import Token
from tawatur.records import Actor

#: How a party is governed that «بيد», «من قبل» or «على يد» brings.
AGENT = "by"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in its sentence: token indices, the preposition that governs it ("" for none).

    ``depth`` counts the words between that preposition (or verb) and the actor; ``joined`` is true where it is
    coordinated to the party before it.
    """

    actor: Actor
    first: int
    last: int
    under: str
    depth: int
    joined: bool
    head: int


def parties_of(wording: Wording, actors: tuple[Actor, ...]) -> tuple[Party, ...]:
    """Every actor with what governs it, in the order of the text."""
    found: list[Party] = []
    for actor in actors:
        first = wording.reading.token_at(actor.start)
        last = wording.reading.between(actor.start, actor.end)[1]
        if first < 0 or first >= last:
            continue
        found.append(_party(wording, actor, (first, last), found))
    return tuple(found)


def _party(wording: Wording, actor: Actor, at_tokens: tuple[int, int], found: list[Party]) -> Party:
    first, last = at_tokens
    token = wording.tokens[first]
    attached = token.norm[: _letters_before(token, actor.start)]
    conj = attached[:1] in ("و", "ف")
    prep = attached[1:] if conj else attached
    if prep[:1] in ("ب", "ل", "ك"):
        return Party(actor, first, last, prep[0], 0, False, first)
    sentence = wording.sentence(first)
    at, depth, joined, earlier = first - 1, 0, conj, len(found) - 1
    while at >= sentence.first and depth < 7:
        before = found[earlier] if earlier >= 0 else None
        if before and before.first <= at < before.last:
            if not (conj or joined) and is_setting(before):
                at, earlier = before.head - 1, earlier - 1  # «استقبل في دمشق الرئيس …»
                continue
            if conj or joined or _comma_between(wording, before.last, first):
                return Party(actor, first, last, before.under, before.depth + depth, True, before.head)
            return Party(actor, first, last, before.under, before.depth + depth + 1, False, before.head)
        word = wording.tokens[at]
        if joined and word.norm in grammar("on_one_side") and wording.tokens[at - 1].norm == "من":
            at -= 2  # «بين الجيش من جهة، والمعارضة من جهة أخرى»
            continue
        if _opens_clause(wording, at):
            return Party(actor, first, last, "", depth, False, at)
        under = wording.preposition(at)
        if wording.is_in(at, grammar("delegates")) and at < first - 1:
            sent = wording.preposition(at) or (wording.preposition(at - 1) if at else "")
            return Party(actor, first, last, sent, depth, False, at)
        if _marks_agent(wording, at):
            return Party(actor, first, last, AGENT, depth, False, at)
        if under and not (word.norm == "من" and _counts(wording, at - 1)):
            return Party(actor, first, last, under, depth, False, at)
        if word.kind == "word" and depth == 0 and word.proclitics[:1] == ("و",):
            joined = True
        if word.kind == "mark" and word.norm in STOPS:
            return Party(actor, first, last, "", depth, False, at)
        depth += word.kind == "word" and at not in wording.timed
        at -= 1
    return Party(actor, first, last, "", depth, False, at)


def _opens_clause(wording: Wording, at: int) -> bool:
    if wording.is_in(at, grammar("complementizers")) or wording.is_in(at, grammar("relatives")):
        return True
    if wording.is_in(at, grammar("carrier_nouns")) and not wording.is_in(at, grammar("bodies")):
        return True  # «عقب شن روسيا غارات»
    return wording.is_verb(at) or wording.names_event(at)


def is_setting(party: Party) -> bool:
    """Whether the party only says where: «في دمشق»."""
    role = (party.actor.role or "").rsplit("-", 1)[-1].removeprefix("role:")
    where = party.actor.type in ("GPE", "LOC", "FAC") or role in grammar("premises")
    return where and party.under in grammar("place_prepositions")


def _marks_agent(wording: Wording, at: int) -> bool:
    """«من قبل», «على يد», «بيد»: who did it stands after them."""
    first, last = wording.tokens[at - 1].norm if at else "", wording.tokens[at].norm
    return f"{first} {last}" in grammar("agent_marks") or last in grammar("agent_marks")


def _counts(wording: Wording, index: int) -> bool:
    """Whether the word before «من» counts the people after it («ثلاثة من رجال الأمن») or is sent by them («وفد من»)."""
    if index < 0:
        return False
    counted = wording.tokens[index].kind == "number" or wording.is_in(index, grammar("partitives"))
    return counted or wording.is_in(index, grammar("delegates"))


def _comma_between(wording: Wording, first: int, last: int) -> bool:
    return any(token.norm in ("،", ",", "-", "–", "/") for token in wording.tokens[first:last])


def _letters_before(token: Token, offset: int) -> int:
    return max(0, min(offset - token.start, 3))
