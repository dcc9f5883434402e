"""Who takes part in what a verb tells: its subject, its object, and pronouns."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.cast import PLACES, Cast
from tawatur.annotate.events.parties import Party
from tawatur.annotate.events.stage import Stage
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.vessels import take_vessels
from tawatur.annotate.events.wording import STOPS
from tawatur.annotate.events.words import TOLLS, Frame, grammar

_DAMMA = "\u064f"


@dataclass(frozen=True, slots=True)
class VerbParts:
    """Finds the participants of verbs."""

    stage: Stage

    def fill(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        """Take in whom the clause of the verb names; ``after`` are the parties that follow it there."""
        form = trigger.entry.form
        bare = [p for p in after if not p.under and self.stage.head_acts(p, trigger.index)]
        subject: list[Party] = []
        if self._both_sides(trigger, frame, cast):
            bare = []
        elif "subject" in frame.parts:  # «أقلت طائرة وفدا إلى مسقط»: a plane does not travel
            subject = self._subject(trigger, frame, bare)
        role = frame.part("subject")
        if self._suffers(trigger, frame, subject, bare) or self._taken_away(trigger, subject, bare):
            role = "target"
        elif (
            form.passive or self._vowelled(trigger) or (role == "auto" and not self._has_object(trigger, subject, bare))
        ):
            role = frame.part("passive") if frame.part("passive") != "none" else role
        if self._own_country(trigger, cast, role):
            subject = []
        pointed = self.stage.under_pronoun(trigger, frame)
        if pointed:
            subject = [party for party in subject if party.actor.entity != pointed.actor.entity or role == "both"]
            cast.add(pointed, "target")
        for party in subject:
            cast.add(party, role)
        for party in after:
            if form.suffix or party.under or party in subject:
                continue
            if self._may_be_object(party, trigger, frame):
                cast.take(party, frame.part("object"))
        self._object_pronoun(trigger, frame, cast)
        take_vessels(self.stage, trigger, frame, cast)
        if form.suffix and frame.part("object") == "target":
            after = tuple(p for p in after if frame.under.get(p.under) != "target")  # the pronoun is the target
        self.stage.under(trigger, frame, cast, after)

    def _subject(self, trigger: Trigger, frame: Frame, bare: list[Party]) -> list[Party]:
        form = trigger.entry.form
        doers = [p for p in bare if p.actor.type not in PLACES] if frame.part("object") == "goal" else bare
        if not self._vowelled(trigger):
            return self.stage.subjects.of_verb(trigger.index, form, doers)
        return self.stage.subjects.before(trigger.index, form) if form.plural or form.dual else doers[:1]

    def _own_country(self, trigger: Trigger, cast: Cast, role: str) -> bool:
        """«قال إن بلاده سترسل»: the speaker's state does it."""
        scene = self.stage.scene
        before = trigger.index - 1
        while before > 0 and scene.tokens[before].kind == "mark" and scene.tokens[before].norm not in STOPS:
            before -= 1
        for at in (before, trigger.index + 1):
            if at < len(scene.tokens) and scene.is_in(at, grammar("own_country")) and not scene.preposition(at):
                cast.add_entity(scene.own_country(at), "source" if role == "auto" else role)
                return True
        return False

    def _vowelled(self, trigger: Trigger) -> bool:
        """«قُتل», «اعتُقل»: a vowel sign says that it is passive."""
        letters = self.stage.scene.tokens[trigger.index].text[: 5 + trigger.future]
        return trigger.entry.form.tense == "past" and _DAMMA in letters

    def _both_sides(self, trigger: Trigger, frame: Frame, cast: Cast) -> bool:
        """«وبحث الجانبان»: the last two people spoken of before."""
        scene, at = self.stage.scene, trigger.index + 1
        if frame.part("subject") != "both" or at >= len(scene.tokens):
            return False
        if not (scene.is_in(at, grammar("two_sides")) or scene.is_in(trigger.index - 1, grammar("two_sides"))):
            return False
        seen: dict[str, Party] = {}
        for party in reversed(scene.parties_between(max(0, trigger.index - 120), trigger.index)):
            if party.actor.type == "PERS" and party.actor.entity:
                seen.setdefault(party.actor.entity, party)
            if len(seen) == 2:
                break
        for party in seen.values() if len(seen) == 2 else ():
            cast.add(party, "both")
        return True

    def _object_pronoun(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«دربتهم», «استقبله»: the one that the pronoun points to, where the sentence before it names just one."""
        if trigger.entry.form.suffix in ("ه", "ها") and frame.part("object") in ("both", "target"):
            if self.stage.subjects.of_thing_before(trigger.index):
                return
            taken = {person.entity for person in cast.people}
            near = [
                p
                for p in self.stage.subjects.pointed_to(trigger.index, trigger.entry.form.suffix)
                if p.actor.entity not in taken
            ]
            if not near and trigger.entry.form.suffix == "ه":
                near = [p for p in self.stage.subjects.suffering(trigger.index, "ه") if p.actor.entity not in taken]
            for party in near[:1]:
                cast.add(party, frame.part("object"))

    def _suffers(self, trigger: Trigger, frame: Frame, subject: list[Party], bare: list[Party]) -> bool:
        """«اعتقل خمسة أشخاص», «المحتجون اعتقلوا»: written like an active verb, but its subject has it done to them."""
        if frame.part("passive") != "target" or not subject or trigger.entry.form.suffix:
            return False
        actor = subject[0].actor
        if actor.entity is not None or actor.type is not None or self._object_follows(trigger, subject[0]):
            return False
        words = set((actor.role or "").removeprefix("role:").split("-"))
        if trigger.word.frame in TOLLS and self._counted_before(trigger, subject[0]):
            return not words & grammar("agents")  # «17 شخصا قتلوا، 12 جنديا وأفراد الطاقم»
        if trigger.word.frame in TOLLS and self._told_apart(trigger, subject[0], bare):
            return not words & grammar("agents")
        others = [p for p in bare if p not in subject and p.actor.type not in ("PERS", *PLACES)]
        return not words & grammar("agents") and not others

    def _told_apart(self, trigger: Trigger, subject: Party, bare: list[Party]) -> bool:
        """«قتل 14 شخصا، 9 جنود وخمسة مدنيين»: after a comma the dead are told apart, nobody is killed by them."""
        tokens = self.stage.scene.tokens
        if subject.first < trigger.index or subject.last >= len(tokens) or tokens[subject.last].norm not in ("،", ","):
            return False
        after = [party for party in bare if party.first > subject.last]
        return bool(after) and after[0].first <= subject.last + 2 and tokens[after[0].first].norm[:1] != "و"

    def _taken_away(self, trigger: Trigger, subject: list[Party], bare: list[Party]) -> bool:
        """«وكان أحمد العامري اعتقل بعد يومين»: nobody is named whom he would have arrested, so he was."""
        form, scene = trigger.entry.form, self.stage.scene
        if trigger.word.mode not in ("arrest", "abduct") or form.suffix or form.plural:
            return False
        if len(subject) != 1 or subject[0].actor.type != "PERS" or any(p not in subject for p in bare):
            return False
        at, last = max(trigger.index + 1, subject[0].last), scene.sentence(trigger.index).last
        if at - trigger.index > 12:
            return False
        while at < last and at in scene.timed:
            at += 1
        if at >= last or scene.tokens[at].kind == "mark":
            return True
        led = scene.preposition(at)
        return (bool(led) and led != "علي") or scene.is_in(at, grammar("subordinators"))

    def _counted_before(self, trigger: Trigger, subject: Party) -> bool:
        """«17 شخصا قتلوا»: those who are counted right before the verb."""
        scene = self.stage.scene
        near = subject.first < trigger.index <= subject.last + 2
        return near and any(scene.tokens[at].kind == "number" for at in range(max(subject.first - 1, 0), subject.last))

    def _object_follows(self, trigger: Trigger, subject: Party) -> bool:
        """«المندوبين قاطعوا الاجتماع», «استهدفت الفصائل مواقع»: a noun after verb or subject has it done to it."""
        scene, after = self.stage.scene, subject.first > trigger.index
        at = subject.last if after else trigger.index + 1
        if at >= scene.sentence(trigger.index).last or at in scene.timed or scene.preposition(at):
            return False
        token = scene.tokens[at]
        if not after:
            return token.norm.startswith("ال")
        if token.kind != "word" or token.proclitics or token.definite or not scene.tokens[subject.first].definite:
            return False
        is_noun = token.text.endswith(("ات", "ة", "ين")) or scene.is_in(at, grammar("hit_places"))
        return is_noun and not scene.is_verb(at) and not scene.is_in(at, grammar("relatives"))

    def _has_object(self, trigger: Trigger, subject: list[Party], bare: list[Party]) -> bool:
        """Whether «قتل» has someone killed beside its subject, so that the subject kills."""
        if subject and subject[0].actor.type in ("ORG", "GPE"):
            return True
        return len(bare) > sum(party in bare for party in subject)

    def _may_be_object(self, party: Party, trigger: Trigger, frame: Frame) -> bool:
        if frame.part("object") == "none" or party.first - trigger.index > 24:
            return False
        if party.head > trigger.index and self.stage.scene.names_event(party.head):
            return False  # «قُتلوا خلال قتال جماعات»: of the fight
        if self.stage.scene.is_in(party.first - 1, grammar("origin")):
            return False  # «متفجرات مصدرها إيران»
        hits = trigger.word.type in ("ASSAULT", "COERCE", "RETREAT")
        return hits or self.stage.head_acts(party, trigger.index)
