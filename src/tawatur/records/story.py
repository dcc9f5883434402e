"""Articles held to be of one story, each with what it was put there for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Ground = Literal["first", "alike", "decided"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Why an article stands in its story.

    ``first``: it began it. ``alike``: of the story's articles it is most like ``with_``; ``names`` and ``words``, as
    this article writes them, are what the two share, most telling first; ``days`` lie between them (None where the day
    of one is unknown); ``likeness`` (-1..1) is that of their openings in sense, None where the rest was plain enough;
    ``score`` (0..1) says how sure it all is. ``decided``: by a person, who held it to be of one story with ``with_``.
    """

    article: str
    ground: Ground
    score: float = 1.0
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    days: int | None = None
    likeness: float | None = None
    with_: str | None = None


@dataclass(frozen=True, slots=True)
class StoryMember:
    """One article of a story as a list shows it; ``first``..``last`` are the ISO days it may be of."""

    id: str
    title: str | None
    outlet: str | None
    first: str | None
    last: str | None
    why: Assignment


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story: its id is that of the article that began it, its title that of the article most like all the others.

    ``first``..``last`` are the ISO days of its articles, None where no day is known; ``names`` are whom and what most
    of them name, as written, most telling first.
    """

    id: str
    title: str | None
    first: str | None
    last: str | None
    names: tuple[str, ...]
    members: tuple[StoryMember, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Its outlets, each once, by name."""
        return tuple(sorted({member.outlet for member in self.members if member.outlet}))
