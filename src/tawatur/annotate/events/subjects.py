"""Who does what a verb says: the noun before or after it, or the one that is only understood."""

from __future__ import annotations

from tawatur.annotate.events.forms import Form
from tawatur.annotate.events.parties import Party, is_setting
from tawatur.annotate.events.pronouns import Pronouns
from tawatur.annotate.events.words import control_verbs, grammar

_REACH = 80  # tokens before a sentence in which an understood subject is looked for


class Subjects(Pronouns):
    """Subjects and antecedents in one scene."""

    def of_verb(self, index: int, form: Form, after: list[Party]) -> list[Party]:
        """The parties that do the verb at ``index``; ``after`` are the bare ones that follow it in its clause."""
        speaker = self._speaker(index, form)
        if speaker:
            return speaker
        follows = self._follows_object(index, form, after)
        if follows is not None:
            return follows
        before = self.before(index, form)
        if before:
            return before
        if self.unknown(index, form) or self._of_event(index):
            return []
        if self._pronoun_leads(index, form):
            return self.understood(index, form)
        inside = form.plural or form.dual  # a plural verb has its subject before it or inside it
        if after and not inside and not self._is_counterpart(after[0], index) and not self._accusative(after[0]):
            head = after[0]
            return [head, *self._joined_to(head, after[1:])]
        return self.understood(index, form)

    def _pronoun_leads(self, index: int, form: Form) -> bool:
        """«قالت الحركة إنها هاجمت الشرطة», «إنهم اعتقلوا»: the pronoun of «أن» is the subject."""
        scene, at = self.scene, index - 1
        while at > 0 and at not in scene.inside and scene.is_in(at, grammar("verb_particles")):
            at -= 1
        ending = "نها" if form.feminine else "نهم" if form.plural else "نهما" if form.dual else ""
        led = at >= 0 and bool(ending) and scene.tokens[at].norm.endswith(ending)
        return led and scene.is_in(at, grammar("complementizers"))

    def _follows_object(self, index: int, form: Form, after: list[Party]) -> list[Party] | None:
        """«الزعيم تحتجزه جماعة مسلحة»: after an object pronoun the next noun does it; None where no noun follows."""
        if not form.suffix or form.plural or form.dual:
            return None
        if after and after[0].first <= index + 2 and after[0].head == index and not self._accusative(after[0]):
            return [after[0], *self._joined_to(after[0], after[1:])]
        return [] if self.unknown(index, form) and not self.scene.preposition(index + 1) else None

    def _of_event(self, index: int) -> bool:
        """«التفجير الذي استهدف مسجدا»: the happening itself is the subject."""
        scene, at = self.scene, index - 1
        if at < 1 or scene.is_in(index, control_verbs()):
            return False
        first = scene.sentence(index).first
        if scene.is_in(at, grammar("relative_pronouns")):
            return any(scene.names_event(i) for i in range(max(first, at - 5), at))
        if scene.tokens[index].norm[:1] in ("و", "ف"):
            return scene.is_in(index, grammar("aims")) and self._goes_on(index, first)
        for i in range(at, max(first, at - 2) - 1, -1):
            if scene.tokens[i].kind != "word" or i in scene.inside or scene.is_verb(i) or self._parts(i):
                return False
            if scene.names_event(i):
                indefinite = not scene.tokens[i].norm.startswith("ال")
                return indefinite or (i == at and scene.is_in(index, grammar("aims")))
        return False

    def _parts(self, at: int) -> bool:
        """«قتل حرقا بعدما أضرم مستوطنون»: what stands before «بعدما» is no subject of what follows."""
        return self.scene.is_in(at, grammar("relatives")) and not self.scene.is_in(at, grammar("relative_pronouns"))

    def _goes_on(self, index: int, first: int) -> bool:
        """«عملية نفذتها الحركة واستهدفت الشرطة»: the verb goes on with what is told of the attack."""
        scene = self.scene
        verb = next((at for at in range(index - 1, max(first, index - 14), -1) if scene.is_verb(at)), None)
        if verb is None or not scene.tokens[verb].norm.endswith(("ها", "ه")):
            return False
        return any(scene.names_event(at) for at in range(max(first, verb - 3), verb))

    def unknown(self, index: int, form: Form) -> bool:
        """«والتقت الفتيات …», «تحتجزه جماعة …»: the noun right after the verb is its subject, though no known actor."""
        scene, at, last = self.scene, index + 1, self.scene.sentence(index).last
        while at < last and (at in scene.timed or scene.is_in(at, grammar("verb_particles"))):
            at += 1
        if at >= last or at in scene.inside:
            return False
        if not scene.tokens[at].definite and not (form.suffix and self._is_bare_noun(at)):
            return False
        return not any(party.first <= at < party.last for party in scene.parties_between(at - 6, at + 1))

    def _is_bare_noun(self, at: int) -> bool:
        """Whether an indefinite noun stands there, as far as its ending tells."""
        scene, token = self.scene, self.scene.tokens[at]
        return token.kind == "word" and token.text.endswith(("ة", "ات", "ون")) and not scene.is_verb(at)

    def _speaker(self, index: int, form: Form) -> list[Party]:
        """«اتفقنا», «التقيت» in somebody's words: the one who speaks."""
        if self.scene.tokens[index].norm.lstrip("وف") not in grammar("first_person"):
            return []
        statement = self.scene.statement_at(index)
        if statement is None or statement.speaker.entity is None or (form.feminine and statement.manner != "direct"):
            return []
        said = [p for p in self.scene.parties if p.actor.entity == statement.speaker.entity and p.first < index]
        return said[-1:]

    def _joined_to(self, head: Party, rest: list[Party]) -> list[Party]:
        found, last = [], head
        for party in rest:
            if not party.joined or party.first - last.last > 8:
                break
            if not self._conjoined(last, party):
                break
            found.append(party)
            last = party
        return found

    def _conjoined(self, last: Party, party: Party) -> bool:
        """Whether «و» stands between the two (a comma alone may set off the object)."""
        tokens = self.scene.tokens[last.last : party.last]
        return any(token.norm.startswith("و") for token in tokens)

    def before(self, index: int, form: Form) -> list[Party]:
        """The subject before a verb: the bare parties of its clause, or the one before its relative pronoun."""
        scene, at = self.scene, index - 1
        first = scene.sentence(index).first
        if scene.tokens[index].norm[:1] in ("و", "ف") and not scene.tokens[index].stem.startswith(("و", "ف")):
            return []
        while at >= first and (scene.is_in(at, grammar("verb_particles")) or at in scene.timed):
            at -= 1
        if at >= first and scene.is_in(at, grammar("relative_pronouns")):
            feminine = scene.tokens[at].norm.endswith(tuple(grammar("feminine_relatives")))
            returns = bool(form.suffix) and form.suffix != ("ه" if feminine else "ها")
            if returns or scene.is_in(index + 1, grammar("within_it")):
                return []  # «الزعيم الذي تحتجزه»; but «أخته التي استقبلته»
            near = [p for p in scene.parties_between(first, at) if at - 2 <= p.last <= at]
            if near and is_setting(near[-1]):
                people = [p for p in scene.parties_between(first, at) if p.actor.type == "PERS" and p.last > at - 14]
                return people[-1:] or near[-1:]  # «استقبل الوزير في مطار الكويت والذي يقوم بزيارة»
            return near[-1:]
        resumed = self._resumed(index, form)
        if resumed:
            return resumed
        start = scene.clause_start(at + 1)
        bare = [p for p in scene.parties_between(start, at + 1) if not p.under and not scene.names_event(p.head)]
        helps = scene.is_in(start, grammar("verb_particles"))  # «وكانت روسيا ودول غربية فرضت …»
        if bare and self._told_of_next(bare[-1], index):
            return bare[-1:]
        if not bare or (scene.is_verb(start) and start < bare[0].first and start != index and not helps):
            return []
        several = form.plural or form.dual or bare[-1].last > at
        return [bare[0], *(self._joined_to(bare[0], bare[1:]) if several else [])]

    def _told_of_next(self, party: Party, index: int) -> bool:
        """«أنقذت امرأة احتجزت لمدة عام»: a clause without a relative pronoun, of the indefinite one right before it."""
        token = self.scene.tokens[party.first]
        nameless = party.actor.entity is None and party.actor.type is None
        return nameless and party.last == index and not token.definite and not token.norm.startswith("ال")

    def _resumed(self, index: int, form: Form) -> list[Party]:
        """«بوتين الذي سيجتمع مع روحاني لم يلتق خامنئي»: the subject that a relative clause parts from its verb.

        The relative pronoun follows the party at once, no verb stands before it in the clause, and between it and the
        verb stands the relative clause's own verb and no «و» that would go on with it.
        """
        scene, norm = self.scene, self.scene.tokens[index].norm
        if norm[:1] in ("و", "ف") and not scene.tokens[index].stem.startswith(("و", "ف")):
            return []
        first = max(scene.sentence(index).first, index - 24)
        pronouns = [
            i for i in range(first, index) if scene.is_in(i, grammar("relative_pronouns")) and i not in scene.inside
        ]
        if not pronouns:
            return []
        verbs = [
            i
            for i in range(pronouns[0] + 1, index)
            if scene.is_verb(i) and not scene.is_in(i, grammar("verb_particles"))
        ]
        if not verbs or any(scene.is_in(i, grammar("complementizers")) for i in range(pronouns[0], index)):
            return []
        head = [p for p in scene.parties_between(max(first, pronouns[0] - 12), pronouns[0]) if p.last == pronouns[0]]
        if not head or head[0].under or head[0].joined or scene.names_event(head[0].head):
            return []
        start = scene.clause_start(head[0].first)
        if scene.is_verb(start) and start < head[0].first and not scene.is_in(start, grammar("verb_particles")):
            return []
        return head if self._agrees_with(head[0], form) else []

    def _agrees_with(self, party: Party, form: Form) -> bool:
        """A singular verb of the gender of its subject, a plural or dual one of no single person."""
        if form.plural or form.dual:
            return party.actor.type != "PERS"
        return form.tense == "noun" or (party.actor.gender == "f" or party.actor.number == "p") == form.feminine

    def understood(self, index: int, form: Form) -> list[Party]:
        """Who a verb without a noun of its own stands for: the one spoken of last in its sentence or the one before."""
        scene = self.scene
        sentence = scene.sentence(index)
        cut = next(
            (at for at in range(index - 1, sentence.first - 1, -1) if scene.is_in(at, grammar("complementizers"))),
            sentence.first,
        )
        said = self._speaker_before(cut, form)
        if said:
            return said
        joined = self._coordinated(index, form) if cut == sentence.first else []
        if joined:
            return joined
        ranges = [(cut, index), (sentence.first, index)]
        if cut > sentence.first and self._reported(cut):
            ranges = ranges[:1]
        elif scene.statement_at(index) is not None and (
            cut == sentence.first or cut > scene.statement_first(index) >= sentence.first
        ):
            ranges = [(max(sentence.first, scene.statement_first(index)), index)]
        for low, high in ranges:
            own = [p for p in scene.parties_between(low, high) if self._can_do(p, form) and self._is_sex(p, form)]
            if own:
                return own[:1]
            if form.feminine and form.suffix:
                states = [p for p in scene.parties_between(sentence.first, high) if p.actor.type in ("GPE", "ORG")]
                if states:
                    return states[-1:]
        if len(ranges) == 1:
            return []
        earlier = [
            p for p in scene.parties_between(max(0, sentence.first - _REACH), sentence.first) if self._can_do(p, form)
        ]
        last = [p for p in earlier if p.first >= self._previous_first(sentence.first)]
        if last:
            return last[:1]
        return earlier[-1:] if len({p.actor.entity for p in earlier}) == 1 else []

    def _coordinated(self, index: int, form: Form) -> list[Party]:
        """«استغل التنظيم الفوضى واستولى على بلدات»: a verb joined to another has its subject."""
        scene = self.scene
        if scene.tokens[index].norm[:1] != "و" or scene.tokens[index].stem.startswith("و"):
            return []
        first = max(scene.sentence(index).first, index - 20)
        at = next((i for i in range(index - 1, first - 1, -1) if i not in scene.inside and scene.is_verb(i)), None)
        if at is None or at in scene.cues or scene.is_in(at - 1, grammar("relative_pronouns")):
            return []
        near = [p for p in scene.parties_between(at + 1, at + 3) if p.head == at and not p.under and not p.joined]
        return near[:1] if near and self._agrees_with(near[0], form) else []

    def _speaker_before(self, cut: int, form: Form) -> list[Party]:
        """«وأكد أنه سيزور موسكو», «قالت اليابان إنها سترسل …»: the pronoun after «أن» is the speaker's."""
        scene, norm = self.scene, self.scene.tokens[cut].norm
        if form.plural or not norm.endswith(("نه", "نها")):
            return []
        cues = [at for at in range(max(scene.sentence(cut).first, cut - 14), cut) if at in scene.cues]
        statement = next((s for s in scene.statements if cues and s.start >= scene.tokens[cues[-1]].end), None)
        if statement is None or statement.speaker.entity is None:
            return []
        begins = scene.reading.between(statement.start, statement.end)[0]
        if cut > begins and not norm.startswith("و"):
            return []  # «إن الانفجار كان قويا إلى حد أنه ألحق»: not the speaker's
        known = [p for p in scene.parties if p.actor.entity == statement.speaker.entity and p.first < cut]
        fits = [p for p in known if self._agrees(p, "ها" if norm.endswith("ها") else "ه") or p.actor.type == "ORG"]
        return fits[-1:]

    def governing(self, index: int) -> list[Party]:
        """The subject of the verb that governs the noun at ``index``: the nearest verb before it in its sentence."""
        scene = self.scene
        sentence = scene.sentence(index)
        content = scene.statement_first(index)
        for at in range(index - 1, max(sentence.first, content) - 1, -1):
            if scene.is_verb(at) and not self._only_says_who(at):
                form = Form(scene.tokens[at].norm, "past")
                after = [p for p in scene.parties_between(at + 1, index) if not p.under]
                return [p for p in self.of_verb(at, form, after) if p.first >= sentence.first]
        bare = [p for p in scene.parties_between(max(sentence.first, content), index) if not p.under]
        return bare[:1]

    def controlling(self, index: int) -> list[Party]:
        """«عمدت الشرطة إلى قمعها»: who does what the noun at ``index`` says, by a verb that only says he did it."""
        scene, first = self.scene, max(self.scene.sentence(index).first, index - 8)
        at = next((i for i in range(index - 1, first - 1, -1) if i not in scene.inside and scene.is_verb(i)), None)
        if at is None or not scene.is_in(at, control_verbs()):
            return []
        after = [p for p in scene.parties_between(at + 1, index) if not p.under]
        return self.of_verb(at, Form(scene.tokens[at].norm, "past"), after)

    def _only_says_who(self, at: int) -> bool:
        """«الحزب الذي يرأسه …», «الوفد الذي يقوده …»: a relative clause with a pronoun is no main clause."""
        relative = self.scene.is_in(at - 1, grammar("relative_pronouns"))
        return relative and self.scene.tokens[at].norm.endswith(("ه", "ها", "هم"))

    def _reported(self, at: int) -> bool:
        """Whether the «أن» at ``at`` opens reported speech and carries no pronoun that points back to the speaker."""
        norm = self.scene.tokens[at].norm
        return norm.endswith("ن") and any(before in self.scene.cues for before in range(max(0, at - 12), at))
