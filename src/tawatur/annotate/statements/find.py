"""The statements of one article: cues, then their content, then who speaks."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.statements.cues import find_cues
from tawatur.annotate.statements.draft import Draft
from tawatur.annotate.statements.extent import content_end, trimmed
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.sources import find_sources
from tawatur.annotate.statements.speakers import settle_speakers
from tawatur.arabic import Reading
from tawatur.records import Actor, Speaker, Statement, TimeExpression
from tawatur.records.annotation import Manner


def find_statements(
    reading: Reading, actors: tuple[Actor, ...], times: tuple[TimeExpression, ...]
) -> tuple[Statement, ...]:
    """Every reported act of speech or writing, in the order of its cues.

    «وقال لافروف إن موسكو منفتحة» has the cue «قال», the content «موسكو منفتحة» and the speaker «لافروف». Two speakers
    of one statement give two statements. A speaker that is not plain stays unknown.
    """
    scene = Scene(reading, actors, times)
    drafts = {draft.at: draft for draft in sorted([*find_sources(scene), *find_cues(scene)], key=lambda d: d.at)}
    drafts = _with_ends(scene, drafts)
    settled = settle_speakers(scene, list(drafts.values()))
    return tuple(statement for draft in settled for statement in _statements(scene, draft))


def _with_ends(scene: Scene, drafts: dict[int, Draft]) -> dict[int, Draft]:
    found: dict[int, Draft] = {}
    for at, draft in drafts.items():
        if draft.introduction.way == "clause" and draft.introduction.start < draft.cue.start:
            end = trimmed(scene, draft.introduction.start, draft.cue.start)
        else:
            end = content_end(scene, draft, drafts)
        if end > draft.introduction.start:
            found[at] = replace(draft, end=end)
    return found


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
    for quote in scene.quotes:
        inside = quote.outer.start >= start - 2 and quote.inner.end <= end
        around = quote.inner.start <= start and end <= quote.inner.end and quote.outer.start >= draft.cue.end
        if around or (inside and scene.is_speech(quote)):
            return "direct"
    return "indirect"
