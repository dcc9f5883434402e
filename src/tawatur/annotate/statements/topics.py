"""Whom a sentence or a content is about, where a reporting word takes it up without naming anybody."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.phrases import of_actor
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import words

_PLACES = ("GPE", "LOC", "FAC")


def period_subject(scene: Scene, period: Period, until: int) -> Subject | None:
    """Whom a period is about: the actor that opens it, or the one right after the word that opens it.

    Only what stands before token ``until`` counts; «من جانبه» and the like before it are passed over.
    """
    first = period.first + scene.phrase_at(period.first, "passing_openers")
    first += scene.phrase_at(first, "contrasts")
    first += 1 if first > period.first and first < period.last and scene.is_mark(first, "،,") else 0
    while first + 1 < until and scene.norms[first + 1] in words("turns") | words("turn_marks"):
        first += 2
    if first < until and scene.norms[first] in words("turns") | words("adverbs"):
        first += 1
    for index in (first, first + 1, first + 2):
        if index >= min(period.last, until):
            return None
        actor = scene.actor_from(index)
        if actor is not None:
            return None if scene.governed_by(index) else of_actor(actor)
        if scene.norms[index] in words("boundaries") and scene.norms[index] not in words("adverbs"):
            return None
    return None


def sole_head(scene: Scene, period: Period, until: int) -> Subject | None:
    """The only one who heads a clause of a sentence before a verb joined to it («فإن الهيئة عبرت … وقالت»)."""
    heads = []
    for index in range(period.first, until):
        actor = scene.actor_from(index)
        if actor is not None and actor.type not in _PLACES and _opens_clause(scene, index, period):
            heads.append(actor)
    return of_actor(heads[0]) if len(heads) == 1 else None


def _opens_clause(scene: Scene, index: int, period: Period) -> bool:
    """Whether an actor stands where a clause begins, or right behind the verb that begins the sentence."""
    if scene.governed_by(index):
        return False
    return index == period.first or scene.norms[index - 1] in words("clause_heads") or index == period.first + 1


def content_subject(scene: Scene, first: int) -> Subject | None:
    """Whom a content is about: the actor that opens it («أن أوباما كان …»), or the one after its first word."""
    for index in (first, first + 1):
        actor = scene.actor_from(index) if index < len(scene.tokens) else None
        if actor is not None:
            return None if scene.governed_by(index) else of_actor(actor)
    return None
