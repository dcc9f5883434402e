"""Who takes part in what a verbal noun tells: its genitive, its pronoun, nationalities after it."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.carriers import Carriers
from tawatur.annotate.events.cast import PLACES, Cast, role_by_kind
from tawatur.annotate.events.countries import countries_named_by, is_country
from tawatur.annotate.events.parties import Party
from tawatur.annotate.events.stage import Stage
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.vessels import take_vessels
from tawatur.annotate.events.wording import STOPS
from tawatur.annotate.events.words import Frame, grammar
from tawatur.arabic import normalise

_HYPHENS = ("-", "–", "ـ", "_", "/", "،")


@dataclass(frozen=True, slots=True)
class NounParts:
    """Finds the participants of verbal nouns."""

    stage: Stage

    def fill(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        """Take in whom the words around the noun name; ``after`` are the parties that follow it in its clause."""
        form = trigger.entry.form
        self._named_after(trigger, frame, cast)
        if form.suffix and not self._carried_by_another(trigger):
            suffers = frame.part("genitive") == "target" and form.suffix in ("ه", "هم")
            subjects = self.stage.subjects
            owners = (subjects.suffering if suffers else subjects.pointed_to)(trigger.index, form.suffix)
            if frame.part("genitive") == "seized":
                owners = self._taken(trigger)
            if frame.part("genitive") == "target":
                taken = {(party.first, party.last) for party in self.stage.subjects.controlling(trigger.index)}
                owners = [party for party in owners if (party.first, party.last) not in taken]
            for party in owners[:1]:
                cast.take(party, self._genitive_role(frame, party))
        elif not form.definite:
            self._genitive(trigger, frame, cast, after)
        self._adjectives(trigger, frame, cast)
        take_vessels(self.stage, trigger, frame, cast)
        self.stage.under(trigger, frame, cast, after)
        self._tour(trigger, frame, cast)
        self._welcomed(trigger, frame, cast, after)
        self._attended(trigger, frame, cast)
        pointed = self.stage.under_pronoun(trigger, frame)
        if pointed:
            cast.add(pointed, "target")
        Carriers(self.stage).fill(trigger, frame, cast)

    def _taken(self, trigger: Trigger) -> list[Party]:
        """«إلى عدن بعد تحريرها»: the pronoun of a taking is that of the town named last."""
        first = self.stage.scene.sentence(trigger.index).first
        towns = [p for p in self.stage.scene.parties_between(first, trigger.index) if p.actor.type in PLACES]
        return towns[-1:]

    def _carried_by_another(self, trigger: Trigger) -> bool:
        """«شنت عدة جماعات هجومها»: the pronoun is that of the carrying verb's subject."""
        scene, first = self.stage.scene, self.stage.scene.clause_start(trigger.index)
        near = range(trigger.index - 1, max(first, trigger.index - 6) - 1, -1)
        verb = next((at for at in near if any(c.subject == "doer" for c in scene.carrier(at))), None)
        return verb is not None and verb < trigger.index - 1 and scene.is_in(verb + 1, grammar("quantifiers"))

    def _attended(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«حضر الاجتماع وزير الصحة فلان ومدير …، فيما حضره من الجانب الآخر …»: those who were there, to the last."""
        scene, last = self.stage.scene, self.stage.scene.sentence(trigger.index).last
        while last + 1 < len(scene.tokens) and any(scene.is_in(at, grammar("attended")) for at in (last, last + 1)):
            last = max(scene.sentence(last).last, last + 1)  # «كما حضره من الجانب الآخر …»
        if frame.part("genitive") != "both" or not scene.is_in(trigger.index - 1, grammar("attended")):
            return
        stops = (
            at
            for at in range(trigger.index + 1, last)
            if at not in scene.inside and scene.is_verb(at) and not scene.is_in(at, grammar("attended"))
        )
        for party in scene.parties_between(trigger.index + 1, next(stops, last)):
            if party.actor.type == "PERS" and party.under in ("", "مع", "من"):
                cast.add(party, "both")

    def _welcomed(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        """«وكان في استقباله الرئيس الكيني»: who welcomes is named after the pronoun of the one welcomed."""
        scene = self.stage.scene
        brought = trigger.prep == "ب" or scene.tokens[trigger.index - 1].norm == "في"
        if not trigger.entry.form.suffix or frame.part("host") == "none" or not brought:
            return
        for party in after:
            if not party.under and party.head == trigger.index and party.first - trigger.index <= 3:
                cast.add(party, "both")

    def _tour(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«جولته التي تشمل الكويت وقطر إضافة إلى العراق»: the states of a tour are its goals."""
        scene = self.stage.scene
        if frame.part("genitive") != "visitor":
            return
        last = scene.sentence(trigger.index).last
        near = range(trigger.index + 1, min(trigger.index + 12, last))
        start = next((at for at in near if at not in scene.inside and scene.is_in(at, grammar("tours"))), None)
        if start is not None and any(scene.names_event(at) for at in range(trigger.index + 1, start)):
            return  # «زيارته إلى الكويت في جولة تشمل قطر»: the other's
        end = start + 1 if start is not None else last
        for party in scene.parties_between(end, min(end + 16, last)) if start is not None else ():
            between = range(end, party.first)
            if party.actor.type not in PLACES or any(scene.is_verb(at) for at in between):
                return
            if any(scene.tokens[at].norm in STOPS for at in between) or party.first - end > 6:
                return
            cast.take(party, "goal")
            end = party.last

    def _named_after(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«هجمات باريس» as the name of an attack: the town in it was hit."""
        name = self.stage.scene.inside.get(trigger.index)
        if name is None or trigger.word.type != "ASSAULT":
            return
        text = self.stage.scene.reading.text
        rest = normalise(text[trigger.span.end : name.end]).strip()
        for mention in self.stage.scene.mentions:
            if mention.type in PLACES and mention.entity and normalise(text[mention.start : mention.end]) == rest:
                cast.place = mention.entity
                cast.add_entity(mention.entity, "target")
                return

    def _genitive(self, trigger: Trigger, frame: Frame, cast: Cast, after: tuple[Party, ...]) -> None:
        own = [p for p in after if p.head == trigger.index and not p.under]
        if own and self._described(trigger, own[0]):
            own = []
        own = [p for p in own if trigger.word.type in ("ASSAULT", "COERCE") or self.stage.head_acts(p, trigger.index)]
        masdar = frame.part("object") in ("target", "seized") and len(own) > 1 and not own[1].joined
        masdar = masdar or (len(own) == 1 and self._has_dative(trigger, own[0], after))
        for position, party in enumerate(own):
            role = self._genitive_role(frame, party)
            if masdar:
                role = "source" if position == 0 else frame.part("object")
            cast.take(party, role)

    def _described(self, trigger: Trigger, party: Party) -> bool:
        """«احتجاجات عنيفة …»: an adjective after the noun leaves no room for a genitive."""
        at = trigger.index + 1
        token = self.stage.scene.tokens[at]
        if trigger.word.type != "PROTEST" or at >= party.first or token.kind != "word":
            return False
        return token.norm.endswith(("يه", "فه", "ده", "ره")) or self.stage.scene.tokens[at].text.endswith("اً")

    def _has_dative(self, trigger: Trigger, own: Party, after: tuple[Party, ...]) -> bool:
        """«استهداف تركيا للمقاتلة الروسية»: the one after «ل» has it done to them, so the genitive does it."""
        if trigger.word.frame not in ("target_noun", "strike_noun", "act_obj"):
            return False
        at = own.last
        tokens = self.stage.scene.tokens
        if trigger.word.frame == "target_noun" and at < len(tokens) and tokens[at].norm.startswith("لل"):
            return True
        return any(p.under == "ل" and 0 <= p.head - own.last <= 1 and p.actor.entity != own.actor.entity for p in after)

    def _genitive_role(self, frame: Frame, party: Party) -> str:
        role = frame.part("genitive")
        if role == "auto":
            near = range(max(party.head + 1, party.first - 3), party.first)
            hit = any(self.stage.scene.is_in(at, grammar("hit_places")) for at in near)
            return "target" if hit else role_by_kind(party)
        if role == "both" and party.actor.type in PLACES and not is_country(party.actor.entity):
            return "place"
        if role == "visitor":
            return "source" if party.actor.type not in PLACES else "goal"
        return role

    def _adjectives(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """Nationalities that agree with the noun: «الضربات الروسية», «اجتماع سعودي - أميركي - روسي»."""
        role, scene = frame.part("adjective"), self.stage.scene
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
