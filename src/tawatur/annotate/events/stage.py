"""What every step of casting shares: the scene, the subjects of verbs, and the frame of each trigger."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.cast import PLACES, Cast
from tawatur.annotate.events.countries import countries_named_by
from tawatur.annotate.events.parties import Party
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.subjects import Subjects
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.words import Frame, grammar


@dataclass(frozen=True, slots=True)
class Stage:
    """One article ready for casting; ``frames`` holds the frame of the event word at each token index."""

    scene: Scene
    subjects: Subjects
    frames: dict[int, Frame]

    def head_acts(self, party: Party, index: int) -> bool:
        """Whether the party is the head of its phrase: «حكومة إسرائيل» is, «أمير دولة قطر» names no Qatar that acts."""
        if party.first - index > 24 or (party.head > index and self.scene.names_event(party.head)):
            return False
        if party.actor.type not in ("GPE", "ORG", "LOC", "FAC"):
            return True
        bodies = grammar("bodies")
        at = party.first - 1
        while at > max(index, party.head):
            token = self.scene.tokens[at]
            if at in self.scene.inside:
                break
            plain = token.kind != "word" or at in self.scene.timed or self.scene.is_in(at, bodies)
            plain = plain or any(self.scene.is_in(at, grammar(n)) for n in ("with_it", "delegates", "delegated_by"))
            if not plain and not countries_named_by(token.norm, self.scene):
                return False
            at -= 1
        return True

    def under(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        """Take in those whom a preposition brings: «مع», «ضد», «على»."""
        relations, before = grammar("relations"), None
        for party in after:
            before, earlier = party, before
            if earlier and earlier.last == party.first and party.actor.entity is None and not party.joined:
                continue  # «المراقبين الممثلين للدائنين»: the same people
            role = frame.under.get(party.under, "none") if party.under else "none"
            if role == "none" and trigger.word.type == "ASSAULT" and party.under and not trigger.entry.form.suffix:
                role = "target" if self.scene.is_in(party.head - 1, grammar("belonging")) else "none"
            if role == "both" and self.scene.is_in(party.head - 1, relations):
                continue
            if party.under == "علي" and self.scene.is_in(trigger.index - 1, grammar("blame")):
                continue  # «حمل مسؤولية الهجوم على المعارضة»
            if role == "both" and party.under == "ب" and party.actor.type in PLACES:
                continue  # «بالرياض»: where they meet
            if role == "target" and party.actor.type in PLACES and self._names_part(party):
                continue  # «في سيفاري بوسط مالي»
            if role == "both" and self.scene.is_in(party.head + 1, grammar("passing")):
                continue  # «مع بروز تنظيم داعش»: a time, no partner
            if role != "none" and not self._taken_by_another(trigger, party):
                cast.take(party, role, near=party.first - trigger.index <= 3)

        self._other_side(trigger, frame, cast, after)

    def _names_part(self, party: Party) -> bool:
        """«بوسط مالي», «بشمال غزة»: the part of a place where it happened."""
        part = self.scene.tokens[party.head].norm.removeprefix("ب")
        return party.under == "ب" and party.head < party.first and part in grammar("place_prepositions")

    def under_pronoun(self, trigger: Trigger, frame: Frame) -> Party | None:
        """«حكم عليه بالسجن», «القبض عليهم»: the one that the pronoun of a preposition points to, as target."""
        scene, last = self.scene, min(trigger.index + 4, self.scene.sentence(trigger.index).last)
        for at in range(trigger.index + 1, last):
            norm = scene.tokens[at].norm
            suffix = next((end for end in ("هما", "هم", "ها", "ه") if norm.endswith(end)), "")
            if suffix and frame.under.get(norm.removesuffix(suffix).removeprefix("ب")) == "target":
                doers = {(party.first, party.last) for party in self.subjects.controlling(trigger.index)}
                found = self.subjects.suffering(trigger.index, suffix)
                return next((party for party in found if (party.first, party.last) not in doers), None)
            if scene.tokens[at].kind != "word" or at in scene.inside or scene.is_verb(at):
                return None
        return None

    def _other_side(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        """«بين المندوبين الممثلين للمعارضة والحكومة»: after «بين» and one side, the next one joined is the other."""
        sides = [p for p in after if p.under == "بين"]
        if not sides or frame.under.get("بين") != "both" or any(p.joined for p in sides):
            return
        own = [
            p
            for p in after
            if p.first >= sides[-1].last and p.joined and p.under == "ل" and p.first - sides[0].first <= 8
        ]
        for party in own[:1]:
            cast.take(party, "both")

    def _taken_by_another(self, trigger: Trigger, party: Party) -> bool:
        """Whether an event word nearer to the preposition takes it: «للتحضير لاجتماع مع كيري»."""
        return any(
            at in self.frames and party.under in self.frames[at].under
            for at in range(trigger.index + 1, max(party.head, party.first))
        )
