"""Who takes part in a happening, from where each actor stands to the event word."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.annotate.events.countries import countries_named_by
from tawatur.annotate.events.scene import Party, Scene
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.annotate.events.words import Frame, frames, grammar
from tawatur.records import Participant
from tawatur.records.annotation import ParticipantRole

_COUNTERPART = ("نظير", "نظراء", "نظرا")


@dataclass
class Cast:
    """Participants of one trigger as they are found, and the place that the construction gives."""

    people: list[Participant] = field(default_factory=list)
    place: str | None = None
    carried: bool = False
    subject_index: int | None = None

    def add(self, party: Party, role: str) -> None:
        """Take ``party`` in with ``role``; one already in is not taken twice."""
        if role in ("source", "target", "both"):
            self.add_entity(party.actor.entity, role, party)

    def add_entity(self, entity: str | None, role: str, party: Party | None = None) -> None:
        """The same by entity id; ``party`` says where it stands."""
        if entity is not None and any(p.entity == entity for p in self.people):
            return
        label = party.actor.role if party and entity is None else None
        if entity is None and label is None:
            return
        if entity is None and any(p.label == label for p in self.people):
            return
        kind: ParticipantRole = "source" if role == "source" else "target" if role == "target" else "both"
        span = (party.actor.start, party.actor.end) if party else (None, None)
        self.people.append(Participant(entity, kind, span[0], span[1], label))


class Casting:
    """Finds the participants of triggers in one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def cast(self, trigger: Trigger) -> Cast:
        """Participants of ``trigger`` by its frame."""
        frame, cast = frames()[trigger.word.frame], Cast()
        if trigger.word.verb:
            self._verb(trigger, frame, cast)
        else:
            self._noun(trigger, frame, cast)
        return cast

    # verbs

    def _verb(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        end = self.scene.clause_end(trigger.index)
        after = self.scene.parties_between(trigger.index + 1, end)
        bare = [p for p in after if not p.under and self._belongs(p, trigger.index)]
        passive = trigger.entry.form.passive
        subject = self.subject_before(trigger.index, trigger.entry.form.plural or trigger.entry.form.dual)
        if not subject and bare and not self._is_counterpart(bare[0], trigger.index):
            head = bare[0]
            subject = [head] + [p for p in bare[1:] if p.joined and p.head == head.head]
            if frame.part("object") != "none" and len(subject) > 1 and trigger.word.frame == "meeting":
                subject = subject if self._adjacent(subject) else [head]
        if not subject:
            subject = self.understood(trigger.index)
        self._take_subject(subject, frame, cast, passive)
        rest = [p for p in bare if p not in subject]
        for party in rest:
            self._place_or_role(party, frame.part("object"), cast)
        self._under(trigger, frame, cast, after)

    def _take_subject(self, subject: list[Party], frame: Frame, cast: Cast, passive: bool) -> None:
        role = "target" if passive and frame.part("passive") == "target" else frame.part("subject")
        for party in subject:
            cast.add(party, self._auto(party) if role == "auto" else role)
            cast.subject_index = party.first

    def subject_before(self, index: int, plural: bool) -> list[Party]:
        """The parties before a verb that are its subject: bare ones of its own clause, or before its relative pronoun."""
        scene, at = self.scene, index - 1
        while at >= scene.sentence(index).first and is_any(scene, at, "verb_particles"):
            at -= 1
        if scene.is_in(at, grammar("relative_pronouns")):
            near = [p for p in scene.parties_between(scene.sentence(index).first, at) if p.last >= at - 2]
            return near[-1:]
        start = scene.clause_start(at + 1)
        bare = [p for p in scene.parties_between(start, at + 1) if not p.under]
        if not bare:
            return []
        head = bare[0]
        joined = [p for p in bare[1:] if p.joined] if plural else []
        return [head, *joined]

    def understood(self, index: int) -> list[Party]:
        """Who a verb or pronoun without its own noun stands for: the subject of what was last said."""
        scene = self.scene
        sentence = scene.sentence(index)
        own = [p for p in scene.parties_between(sentence.first, index) if self._can_act(p)]
        if own:
            return own[:1]
        earlier = [p for p in scene.parties_between(max(0, sentence.first - 60), sentence.first) if self._can_act(p)]
        return earlier[-1:] if len({p.actor.entity for p in earlier}) == 1 else []

    def _can_act(self, party: Party) -> bool:
        return not party.under and party.depth <= 6 and party.actor.type in ("PERS", None)

    def _is_counterpart(self, party: Party, index: int) -> bool:
        words = self.scene.tokens[index + 1 : party.last]
        return any(token.bare.startswith(_COUNTERPART) for token in words)

    def _adjacent(self, parties: list[Party]) -> bool:
        return all(b.first - a.last <= 8 for a, b in zip(parties, parties[1:], strict=False))

    # nouns

    def _noun(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        end = self.scene.clause_end(trigger.index)
        after = self.scene.parties_between(trigger.index + 1, end)
        if trigger.entry.form.suffix:
            for party in self.understood(trigger.index)[:1]:
                cast.add(party, self._genitive_role(frame, party))
        elif not trigger.entry.form.definite:
            self._genitive(trigger, frame, cast, after)
        self._adjectives(trigger, frame, cast)
        self._under(trigger, frame, cast, after)
        self._carrier(trigger, frame, cast)

    def _genitive(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        scene = self.scene
        for party in after:
            if party.under not in ("", trigger.prep) or not self._belongs(party, trigger.index):
                continue
            between = scene.tokens[trigger.index + 1 : party.first]
            if any(token.kind == "mark" for token in between) and not party.joined:
                break
            if party.depth > 6:
                break
            cast.add(party, self._genitive_role(frame, party))

    def _genitive_role(self, frame: Frame, party: Party) -> str:
        role = frame.part("genitive")
        if role == "auto":
            return self._auto(party)
        if role == "visitor":
            return "source" if party.actor.type != "GPE" else "target"
        return role

    def _adjectives(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        role = frame.part("adjective")
        if role == "none":
            return
        for at in range(trigger.index + 1, min(trigger.index + 8, self.scene.sentence(trigger.index).last)):
            token = self.scene.tokens[at]
            if token.kind == "mark" and token.norm in ("-", "–", "ـ", "_", "/"):
                continue
            named = countries_named_by(token.norm, self.scene) if at not in self.scene.inside else None
            if named:
                cast.add_entity(named, role)
            elif (
                token.kind != "word"
                or self.scene.preposition(at)
                or self.scene.is_verb(at)
                or not token.definite
                and at > trigger.index + 2
            ):
                return

    def _carrier(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        scene = self.scene
        role = frame.part("carrier") if "carrier" in frame.parts else frame.part("subject")
        start = scene.clause_start(trigger.index)
        for at in range(trigger.index - 1, start - 1, -1):
            kinds = {carrier.subject for carrier in scene.carrier(at)}
            if not kinds:
                continue
            cast.carried = True
            if "doer" in kinds:
                between = [p for p in scene.parties_between(at + 1, trigger.index) if not p.under]
                for party in between or self.subject_before(at, False):
                    cast.add(party, role if role != "auto" else self._auto(party))
            elif "place" in kinds:
                for party in scene.parties_between(at + 1, trigger.index)[:1]:
                    cast.place = party.actor.entity
            return
        self._relative_carrier(trigger, role, cast)

    def _relative_carrier(self, trigger: Trigger, role: str, cast: Cast) -> None:
        """«الحملة التي تشنها بلاده», «اجتماع عقده مع»: the verb stands after the noun."""
        scene = self.scene
        last = min(trigger.index + 6, scene.sentence(trigger.index).last)
        for at in range(trigger.index + 1, last):
            if at in scene.inside:
                continue
            if scene.carrier(at):
                cast.carried = True
                bare = [p for p in scene.parties_between(at + 1, scene.clause_end(at)) if not p.under]
                doer = bare[:1] or (self.understood(trigger.index)[:1] if scene.carrier(at)[0].form.suffix else [])
                for party in doer:
                    cast.add(party, role)
                return

    # both

    def _under(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        for party in after:
            role = frame.under.get(party.under, "none") if party.under else "none"
            if role != "none" and self._belongs(party, trigger.index):
                self._place_or_role(party, role, cast)

    def _place_or_role(self, party: Party, role: str, cast: Cast) -> None:
        place = party.actor.type in ("GPE", "LOC", "FAC")
        if role == "target-or-source":
            role = "target-place" if place else "source"
        if role == "target-place":
            if not place:
                return
            cast.place = cast.place or party.actor.entity
            role = "target"
        cast.add(party, self._auto(party) if role == "auto" else role)

    def _belongs(self, party: Party, index: int) -> bool:
        """Whether nothing but the party's own words and other parties stands between its governor and the trigger."""
        return party.depth <= 6 and party.first - index <= 24

    def _auto(self, party: Party) -> str:
        town = party.actor.type in ("GPE", "LOC", "FAC") and not is_state(party)
        return "target" if town else "source"


def is_state(party: Party) -> bool:
    """Whether the party is a state rather than a town or region."""
    from tawatur.annotate.events.countries import is_country

    return is_country(party.actor.entity) or bool(party.actor.country)
