"""The verb or noun that carries an event noun («عقد اجتماعا», «إجراء محادثات») and whom it brings in."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.cast import PLACES, Cast
from tawatur.annotate.events.forms import Form
from tawatur.annotate.events.idioms import meets_death, on_alert
from tawatur.annotate.events.parties import Party
from tawatur.annotate.events.stage import Stage
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.wording import STOPS
from tawatur.annotate.events.words import Frame, control_verbs, grammar


@dataclass(frozen=True, slots=True)
class Carriers:
    """Finds what carries an event noun, and those who do it."""

    stage: Stage

    def fill(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """Take in the doers of the carrying word, else of the main verb where the happening is named in passing."""
        self._carrier(trigger, frame, cast)
        self._implied(trigger, frame, cast)

    def _carrier(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        scene = self.stage.scene
        role = frame.part("carrier") if "carrier" in frame.parts else frame.part("subject")
        start, verb = scene.clause_start(trigger.index), self._over_relative(trigger.index)
        if verb is not None:
            cast.carried, cast.carrier = True, verb
            for party in [p for p in scene.parties_between(verb + 1, verb + 4) if p.head == verb and not p.under][:1]:
                cast.add(party, role)
            return
        if self._owned(trigger.index):
            start = trigger.index - 1
        for at in range(trigger.index - 1, start - 1, -1):
            if scene.is_in(at, grammar("blame")) or scene.tokens[at].norm in grammar("about"):
                break  # «ألقى المستشار مسؤولية الاحتجاجات على …», «تقديم إيضاحات حول الاتفاق»
            names_event = at in self.stage.frames and at > start and not scene.is_in(at, grammar("carrier_nouns"))
            if names_event or scene.is_in(at, grammar("subordinators")):
                break
            if trigger.word.mode == "deploy" and scene.is_in(at, grammar("puts_on_alert")):
                on_alert(self.stage, at, trigger, cast)
                return
            if trigger.word.frame == "death" and scene.is_in(at, grammar("meeting_death")):
                meets_death(self.stage, at, trigger, cast)
                return
            if scene.is_in(at, grammar("receiving")):
                cast.carried, cast.carrier = True, at
                return
            if scene.is_in(at, grammar("carrier_nouns")):
                self._carrier_noun(at, trigger, role, cast)
                self._brought(at, trigger, frame, cast)
                return
            if scene.carrier(at):
                self._by_verb(at, trigger, (frame, role), cast)
                return
        self._relative_carrier(trigger, role, cast)

    def _by_verb(self, at: int, trigger: Trigger, part: tuple[Frame, str], cast: Cast) -> None:
        """«عقد الرئيسان اجتماعا», «تلقت مساعدات», «شهدت المدينة مظاهرة»: the carrying verb stands before its noun."""
        scene, (frame, role) = self.stage.scene, part
        kinds = {carrier.subject for carrier in scene.carrier(at)}
        if scene.tokens[at + 1].norm == "الي":
            kinds -= {"doer"}  # «أدى إلى استعادة المدينة»
        cast.carried, cast.carrier = True, at
        if "taker" in kinds and role == "source":
            role = "target"  # «تلقت مساعدات»: it is done to the subject
        if trigger.word.type == "ASSAULT" and scene.is_in(at, grammar("ending")) and not trigger.entry.form.suffix:
            return  # «أنهت القوات حصارا»: it was not hers
        if kinds & {"doer", "taker"}:
            parties = scene.parties_between(at + 1, trigger.index)
            doers = [p for p in parties if not p.under and self.stage.head_acts(p, at)]
            if not doers and not self._other_subject(at, trigger.index):
                doers = self.stage.subjects.of_verb(at, scene.carrier(at)[0].form, [])
            for party in doers:
                cast.add(party, role)
            if "event" in kinds and not doers and not trigger.entry.form.definite:
                self._relative_carrier(trigger, role, cast)
        self._brought(at, trigger, frame, cast)
        if "place" in kinds:
            places = [p for p in scene.parties_between(at + 1, trigger.index) if p.actor.type in PLACES]
            cast.place = places[0].actor.entity if places else None
            self._relative_carrier(trigger, role, cast)  # «البلد الذي يشهد هجمات تشنها الحركة»

    def _brought(self, at: int, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«عقد لافروف مع كيري اجتماعا», «صدر بحق المتهم حكم»: a preposition before the noun brings them in."""
        for party in self.stage.scene.parties_between(at + 1, trigger.index):
            where = party.under == "ب" and party.actor.type in PLACES  # «عقد في مكتبه بجدة اجتماعا»
            if party.under and not where and frame.under.get(party.under) in ("both", "target"):
                cast.take(party, frame.under[party.under])

    def _other_subject(self, verb: int, noun: int) -> bool:
        """«شنت عدة جماعات هجوما»: a noun that is no known actor is the subject of the carrying verb."""
        scene, at = self.stage.scene, verb + 1
        while at < noun and (at in scene.timed or any(scene.is_in(at, grammar(n)) for n in ("with_it", "quantifiers"))):
            at += 1
        if at >= noun or scene.tokens[at].kind != "word" or at in scene.inside or scene.preposition(at):
            return False
        counted = scene.tokens[at].norm.startswith("ال") or scene.is_in(at - 1, grammar("quantifiers"))
        return counted and not scene.names_event(at) and at + 1 < noun

    def _over_relative(self, index: int) -> int | None:
        """«أصدرت محكمة في طرابلس، التي تسيطر عليها …، أمس حكما»: the verb parted from its noun by a clause."""
        scene, first = self.stage.scene, max(self.stage.scene.sentence(index).first, index - 26)
        if not scene.tokens[index].text.endswith(("ا", "اً", "ًا")):
            return None
        pronouns = [at for at in range(first, index) if scene.is_in(at, grammar("relative_pronouns"))]
        commas = [at for at in range(pronouns[-1], index) if scene.tokens[at].norm in ("،", ",")] if pronouns else []
        if not commas or any(scene.is_verb(at) for at in range(commas[0], index)):
            return None
        for at in range(pronouns[-1] - 1, first - 1, -1):
            if scene.is_verb(at):
                return at if any(c.subject == "doer" for c in scene.carrier(at)) else None
            if scene.is_in(at, grammar("complementizers")) or scene.tokens[at].norm in STOPS:
                return None
        return None

    def _owned(self, index: int) -> bool:
        """Whether the noun is the second of two («شرائح الاتصالات»), so that a verb before carries the first one."""
        scene, at = self.stage.scene, index - 1
        if at < scene.sentence(index).first:
            return False
        token = scene.tokens[at]
        if token.kind != "word" or at in scene.inside or at in scene.timed or scene.is_verb(at):
            return False
        if scene.is_in(at, grammar("carrying_out")) and self.stage.frames[index].part("genitive") == "both":
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
        scene = self.stage.scene
        cast.carried, cast.carrier = True, at
        present = scene.is_in(at, grammar("attending")) and trigger.word.type != "CONSULT"
        if present or scene.tokens[trigger.index - 1].norm == "عن":
            return  # «بحضور نائبه المطلوب للمحاكمة», «تقديم المسؤولين عن الهجوم»
        own = [p for p in scene.parties_between(at + 1, trigger.index) if not p.under]
        suffix = next((end for end in ("ها", "هم", "ه") if scene.tokens[at].text.endswith(end)), "")
        if not own and not suffix and trigger.word.type == "AGREE" and trigger.entry.form.definite:
            return  # «بعد التوقيع على الاتفاق النووي»: not of the one who speaks
        if not own and not suffix and scene.is_in(at, grammar("phases")):
            return  # «قال قبيل بدء المفاوضات»: he need not be there
        if not own and not suffix and sum(person.role == "both" for person in cast.people) > 1:
            return  # «لإجراء محادثات بين النظام والمعارضة»: its two sides are told
        doers = own or (self.stage.subjects.pointed_to(at, suffix)[:1] if suffix else self.stage.subjects.governing(at))
        for party in doers:
            cast.add(party, role)

    def _relative_carrier(self, trigger: Trigger, role: str, cast: Cast) -> None:
        """«الحملة التي تشنها بلاده», «اجتماع عقده مع»: the verb stands after the noun."""
        scene = self.stage.scene
        last = min(trigger.index + 7, scene.sentence(trigger.index).last)
        definite, relative = trigger.entry.form.definite, False
        for at in range(trigger.index + 1, last):
            relative = relative or scene.is_in(at, grammar("relative_pronouns"))
            if not relative and scene.tokens[at].norm in ("،", ","):
                return  # «عقب هجمات باريس، تواصل فرنسا …»: the clause is over
            if (at in self.stage.frames and not scene.carrier(at)) or (definite and not relative and scene.is_verb(at)):
                return
            if at in scene.inside or not scene.carrier(at):
                continue
            cast.carried, cast.carrier = True, at
            end = scene.clause_end(at)
            bare = [p for p in scene.parties_between(at + 1, end) if not p.under and self.stage.head_acts(p, at)]
            if scene.is_in(at + 1, grammar("own_country")):
                cast.add_entity(scene.own_country(at + 1), role)
                return
            form = scene.carrier(at)[0].form
            inside = form.suffix and not self.stage.subjects.unknown(at, form)  # not «التي نفذتها سفينة»
            doer = bare[:1] or (self._understood_doer(trigger, form) if inside else [])
            if not doer and scene.is_in(at + 1, grammar("with_it")):
                doer = self.stage.subjects.understood(at, form)[:1]
            if any(c.subject == "doer" for c in scene.carrier(at)):
                for party in doer:
                    cast.add(party, role)
            self.stage.under(trigger, self.stage.frames[trigger.index], cast, scene.parties_between(at + 1, end))
            return

    def _implied(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«سيلتقي … في إطار زيارة», «صرح … بعد اجتماع مع»: who does the main verb takes part."""
        if trigger.word.frame in ("coalition", "exchange") and not cast.carried and not cast.people:
            for party in self.stage.subjects.governing(trigger.index):
                cast.add(party, "both")
        self._controlled(trigger, frame, cast)
        self._adopted(trigger, cast)
        if trigger.word.type != "CONSULT" or trigger.entry.form.suffix:
            return
        self._who_put_it_off(trigger, frame, cast)
        both = sum(person.role == "both" for person in cast.people)
        missing = both < 2 if frame.part("genitive") == "both" or frame.part("carrier") == "both" else cast.lacks_doer()
        if not missing or any(person.role == "both" and person.start is None for person in cast.people):
            return
        for party in self._teller(trigger):
            cast.add(party, "both" if frame.part("subject") == "both" else "source")
            return
        beside = self._beside(trigger)
        if beside:
            cast.add(beside, "both" if frame.part("subject") == "both" else "source")
            return
        if self._invited(trigger):
            return
        if self.stage.scene.is_in(trigger.index - 1, grammar("attending")) or trigger.prep == "ل":
            role = "both" if frame.part("subject") == "both" else "source"
            for party in self.stage.subjects.governing(trigger.index):
                cast.add(party, role)

    def _understood_doer(self, trigger: Trigger, form: Form) -> list[Party]:
        """«الحرب التي خاضتها»: the state or group, or the man, that the verb's gender points to."""
        return self.stage.subjects.pointed_to(trigger.index, "ها" if form.feminine else "ه")[:1]

    def _invited(self, trigger: Trigger) -> bool:
        """«وجه له الدعوة لزيارة موسكو»: it is not the one who invites that goes there."""
        scene, first = self.stage.scene, max(self.stage.scene.sentence(trigger.index).first, trigger.index - 5)
        return trigger.word.mode == "visit" and any(
            scene.is_in(at, grammar("invitations")) for at in range(first, trigger.index)
        )

    def _beside(self, trigger: Trigger) -> Party | None:
        """«يرافق الرئيس الأميركي باراك أوباما في زيارة إلى»: the one named right before «في زيارة» makes it."""
        scene = self.stage.scene
        if trigger.word.mode != "visit" or trigger.index < 2 or scene.tokens[trigger.index - 1].norm != "في":
            return None
        near = [p for p in scene.parties_between(trigger.index - 12, trigger.index) if p.last == trigger.index - 1]
        free = bool(near) and (not near[0].under or near[0].under in grammar("subordinators"))
        return near[0] if free and near[0].actor.type == "PERS" else None

    def _adopted(self, trigger: Trigger, cast: Cast) -> None:
        """«الهجوم الذي وقع في باريس وتبناه داعش»: who claims an attack did it."""
        scene = self.stage.scene
        if trigger.word.type != "ASSAULT" or not cast.lacks_doer():
            return
        last = min(scene.sentence(trigger.index).last, trigger.index + 14)
        for at in range(trigger.index + 1, last):
            if at not in scene.inside and scene.is_in(at, grammar("claimed")):
                near = [p for p in scene.parties_between(at + 1, at + 5) if not p.under]
                for party in near[:1]:
                    cast.add(party, "source")
                return

    def _teller(self, trigger: Trigger) -> list[Party]:
        """«نقلت الوكالة عن الرئيس قوله في مؤتمر مع»: who speaks there takes part."""
        scene = self.stage.scene
        cue = next((at for at in range(trigger.index - 1, max(0, trigger.index - 4), -1) if at in scene.cues), None)
        if cue is None or not scene.is_in(trigger.index - 1, grammar("attending")):
            return []
        ends = scene.tokens[cue].end
        told = next((s for s in scene.statements if s.cue.start < ends <= s.cue.end), None)
        if told is None or told.speaker.entity is None:
            return []
        return [p for p in scene.parties if p.actor.entity == told.speaker.entity and p.first < trigger.index][-1:]

    def _controlled(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«عرضت اليونان إرسال مساعدات», «يعتزم الرئيس السفر إلى»: who offers or intends it would do it."""
        scene = self.stage.scene
        owned = bool(trigger.entry.form.suffix) and frame.part("genitive") != "target"
        if not cast.lacks_doer() or owned or trigger.entry.form.plural:
            return
        role = frame.part("subject") if "subject" in frame.parts else frame.part("carrier")
        if role not in ("source", "both"):
            return
        first = max(scene.sentence(trigger.index).first, trigger.index - 10)
        announced = trigger.word.type in ("PROTEST", "SANCTION", "MOBILIZE", "RETREAT")
        if not (announced and scene.statement_first(trigger.index) == trigger.index):  # «أعلنت الأحزاب مقاطعة …»
            first = max(first, scene.statement_first(trigger.index))
        for at in range(trigger.index - 1, first - 1, -1):
            if at in scene.inside:
                continue
            if scene.is_in(at, grammar("complementizers")) or scene.is_in(at, grammar("subordinators")):
                return
            if trigger.word.type == "ASSAULT" and scene.is_in(at, grammar("ending")):
                return
            if scene.is_in(at, control_verbs()):
                after = [p for p in scene.parties_between(at + 1, trigger.index) if not p.under]
                for party in self.stage.subjects.of_verb(at, Form(scene.tokens[at].norm, "past"), after):
                    cast.add(party, role)
                return
            if scene.is_verb(at):
                return

    def _who_put_it_off(self, trigger: Trigger, frame: Frame, cast: Cast) -> None:
        """«أرجأت روسيا وتركيا اجتماعا»: those who put a meeting off would have met."""
        scene, first = self.stage.scene, max(self.stage.scene.sentence(trigger.index).first, trigger.index - 7)
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
