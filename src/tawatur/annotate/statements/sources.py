"""«بحسب X», «وفقا لـX», «نقلا عن X», «حسبما قال X», and headlines «X: …»: content before or after its source."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import clean_start
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.subjects import phrase_from
from tawatur.annotate.statements.words import attribution_words, words
from tawatur.records import Span


def find_sources(scene: Scene) -> list[Draft]:
    """Every source phrase of the body and every headline with a colon, as drafts."""
    found = []
    for period in scene.periods:
        if period.role == "title":
            headline = _headline(scene, period)
            if headline is not None:
                found.append(headline)
        for at in range(period.first, period.last):
            draft = _attribution(scene, at, period) if scene.norms[at] in attribution_words() else None
            if draft is not None:
                found.append(draft)
    return found


def _headline(scene: Scene, period: Period) -> Draft | None:
    for at in range(period.first + 1, min(period.first + 18, period.last - 1)):
        if scene.is_mark(at, ":"):
            subject = _headline_speaker(scene, period.first, at)
            if subject is None or any(scene.cue_readings(k) for k in range(at - 1, at)):
                return None
            begin = clean_start(scene, Introduction("clause", scene.tokens[at + 1].start, at + 1), period)
            return Draft(at, Span(scene.tokens[at].start, scene.tokens[at].end), "says", None, begin, (subject,))
    return None


def _headline_speaker(scene: Scene, first: int, colon: int) -> Subject | None:
    found = phrase_from(scene, first, colon, True)
    if found is None:
        return None
    subject, end = found
    if subject.actor is not None and subject.actor.type not in ("GPE", "LOC", "FAC"):
        return subject
    speaks = scene.norms[first] in words("unnamed") or scene.tokens[first].stem in words("unnamed")
    return subject if speaks and end >= colon - 3 else None


def _attribution(scene: Scene, at: int, period: Period) -> Draft | None:
    index, after = at + 1, attribution_words()[scene.norms[at]]
    if index >= period.last:
        return None
    if after == "عن":
        if scene.norms[index] != after:
            return None
        index += 1
    offset = 0
    if after == "ل":
        if "ل" not in scene.tokens[index].proclitics:
            return None
        offset = 1
    subject, end = _source(scene, index, period.last, bool(offset))
    if subject is None:
        return None
    cue = Span(
        scene.tokens[at].stem_start if scene.tokens[at].proclitics else scene.tokens[at].start, scene.tokens[at].end
    )
    if at <= period.first + 1:
        return _before_content(scene, at, cue, (subject, end), period)
    begin = Introduction("clause", period.start, period.first)
    return Draft(at, cue, "says", None, begin, (subject,))


def _source(scene: Scene, index: int, last: int, after_preposition: bool) -> tuple[Subject | None, int]:
    if index >= last:
        return None, index
    token = scene.tokens[index]
    actor = scene.actor_from(index)
    if actor is not None:
        return Subject(actor.span, actor, actor.gender, actor.number), scene.after(actor.end)
    if token.kind == "mark" and index + 1 < last and scene.actor_from(index + 1):
        return _source(scene, index + 1, last, False)
    if token.stem not in words("unnamed") and scene.norms[index] not in words("unnamed"):
        return None, index
    end = index + 1
    while end < last:
        found = phrase_from(scene, end, last, False)
        if found is None:
            break
        end = found[1]
        break
    return Subject(Span(token.stem_start, scene.tokens[end - 1].end)), end


def _before_content(scene: Scene, at: int, cue: Span, source: tuple[Subject, int], period: Period) -> Draft | None:
    subject, index = source
    while index < min(period.last, source[1] + 25):
        if scene.is_mark(index, "،,:") or scene.norms[index] in words("resumes"):
            break
        index += 1
    else:
        return None
    while index < period.last and (scene.is_mark(index, "،,:") or scene.norms[index] in words("resumes")):
        index += 1
    if index >= period.last - 1:
        return None
    quote = scene.opening_quotes.get(index)
    token = scene.after(quote.inner.start) if quote is not None else index
    begin = Introduction("that", quote.inner.start if quote else scene.tokens[index].start, token)
    return Draft(at, cue, "says", None, begin, (subject,))
