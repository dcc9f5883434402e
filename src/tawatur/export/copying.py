"""Pages that share words, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tawatur.records import Link

_COPYING = ("copy", "paraphrase", "same-quote")


@dataclass(frozen=True, slots=True)
class Copying:
    """Two pages that share words, with the passages."""

    a: str
    b: str
    links: tuple[Link, ...]

    def kinds(self) -> list[tuple[str, int]]:
        """How many passages of each kind."""
        numbers = [(kind, sum(link.kind == kind for link in self.links)) for kind in _COPYING]
        return [(kind, n) for kind, n in numbers if n]

    def first(self) -> tuple[str, Link] | None:
        """The page that had the words before the other, and the longest link that shows it; None where none does.

        Links that point both ways show nothing of the whole.
        """
        shown = [(link.a if link.origin == "a" else link.b, link) for link in self.links if link.origin]
        if len({place.article for place, _ in shown}) != 1:
            return None
        place, link = max(shown, key=lambda one: (one[1].words, one[1].score))
        return place.article, link


def copied(links: Iterable[Link], number: Callable[[str], int]) -> list[Copying]:
    """Pages that share words, those that share most first; ``number`` is that of a page."""
    pairs: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        if link.kind in _COPYING:
            first, second = sorted((link.a.article, link.b.article), key=lambda a: (number(a), a))
            pairs[first, second].append(link)
    order = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    return [Copying(a, b, tuple(sorted(pairs[a, b], key=lambda x: (x.a, x.b)))) for a, b in order]
