"""Who takes part: other parties to one agreement, a meeting of two against one of three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart
from tawatur.compose.divergences.clash import Clash, in_order, one_phase
from tawatur.compose.happenings import Happening, cast, named, near
from tawatur.compose.wording import Reason, both
from tawatur.records import Line

_MEETINGS = frozenset({"meet", "talks", "conference", "call"})
_NAMED = 4  # names that a reason spells out


def people(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """Differing parties within one line, and between two lines that seem to be one occasion."""
    for line, told in events:
        yield from _other_parties(bench, line, told)
    meetings = [(line, told) for line, told in events if line.type == "CONSULT" and line.mode in _MEETINGS]
    for at, (line, told) in enumerate(meetings):
        for other, theirs in meetings[at + 1 :]:
            yield from _wider(bench, (line, told), (other, theirs))


def _other_parties(bench: Bench, line: Line, told: list[Happening]) -> Iterator[Clash]:
    """Two articles that name different parties for the same seat: «مجموعة 5+1» against «القوى الغربية»."""
    best: dict[tuple[str, str], Clash] = {}
    for j, b in enumerate(told):
        for a in told[:j]:
            if a.witness.id == b.witness.id:
                continue
            mine, theirs = cast(a.event), cast(b.event)
            shared = [x for x in mine if any(near(bench, x, y) >= 0.5 for y in theirs)]
            alone = [x for x in mine if all(near(bench, x, y) < 0.5 for y in theirs)]
            strange = [y for y in theirs if all(near(bench, x, y) < 0.5 for x in mine)]
            unnamed = any(name.startswith("role:") for name in (*alone, *strange))
            if line.type == "CONSULT" and unnamed:
                continue  # «الوفد المرافق» may be the very man whom the other page names
            if shared and len(alone) == 1 and len(strange) == 1:
                reason = Reason("differ-who", (label(bench, alone[0]), label(bench, strange[0])))
                clash = Clash(
                    "who",
                    *in_order(bench, a.anchor, b.anchor),
                    reason,
                    0.6 - 0.01 * (b.witness.at - a.witness.at),
                    (line.id,),
                )
                best.setdefault((alone[0], strange[0]), clash)
    yield from best.values()


def _wider(bench: Bench, one: tuple[Line, list[Happening]], other: tuple[Line, list[Happening]]) -> Iterator[Clash]:
    """A meeting of some against a meeting of them and others at the same place and time, each by another article."""
    small, large = sorted((one, other), key=lambda pair: len(cast_of(pair[0])))
    few, many = cast_of(small[0]), cast_of(large[0])
    if len(few) < 2 or len(many) <= len(few) or not all(any(near(bench, x, y) >= 0.9 for y in many) for x in few):
        return
    if not _may_be_one(bench, small[0], large[0]):
        return
    added = [y for y in many if bench.kind(y) == "PERS" and all(near(bench, x, y) < 0.9 for x in few)]
    if not added or any(bench.kind(x) != "PERS" for x in few):
        return  # a minister and his state are no other parties
    tellers = {h.witness.id for h in small[1]}
    against = [h for h in large[1] if h.witness.id not in tellers] or []
    for a, b in zip(
        small[1],
        sorted(against, key=lambda h: (abs(h.witness.at - small[1][0].witness.at), h.witness.at)),
        strict=False,
    ):
        reason = Reason("differ-who", (names(bench, few), names(bench, [*few, *added])))
        yield Clash("who", *in_order(bench, a.anchor, b.anchor), reason, 0.7, (small[0].id, large[0].id))


def _may_be_one(bench: Bench, a: Line, b: Line) -> bool:
    """Whether two lines may be one occasion: a place or day in common, and nothing against it."""
    days = apart(a.time, b.time)
    if days not in (0, None) or not one_phase(a, b):
        return False
    if a.place and b.place:
        return a.place == b.place or bench.loyalty.holds(a.place, b.place)
    near_by = {h.article for h in (s.anchor for s in a.supports)} & {h.article for h in (s.anchor for s in b.supports)}
    return days == 0 or bool(near_by)


def cast_of(line: Line) -> list[str]:
    """Who takes part in a line."""
    return [name for name in dict.fromkeys(named(p) for p in line.participants) if name]


def names(bench: Bench, entities: Sequence[str]) -> str:
    """The names of several entities, joined, in both languages; the first four where they are many."""
    spoken = [label(bench, entity).split("\x1f") for entity in entities[:_NAMED]]
    more = " …" if len(entities) > _NAMED else ""
    return both(" – ".join(s[0] for s in spoken) + more, " – ".join(s[-1] for s in spoken) + more)


def label(bench: Bench, entity: str) -> str:
    """What the pages call an entity, or its role, in both languages."""
    return bench.called(entity)
