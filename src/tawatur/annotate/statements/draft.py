"""What is known of a statement while it is being worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.annotate.statements.inflect import Gender, Number
from tawatur.annotate.statements.words import Form
from tawatur.records import Actor, Span
from tawatur.records.annotation import Stance

Way = Literal["that", "quote", "preposition", "object", "clause"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that speaks: its span, and the actor in it where one is known."""

    span: Span
    actor: Actor | None = None
    gender: Gender | None = None
    number: Number | None = None

    @property
    def entity(self) -> str | None:
        """The entity id of its actor."""
        return self.actor.entity if self.actor else None


@dataclass(frozen=True, slots=True)
class Introduction:
    """How the content begins: the way, its first offset, and the token from which it is read on."""

    way: Way
    start: int
    token: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A cue with its content's beginning; ``subjects`` is empty where the speaker is only understood.

    ``opens`` is the token at which its clause begins («وكان» of «وكان بوتين قد أعلن»).
    ``object_only`` says that its subject may rather be who it is done to («حث الرئيس على»).
    """

    at: int
    cue: Span
    stance: Stance
    form: Form | None
    introduction: Introduction
    subjects: tuple[Subject, ...] = ()
    end: int = -1
    negated: bool = False
    coordinated: bool = False
    via: tuple[str, ...] = ()
    opens: int = -1
    word: str = ""
    object_only: bool = False

    @property
    def kind(self) -> str:
        """The kind of its word; ``source`` for «بحسب», ``headline`` for a colon."""
        return self.word or (self.form.shape.kind if self.form else "source")

    @property
    def gender(self) -> Gender | None:
        """The gender its word agrees with."""
        return self.form.shape.gender if self.form and self.form.shape.kind != "noun" else None
