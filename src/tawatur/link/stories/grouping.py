"""Articles into stories, one by one as they come in.

A single pass: each article is held against those of the last days, joins the story of the one that it is most surely of
one happening with, else begins one. It sees nothing but what came before it, so that a batch and the same articles one
by one end in the same stories.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.link.stories.decisions import NONE, ArticleDecisions
from tawatur.link.stories.faces import Face, face, member
from tawatur.link.stories.nearest import Candidate, candidates
from tawatur.link.stories.profile import Profile
from tawatur.link.stories.rarity import Rarity, Weighted
from tawatur.link.stories.reason import reason
from tawatur.link.stories.shelf import Shelf
from tawatur.link.stories.story import OpenStory
from tawatur.records.story import Assignment, StoryCard, StoryMember

_OPEN = 8  # days after which no article is held against another


@dataclass(frozen=True, slots=True)
class _Place:
    story: str
    why: Assignment


class Grouping:
    """The stories so far. ``add`` articles in the order of time."""

    def __init__(self, decisions: ArticleDecisions = NONE) -> None:
        self.decisions = decisions
        self.rarity = Rarity()
        self.shelf = Shelf()
        self.stories: dict[str, OpenStory] = {}
        self.members: dict[str, list[StoryMember]] = {}
        self.faces: dict[str, Face] = {}
        self.story_of: dict[str, str] = {}
        self.today = 0

    def add(self, profile: Profile) -> str:
        """Put an article into a story, old or new, and say which; one that is known already stays where it is."""
        if profile.id in self.story_of:
            return self.story_of[profile.id]
        self._close(profile)
        one = Weighted(profile, self.rarity.weighed(profile.words), self.rarity.weighed(profile.names))
        place = self._decided(one) or self._likest(one) or _Place(profile.id, Assignment(profile.id, "first"))
        if place.story not in self.members:
            self.stories[place.story] = OpenStory(profile.id, profile.bulletin)
            self.rarity.take_in(profile)
        if place.story in self.stories:
            self.stories[place.story].take_in(one, self.today)
            self.shelf.put(one, self.today)
        self.members.setdefault(place.story, []).append(member(profile, place.why))
        self.story_of[profile.id] = place.story
        return place.story

    def cards(self) -> tuple[StoryCard, ...]:
        """All stories, in the order in which they began."""
        return tuple(self.card(story) for story in self.members)

    def card(self, story: str) -> StoryCard:
        """One story by its id; KeyError for one that is not."""
        members = tuple(self.members[story])
        shown = self.faces.get(story) or face(self.stories[story], members)
        firsts = [m.first for m in members if m.first]
        lasts = [m.last for m in members if m.last]
        return StoryCard(story, shown.title, min(firsts, default=None), max(lasts, default=None), shown.names, members)

    def _close(self, profile: Profile) -> None:
        """Let time go on to the day of an article: stories long without a new one are closed."""
        if profile.last is None or not profile.dated or profile.last <= self.today:
            return
        self.today = profile.last
        for story in [s for s in self.stories.values() if s.touched < self.today - _OPEN]:
            self.faces[story.id] = face(story, self.members[story.id])
            del self.stories[story.id]

    def _decided(self, one: Weighted) -> _Place | None:
        """Where a person put an article, if any of those it belongs with is known."""
        known = sorted(other for other in self.decisions.with_(one.profile.id) if other in self.story_of)
        if not known:
            return None
        return _Place(self.story_of[known[0]], Assignment(one.profile.id, "decided", with_=known[0]))

    def _likest(self, one: Weighted) -> _Place | None:
        """The story that an article most surely belongs to; None where it belongs to none of them."""
        barred = {self.story_of.get(other) for other in self.decisions.apart_from(one.profile.id)}
        best: Candidate | None = None
        for found in candidates(one, self.shelf, self.today - _OPEN, self._story):
            story = self.stories[found.story]
            if story.id in barred or story.bars(one.profile):
                continue
            if best is None or found.like.odds > best.like.odds:
                best = found
        if best is None:
            return None
        return _Place(best.story, reason(one, best.nearest, best.like))

    def _story(self, article: str) -> OpenStory:
        return self.stories[self.story_of[article]]


def grouped(profiles: Iterable[Profile], decisions: ArticleDecisions = NONE) -> Grouping:
    """The stories of articles that come in in this order; for a batch sort them by ``Profile.order`` first."""
    grouping = Grouping(decisions)
    for profile in profiles:
        grouping.add(profile)
    return grouping
