"""A story while articles may still join it: the sum of what its articles say, and its days."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.link.stories.profile import Profile
from tawatur.link.stories.rarity import Weighed, Weighted

_MOST, _KEPT = 600, 400  # terms beyond which the least are dropped, and how many stay
_NOTICE = 1  # days that a notice which comes back every day may be from another


@dataclass(slots=True)
class OpenStory:
    """The sums of the weighed ``words`` and ``names`` of a story's articles.

    ``written`` is how each name stands in an article; ``touched`` is the day on which the last article came in.
    """

    id: str
    bulletin: str | None = None
    size: int = 0
    words: Weighed = field(default_factory=dict)
    names: Weighed = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    written: dict[str, str] = field(default_factory=dict)
    touched: int = 0

    def take_in(self, one: Weighted, today: int) -> None:
        """Add one article, on a day."""
        profile = one.profile
        self.words, self.names = _cut(_added(self.words, one.words)), _cut(_added(self.names, one.names))
        for term in profile.names:
            self.written.setdefault(term.key, term.written)
        self.size += 1
        self.touched = today
        if profile.first is not None and profile.last is not None and profile.dated:
            self.first = profile.first if self.first is None else min(self.first, profile.first)
            self.last = profile.last if self.last is None else max(self.last, profile.last)

    def bars(self, profile: Profile) -> bool:
        """Whether the one or the other is a daily notice and they are not of the same kind and time."""
        if self.bulletin is None and profile.bulletin is None:
            return False
        if self.bulletin and profile.bulletin and self.bulletin != profile.bulletin:
            return True
        if self.first is None or self.last is None or profile.first is None or profile.last is None:
            return True
        return max(self.last, profile.last) - min(self.first, profile.first) > _NOTICE


def _added(sums: Weighed, more: Weighed) -> Weighed:
    for key, weight in more.items():
        sums[key] = sums.get(key, 0.0) + weight
    return sums


def _cut(sums: Weighed) -> Weighed:
    if len(sums) <= _MOST:
        return sums
    kept = sorted(sums, key=lambda key: (-sums[key], key))[:_KEPT]
    return {key: sums[key] for key in kept}
