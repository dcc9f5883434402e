"""Which words of an article may name a happening."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tawatur.annotate.events.countries import countries_named_by
from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.words import Entry, EventWord, event_forms, grammar
from tawatur.arabic import normalise
from tawatur.records import Span

_TANWIN = re.compile("[\u064b-\u064d]")
_ARRIVALS = frozenset({"arrive", "move"})
_QUOTES = ('"', "«", "“", "(")
_NEAR_AFTER, _NEAR_BEFORE, _FAR = 9, 7, 5
_TALKS_AFTER = 24  # «بحث ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية الأمير … مع»
_RULING_BEFORE = 16  # «قرر قاضي المحكمة، التي لا تتبع وزارة العدل …، إعدام»


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may name a happening: where, which event word in which form, and what its clitics say."""

    index: int
    entry: Entry
    prep: str
    future: bool
    span: Span

    @property
    def word(self) -> EventWord:
        """The event word."""
        return self.entry.word


def find_triggers(scene: Scene) -> list[Trigger]:
    """Every token that is a form of an event word and has the neighbours that the tables ask for."""
    found: list[Trigger] = []
    for index, token in enumerate(scene.tokens):
        if token.kind != "word" or (index in scene.inside and scene.inside[index].type != "EVENT"):
            continue
        trigger = _at(scene, index)
        if trigger and not _only_why(scene, trigger, found):
            found.append(trigger)
    return found


def _only_why(scene: Scene, trigger: Trigger, found: list[Trigger]) -> bool:
    """«تظاهر الآلاف احتجاجا على»: why it was done, beside the deed itself; «التظاهرات التي خرجت»: only that it was."""
    if trigger.word.type != "PROTEST" or not found or found[-1].word.type != "PROTEST":
        return False
    if trigger.word.verb:
        told = is_any(scene, trigger.index - 1, "relative_pronouns") and bool(scene.carrier(trigger.index))
        return told and not found[-1].word.verb and trigger.index - found[-1].index <= 5
    adverb = trigger.entry.form.written == normalise(trigger.word.word) + "ا"
    return adverb and found[-1].index >= max(scene.sentence(trigger.index).first, trigger.index - 25)


def _at(scene: Scene, index: int) -> Trigger | None:
    token = scene.tokens[index]
    for rest, prep, future in peelings(token.norm):
        for entry in event_forms().get(rest, ()):
            verb = entry.word.verb
            if verb and entry.form.suffix == "ه" and token.text.endswith("ة"):
                continue  # «سيطرة»: no pronoun
            if (future and (not verb or entry.form.tense != "present")) or (prep and verb):
                continue
            if verb and not _can_be_verb(scene, index, entry):
                continue
            if entry.word.type == "AID" and entry.form.definite and is_any(scene, index - 1, "crews"):
                continue  # «فرق الإنقاذ»
            if _fits(scene, index, entry.word):
                start = token.start + _dropped(token.norm, rest, future)
                return Trigger(index, entry, prep, future, Span(min(start, token.end - 1), token.end))
    return None


def _dropped(norm: str, rest: str, future: bool) -> int:
    """How many letters of the normal form stand before the trigger: و and the preposition; سـ belongs to it."""
    if rest.startswith("ال") and not norm.endswith(rest):
        rest = rest[2:]
    return max(0, len(norm) - len(rest) - future)


def _can_be_verb(scene: Scene, index: int, entry: Entry) -> bool:
    """A form that is also a noun («ضرب», «قتل», «فجرا») is a verb only where a verb can stand."""
    if scene.is_in(index, grammar("never_verbs")):
        return False
    if entry.word.frame in _ARRIVALS and _reaches_a_number(scene, index):
        return False
    first, at = scene.sentence(index).first, index - 1
    while at > first and scene.tokens[at].norm in _QUOTES:
        at -= 1
    before = scene.preposition(at) if at >= first else ""
    if before and before not in ("حتي", "منذ"):
        return False
    if entry.form.tense != "past":
        return True
    if index > 0 and index - 1 not in scene.timed and _counts(scene, index - 1):
        return False  # «مائة طالب»
    if _TANWIN.search(scene.tokens[index].text) or index in scene.timed:
        return False
    may_be_noun = any(not other.word.verb for other in event_forms()[entry.form.written])
    return not (may_be_noun and (entry.form.dual or _reads_as_noun(scene, index)))  # «حكما» is hardly a dual verb


def _reads_as_noun(scene: Scene, index: int) -> bool:
    """«استأنفت إسرائيل قصف غزة», «قصف إسرائيلي على غزة»: a verb rules it, or a nationality follows it."""
    sentence, token = scene.sentence(index), scene.tokens[index]
    if index + 1 < sentence.last and index + 1 not in scene.inside:
        after = scene.tokens[index + 1]
        if scene.preposition(index + 1) in ("علي", "ل") or (
            countries_named_by(after.norm, scene) and not after.definite
        ):
            return True
    if (token.norm[:1] in ("و", "ف") and token.norm != token.stem) or index == sentence.first:
        return False
    after_that = is_any(scene, index - 1, "complementizers") and scene.tokens[index - 1].norm.endswith("ان")
    if after_that and any(at in scene.cues for at in range(max(sentence.first, index - 8), index - 1)):
        return True  # «أكد أن نشر قوات»: a noun follows the «أنّ» of a report
    for at in range(index - 1, max(sentence.first, index - 10) - 1, -1):
        if at in scene.inside:
            continue
        if scene.is_in(at, grammar("complementizers")) or scene.is_in(at, grammar("relatives")):
            return False
        if scene.tokens[at].norm in (",", "،", ":", "؛", "لم", "قد", "وقد"):
            return False
        if scene.is_verb(at):
            return not is_any(scene, at, "verb_particles")
    return False


def _counts(scene: Scene, index: int) -> bool:
    """Whether a number stands there that counts what follows it."""
    return scene.tokens[index].kind == "number" or scene.is_in(index, grammar("hundreds"))


def _reaches_a_number(scene: Scene, index: int) -> bool:
    """«تصل إلى 200 كيلو»: no arrival."""
    last = min(scene.sentence(index).last, index + 4)
    return any(scene.tokens[at].kind == "number" and at not in scene.timed for at in range(index + 1, last))


def _fits(scene: Scene, index: int, word: EventWord) -> bool:
    sentence = scene.sentence(index)
    if word.far:
        first, last = max(sentence.first, index - _FAR), min(sentence.last, index + _FAR + 1)
        if word.far.among(_peeled(scene, first, last)):
            return False
    if word.near:
        before = _RULING_BEFORE if word.mode in ("sentence", "boycott") else _NEAR_BEFORE
        first, last = max(sentence.first, index - before), min(sentence.last, index + _NEAR_AFTER)
        if (word.need == "next" or word.frame == "term") and not scene.tokens[index].enclitic:
            first, last = index + 1, min(sentence.last, index + (5 if word.frame == "term" else 3))
        if word.frame == "discuss":
            last = min(sentence.last, index + _TALKS_AFTER)
        return word.near.among(_peeled(scene, first, last))
    return True


def _peeled(scene: Scene, first: int, last: int) -> list[str]:
    """The words around with and without clitics: whole ones in order first (for runs), then what is left of each."""
    whole = [token.norm for token in scene.tokens[first:last]]
    rest = [left for word in whole for left, _, _ in peelings(word)[1:]]
    stripped = [peelings(word)[-1][0] for word in whole]
    bare = [word[2:] for word in (*whole, *rest) if word.startswith("ال") and len(word) > 4]
    return [*whole, *stripped, *rest, *bare]


def is_any(scene: Scene, index: int, name: str) -> bool:
    """Whether token ``index`` is in the list ``name`` of the grammar."""
    return scene.is_in(index, grammar(name))
