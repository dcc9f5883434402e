"""Whom an attack hits: one attacker, other targets in other articles or by other speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart
from tawatur.compose.divergences.clash import Clash, in_order
from tawatur.compose.happenings import Happening, named, near
from tawatur.compose.wording import Reason
from tawatur.records import Line
from tawatur.records.annotation import ParticipantRole

_EACH = 2  # counterparts given for one happening
_SENSE = 0.25  # cosine below which two attacks are held to be of other matters


def targets(bench: Bench, events: Sequence[tuple[Line, list[Happening]]]) -> Iterator[Clash]:
    """For each attack the nearest attacks of the same attacker that are said to hit somebody else."""
    attacks = [(line, told) for line, told in events if line.type == "ASSAULT"]
    for at, (line, told) in enumerate(attacks):
        found = []
        for other, theirs in attacks[at + 1 :]:
            clash = _clash(bench, (line, told), (other, theirs))
            if clash:
                found.append(clash)
        yield from sorted(found, key=lambda c: (-c.weight, c.a, c.b))[:_EACH]


def _clash(bench: Bench, one: tuple[Line, list[Happening]], other: tuple[Line, list[Happening]]) -> Clash | None:
    if apart(one[0].time, other[0].time) not in (0, None):
        return None
    pairs = []
    for a in one[1]:
        for b in other[1]:
            if _same_attacker(bench, a, b) and _other_target(bench, a, b) and a.anchor != b.anchor:
                pairs.append((_weight(bench, a, b), -a.witness.at, -b.witness.at, a, b))
    if not pairs:
        return None
    weight, _, _, a, b = max(pairs, key=lambda pair: pair[:3])
    if bench.cosine(a.anchor, b.anchor) < _SENSE:
        return None
    return Clash("who", *in_order(bench, a.anchor, b.anchor), Reason("differ-target"), weight, (one[0].id, other[0].id))


def _same_attacker(bench: Bench, a: Happening, b: Happening) -> bool:
    return any(near(bench, x, y) >= 0.5 for x in _of(a, "source") for y in _of(b, "source"))


def _other_target(bench: Bench, a: Happening, b: Happening) -> bool:
    mine, theirs = _of(a, "target"), _of(b, "target")
    return bool(mine and theirs) and not any(near(bench, x, y) >= 0.4 for x in mine for y in theirs)


def _of(happening: Happening, role: ParticipantRole) -> list[str]:
    return [n for p in happening.event.participants if p.role == role and (n := named(p))]


def _weight(bench: Bench, a: Happening, b: Happening) -> float:
    """More where somebody says it, where two different ones say it, and where the two sentences are near in sense."""
    one, other = a.event.attributed_to, b.event.attributed_to
    voices = bool(one.entity or one.role) + bool(other.entity or other.role)
    by_others = 0.15 if (one.entity, one.role) != (other.entity, other.role) else 0.0
    lasting = 0.1 * (a.event.status == "ongoing") + 0.1 * (b.event.status == "ongoing")
    across = 0.1 if a.witness.id != b.witness.id else 0.0
    mode = 0.1 if a.event.mode == b.event.mode else 0.0
    return 0.3 + 0.1 * voices + by_others + lasting + across + mode + 0.4 * bench.cosine(a.anchor, b.anchor)
