"""Speakers that are only understood: «وأضاف», «مشيرا إلى», «قوله»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.statements.draft import Draft, Subject
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.topics import content_subject, period_subject, sole_head
from tawatur.annotate.statements.words import words
from tawatur.records import Span

_UNDERSTOOD = Span(-1, -1)
_PEOPLE = ("sources", "authorities", "groups", "forces", "parties", "organisations", "media", "families")
_WINDOW = 40  # statements before one that can hold it or lend it their speaker
_MEMORY = 3  # periods without a statement after which «وأضاف» no longer says who


def settle_speakers(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the speakers that can be told from what stands before them, and with their channels."""
    settled: list[Draft] = []
    for draft in drafts:
        recent = settled[-_WINDOW:]
        draft = _spared(scene, draft, recent) if draft.object_only else draft
        if not draft.subjects and not draft.object_only:
            subject = _understood(scene, draft, recent)
            if subject is not None and not _spoken_to(scene, draft, subject):
                stands = scene.period_of(draft.at).start <= subject.span.start and _opens(scene, draft, subject)
                span = subject.span if stands else _UNDERSTOOD
                draft = replace(draft, subjects=(replace(subject, span=span),))
        elif draft.subjects and _honoured(scene, draft):
            subject = _understood(scene, replace(draft, subjects=()), recent)
            if subject is not None:
                draft = replace(draft, subjects=(replace(subject, span=draft.subjects[0].span),))
        holders = [d for d in recent if holds(d, draft)]
        outer = tuple(s.entity for d in reversed(holders) for s in d.subjects[:1] if s.entity)
        settled.append(replace(draft, via=draft.via + outer))
    return settled


def _spared(scene: Scene, draft: Draft, recent: Sequence[Draft]) -> Draft:
    """«… وصف كيري الانتخابات بأنها … وحث الرئيس نكورونزيزا على»: not the president urges but who spoke before.

    In a sentence of its own nobody is given where another spoke right before, or where the verb is never without
    somebody done to («اتهم الرئيس السابق بالفساد»).
    """
    (done,), period = draft.subjects, scene.period_of(draft.at)
    here = scene.period_number(draft.at)
    for earlier in reversed(recent):
        if here - scene.period_number(earlier.at) > 1 or earlier.kind == "source" or holds(earlier, draft):
            continue
        subject = _if_agrees(draft, earlier, earlier.subjects[0]) if earlier.subjects else None
        if subject is None or _same(subject, done):
            continue
        joined = scene.period_of(earlier.at) == period and bool(scene.conjunction(draft.at))
        joined = joined and not scene.is_mark(draft.at - 1, "،,.؛")
        return replace(draft, subjects=(replace(subject, span=_UNDERSTOOD),) if joined else ())
    needs = draft.form is not None and "needs" in draft.form.verb.notes
    return replace(draft, subjects=()) if needs else draft


def _same(one: Subject, other: Subject) -> bool:
    if one.actor is None or other.actor is None:
        return False
    return (one.entity, one.actor.role) == (other.entity, other.actor.role)


def _spoken_to(scene: Scene, draft: Draft, subject: Subject) -> bool:
    """Whether the one understood is the one spoken to («معترفة للشرطة بأن» is not what the police said)."""
    heard = scene.actor_from(draft.at + 1)
    if heard is None or subject.actor is None or scene.governed_by(draft.at + 1) != "ل":
        return False
    same_role = heard.entity is None and heard.role is not None and heard.role == subject.actor.role
    return same_role or (heard.entity is not None and heard.entity == subject.entity)


def _opens(scene: Scene, draft: Draft, subject: Subject) -> bool:
    """Whether the speaker stands at the head of the verb's own sentence («أما الوزير فقال»)."""
    head = scene.reading.token_at(subject.span.start)
    return scene.norms[draft.at][:1] == "ف" and head > 0 and scene.norms[head - 1] in words("as_for")


def _honoured(scene: Scene, draft: Draft) -> bool:
    """Whether the speaker is only a title with a pronoun («وأضاف معاليه»), which stands for one named before."""
    spoken = draft.subjects[0]
    at = scene.reading.token_at(spoken.span.start)
    alone = len(draft.subjects) == 1 and spoken.entity is None and spoken.span.end == scene.tokens[at].end
    return alone and scene.norms[at] in words("honorific_pronouns")


def holds(outer: Draft, inner: Draft) -> bool:
    """Whether one statement stands inside the content of the other."""
    return outer.introduction.start <= inner.cue.start and inner.end <= outer.end and outer.at != inner.at


def _understood(scene: Scene, draft: Draft, settled: Sequence[Draft]) -> Subject | None:
    period = scene.period_of(draft.at)
    for earlier in reversed(settled):
        if scene.period_of(earlier.at) != period or holds(earlier, draft) or earlier.kind == "source":
            continue
        if any(holds(d, earlier) for d in settled):
            continue
        subject = earlier.subjects[0] if earlier.subjects else None
        return _if_agrees(draft, earlier, subject)
    inside = [d for d in settled if holds(d, draft)]
    if inside:
        innermost = min(inside, key=lambda d: d.end - d.introduction.start)
        told = content_subject(scene, innermost.introduction.token)
        return _if_agrees(draft, None, told)
    if not _free(scene, draft):
        return None
    subject = period_subject(scene, period, draft.at)
    if subject is not None:
        return _if_agrees(draft, None, subject)
    if draft.kind == "noun":
        return None
    sole = sole_head(scene, period, draft.at) if scene.conjunction(draft.at) else None
    if sole is not None:
        return _if_agrees(draft, None, sole)
    if _amid(scene, draft):
        return None
    return _from_before(scene, draft, settled)


def _amid(scene: Scene, draft: Draft) -> bool:
    """Whether others stand in the sentence before a verb that is not joined to them: then nobody earlier is meant."""
    continues = draft.form is not None and "continues" in draft.form.verb.notes
    first = scene.period_of(draft.at).first
    if continues or scene.conjunction(draft.at) or _topical(scene, first):
        return False
    if draft.kind == "participle" and _joined_on(scene, first):
        return False  # «وتطرق إلى القضية، مشيرا إلى»
    return any(scene.actor_from(k) for k in range(scene.period_of(draft.at).first, draft.at))


def _joined_on(scene: Scene, first: int) -> bool:
    return scene.norms[first][:1] == "و" or scene.tokens[first].proclitics[:1] == ("ف",)  # not «فيما»


def _topical(scene: Scene, first: int) -> bool:
    """Whether a sentence opens with what its speaker turns to («وفيما يتعلق بـ», «وحول», «وردا على سؤال»)."""
    return bool(scene.phrase_at(first, "topic_openers"))


def _from_before(scene: Scene, draft: Draft, settled: Sequence[Draft]) -> Subject | None:
    """The speaker of the last statement, or a person whom a later period is about."""
    here = scene.period_number(draft.at)
    for number in range(here - 1, max(-1, here - 1 - _MEMORY), -1):
        period = scene.periods[number]
        said = [d for d in settled if scene.period_of(d.at) is period and not any(holds(o, d) for o in settled)]
        for earlier in reversed(said):
            return _if_agrees(draft, earlier, earlier.subjects[0] if earlier.subjects else None)
        subject = period_subject(scene, period, period.last)
        if subject is not None and subject.actor is not None and subject.actor.type in ("PERS", None):
            return _if_agrees(draft, None, subject)
    return None


def _free(scene: Scene, draft: Draft) -> bool:
    """Whether the verb takes up an earlier subject; in a clause of its own («مواقع تقول إنها …») it need not."""
    if draft.kind not in ("perfect", "imperfect") or scene.conjunction(draft.at):
        return True
    if _topical(scene, scene.period_of(draft.at).first) or scene.norms[draft.at] in words("saying_alone"):
        return True  # «ورفض المتحدث التعليق، مكتفيا بالقول إن»
    before = draft.at - 1
    if scene.norms[draft.at + 1] in words("therein") and scene.tokens[before].kind == "word":
        return True  # «أصدرت الوزارة بيانا قالت فيه إن»
    if before < scene.period_of(draft.at).first or scene.tokens[before].kind == "mark":
        return True
    if before >= 2 and scene.phrase_at(before - 1, "but_that") == 2:
        return True  # «إلا أنه اعتبر»
    if scene.norms[before] in words("going_on"):
        return True  # «ومضى يقول إن»
    return scene.norms[before] in words("clause_openers") | words("but_he") | words("perfect_particles") | words(
        "auxiliaries"
    )


def _are_people(subject: Subject) -> bool:
    """«مصادر», «السلطات»: told of in the feminine singular, taken up as the people they are («وأضافوا»)."""
    actor = subject.actor
    return actor is not None and actor.role is not None and actor.role.endswith(_PEOPLE)


def _if_agrees(draft: Draft, earlier: Draft | None, subject: Subject | None) -> Subject | None:
    if subject is None:
        return None
    several = draft.form is not None and draft.form.shape.number == "p" and draft.kind != "noun"
    if several and (subject.number == "p" or _are_people(subject)):
        return subject  # «قالت مصادر … وأضافوا»
    gender = earlier.gender if earlier is not None and earlier.gender else subject.gender
    if draft.gender and gender and draft.gender != gender and draft.kind != "noun":
        return None
    shape = draft.form.shape if draft.form is not None and draft.kind != "noun" else None
    if shape is not None and subject.number is not None and {shape.number, subject.number} == {"s", "p"}:
        return None if shape.number == "p" or subject.gender == "m" else subject
    return subject
