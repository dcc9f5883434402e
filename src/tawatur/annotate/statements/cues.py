"""Reporting words with what they report."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import find_introduction
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.subjects import phrase_from, skip_adverbs, subject_after, subject_before
from tawatur.annotate.statements.words import Form, words
from tawatur.records import Span
from tawatur.records.annotation import Stance


def find_cues(scene: Scene) -> list[Draft]:
    """Every reporting word that has a content, as a draft; the words of one utterance («وأوضح قائلا») give one."""
    found: list[Draft] = []
    taken: set[int] = set()
    for period in scene.periods:
        for at in range(period.first, period.last):
            draft = _draft(scene, at, period)
            if draft is not None and draft.introduction.start not in taken:
                found.append(draft)
                taken.add(draft.introduction.start)
    return found


def _draft(scene: Scene, at: int, period: Period) -> Draft | None:
    for form in scene.cue_readings(at):
        kind = form.shape.kind
        if kind in ("perfect", "imperfect"):
            draft = _verb(scene, at, form, period)
        elif kind == "participle":
            draft = _participle(scene, at, form, period)
        else:
            draft = _noun(scene, at, form, period)
        if draft is not None:
            return draft
    return _owned_words(scene, at, period)


def _governed(scene: Scene, at: int) -> bool:
    """Whether a preposition stands before the word, so that it is a noun."""
    if any(p in "بلك" for p in scene.tokens[at].proclitics) and not scene.cue_readings(at)[0].shape.kind == "imperfect":
        return True
    return at > 0 and scene.norms[at - 1] in words("governing")


def _verb(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    if _governed(scene, at) or _future(scene, at):
        return None
    negated = at > period.first and scene.norms[at - 1] in words("negations")
    if negated and "negatable" not in form.verb.notes:
        return None
    subjects, index = subject_after(scene, at, form, period.last)
    if "relay" in form.verb.notes:
        return _relay(scene, at, form, (subjects, index), period)
    before = None if subjects else subject_before(scene, at, form, period)
    introduction = find_introduction(scene, form, index, period)
    if introduction is None or not _sound(scene, at, form, introduction, bool(subjects or before)):
        return None
    if before is not None:
        subjects = (before,)
    stance = _stance(scene, form, introduction)
    return Draft(at, cue_span(scene, at), stance, form, introduction, subjects, negated=negated,
                 coordinated=bool(scene.conjunction(at)))  # fmt: skip


def _sound(scene: Scene, at: int, form: Form, found: Introduction, explicit: bool) -> bool:
    """Whether the word is a report where its spelling or its form may be something else."""
    if not explicit and form.shape.kind == "imperfect" and "impersonal" in form.verb.notes:
        return False
    if not explicit and form.shape.kind == "imperfect" and found.way == "object":
        return False
    return not ("weak" in form.verb.notes and found.way not in ("that",) and "عن" not in form.verb.takes)


def _future(scene: Scene, at: int) -> bool:
    return scene.norms[at][:1] == "س" or (at > 0 and scene.norms[at - 1] in words("future_negations") | {"سوف"})


def _stance(scene: Scene, form: Form, found: Introduction) -> Stance:
    if "mood" in form.verb.notes and scene.norms[found.token] not in words("moods_intends"):
        return "says"
    return form.verb.stance


def _relay(scene: Scene, at: int, form: Form, after: tuple[tuple[Subject, ...], int], period: Period) -> Draft | None:
    """«ونقلت وكالة X عن Y أن …»: Y says it, X passed it on; with «قوله» the cue stands there instead."""
    agencies, index = after
    source = next((k for k in range(index, min(index + 8, period.last)) if scene.norms[k] == "عن"), None)
    if source is None or source + 1 >= period.last:
        return None
    spoken = phrase_from(scene, source + 1, period.last, False)
    if spoken is None:
        return None
    subject, index = spoken
    cue = at
    for k in range(index, min(index + 6, period.last)):
        if scene.norms[k] in words("relay_own"):
            cue, index = k, k + 1
            break
    introduction = find_introduction(scene, form, index, period)
    if introduction is None:
        return None
    via = tuple(a.entity for a in agencies if a.entity)
    return Draft(cue, cue_span(scene, cue), "says", form, introduction, (subject,), via=via,
                 coordinated=bool(scene.conjunction(at)))  # fmt: skip


def _participle(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    if _governed(scene, at):
        return None
    introduction = find_introduction(scene, form, at + 1, period)
    if introduction is None:
        return None
    if form.shape.gender == "f" or form.shape.number == "p":
        free = at == period.first or scene.tokens[at - 1].kind == "mark" or introduction.way in ("that", "quote")
        if not free:
            return None
    return Draft(at, cue_span(scene, at), form.verb.stance, form, introduction)


def _noun(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """«إعلان الوزير أن», «دعوة هولاند لتشكيل», «انتقاده لإعلان»: only with an owner, and content right after it."""
    index, subjects = at + 1, ()
    if not form.shape.owned:
        actor = scene.actor_from(at + 1) if at + 1 < period.last else None
        if actor is None:
            return None
        found = phrase_from(scene, at + 1, period.last, False)
        if found is None:
            return None
        subjects, index = (found[0],), found[1]  # type: ignore[assignment]
    introduction = find_introduction(scene, form, index, period)
    if introduction is None or introduction.token > skip_adverbs(scene, index, period.last) + 2:
        return None
    return Draft(at, cue_span(scene, at), form.verb.stance, form, introduction, subjects)


def _owned_words(scene: Scene, at: int, period: Period) -> Draft | None:
    """«بقوله: …», «ومضت المصادر بالقول إن …» where the verb before reports nothing by itself."""
    if scene.norms[at] not in words("saying_alone"):
        return None
    form = scene.cue_readings(scene.after(scene.tokens[at].start))
    del form, period
    return None


def cue_span(scene: Scene, at: int) -> Span:
    """The reporting word without its conjunction."""
    token = scene.tokens[at]
    skip = 1 if scene.conjunction(at) else 0
    return Span(token.start + skip, token.end)
