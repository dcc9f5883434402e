"""Finite verbs that report: «قال X إن», «ونقلت وكالة X عن Y», «وجاء في بيان لـX أن»."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.statements.asides import skip_apposition
from tawatur.annotate.statements.before import names, pair_before, subject_before, topic_before
from tawatur.annotate.statements.documents import with_issuer
from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import find_introduction
from tawatur.annotate.statements.nouns import noun_report
from tawatur.annotate.statements.objects import done_to, from_described
from tawatur.annotate.statements.phrases import blocked, phrase_from, speaks
from tawatur.annotate.statements.relays import channel_behind, learned, relay, taken_from
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.soundness import is_first_person, is_future, is_governed, is_negated, is_sound
from tawatur.annotate.statements.subjects import subject_after
from tawatur.annotate.statements.words import Form, words
from tawatur.records.annotation import Stance

_ALEF = "\u0627"  # the end of an accusative
Tellers = tuple[tuple[Subject, ...], int]  # who tells, with the token behind them


def verb_report(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """The report of a finite verb: «وقال لافروف إن …»; None where it has no content or reports nothing here."""
    notes = form.verb.notes
    negated = is_negated(scene, at, form, period.first)
    if _is_no_report(scene, at, form) or (negated and "negatable" not in notes):
        return None
    if "document" in notes:
        return _document(scene, at, form, period)
    if "outlet" in notes and (told_by := learned(scene, at, form, period)):
        return told_by
    tellers = _subjects(scene, at, form, period)
    if "relay" in notes:
        relayed = relay(scene, at, form, tellers, period)
        if relayed is not None or not any(s.actor for s in tellers[0]):
            return relayed
    if "slip" in notes and not any(s.actor for s in tellers[0]):
        return None
    told = _content(scene, at, form, tellers, period)
    if told is None:
        return None
    form, (subjects, index), introduction = told
    via = channel_behind(scene, at)
    if introduction.way != "object" and not via:
        subjects, via = taken_from(scene, subjects, introduction)
    if not is_sound(scene, at, form, introduction, subjects):
        return None
    stance = stance_of(scene, form, introduction)
    done = done_to(scene, at, form, introduction, subjects)
    described = scene.reading.token_at(subjects[0].span.start) if done else max(index, at + 1)
    introduction = from_described(scene, form, described, introduction, period)
    return Draft(at, scene.cue_span(at), stance, form, introduction, subjects, via=via, negated=negated,
                 coordinated=bool(scene.conjunction(at)), opens=_opening(scene, at), object_only=done)  # fmt: skip


def _is_no_report(scene: Scene, at: int, form: Form) -> bool:
    """Whether the verb's place or time says that nothing is reported: «بعد قول», «سيعلن», «أن أعلن»."""
    notes = form.verb.notes
    return (
        is_governed(scene, at, form)
        or is_future(scene, at, form)
        or is_first_person(scene, at)
        or ("noperfect" in notes and form.shape.kind == "perfect")
        or ("main" in notes and scene.norms[at - 1] in words("relatives"))
    )


def _content(
    scene: Scene, at: int, form: Form, tellers: Tellers, period: Period
) -> tuple[Form, Tellers, Introduction] | None:
    """How the content begins, with the verb and its subjects as they are then read; None where there is none.

    A direct object that is none («أعلن الوزير فلان أن») is given up, and the verb read anew without one.
    """
    introduction = find_introduction(scene, form, skip_apposition(scene, tellers[1], period.last), period)
    if (
        introduction is not None
        and introduction.way == "object"
        and not is_sound(scene, at, form, introduction, tellers[0])
    ):
        form = replace(form, verb=replace(form.verb, takes=form.verb.takes - {"object"}))
        tellers = _without_owned(scene, _subjects(scene, at, form, period))
        introduction = find_introduction(scene, form, skip_apposition(scene, tellers[1], period.last), period)
    if introduction is None and tellers[0] and "quote" in form.verb.takes:
        introduction = _quoted_before(scene, at, period)
    if introduction is None:
        return None
    if not tellers[0] and introduction.way in ("that", "quote") and "addresses" not in form.verb.notes:
        tellers = _unknown(scene, at, tellers[1], introduction), tellers[1]
    if introduction.way == "object" and _is_noun_cue(scene, introduction.token, period):
        return None
    return form, tellers, introduction


def _unknown(scene: Scene, at: int, index: int, found: Introduction) -> tuple[Subject, ...]:
    """«وأظهر مسح لرويترز نشر أمس أن»: somebody stands between the verb and «أن», though nobody that is known to
    speak: then nobody who spoke before is meant."""
    token = scene.tokens[index]
    if index <= at or index + 1 >= found.token or token.kind != "word" or token.proclitics or token.enclitic:
        return ()
    if blocked(scene, index) or scene.timed(index) or scene.cue_readings(index) or token.norm.endswith(_ALEF):
        return ()  # «وقال ردا على سؤال إن»
    if scene.norms[index] in words("in_strong_terms") | words("then_and_there"):
        return ()
    return (Subject(scene.span(index, index + 1)),)


def _without_owned(scene: Scene, tellers: Tellers) -> Tellers:
    """«أعلن مسؤوليته عن الهجوم»: what carries a pronoun for the teller is no teller."""
    if len(tellers[0]) != 1 or tellers[0][0].actor is not None:
        return tellers
    head = scene.reading.token_at(tellers[0][0].span.start)
    owned = bool(scene.tokens[head].enclitic) and scene.norms[head] in words("moods") | words("responsibility")
    return ((), head) if owned else tellers


def _quoted_before(scene: Scene, at: int, period: Period) -> Introduction | None:
    """«سنواصل القتال»، قال زيلينسكي: the quotation that closes right before the verb."""
    close = at - 2 if scene.norms[at - 1] in words("thus") else at - 1
    close = close - 1 if scene.is_mark(close, "،,") else close
    quote = scene.closing_quotes.get(close)
    if quote is None or close < period.first or not scene.is_speech(quote):
        return None
    before = scene.reading.token_at(quote.outer.start) - 1
    if close == at - 1 and before >= period.first and scene.tokens[before].kind == "word" and names(scene, close):
        return None  # «أمانة «التعاون الإسلامي» تدين …»
    return Introduction("quote", quote.inner.start, scene.after(quote.inner.start))


def _subjects(scene: Scene, at: int, form: Form, period: Period) -> Tellers:
    pair = pair_before(scene, at, form, period)
    if pair:
        return pair, at + 1
    topic = topic_before(scene, at, form, period)
    if topic is not None:
        return (topic,), at + 1
    before = subject_before(scene, at, form, period)
    if before is not None and scene.norms[at - 1] in words("perfect_particles"):
        return (before,), at + 1  # «وكان مسؤول في الوزارة قد طالب تركيا بـ»
    beside = scene.tokens[at - 1].kind == "word" or (period.role == "title" and names(scene, at - 1))
    adjacent = before is not None and before.span.end >= scene.tokens[at - 1].start and beside
    subjects, index = subject_after(scene, at, form, period.last)
    headed = bool(subjects) and not {"object", "ل"} & form.verb.takes and "addresses" not in form.verb.notes
    known = before is not None and (speaks(scene, before) or scene.tokens[at - 1].kind == "mark")
    if before is not None and adjacent and known and not (headed and before.entity is None):
        return (before,), at + 1
    return (subjects or ((before,) if before else ())), index


def _is_noun_cue(scene: Scene, at: int, period: Period) -> bool:
    """Whether the object is itself a report («أعلن انتقاده لـ», «جدد دعوته إلى»), which then is the cue."""
    forms = [f for f in scene.cue_readings(at) if f.shape.kind == "noun" and f.shape.owned]
    return any(noun_report(scene, at, form, period) for form in forms)


def stance_of(scene: Scene, form: Form, found: Introduction) -> Stance:
    if "mood" in form.verb.notes and scene.norms[found.token] not in words("moods_intends"):
        return "says"
    return form.verb.stance


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
