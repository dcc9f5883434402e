"""Who takes part in a happening, from where each actor stands to the event word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.annotate.events.countries import countries_named_by, is_country
from tawatur.annotate.events.scene import Party, Scene
from tawatur.annotate.events.subjects import Subjects
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.words import Frame, frames, grammar
from tawatur.arabic import normalise
from tawatur.records import Participant
from tawatur.records.annotation import ParticipantRole

_DAMMA = "\u064f"
_PLACES = ("GPE", "LOC", "FAC")
_HYPHENS = ("-", "–", "ـ", "_", "/", "،")


@dataclass
class Cast:
    """Participants of one trigger as they are found, and the place that the construction gives.

    ``carried`` says that a verb carries the noun out («عقد اجتماعا»), at token ``carrier``.
    """

    people: list[Participant] = field(default_factory=list)
    place: str | None = None
    carried: bool = False
    carrier: int | None = None

    def add(self, party: Party, role: str) -> None:
        """Take ``party`` in with ``role``; one already in is not taken twice."""
        if role not in ("source", "target", "both"):
            return
        actor = party.actor
        if actor.entity is None and (actor.role or "").rsplit("-", 1)[-1].removeprefix("role:") in grammar("no_actors"):
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


class Casting:
    """Finds the participants of triggers in one scene."""

    def __init__(self, scene: Scene, triggers: Sequence[Trigger]) -> None:
        self.scene = scene
        self.subjects = Subjects(scene)
        self._frames = {trigger.index: frames()[trigger.word.frame] for trigger in triggers}

    def cast(self, trigger: Trigger) -> Cast:
        """Participants of ``trigger`` by its frame."""
        frame, cast = self._frames[trigger.index], Cast()
        after = self.scene.parties_between(trigger.index + 1, self.scene.clause_end(trigger.index))
        if trigger.word.verb:
            self._verb(trigger, frame, cast, after)
        else:
            self._noun(trigger, frame, cast, after)
        return cast

    # verbs

    def _verb(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        form = trigger.entry.form
        bare = [p for p in after if not p.under and self._head_acts(p, trigger.index)]
        if self._both_sides(trigger, frame, cast):
            bare = []
            subject: list[Party] = []
        else:
            visited = frame.part("object") in ("target-place", "place")
            doers = [p for p in bare if p.actor.type not in _PLACES] if visited else bare
            if self._vowelled(trigger):
                subject = self.subjects.before(trigger.index, form) if form.plural or form.dual else doers[:1]
            else:
                subject = self.subjects.of_verb(trigger.index, form, doers)
        role = frame.part("subject")
        if self._suffers(trigger, frame, subject, bare):
            role = "target"
        elif (
            form.passive or self._vowelled(trigger) or (role == "auto" and not self._has_object(trigger, subject, bare))
        ):
            role = frame.part("passive") if frame.part("passive") != "none" else role
        for party in subject:
            cast.add(party, self._by_kind(party) if role == "auto" else role)
        for party in after:
            if not party.under and party not in subject and self._may_be_object(party, trigger, frame):
                self._take(party, frame.part("object"), cast)
        self._object_pronoun(trigger, frame, cast)
        self._vessels(trigger, frame, cast)
        self._under(trigger, frame, cast, after)

    def _vowelled(self, trigger: Trigger) -> bool:
        """«قُتل», «اعتُقل»: a vowel sign says that it is passive."""
        letters = self.scene.tokens[trigger.index].text[: 5 + trigger.future]
        return trigger.entry.form.tense == "past" and _DAMMA in letters

    def _both_sides(self, trigger: Trigger, frame: Frame, cast: Cast) -> bool:
        """«وبحث الجانبان»: the last two people spoken of before."""
        scene, at = self.scene, trigger.index + 1
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
            taken = {person.entity for person in cast.people}
            near = [
                p
                for p in self.subjects.pointed_to(trigger.index, trigger.entry.form.suffix)
                if p.actor.entity not in taken
            ]
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
        others = [p for p in bare if p not in subject and p.actor.type not in ("PERS", *_PLACES)]
        return not words & grammar("agents") and not others

    def _object_follows(self, trigger: Trigger, subject: Party) -> bool:
        """«لكن المندوبين قاطعوا الاجتماع»: a definite noun right after the verb has it done to it."""
        scene, at = self.scene, trigger.index + 1
        if subject.first > trigger.index or at >= scene.sentence(trigger.index).last:
            return False
        return scene.tokens[at].norm.startswith("ال") and at not in scene.timed and not scene.preposition(at)

    def _has_object(self, trigger: Trigger, subject: list[Party], bare: list[Party]) -> bool:
        """Whether «قتل» has someone killed beside its subject, so that the subject kills."""
        if subject and subject[0].actor.type in ("ORG", "GPE"):
            return True
        return len(bare) > sum(party in bare for party in subject)

    def _may_be_object(self, party: Party, trigger: Trigger, frame: Frame) -> bool:
        if frame.part("object") == "none" or party.first - trigger.index > 24:
            return False
        hits = trigger.word.type in ("ASSAULT", "COERCE", "RETREAT")
        return hits or self._head_acts(party, trigger.index)

    def _head_acts(self, party: Party, index: int) -> bool:
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
            if not plain and not countries_named_by(token.norm, self.scene):
                return False
            at -= 1
        return True

    def visitors(self, trigger: Trigger, casts: Mapping[int, Cast]) -> None:
        """«زيارة إلى موسكو يلتقي خلالها الرئيس الروسي»: the visitor takes part in what happens during the visit."""
        scene, frame = self.scene, self._frames[trigger.index]
        if frame.part("subject") != "both" or not trigger.word.verb:
            return
        if not scene.is_in(trigger.index + 1, grammar("within_it")):
            return
        before = [at for at in casts if scene.sentence(trigger.index).first <= at < trigger.index]
        visit = casts[max(before)] if before else None
        for person in visit.people if visit else ():
            if person.role == "source":
                span = (person.start, person.end) if person.start is not None and person.end is not None else None
                casts[trigger.index].add_entity(person.entity, "both", person.label, span)

    # nouns

    def _noun(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        form = trigger.entry.form
        self._named_after(trigger, frame, cast)
        if form.suffix:
            for party in self.subjects.pointed_to(trigger.index, form.suffix)[:1]:
                self._take(party, self._genitive_role(frame, party), cast)
        elif not form.definite:
            self._genitive(trigger, frame, cast, after)
        self._adjectives(trigger, frame, cast)
        self._vessels(trigger, frame, cast)
        self._under(trigger, frame, cast, after)
        self._carrier(trigger, frame, cast)
        self._implied(trigger, frame, cast)

    def _named_after(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«هجمات باريس» as the name of an attack: the town in it was hit."""
        name = self.scene.inside.get(trigger.index)
        if name is None or trigger.word.type != "ASSAULT":
            return
        text = self.scene.reading.text
        rest = normalise(text[trigger.span.end : name.end]).strip()
        for mention in self.scene.mentions:
            if mention.type in _PLACES and mention.entity and normalise(text[mention.start : mention.end]) == rest:
                cast.place = mention.entity
                cast.add_entity(mention.entity, "target")
                return

    def _genitive(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        own = [p for p in after if p.head == trigger.index and not p.under]
        own = [p for p in own if trigger.word.type in ("ASSAULT", "COERCE") or self._head_acts(p, trigger.index)]
        masdar = frame.part("object") == "target" and len(own) > 1 and not own[1].joined
        masdar = masdar or (len(own) == 1 and self._has_dative(trigger, own[0], after))
        for position, party in enumerate(own):
            role = self._genitive_role(frame, party)
            if masdar:
                role = "source" if position == 0 else "target"
            self._take(party, role, cast)

    def _has_dative(self, trigger: Trigger, own: Party, after: tuple[Party, ...]) -> bool:
        """«استهداف تركيا للمقاتلة الروسية»: the one after «ل» has it done to them, so the genitive does it."""
        if trigger.word.frame not in ("target_noun", "strike_noun", "act_obj"):
            return False
        at = own.last
        tokens = self.scene.tokens
        if trigger.word.frame == "target_noun" and at < len(tokens) and tokens[at].norm.startswith("لل"):
            return True
        return any(p.under == "ل" and 0 <= p.head - own.last <= 1 and p.actor.entity != own.actor.entity for p in after)

    def _genitive_role(self, frame: Frame, party: Party) -> str:
        role = frame.part("genitive")
        if role == "auto":
            return self._by_kind(party)
        if role == "both" and party.actor.type in _PLACES and not is_country(party.actor.entity):
            return "place"
        if role == "visitor":
            return "source" if party.actor.type not in _PLACES else "target-place"
        return role

    def _adjectives(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """Nationalities that agree with the noun: «الضربات الروسية», «اجتماع سعودي - أميركي - روسي»."""
        role, scene = frame.part("adjective"), self.scene
        if role == "none" or trigger.entry.form.suffix:
            return
        definite = trigger.entry.form.definite
        for at in range(trigger.index + 1, min(trigger.index + 8, scene.sentence(trigger.index).last)):
            token = scene.tokens[at]
            if token.norm in _HYPHENS:
                continue
            article = token.norm.startswith(("ال", "وال"))
            if token.kind != "word" or at in scene.inside or article != definite or scene.preposition(at):
                return
            if scene.is_verb(at) and not countries_named_by(token.norm, scene):
                return
            if token.norm.endswith(("ون", "ين")):
                return  # people of that country («اعتقال فلسطينيين»), not the state
            cast.add_entity(countries_named_by(token.norm, scene), role)

    def _vessels(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«إسقاط المقاتلة الروسية», «إسقاط طائرتها»: the state whose plane it is; «نشر قوات تركية»: whose forces."""
        scene, last = self.scene, min(trigger.index + 6, self.scene.sentence(trigger.index).last)
        arms = frame.part("arms")
        for at in range(trigger.index + 1, last - 1):
            if not trigger.word.verb and scene.is_verb(at):
                return
            if scene.is_in(at, grammar("vessels")) and trigger.word.type == "ASSAULT":
                role = "target"
            elif arms != "none" and scene.is_in(at, grammar("bodies")):
                role = arms
            else:
                continue
            suffix = next((end for end in ("ها", "ه") if scene.tokens[at].norm.endswith("ت" + end)), "")
            if suffix:
                for party in self.subjects.pointed_to(at, suffix)[:1]:
                    cast.add(party, role)
            elif at + 1 not in scene.inside:
                cast.add_entity(countries_named_by(scene.tokens[at + 1].norm, scene), role)
            return

    def _carrier(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        scene = self.scene
        role = frame.part("carrier") if "carrier" in frame.parts else frame.part("subject")
        start = scene.clause_start(trigger.index)
        if self._owned(trigger.index):
            start = trigger.index - 1
        for at in range(trigger.index - 1, start - 1, -1):
            if (at in self._frames and at > start) or scene.is_in(at, grammar("subordinators")):
                break
            if scene.is_in(at, grammar("carrier_nouns")):
                self._carrier_noun(at, trigger, role, cast)
                return
            kinds = {carrier.subject for carrier in scene.carrier(at)}
            if not kinds:
                continue
            cast.carried, cast.carrier = True, at
            if "doer" in kinds:
                between = [
                    p for p in scene.parties_between(at + 1, trigger.index) if not p.under and self._head_acts(p, at)
                ]
                for party in between or self.subjects.of_verb(at, scene.carrier(at)[0].form, []):
                    cast.add(party, role if role != "auto" else self._by_kind(party))
                if "event" in kinds and not between and not trigger.entry.form.definite:
                    self._relative_carrier(trigger, role, cast)
            elif "place" in kinds:
                places = [p for p in scene.parties_between(at + 1, trigger.index) if p.actor.type in _PLACES]
                cast.place = places[0].actor.entity if places else None
            return
        self._relative_carrier(trigger, role, cast)

    def _owned(self, index: int) -> bool:
        """Whether the noun is the second of two («شرائح الاتصالات»), so that a verb before carries the first one."""
        scene, at = self.scene, index - 1
        if at < scene.sentence(index).first:
            return False
        token = scene.tokens[at]
        if token.kind != "word" or at in scene.inside or at in scene.timed or scene.is_verb(at):
            return False
        if scene.is_in(at, grammar("carrying_out")) and self._frames[index].part("genitive") == "both":
            return True
        if scene.preposition(at):
            return False
        if any(party.first <= at < party.last for party in scene.parties_between(at - 8, at + 1)):
            return False
        article = token.norm.startswith(("ال", "وال", "بال", "لل"))
        counted = scene.is_in(at, grammar("quantifiers")) or scene.is_in(at, grammar("carrier_nouns"))
        return not (article or counted or token.text.endswith(("اً", "ًا", "ا", "ً")) or token.norm.endswith(("ون", "ان")))

    def _carrier_noun(self, at: int, trigger: Trigger, role: str, cast: Cast) -> None:
        """«إجراء محادثات», «استضافتها مؤتمرا», «توقيع روسيا اتفاقا»."""
        scene = self.scene
        cast.carried, cast.carrier = True, at
        own = [p for p in scene.parties_between(at + 1, trigger.index) if not p.under]
        suffix = next((end for end in ("ها", "هم", "ه") if scene.tokens[at].text.endswith(end)), "")
        if not own and not suffix and sum(person.role == "both" for person in cast.people) > 1:
            return  # «لإجراء محادثات بين النظام والمعارضة»: its two sides are told
        doers = own or (self.subjects.pointed_to(at, suffix)[:1] if suffix else self.subjects.governing(at))
        for party in doers:
            cast.add(party, role if role != "auto" else self._by_kind(party))

    def _relative_carrier(self, trigger: Trigger, role: str, cast: Cast) -> None:
        """«الحملة التي تشنها بلاده», «اجتماع عقده مع»: the verb stands after the noun."""
        scene = self.scene
        last = min(trigger.index + 7, scene.sentence(trigger.index).last)
        definite, relative = trigger.entry.form.definite, False
        for at in range(trigger.index + 1, last):
            relative = relative or scene.is_in(at, grammar("relative_pronouns"))
            if (at in self._frames and not scene.carrier(at)) or (definite and not relative and scene.is_verb(at)):
                return
            if at in scene.inside or not scene.carrier(at):
                continue
            cast.carried, cast.carrier = True, at
            end = scene.clause_end(at)
            bare = [p for p in scene.parties_between(at + 1, end) if not p.under and self._head_acts(p, at)]
            if scene.is_in(at + 1, grammar("own_country")):
                cast.add_entity(scene.own_country(at + 1), role)
                return
            doer = bare[:1] or (
                self.subjects.pointed_to(trigger.index, "ه")[:1] if scene.carrier(at)[0].form.suffix else []
            )
            if {c.subject for c in scene.carrier(at)} & {"doer"}:
                for party in doer:
                    cast.add(party, role if role != "auto" else self._by_kind(party))
            self._under(trigger, self._frames[trigger.index], cast, scene.parties_between(at + 1, end))
            return

    def _implied(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«سيلتقي … في إطار زيارة», «صرح … بعد اجتماع مع»: who does the main verb takes part."""
        if trigger.word.frame in ("coalition", "exchange") and not cast.carried and not cast.people:
            for party in self.subjects.governing(trigger.index):
                cast.add(party, "both")
        if trigger.word.type != "CONSULT" or trigger.entry.form.suffix:
            return
        self._who_put_it_off(trigger, frame, cast)
        both = sum(person.role == "both" for person in cast.people)
        missing = both < 2 if frame.part("genitive") == "both" or frame.part("carrier") == "both" else cast.lacks_doer()
        if not missing or any(person.role == "both" and person.start is None for person in cast.people):
            return
        if self.scene.is_in(trigger.index - 1, grammar("attending")) or trigger.prep == "ل":
            role = "both" if frame.part("subject") == "both" else "source"
            for party in self.subjects.governing(trigger.index):
                cast.add(party, role)

    def _who_put_it_off(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«أرجأت روسيا وتركيا اجتماعا»: those who put a meeting off would have met."""
        scene, first = self.scene, max(self.scene.sentence(trigger.index).first, trigger.index - 7)
        if trigger.entry.form.definite or "both" not in (frame.part("genitive"), frame.part("carrier")):
            return
        for at in range(trigger.index - 1, first - 1, -1):
            if at in scene.inside or scene.tokens[at].kind == "mark":
                continue
            if any(scene.is_in(at, grammar(name)) for name in ("postponed", "cancelled")):
                for party in scene.parties_between(at + 1, trigger.index):
                    if not party.under:
                        cast.add(party, "both")
            if not any(p.first <= at < p.last for p in scene.parties_between(at - 6, at + 1)):
                return

    # both

    def _under(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        relations = grammar("relations")
        for party in after:
            role = frame.under.get(party.under, "none") if party.under else "none"
            if role == "none" and trigger.word.type == "ASSAULT" and party.under and not trigger.entry.form.suffix:
                role = "target" if self.scene.is_in(party.head - 1, grammar("belonging")) else "none"
            if role == "both" and self.scene.is_in(party.head - 1, relations):
                continue
            if role != "none" and not self._taken_by_another(trigger, party):
                self._take(party, role, cast, near=party.first - trigger.index <= 3)

    def _taken_by_another(self, trigger: Trigger, party: Party) -> bool:
        """Whether an event word nearer to the preposition takes it: «للتحضير لاجتماع مع كيري»."""
        return any(
            at in self._frames and party.under in self._frames[at].under
            for at in range(trigger.index + 1, max(party.head, party.first))
        )

    def _take(self, party: Party, role: str, cast: Cast, near: bool = False) -> None:
        place = party.actor.type in _PLACES
        if role == "near-source":
            role = "source" if near else "target"
        if role == "target-or-source":
            role = "target-place" if place else "source"
        if role == "target-town":
            role = "none" if not place or is_country(party.actor.entity) else "target"
        if role in ("target-place", "place"):
            if not place:
                return
            cast.place = cast.place or party.actor.entity
            role = "target" if role == "target-place" else "none"
        cast.add(party, self._by_kind(party) if role == "auto" else role)

    def _by_kind(self, party: Party) -> str:
        """A state, a group or a person does it; a town or a building has it done to it."""
        town = party.actor.type in _PLACES and not is_country(party.actor.entity)
        return "target" if town else "source"
