"""The participants of one happening as they are found."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.annotate.events.countries import is_country
from tawatur.annotate.events.parties import Party
from tawatur.annotate.events.words import grammar
from tawatur.records import Participant
from tawatur.records.annotation import ParticipantRole

#: Types of names that are places.
PLACES = ("GPE", "LOC", "FAC")


@dataclass
class Cast:
    """Participants of one trigger as they are found, and the place that the construction gives.

    ``carried`` says that a verb carries the noun out («عقد اجتماعا»), at token ``carrier``.
    """

    people: list[Participant] = field(default_factory=list)
    goals: list[Party] = field(default_factory=list)
    place: str | None = None
    carried: bool = False
    carrier: int | None = None

    def add(self, party: Party, role: str) -> None:
        """Take ``party`` in with ``role`` ("auto": by what it is); one already in is not taken twice."""
        role = role_by_kind(party) if role == "auto" else role
        if role not in ("source", "target", "both"):
            return
        actor = party.actor
        if role == "both" and actor.type == "FAC":
            return  # «استقبل مطار …»: a building meets nobody
        kind = (actor.role or "").rsplit("-", 1)[-1].removeprefix("role:")
        suffers = role == "target" and kind in grammar("may_suffer")
        if actor.entity is None and kind in grammar("no_actors") and not suffers:
            return
        self.add_entity(actor.entity, role, actor.role if actor.entity is None else None, (actor.start, actor.end))

    def add_entity(
        self, entity: str | None, role: str, label: str | None = None, span: tuple[int, int] | None = None
    ) -> None:
        """The same by entity id or role label."""
        if entity is None and label is None:
            return
        if any(known.entity == entity and known.label == label for known in self.people):
            return
        kind: ParticipantRole = "source" if role == "source" else "target" if role == "target" else "both"
        start, end = span or (None, None)
        self.people.append(Participant(entity, kind, start, end, label))

    def lacks_doer(self) -> bool:
        """Whether nobody is in it who does it."""
        return not any(person.role in ("source", "both") for person in self.people)

    def take(self, party: Party, role: str, near: bool = False) -> None:
        """Take ``party`` in with what the frame says of its place in the clause, or make it the place."""
        is_place = party.actor.type in PLACES
        if role == "near-source":
            role = "source" if near else "target"
        if role == "seized":
            role = "place" if is_place else "target"
        if role == "goal-or-source":
            role = "goal" if is_place else "source"
        if role == "target-actor":
            role = "none" if is_place and not is_country(party.actor.entity) else "target"
        if role == "target-town":
            role = "none" if not is_place or is_country(party.actor.entity) else "target"
        if role == "goal":
            self._goal(party)
            return
        if role == "place":
            if is_place:
                self.place = self.place or party.actor.entity
            return
        self.add(party, role)

    def _goal(self, party: Party) -> None:
        """The goal of a journey is its place; one to several towns or states has them as targets and no one place."""
        if party.actor.type not in PLACES or party.actor.entity in {goal.actor.entity for goal in self.goals}:
            return
        self.goals.append(party)
        self.place = self.goals[0].actor.entity if len(self.goals) == 1 else None
        for goal in self.goals if len(self.goals) > 1 else ():
            self.add(goal, "target")


def role_by_kind(party: Party) -> str:
    """A state, a group or a person does it; a town or a building has it done to it."""
    town = party.actor.type in PLACES and not is_country(party.actor.entity)
    return "target" if town else "source"
