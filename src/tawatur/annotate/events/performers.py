"""Who can take part: the outermost phrases of people, groups and states, and people without a name."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.events.apposition import one_man
from tawatur.annotate.events.delegations import delegations
from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.wording import Wording
from tawatur.annotate.events.words import event_forms, grammar, people
from tawatur.arabic import normalise
from tawatur.records import Actor, Mention


def phrases_of(wording: Wording, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The outermost actors; one that holds an event word («ضحايا هجمات باريس») gives way to the names in it."""
    kept: list[Actor] = []
    for actor in sorted(actors, key=lambda a: (a.start, -a.end)):
        if kept and actor.end <= kept[-1].end:
            continue
        first, last = wording.reading.token_at(actor.start), wording.reading.between(actor.start, actor.end)[1]
        if actor.type == "PERS" and _only_possesses(wording, first):
            continue
        if any(_tells_deed(wording, at) for at in range(max(first, 0), last)):
            kept += [_of_mention(m) for m in wording.mentions if actor.start <= m.start and m.end <= actor.end]
        else:
            kept.append(_fighters_of(wording, actor))
    taken = {(actor.mention.start, actor.mention.end) for actor in kept if actor.mention}
    kept += [_of_mention(m) for m in wording.mentions if m.type in ("LOC", "FAC") and (m.start, m.end) not in taken]
    found = [_counted(wording, actor) for actor in [*kept, *_nameless(wording, kept)]]
    return delegations(wording, one_man(wording, sorted(found, key=lambda a: (a.start, -a.end))))


def _counted(wording: Wording, actor: Actor) -> Actor:
    """«35 شخصا», «300 ألف مهاجر»: the number belongs to the people it counts."""
    at = first = wording.reading.token_at(actor.start)
    if actor.entity is not None or at < 0 or wording.tokens[at].start != actor.start:
        return actor
    while at > wording.sentence(first).first and at - 1 not in wording.timed and at - 1 not in wording.inside:
        before = wording.tokens[at - 1]
        if before.kind != "number" and before.norm not in grammar("count_words"):
            break
        at -= 1
    return actor if at == first else replace(actor, start=wording.tokens[at].start, number="p")


def _tells_deed(wording: Wording, at: int) -> bool:
    """Whether a word within an actor is that of a deed («ضحايا هجمات»), not of a body («طائرات التحالف»)."""
    if not wording.names_event(at):
        return False
    entries = [entry for rest, _, _ in peelings(wording.tokens[at].norm) for entry in event_forms().get(rest, ())]
    return any(not entry.word.verb and entry.word.frame != "coalition" for entry in entries)


def _only_possesses(wording: Wording, first: int) -> bool:
    """«نجل العقيد الراحل معمر القذافي», «مصير الأسد»: the person is named only to say whose it is."""
    for at in range(first - 1, max(wording.sentence(first).first, first - 4) - 1, -1):
        token = wording.tokens[at]
        if token.kind != "word" or at in wording.inside:
            return False
        if wording.is_in(at, grammar("of_a_person")):
            return not token.norm.startswith("ال")
        if not token.norm.startswith("ال"):
            return False
    return False


def _fighters_of(wording: Wording, actor: Actor) -> Actor:
    """«متشددي تنظيم الدولة الإسلامية» act for the group, «الطيران الروسي» and «بلاده» for a state."""
    if actor.entity is not None:
        return actor
    at = wording.reading.token_at(actor.start)
    role, end = _pair_at(wording, at, wording.tokens[at].norm)
    if role and actor.role:
        return replace(actor, role=f"role:{role}", end=max(end, actor.end))
    for mention in wording.mentions:
        if mention.type == "ORG" and actor.start < mention.start and mention.end <= actor.end:
            between = normalise(wording.reading.text[actor.start : mention.start]).split()
            if (
                between
                and between[0] in grammar("delegates")
                and all(word in grammar("delegated_by") for word in between[1:])
            ):
                return replace(actor, entity=mention.entity, role=None, type="ORG")
            if between and all(word in grammar("bodies") or word in people() for word in between):
                return replace(actor, entity=mention.entity, role=None, type="ORG")
    if actor.country and actor.role and any(actor.role.endswith(arm) for arm in grammar("state_arms")):
        return replace(actor, entity=actor.country, role=None, type="GPE")
    return actor


def _nameless(wording: Wording, known: list[Actor]) -> list[Actor]:
    """People without a name that no actor covers: «خمسة مدنيين», «مسلحون»."""
    found: list[Actor] = []
    taken = {at for actor in known for at in range(*wording.reading.between(actor.start, actor.end))}
    taken |= {wording.reading.token_at(actor.start) for actor in known}
    for index, token in enumerate(wording.tokens):
        if token.kind != "word" or index in wording.inside or index in wording.timed:
            continue
        for rest, _prep, future in peelings(token.norm):
            role = None if future or _qualifies(wording, index, rest) else people().get(rest)
            pair, end = _pair_at(wording, index, rest)
            role = pair or role
            if role:
                start = token.start + max(
                    0, len(token.norm) - len(rest) - (rest[:2] == "ال" and "لل" in token.norm[:3])
                )
                if index not in taken:
                    plural = not rest.endswith("ا") and len(rest) > 3
                    found.append(Actor(start, end, role=f"role:{role}", number="p" if plural else "s"))
                break
    return found


def _pair_at(wording: Wording, index: int, word: str) -> tuple[str | None, int]:
    """The role of a name of two words («رجال الإنقاذ»), and where it ends; else None and the end of the first."""
    after = wording.tokens[index + 1] if index + 1 < len(wording.tokens) else None
    role = people().get(f"{word} {after.norm}") if after else None
    return role, (after.end if after and role else wording.tokens[index].end)


def _qualifies(wording: Wording, index: int, word: str) -> bool:
    """«هجوم انتحاري»: an adjective of the deed, no person."""
    return index > 0 and word.endswith(("ي", "يا")) and wording.names_event(index - 1)


def _of_mention(mention: Mention) -> Actor:
    return Actor(mention.start, mention.end, entity=mention.entity, mention=mention.span, type=mention.type)
