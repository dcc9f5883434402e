"""Whom a pronoun points to."""

from __future__ import annotations

from tawatur.annotate.events.cast import PLACES
from tawatur.annotate.events.countries import capital_of, is_country
from tawatur.annotate.events.forms import Form
from tawatur.annotate.events.parties import Party
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.words import grammar

_BESIDE = 3  # tokens from «بينها» to the name behind «وبين»
_SIDES = ("ها", "ه")


class Pronouns:
    """Antecedents in one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def pointed_to(self, index: int, suffix: str) -> list[Party]:
        """Whom the pronoun at ``index`` points to: ها to a state, a group or a woman, ه to a man or a group."""
        scene = self.scene
        sentence = scene.sentence(index)
        if self._thing_leads(index, suffix):
            return []
        for low, high in ((sentence.first, index), (self._previous_first(sentence.first), sentence.first)):
            places = grammar("place_prepositions")
            fit = [p for p in scene.parties_between(low, high) if self._agrees(p, suffix) and p.under not in places]
            fit = [p for p in fit if (not p.under or suffix == "ها") and not self._set_against(p, suffix)]
            if not fit and suffix == "ها" and low == sentence.first and self._other_woman(low, high):
                return []
            if fit:
                return [fit[0] if suffix == "ه" else fit[-1]]
        return []

    def _set_against(self, party: Party, suffix: str) -> bool:
        """«بينها وبين تركيا»: whom the pronoun stands beside is another than it points to, there and further on."""
        before = range(max(0, party.first - _BESIDE), party.first)
        return any(self.scene.is_in(at, grammar("beside_pronoun")) for at in before) and suffix in _SIDES

    def _other_woman(self, low: int, high: int) -> bool:
        """«تحطمت طائرة أثناء قصفها»: a feminine subject of the sentence that is no known actor."""
        scene = self.scene
        return any(
            scene.tokens[at].text.endswith("ة")
            and scene.is_verb(at - 1)
            and at not in scene.inside
            and not any(party.first <= at < party.last for party in scene.parties_between(at - 4, at + 1))
            for at in range(low + 1, high)
        )

    def _thing_leads(self, index: int, suffix: str) -> bool:
        """«أن الاجتماع سيبحث خلال جلساته»: a thing of the pronoun's gender leads its clause."""
        scene, first = self.scene, max(self.scene.sentence(index).first, index - 14)
        cut = next((at for at in range(index - 2, first - 1, -1) if self._opens_report(at)), None)
        if cut is None or scene.is_verb(cut + 1) or not scene.tokens[cut + 1].definite or cut + 1 in scene.inside:
            return False
        feminine = scene.tokens[cut + 1].text.endswith(("ة", "ات"))
        known = any(p.first <= cut + 1 < p.last for p in scene.parties_between(cut - 4, cut + 2))
        return not known and feminine == (suffix == "ها")

    def suffering(self, index: int, suffix: str) -> list[Party]:
        """«بعد اعتقاله»: the one man of its clause, else of the two last sentences; nobody where that is unclear."""
        scene, first = self.scene, self.scene.sentence(index).first
        cut = next((at for at in range(index - 1, first - 1, -1) if self._opens_report(at)), None)
        ranges = [(first, index), (self._previous_first(first), first)] if cut is None else [(cut, index)]
        for low, high in ranges:
            near = scene.parties_between(low, high)
            if suffix == "هم":
                many = [p for p in near if p.actor.entity is None and p.actor.number == "p"]
                if many:
                    return many[-1:]
                continue
            fit = [p for p in near if p.actor.type == "PERS" and p.actor.entity and p.actor.gender != "f"]
            fit = [p for p in fit if p.under not in grammar("place_prepositions")]
            if fit:
                return fit[-1:] if len({p.actor.entity for p in fit}) == 1 else []
        return []

    def of_thing_before(self, index: int) -> bool:
        """«قذائف أطلقتها الفصائل», «الصواريخ التي أطلقتها»: the pronoun is that of a thing right before the verb."""
        scene, at = self.scene, index - 1
        if scene.is_in(at, grammar("relative_pronouns")):
            at -= 1
        if at < scene.sentence(index).first or scene.tokens[index].norm[:1] in ("و", "ف"):
            return False
        if scene.tokens[at].norm in ("ما", "مما"):
            return True  # «ما دمرته الحرب»
        if scene.tokens[at].kind != "word" or at in scene.inside or at in scene.timed or scene.is_verb(at):
            return False
        particles = ("prepositions", "complementizers", "relatives", "verb_particles", "subordinators")
        if any(scene.is_in(at, grammar(name)) for name in particles):
            return False
        return not any(party.first <= at < party.last for party in scene.parties_between(at - 8, at + 1))

    def _opens_report(self, at: int) -> bool:
        """«أن», «إنه»: what follows is told of others than the one who speaks, unless it points back to him."""
        norm = self.scene.tokens[at].norm
        return self.scene.is_in(at, grammar("complementizers")) and not norm.endswith("نه")

    def _agrees(self, party: Party, suffix: str) -> bool:
        kind = party.actor.type
        if suffix == "ها" and kind in PLACES:
            entity = party.actor.entity  # a state or its capital acts, no other town
            return kind == "GPE" and (is_country(entity) or capital_of(entity) is not None)
        if suffix == "ها":
            return kind == "ORG" or party.actor.gender == "f"
        if suffix == "ه":
            return kind == "PERS" or (kind is None and party.actor.gender == "m")
        return party.actor.number == "p" or kind == "ORG"

    def _previous_first(self, first: int) -> int:
        return self.scene.sentence(first - 1).first if first > 0 else 0

    def _is_sex(self, party: Party, form: Form) -> bool:
        """A woman does what a feminine verb says, a man what a masculine one says."""
        return form.tense == "noun" or form.plural or (party.actor.gender == "f") == form.feminine

    def _accusative(self, party: Party) -> bool:
        """«مواطنا سوريا» after the verb is no subject."""
        return party.actor.entity is None and self.scene.tokens[party.last - 1].text.endswith(("اً", "ًا"))

    def _can_do(self, party: Party, form: Form) -> bool:
        """Whether a verb without a noun of its own may speak of it: a plural verb of no single person."""
        one = form.plural and form.tense != "noun" and party.actor.type == "PERS"
        return self._can_act(party) and not (one and not form.written.endswith("نا"))

    def _can_act(self, party: Party) -> bool:
        if party.under or party.actor.type not in ("PERS", None) or self.scene.names_event(party.head):
            return False
        return self.scene.tokens[party.first].bare not in grammar("counterparts")

    def _is_counterpart(self, party: Party, index: int) -> bool:
        heads = grammar("counterparts")
        return any(token.bare in heads or token.norm in heads for token in self.scene.tokens[index + 1 : party.last])
