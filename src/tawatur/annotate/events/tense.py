"""What the verbs around an event word say of its time."""

from __future__ import annotations

from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.standing import Standing
from tawatur.annotate.events.triggers import Trigger, is_any
from tawatur.annotate.events.words import carriers, event_forms, grammar, plain_verbs


def lead_of_that(scene: Scene, index: int) -> list[int]:
    """The tokens before the «أن» that the verb depends on («من المقرر أن يبحث», «على أن يلتقي»), nearest first."""
    first = scene.sentence(index).first
    for at in range(index - 1, max(first, index - 5) - 1, -1):
        if scene.tokens[at].norm == "ان":
            return list(range(at - 1, max(first, at - 4) - 1, -1))
    return []


def by_tense(scene: Scene, at: int, trigger: Trigger) -> Standing:
    norm = scene.tokens[at].norm
    near = before(scene, at, 2)
    if any(scene.tokens[i].norm.removeprefix("و") in grammar("was") for i in near):
        return Standing("happened")
    lead = lead_of_that(scene, at)
    if any(is_any(scene, i, "future_words") for i in near) or any(is_any(scene, i, "future_strict") for i in lead):
        return Standing("planned")
    if any(is_any(scene, i, "expected") for i in lead[:2]):
        return Standing("planned")
    for rest, prep, future in peelings(norm):
        if prep:
            continue
        if future:
            return Standing("planned")
        if norm[:1] in "سو" and any(ahead for left, _, ahead in peelings(norm) if ahead and _is_known_present(left)):
            return Standing("planned")
        tenses = {c.form.tense for c in scene.carrier(at)} | {e.form.tense for e in event_forms().get(rest, ())}
        if "past" in tenses:
            return Standing("happened", stated=bool(scene.carrier(at)))
        if "past" in plain_verbs().get(rest, ()):
            return Standing("happened", False)
        if "present" in tenses or "present" in plain_verbs().get(rest, ()) or rest[:1] == "ي":
            if lead and scene.tokens[lead[0]].norm == "علي":
                return Standing("planned")
            if scene.sentence(at).role == "title":
                return Standing("happened", False)
            if trigger.word.mode == "sentence":
                return Standing("happened", False)  # «حكما يقضي بإعدام …»
            if at > trigger.index and not is_any(scene, at, "convenes"):
                return Standing("ongoing", False)  # «مناقشات تجري»
            held = trigger.word.type == "CONSULT" and (trigger.word.mode != "visit" or is_any(scene, at, "convenes"))
            return Standing("planned" if held else "ongoing", False)
    return Standing("happened", False)


def _is_known_present(word: str) -> bool:
    known = [c.form for c in carriers().get(word, ())] + [e.form for e in event_forms().get(word, ())]
    return any(form.tense == "present" for form in known)


def main_verb(scene: Scene, trigger: Trigger) -> Standing | None:
    """The status that the verb of the clause gives to a noun in it."""
    sentence = scene.sentence(trigger.index)
    for at in range(trigger.index - 1, max(sentence.first, trigger.index - 25) - 1, -1):
        if at in scene.inside or at in scene.timed:
            continue
        if is_any(scene, at, "complementizers") or at in scene.cues:
            return None
        if scene.is_verb(at):
            return by_tense(scene, at, trigger)
    return None


def governor_of(scene: Scene, index: int) -> int | None:
    """The verb that governs the noun at ``index``: the nearest one before it in its clause."""
    for at in range(index - 1, max(scene.sentence(index).first, index - 14) - 1, -1):
        if at in scene.inside or at in scene.timed:
            continue
        if is_any(scene, at, "complementizers") or is_any(scene, at, "after"):
            return None
        if scene.is_verb(at):
            return at
    return None


def led_by(scene: Scene, trigger: Trigger) -> Standing | None:
    """«زيارة الوزير إلى بغداد ستبحث …» has yet to be, «زيارته لن تكون ممكنة» will not be."""
    if main_verb(scene, trigger) is not None:
        return None
    for at in range(trigger.index + 1, min(scene.sentence(trigger.index).last, trigger.index + 22)):
        if at in scene.inside:
            continue
        if is_any(scene, at, "relative_pronouns"):
            return None
        if scene.is_verb(at) and (len(scene.tokens[at].norm) > 3 or scene.tokens[at].norm[0] == "ي"):
            if is_any(scene, at - 1, "negation"):
                return Standing("denied") if is_any(scene, at, "comes_about") else None
            ahead = any(ahead and _is_known_present(rest) for rest, _, ahead in peelings(scene.tokens[at].norm))
            return Standing("planned") if ahead or is_any(scene, at - 1, "future_words") else None
    return None


def in_the_present(scene: Scene, index: int) -> bool:
    """«يتزامن مع بدء مفاوضات»: the verb that governs the noun is in the present."""
    governor = governor_of(scene, index)
    return governor is not None and is_present(scene, governor)


def is_present(scene: Scene, at: int) -> bool:
    """Whether the verb at ``at`` is in the present tense."""
    norm = scene.tokens[at].norm
    tenses = {tense for rest, _, _ in peelings(norm) for tense in plain_verbs().get(rest, ())}
    return "past" not in tenses and norm.lstrip("وف")[:1] in "يت"


def before(scene: Scene, index: int, reach: int) -> list[int]:
    """Tokens before ``index`` in its sentence, nearest first, names left out."""
    first = max(scene.sentence(index).first, index - reach)
    return [at for at in range(index - 1, first - 1, -1) if at not in scene.inside]


def is_agreement(scene: Scene, index: int) -> bool:
    return any(
        entry.word.type == "AGREE"
        for rest, _, _ in peelings(scene.tokens[index].norm)
        for entry in event_forms().get(rest, ())
    )
