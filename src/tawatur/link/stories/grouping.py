"""Articles into stories, one by one as they come in.

The single pass of Miranda et al. (2018): each article is held against the stories still open, joins the one it most
surely belongs to, else begins one. It sees nothing but what came before it, so that a batch and the same articles one
by one end in the same stories.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.link.stories.decisions import NONE, ArticleDecisions
from tawatur.link.stories.faces import Face, face, member
from tawatur.link.stories.likeness import likeness
from tawatur.link.stories.profile import Profile
from tawatur.link.stories.rarity import Rarity, Weighted
from tawatur.link.stories.reason import reason
from tawatur.link.stories.shelf import Shelf
from tawatur.link.stories.story import OpenStory, Vector, encoded
from tawatur.records.story import Assignment, StoryCard, StoryMember

_JOINS = 0.6  # log odds from which an article joins (benchmarks/stories)
_CLOSE = 1.6  # log odds on either side of that within which the vectors are asked
_OPEN = 8  # days without a new article after which a story is closed


@dataclass(frozen=True, slots=True)
class _Place:
    story: str
    why: Assignment
    vector: Vector | None = None


class Grouping:
    """The stories so far. ``add`` articles in the order of time."""

    def __init__(self, decisions: ArticleDecisions = NONE) -> None:
        self.decisions = decisions
        self.rarity = Rarity()
        self.shelf = Shelf()
        self.members: dict[str, list[StoryMember]] = {}
        self.faces: dict[str, Face] = {}
        self.story_of: dict[str, str] = {}
        self.today: int | None = None

    def add(self, profile: Profile) -> str:
        """Put an article into a story, old or new, and say which; one that is known already stays where it is."""
        if profile.id in self.story_of:
            return self.story_of[profile.id]
        self._close(profile)
        one = Weighted(profile, self.rarity.weighed(profile.words), self.rarity.weighed(profile.names))
        place = self._decided(one) or self._likest(one) or _Place(profile.id, Assignment(profile.id, "first"))
        story = self.shelf.stories.get(place.story)
        if story is None and place.story not in self.members:
            story = OpenStory(profile.id, profile.opening, bulletin=profile.bulletin)
            self.rarity.take_in(profile)
        if story is not None:
            story.take_in(one, place.vector, self.today)
            self.shelf.put(story, one)
        self.members.setdefault(place.story, []).append(member(profile, place.why))
        self.story_of[profile.id] = place.story
        return place.story

    def cards(self) -> tuple[StoryCard, ...]:
        """All stories, in the order in which they began."""
        return tuple(self.card(story) for story in self.members)

    def card(self, story: str) -> StoryCard:
        """One story by its id; KeyError for one that is not."""
        members = tuple(self.members[story])
        shown = self.faces.get(story) or face(self.shelf.stories[story], members)
        firsts = [m.first for m in members if m.first]
        lasts = [m.last for m in members if m.last]
        return StoryCard(story, shown.title, min(firsts, default=None), max(lasts, default=None), shown.names, members)

    def _close(self, profile: Profile) -> None:
        """Let time go on to the day of an article: stories long without a new one are closed."""
        if profile.last is None or not profile.dated or (self.today is not None and profile.last <= self.today):
            return
        self.today = profile.last
        for story in [s for s in self.shelf.stories.values() if s.touched < self.today - _OPEN]:
            self.faces[story.id] = face(story, self.members[story.id])
            self.shelf.drop(story)

    def _decided(self, one: Weighted) -> _Place | None:
        """Where a person put an article, if any of those it belongs with is known."""
        known = sorted(other for other in self.decisions.with_(one.profile.id) if other in self.story_of)
        if not known:
            return None
        return _Place(self.story_of[known[0]], Assignment(one.profile.id, "decided", with_=known[0]))

    def _likest(self, one: Weighted) -> _Place | None:
        """The story that an article most surely belongs to; None where it belongs to none of them."""
        barred = {self.story_of.get(other) for other in self.decisions.apart_from(one.profile.id)}
        near = [s for s in self.shelf.likely(one) if s.id not in barred and not s.bars(one.profile)]
        likes = [(likeness(one, story), story) for story in near if (story.days_from(one.profile) or 0) <= _OPEN]
        vector: Vector | None = None
        if any(abs(like.odds - _JOINS) <= _CLOSE for like, _ in likes):
            vector = encoded(one.profile.opening)
            likes = [
                (likeness(one, story, vector) if like.odds >= _JOINS - _CLOSE else like, story) for like, story in likes
            ]
        likes = sorted((pair for pair in likes if pair[0].odds >= _JOINS), key=lambda pair: -pair[0].odds)
        if not likes:
            return None
        like, story = likes[0]
        return _Place(story.id, reason(one, story, like), vector)


def grouped(profiles: Iterable[Profile], decisions: ArticleDecisions = NONE) -> Grouping:
    """The stories of articles that come in in this order; for a batch sort them by ``Profile.order`` first."""
    grouping = Grouping(decisions)
    for profile in profiles:
        grouping.add(profile)
    return grouping
