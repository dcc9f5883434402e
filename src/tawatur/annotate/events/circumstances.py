"""Where and when: the place and the time of a happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.countries import countries_named_by, is_country
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.triggers import Trigger
from tawatur.annotate.events.words import grammar
from tawatur.records import Mention, TimeExpression

_PLACES = ("GPE", "LOC", "FAC")
_REACH = 22  # tokens between an event word and its time or place


class Circumstances:
    """Gives each place and time of a sentence to the event word whose clause it stands in."""

    def __init__(self, scene: Scene, triggers: Sequence[Trigger], casts: Mapping[int, Cast]) -> None:
        self.scene = scene
        self._carried = [
            (cast.carrier, index) for index, cast in casts.items() if cast.carrier is not None and cast.carrier < index
        ]
        self._indices = tuple(trigger.index for trigger in triggers)
        self._by_index = {trigger.index: trigger for trigger in triggers}
        self._times = self._own_times()
        self._places = self._own_places()

    def time(self, trigger: Trigger) -> TimeExpression | None:
        """The time that belongs to ``trigger``; None where it has none of its own."""
        time = self._times.get(trigger.index)
        settled = trigger.word.type == "AGREE" and trigger.entry.form.definite and not trigger.word.verb
        if time and settled and self.scene.reading.token_at(time.start) < trigger.index:
            return None  # «حتى 17 سبتمبر لبحث الاتفاق»: no day of the agreement
        if time and self._points_back(trigger, self.scene.reading.token_at(time.start)):
            return None
        return None if time and time.value == "PRESENT_REF" and trigger.word.type == "CONSULT" else time

    def _points_back(self, trigger: Trigger, at: int) -> bool:
        """«بدء محاكمة المتهمين في هذا الاعتداء اليوم»: the day is not that of the attack told before."""
        scene, this = self.scene, trigger.index - 1
        if (
            trigger.word.verb
            or not trigger.entry.form.definite
            or this <= scene.sentence(trigger.index).first
            or at < trigger.index
        ):
            return False
        if not scene.is_in(this, grammar("demonstratives")) or not scene.preposition(this - 1):
            return False
        return not any(scene.is_in(i, grammar("relative_pronouns")) for i in range(trigger.index, at))

    def new_time(self, trigger: Trigger) -> TimeExpression | None:
        """The time that something was put off to: «أرجأ … قمة كانت مقررة الأربعاء إلى نهاية الشهر»."""
        scene, sentence = self.scene, self.scene.sentence(trigger.index)
        for time in scene.times:
            index = scene.reading.token_at(time.start)
            if trigger.index < index < min(sentence.last, trigger.index + _REACH) and time.type in ("DATE", "TIME"):
                until = range(max(trigger.index, index - 2), index + 1)
                if any(scene.preposition(at) in grammar("until") for at in until):
                    return time
        return None

    def place(self, trigger: Trigger, cast: Cast) -> str | None:
        """The place that the construction names, else the «في …» that belongs to the trigger."""
        if cast.place or len(cast.goals) > 1:
            return cast.place
        own = self._places.get(trigger.index)
        if own:
            return own
        if trigger.word.type == "ASSAULT":
            towns = {m.entity for m in self.scene.mentions if m.type in _PLACES}
            hit = [
                p.entity for p in cast.people if p.role == "target" and p.entity in towns and not is_country(p.entity)
            ]
            return hit[0] if hit else None
        return None

    def is_setting(self, mention: Mention) -> bool:
        """Whether the place is told as one where something is: «في بوروندي», «بمدينة حلب»."""
        return self._place_head(mention, self.scene.reading.token_at(mention.start)) is not None

    def _own_times(self) -> dict[int, TimeExpression]:
        found: dict[int, tuple[int, TimeExpression]] = {}
        for time in self.scene.times:
            if time.type not in ("DATE", "TIME"):
                continue
            index = self.scene.reading.token_at(time.start)
            if index < 0 or self.scene.reading.sentence_at(time.start) is None or self._since_another(index):
                continue
            owner = self._owner(index)
            if owner is None or (time.value == "PRESENT_REF" and not self._is_now(index, owner)):
                continue
            distance = abs(owner - index) + (8 if time.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF") else 0)
            if owner not in found or distance < found[owner][0]:
                found[owner] = (distance, time)
        return {owner: time for owner, (_, time) in found.items()}

    def _own_places(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for mention in self.scene.mentions:
            if mention.type not in _PLACES or mention.entity is None:
                continue
            index = self.scene.reading.token_at(mention.start)
            head = self._place_head(mention, index)
            if head is None:
                continue
            owner = self._owner(head)
            if owner is not None and not self._of_topic(owner, head) and not self._only_near(owner, head, mention):
                found.setdefault(owner, mention.entity)
        return found

    def _only_near(self, owner: int, head: int, mention: Mention) -> bool:
        """«في بولي علم عاصمة ولاية لوجار جنوب كابول»: a town of a name not known, and another that it lies near to."""
        scene = self.scene
        if is_country(mention.entity) or not scene.is_in(head, grammar("directions")):
            return False
        return any(
            scene.is_in(at, grammar("settlements")) and at + 1 < head and not scene.preposition(at + 1)
            for at in range(owner + 1, head)
        )

    def _owner(self, index: int) -> int | None:
        """The event word that token ``index`` belongs to: the one before it in its clause, else the one after."""
        for carrier, carried in self._carried:
            if carrier < index < carried:
                return carried
        sentence = self.scene.sentence(index)
        before = [at for at in self._indices if sentence.first <= at < index]
        if before and self._closed_relative(before[-1], index) and len(before) == 1:
            before = []
        if before and self._reaches(before[-1], index):
            return before[-1]
        after = [at for at in self._indices if index < at < sentence.last]
        if after and self._reaches(index, after[0]):
            return after[0]
        return None

    def _since_another(self, index: int) -> bool:
        """«منذ اندلاع الأحداث في 2011»: the day of what it has lasted since."""
        scene, first = self.scene, max(self.scene.sentence(index).first, index - 7)
        since = next((at for at in range(index - 1, first - 1, -1) if scene.is_in(at, grammar("since"))), None)
        if since is None or any(at in self._by_index or at in scene.timed for at in range(since + 1, index)):
            return False
        return since < index - 1 and not any(scene.tokens[at].kind == "mark" for at in range(since, index))

    def _closed_relative(self, owner: int, index: int) -> bool:
        """«طرابلس، التي يسيطر عليها مسلحون، اليوم الثلاثاء»: the clause of the event word ended at a comma."""
        scene, trigger = self.scene, self._by_index[owner]
        if not trigger.word.verb or not scene.is_in(owner - 1, grammar("relative_pronouns")):
            return False
        return any(scene.tokens[at].norm in ("،", ",") for at in range(owner + 1, index))

    def _is_now(self, index: int, owner: int) -> bool:
        """«حاليا» beside the event word; «حتى الآن» dates nothing."""
        return abs(index - owner) <= 4 and not self.scene.is_in(max(index - 1, 0), grammar("so_far"))

    def _of_topic(self, owner: int, index: int) -> bool:
        """Whether the place belongs to what is talked of: «لبحث الأزمة في سوريا»."""
        words = grammar("topics") | grammar("charges")  # «السجن … لإدانته بالقتال في سوريا»
        near = range(max(index - 8, 1), index)
        if any(self.scene.tokens[at - 1].norm == "من" and self.scene.is_in(at, grammar("agency")) for at in near):
            return True  # «عمليات إنقاذ منسقة من قبل مركز في روما»: where its doer sits
        return any(self.scene.is_in(at, words) for at in range(owner + 1, index) if at not in self.scene.inside)

    def _reaches(self, first: int, last: int) -> bool:
        scene = self.scene
        if last - first > _REACH:
            return False
        around = self._statement_of(first), self._statement_of(last)
        if around[0] != around[1]:
            return False
        for at in range(first + 1, last):
            if at in scene.inside or at in scene.timed:
                continue
            token = scene.tokens[at]
            if token.norm in ("؛", ":", ".") or at in scene.cues:
                return False
            if scene.is_in(at, grammar("complementizers")) or scene.is_in(at, grammar("relatives")):
                return self._relative_of(first, at)
            if scene.is_verb(at) and not scene.carrier(at):
                return False
        return True

    def _relative_of(self, first: int, at: int) -> bool:
        """Whether a relative clause at ``at`` speaks of the event word itself: «الحرب التي خاضتها … الصيف الماضي»."""
        scene = self.scene
        trigger = self._by_index.get(first)
        return (
            trigger is not None
            and not trigger.word.verb
            and scene.is_in(at, grammar("relative_pronouns"))
            and not any(i in scene.inside for i in range(max(first, at - 2), at))
        )

    def _statement_of(self, index: int) -> tuple[int, int] | None:
        last = self.scene.tokens[index].end
        inside = [(s.end - s.start, s.start) for s in self.scene.statements if s.start < last <= s.end]
        return min(inside, default=None)

    def _place_head(self, mention: Mention, index: int) -> int | None:
        """The token of the preposition of place before ``mention``; None where there is none."""
        scene = self.scene
        token = scene.tokens[index]
        if scene.reading.text[token.start : mention.start].endswith("ب"):
            return index
        words, first = grammar("place_prepositions"), scene.sentence(index).first
        steps = 0
        for at in range(index - 1, first - 1, -1):
            under = scene.preposition(at)
            if under:
                return at if under in words else None
            other = scene.inside.get(at)
            joined = other is not None and other.type in _PLACES
            if scene.is_verb(at) or (other is not None and not joined) or steps > 4:
                return None
            if not (joined or scene.tokens[at].kind == "mark" or self._names_a_place(at)):
                return None
            if scene.tokens[at].kind == "mark" and scene.tokens[at].norm not in ("،", "(", "«", '"', "“"):
                return None
            steps += not joined
        return None

    def _names_a_place(self, index: int) -> bool:
        """Whether the word may stand between «في» and a place's name: «مدينة», «العاصمة القطرية»."""
        scene = self.scene
        return (
            scene.is_in(index, grammar("place_nouns"))
            or countries_named_by(scene.tokens[index].norm, scene) is not None
        )
