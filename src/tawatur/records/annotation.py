"""What is found in one article. Every offset counts code points of the article's text as read.

Types follow the field's standards: Wojood for names, TIMEX3 for times, PLOVER for events.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.records.span import Span

MentionType = Literal["PERS", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Manner = Literal["direct", "indirect"]
Status = Literal["planned", "happened", "ongoing", "postponed", "cancelled", "proposed", "denied"]
Stance = Literal["says", "affirms", "claims", "denies", "warns", "calls", "believes", "accuses", "intends"]
ParticipantRole = Literal["source", "target", "both"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of someone or something: the name alone, without title and clitics («بوتين» of «وبوتين»).

    ``entity`` is an id shared by all mentions of the same thing; within one article before linking, across the
    story after it.
    """

    start: int
    end: int
    type: MentionType
    entity: str | None = None
    score: float = 1.0

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """A whole noun phrase that can speak or act, named or not.

    «وزير الدفاع الأميركي آشتون كارتر» is one actor whose ``mention`` is «آشتون كارتر»; «الرئيس الفرنسي» has no
    mention but an ``entity`` where the article makes plain who it is; «مسؤولون أميركيون» has a ``role``
    (``role:us-officials``) and no entity. ``number`` and ``gender`` are those its verb agrees with.
    ``country`` is the entity id of the state it speaks or acts for, where the phrase says so («الروسي»).
    """

    start: int
    end: int
    entity: str | None = None
    role: str | None = None
    mention: Span | None = None
    gender: Literal["m", "f"] = "m"
    number: Literal["s", "d", "p"] = "s"
    country: str | None = None
    type: MentionType | None = None

    @property
    def span(self) -> Span:
        """Where the whole phrase stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3: ``value`` is what the standard writes, ``earliest``..``latest`` the days it may mean (inclusive).

    Vague ones have PAST_REF, PRESENT_REF or FUTURE_REF and no days. ``granularity`` is ``day``, ``month``, ``year``
    …; ``reason`` says against what a relative expression was resolved, or why it was not.
    """

    start: int
    end: int
    type: TimeType
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    granularity: str | None = None
    reason: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written with its unit word and bounds: «نحو 4 آلاف» is low 4000, high 4000, approx.

    ``low`` None has no lower bound, ``high`` None no upper one («أكثر من 50»: low 50, high None, approx).
    ``counted`` is where the counted noun stands; ``unit`` is an ISO 4217 currency, ``%`` or None.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    approx: bool = False
    counted: Span | None = None
    unit: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: ``entity`` (None for an unnamed one, then ``role`` may say what), and where the phrase stands.

    ``start``/``end`` are None where the speaker is only understood («وتابع …»).
    """

    entity: str | None = None
    start: int | None = None
    end: int | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A reported act of speech or writing: its cue word, its content span, its speaker, manner and stance."""

    cue: Span
    start: int
    end: int
    manner: Manner
    stance: Stance
    speaker: Speaker = Speaker()
    via: tuple[str, ...] = ()
    negated: bool = False

    @property
    def span(self) -> Span:
        """Where the content stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number claimed about the world, what it counts (as written), and who claims it."""

    start: int
    end: int
    low: float | None
    high: float | None
    approx: bool = False
    counted: str | None = None
    unit: str | None = None
    attributed_to: Speaker = Speaker()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part: ``source`` does it, ``target`` has it done to them, ``both`` in symmetric happenings."""

    entity: str | None
    role: ParticipantRole
    start: int | None = None
    end: int | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A concrete happening, past or coming, in a PLOVER type and mode, seen from the article's own day.

    ``time`` is a TIMEX3 value; ``also`` are the other words of the article that name the same happening.
    """

    trigger: Span
    type: str
    mode: str | None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    time: str | None = None
    status: Status = "happened"
    attributed_to: Speaker = Speaker()
    also: tuple[Span, ...] = ()
    sentence: Span | None = None


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that is found in one article, each layer in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
