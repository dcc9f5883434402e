"""The statements of one article: cues, then their content, then who speaks."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.actors.words import outlet_ids
from tawatur.annotate.statements.cues import find_cues
from tawatur.annotate.statements.draft import Draft
from tawatur.annotate.statements.extent import content_end, trimmed
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.sources import find_sources
from tawatur.annotate.statements.speakers import holds, settle_speakers
from tawatur.arabic import Reading
from tawatur.records import Actor, Speaker, Statement, TimeExpression
from tawatur.records.annotation import Manner

_MARKS = 12  # at most so far before the content stand its own opening marks and «إن»
_INNER = 5  # tokens from «أن» over the inner speaker to its verb
_BESIDE = 30  # tokens from a verb over its speaker to «وفقا لوكالة X»
_SLACK = 3  # marks between the end of a statement and «بحسب»


def find_statements(
    reading: Reading, actors: tuple[Actor, ...], times: tuple[TimeExpression, ...]
) -> tuple[Statement, ...]:
    """Every reported act of speech or writing, in the order of its cues.

    «وقال لافروف إن موسكو منفتحة» has the cue «قال», the content «موسكو منفتحة» and the speaker «لافروف». Two speakers
    of one statement give two statements. A speaker that is not plain stays unknown.
    """
    scene = Scene(reading, actors, times)
    drafts = {draft.at: draft for draft in sorted([*find_cues(scene), *find_sources(scene)], key=lambda d: d.at)}
    drafts = _with_ends(scene, drafts)
    drafts = {at: draft for at, draft in drafts.items() if not _only_holds(draft, drafts)}
    drafts = _channels(scene, drafts)
    settled = [d for d in settle_speakers(scene, list(drafts.values())) if not _own_side(d, list(drafts.values()))]
    return tuple(statement for draft in settled for statement in _statements(scene, draft))


def _own_side(draft: Draft, others: list[Draft]) -> bool:
    """«قال المتحدث إن بلاده تأمل في أن …»: what the speaker's own side hopes is the speaker's content, no report."""
    if draft.kind != "imperfect" or draft.subjects or draft.form is None:
        return False
    goes_on = draft.coordinated or "hopes" in draft.form.verb.notes  # «كتب تروج للعنف وتحض على القتال»
    return goes_on and any(holds(other, draft) for other in others)


def _only_holds(draft: Draft, drafts: dict[int, Draft]) -> bool:
    """«جاء في نص المقابلة أن الوزير قال …»: the document says nothing but that the minister speaks."""
    if draft.form is None or "document" not in draft.form.verb.notes:
        return False
    first = draft.introduction.token
    inner = (drafts[at] for at in range(first + 1, first + _INNER) if at in drafts)
    return any(d.kind in ("perfect", "imperfect") and d.cue.end <= draft.end <= d.end + _SLACK for d in inner)


def _with_ends(scene: Scene, drafts: dict[int, Draft]) -> dict[int, Draft]:
    found: dict[int, Draft] = {}
    clauses = {draft.opens if draft.opens >= 0 else at: draft for at, draft in drafts.items()}
    for at, draft in drafts.items():
        if draft.introduction.start < draft.cue.start:
            stop = scene.tokens[draft.opens].start if draft.opens >= 0 else draft.cue.start
            end = trimmed(scene, draft.introduction.start, stop)
        else:
            end = content_end(scene, draft, clauses)
        if end > draft.introduction.start:
            found[at] = replace(draft, end=end)
    return found


def _channels(scene: Scene, drafts: dict[int, Draft]) -> dict[int, Draft]:
    """«قال X: …، بحسب وكالة Y» is what X said: Y is its channel, not a speaker of it."""
    found = dict(drafts)
    for at, draft in drafts.items():
        if draft.kind != "source" or at not in found:
            continue
        period = scene.period_of(at)
        told = _told_beside(found, draft)
        if told is not None:
            found[told.at] = replace(told, via=told.via + _outlets(draft))
            del found[at]
            continue
        if draft.introduction.start >= draft.cue.start:
            _ahead(found, draft)
            continue
        main = next((d for d in drafts.values() if period.first <= d.opens <= period.first + 2), None)
        if main is None or main.kind != "perfect" or not main.subjects or draft.end - main.end > _SLACK:
            continue
        own = main.subjects[0].entity
        via = tuple(s.entity for s in draft.subjects if s.entity and s.entity != own)
        found[main.at] = replace(found[main.at], via=main.via + via)
        del found[at]
    return found


def _outlets(draft: Draft) -> tuple[str, ...]:
    return tuple(s.entity for s in draft.subjects if s.entity and s.entity in outlet_ids())


def _told_beside(found: dict[int, Draft], draft: Draft) -> Draft | None:
    """«أكد الوزير، وفقا لوكالة X، أن …»: the report between whose speaker and content a source phrase stands."""
    near = (found[k] for k in range(draft.at - 1, draft.at - _BESIDE, -1) if k in found)
    report = next((d for d in near if d.kind in ("perfect", "imperfect")), None)
    between = report is not None and draft.cue.end < report.introduction.start and report.introduction.way != "clause"
    return report if between else None


def _ahead(found: dict[int, Draft], draft: Draft) -> None:
    """«وبحسب وكالة X، قال Y إن …»: the channel stands before what Y said."""
    first = draft.introduction.token
    main = next((found[k] for k in range(first, first + _INNER) if k in found), None)
    if main is None or main.kind != "perfect" or not main.subjects or main.opens > first + 1 or not draft.subjects:
        return
    via = _outlets(draft)
    if via:
        found[main.at] = replace(main, via=main.via + via)
        del found[draft.at]


def _statements(scene: Scene, draft: Draft) -> list[Statement]:
    start, manner = draft.introduction.start, _manner(scene, draft)
    made = []
    for subject in draft.subjects or (None,):
        speaker = Speaker()
        if subject is not None:
            role = subject.actor.role if subject.actor else None
            understood = subject.span.start < 0
            speaker = Speaker(
                subject.entity,
                None if understood else subject.span.start,
                None if understood else subject.span.end,
                role,
            )
        made.append(Statement(draft.cue, start, draft.end, manner, draft.stance, speaker, draft.via, draft.negated))
    return made


def _manner(scene: Scene, draft: Draft) -> Manner:
    start, end = draft.introduction.start, draft.end
    first = max(draft.cue.end, start - _MARKS) if start > draft.cue.end else start - _MARKS
    for quote in scene.quotes_from(first, end):
        if not quote.closed and abs(quote.inner.start - start) > _MARKS:
            continue
        opens_it = quote.inner.start <= start and end <= quote.inner.end
        if opens_it or (quote.inner.end <= end and scene.is_speech(quote)):
            return "direct"
    return "indirect"
