"""Finite verbs that report: «قال X إن», «ونقلت وكالة X عن Y», «وجاء في بيان لـX أن»."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.statements.documents import with_issuer
from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import find_introduction
from tawatur.annotate.statements.nouns import noun_report
from tawatur.annotate.statements.objects import done_to, from_described
from tawatur.annotate.statements.phrases import phrase_from, skip_apposition, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.soundness import is_first_person, is_future, is_governed, is_sound
from tawatur.annotate.statements.subjects import pair_before, subject_after, subject_before, topic_before
from tawatur.annotate.statements.words import Form, outlet_ids, words
from tawatur.records.annotation import Stance

_TAKEN_REACH = 12  # tokens between an outlet and its «نقلا عن»
_OWN_REACH = 35  # tokens from «عن» over a long title to «قوله»


def verb_report(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    notes = form.verb.notes
    if (
        is_governed(scene, at, form)
        or is_future(scene, at)
        or is_first_person(scene, at)
        or ("noperfect" in notes and form.shape.kind == "perfect")
        or ("main" in notes and scene.norms[at - 1] in words("relatives"))
    ):
        return None
    negated = at > period.first and scene.norms[at - 1] in words("negations")
    if negated and "negatable" not in notes:
        return None
    if "document" in notes:
        return _document(scene, at, form, period)
    subjects, index = _subjects(scene, at, form, period)
    via: tuple[str, ...] = ()
    if "relay" in notes:
        relayed = _relay(scene, at, form, (subjects, index), period)
        if relayed is not None or not any(s.actor for s in subjects):
            return relayed
    if "slip" in notes and not any(s.actor for s in subjects):
        return None
    introduction = find_introduction(scene, form, skip_apposition(scene, index, period.last), period)
    if (
        introduction is not None
        and introduction.way == "object"
        and not is_sound(scene, at, form, introduction, subjects)
    ):
        form = replace(form, verb=replace(form.verb, takes=form.verb.takes - {"object"}))
        subjects, index = _subjects(scene, at, form, period)
        introduction = find_introduction(scene, form, skip_apposition(scene, index, period.last), period)
    if introduction is not None and introduction.way != "object":
        subjects, via = _taken_from(scene, subjects, introduction)
    if introduction is None and subjects and "quote" in form.verb.takes:
        introduction = _quoted_before(scene, at, period)
    if introduction is None or not is_sound(scene, at, form, introduction, subjects):
        return None
    if introduction.way == "object" and _is_noun_cue(scene, introduction.token, period):
        return None
    stance = stance_of(scene, form, introduction)
    done = done_to(scene, at, form, introduction, subjects)
    described = scene.reading.token_at(subjects[0].span.start) if done else max(index, at + 1)
    introduction = from_described(scene, form, described, introduction, period)
    return Draft(at, scene.cue_span(at), stance, form, introduction, subjects, via=via, negated=negated,
                 coordinated=bool(scene.conjunction(at)), opens=_opening(scene, at), object_only=done)  # fmt: skip


def _taken_from(
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


def _quoted_before(scene: Scene, at: int, period: Period) -> Introduction | None:
    """«سنواصل القتال»، قال زيلينسكي: the quotation that closes right before the verb."""
    close = at - 2 if scene.norms[at - 1] in words("thus") else at - 1
    close = close - 1 if scene.is_mark(close, "،,") else close
    quote = scene.closing_quotes.get(close)
    if quote is None or close < period.first or not scene.is_speech(quote):
        return None
    return Introduction("quote", quote.inner.start, scene.after(quote.inner.start))


def _subjects(scene: Scene, at: int, form: Form, period: Period) -> tuple[tuple[Subject, ...], int]:
    pair = pair_before(scene, at, form, period)
    if pair:
        return pair, at + 1
    topic = topic_before(scene, at, form, period)
    if topic is not None:
        return (topic,), at + 1
    before = subject_before(scene, at, form, period)
    adjacent = (
        before is not None and before.span.end >= scene.tokens[at - 1].start and scene.tokens[at - 1].kind == "word"
    )
    if before is not None and adjacent and speaks(scene, before):
        return (before,), at + 1
    subjects, index = subject_after(scene, at, form, period.last)
    return (subjects or ((before,) if before else ())), index


def _is_noun_cue(scene: Scene, at: int, period: Period) -> bool:
    """Whether the object is itself a report («أعلن انتقاده لـ», «جدد دعوته إلى»), which then is the cue."""
    forms = [f for f in scene.cue_readings(at) if f.shape.kind == "noun" and f.shape.owned]
    return any(noun_report(scene, at, form, period) for form in forms)


def stance_of(scene: Scene, form: Form, found: Introduction) -> Stance:
    if "mood" in form.verb.notes and scene.norms[found.token] not in words("moods_intends"):
        return "says"
    return form.verb.stance


def _relay(scene: Scene, at: int, form: Form, after: tuple[tuple[Subject, ...], int], period: Period) -> Draft | None:
    """«ونقلت وكالة X عن Y أن …»: Y says it, X passed it on; with «قوله» the cue stands there instead."""
    told_of = at + 1 < period.last and scene.norms[at + 1] in words("from_him")
    if told_of:
        after = subject_after(scene, at + 1, form, period.last)
        return _relayed_of(scene, at, form, after, period)
    agencies, index = after
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


def _document(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """«وجاء في بيان للوزارة أن …»: the document speaks."""
    if at + 2 >= period.last or scene.norms[at + 1] not in words("in"):
        return None
    found = phrase_from(scene, at + 2, period.last, True)
    if found is None:
        return None
    subject, index = with_issuer(scene, *found, period.last)
    introduction = find_introduction(scene, form, index, period)
    if introduction is None:
        return None
    return Draft(
        at,
        scene.cue_span(at),
        "says",
        form,
        introduction,
        (subject,),
        coordinated=bool(scene.conjunction(at)),
        opens=at,
    )


def _opening(scene: Scene, at: int) -> int:
    """The token at which the clause of a verb begins: «وكان» before it, else the verb."""
    if scene.norms[at - 1] in words("thus"):
        return at - 1
    for k in range(at - 1, max(-1, at - 16), -1):
        if scene.norms[k] in words("auxiliaries"):
            return k
        if scene.tokens[k].kind == "mark":
            return at
    return at
