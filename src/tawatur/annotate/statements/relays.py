"""Speech passed on: «ونقلت وكالة X عن Y أن», «ذكرت صحيفة X نقلا عن Y أن», «نقلت عنه الصحيفة قوله»."""

from __future__ import annotations

from tawatur.annotate.actors.words import outlet_ids
from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import find_introduction
from tawatur.annotate.statements.phrases import phrase_from, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.subjects import subject_after
from tawatur.annotate.statements.words import Form, attribution_words, words

_TAKEN_REACH = 12  # tokens between an outlet and its «نقلا عن»
_LEARNT = 8  # from «علمت» over the paper's name to «من»
_OWN_REACH = 35  # tokens from «عن» over a long title to «قوله»


def channel_behind(scene: Scene, at: int) -> tuple[str, ...]:
    """«وأضاف بحسب «رويترز»، أن»: the source phrase right behind a verb names its channel."""
    if scene.norms[at + 1] not in attribution_words():
        return ()
    index = at + 3 if at + 2 in scene.opening_quotes else at + 2
    actor = scene.actor_from(index) if index < len(scene.tokens) else None
    return (actor.entity,) if actor is not None and actor.entity in outlet_ids() else ()


def taken_from(
    scene: Scene, subjects: tuple[Subject, ...], found: Introduction
) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """«ذكرت صحيفة X نقلا عن Y أن»: Y says it, and X is its channel."""
    if not subjects or found.start < subjects[0].span.end or not _passes_on(scene, subjects[0]):
        return subjects, ()
    first = scene.after(subjects[-1].span.end)
    for at in range(first, min(first + _TAKEN_REACH, found.token - 2)):
        if scene.phrase_at(at, "taken_from"):
            spoken = phrase_from(scene, at + 2, found.token, False)
            if spoken is not None and speaks(scene, spoken[0]):
                return (spoken[0],), tuple(s.entity for s in subjects if s.entity)
    return subjects, ()


def _passes_on(scene: Scene, subject: Subject) -> bool:
    """Whether it is an outlet (or nobody known), which passes on; an organisation takes up what it was told."""
    head = scene.reading.token_at(subject.span.start)
    named = subject.actor is None or subject.entity in outlet_ids()
    return named or bool({scene.norms[head], scene.tokens[head].stem} & words("outlets"))


def relay(scene: Scene, at: int, form: Form, after: tuple[tuple[Subject, ...], int], period: Period) -> Draft | None:
    """«ونقلت وكالة X عن Y أن …»: Y says it, X passed it on; with «قوله» the cue stands there instead."""
    told_of = at + 1 < period.last and scene.norms[at + 1] in words("from_him")
    if told_of:
        after = subject_after(scene, at + 1, form, period.last)
        return _relayed_of(scene, at, form, after, period)
    agencies, index = after
    if index < period.last and scene.norms[index] in words("relayed_words"):
        return _relayed_words(scene, at, form, after, period)
    source = next((k for k in range(index, min(index + 12, period.last)) if scene.norms[k] in words("from")), None)
    if source is None or source + 1 >= period.last:
        return None
    spoken = phrase_from(scene, source + 1, period.last, False)
    if spoken is None:
        return None
    subject, index = spoken
    cue = at
    for k in range(index, min(index + _OWN_REACH, period.last)):
        if scene.norms[k] in words("relay_own"):
            cue, index = k, k + 1
            break
    introduction = find_introduction(scene, form, index, period)
    if introduction is None:
        return None
    between = [scene.actor_from(k) for k in range(at + 1, source)]  # «وكالة «رويترز»»
    via = tuple(a.entity for a in agencies if a.entity) or tuple(a.entity for a in between if a and a.entity)[:1]
    return Draft(cue, scene.cue_span(cue), "says", None, introduction, (subject,), via=via,
                 coordinated=bool(scene.conjunction(at)), opens=at, word="perfect")  # fmt: skip


def _relayed_words(
    scene: Scene, at: int, form: Form, after: tuple[tuple[Subject, ...], int], period: Period
) -> Draft | None:
    """«ونقلت وكالة «رويترز» قول الوزير إن …»: whose words they are."""
    agencies, index = after
    spoken = phrase_from(scene, index + 1, period.last, False) if index + 1 < period.last else None
    introduction = find_introduction(scene, form, spoken[1], period) if spoken is not None else None
    if spoken is None or introduction is None:
        return None
    via = tuple(a.entity for a in agencies if a.entity)
    return Draft(index, scene.cue_span(index), "says", None, introduction, (spoken[0],), via=via,
                 coordinated=bool(scene.conjunction(at)), opens=at, word="perfect")  # fmt: skip


def learned(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """«علمت «الرياض» من مصادر مطلعة أن …»: the sources say it, the paper passes it on."""
    source = next((k for k in range(at + 1, min(at + _LEARNT, period.last - 1)) if scene.norms[k] in words("of")), None)
    spoken = phrase_from(scene, source + 1, period.last, False) if source is not None else None
    if source is None or spoken is None or not speaks(scene, spoken[0]):
        return None
    introduction = find_introduction(scene, form, spoken[1], period)
    if introduction is None or introduction.way != "that":
        return None
    between = [scene.actor_from(k) for k in range(at + 1, source)]
    via = tuple(a.entity for a in between if a and a.entity in outlet_ids())[:1]
    return Draft(at, scene.cue_span(at), "says", form, introduction, (spoken[0],), via=via, opens=at)


def _relayed_of(
    scene: Scene, at: int, form: Form, after: tuple[tuple[Subject, ...], int], period: Period
) -> Draft | None:
    """«ونقلت عنه الصحيفة قوله إن …»: who was spoken of before says it."""
    agencies, index = after
    own = next(
        (k for k in range(index, min(index + _TAKEN_REACH, period.last)) if scene.norms[k] in words("relay_own")), None
    )
    cue = at if own is None else own
    introduction = find_introduction(scene, form, index if own is None else own + 1, period)
    if introduction is None:
        return None
    via = tuple(a.entity for a in agencies if a.entity)
    return Draft(cue, scene.cue_span(cue), "says", None, introduction, (), via=via,
                 coordinated=bool(scene.conjunction(at)), opens=at, word="perfect")  # fmt: skip
