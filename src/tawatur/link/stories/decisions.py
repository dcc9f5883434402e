"""What a person decided about which articles are of one story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Pair = frozenset[str]


@dataclass(frozen=True)
class ArticleDecisions:
    """Pairs of article ids that are of one story or are not; these overrule all."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    _together: dict[str, frozenset[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_together", dict(_groups(self.same)))

    def with_(self, article: str) -> frozenset[str]:
        """All that are held to be of one story with an article, also through others; without itself."""
        return self._together.get(article, frozenset({article})) - {article}

    def apart_from(self, article: str) -> Iterator[str]:
        """All that are held not to be of one story with an article."""
        return (other for pair in self.different if article in pair for other in pair - {article})


def _groups(pairs: Iterable[Pair]) -> Iterator[tuple[str, frozenset[str]]]:
    group: dict[str, set[str]] = {}
    for pair in pairs:
        joined = set(pair).union(*(group.get(article, ()) for article in pair))
        for article in joined:
            group[article] = joined
    return ((article, frozenset(joined)) for article, joined in group.items())


#: Nothing decided.
NONE = ArticleDecisions()
