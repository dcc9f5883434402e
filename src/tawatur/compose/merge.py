"""Judgements of «the same» turned into groups: agreeing evidence joins, contradicting evidence forbids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field

from tawatur.compose.wording import Reason


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for two things being one: a weight, the reasons, and whether anything forbids it outright."""

    weight: float = 0.0
    reasons: tuple[Reason, ...] = ()
    forbidden: bool = False

    def plus(self, weight: float, reason: Reason | None = None) -> Evidence:
        """The same with one thing more."""
        return Evidence(self.weight + weight, self.reasons + ((reason,) if reason else ()), self.forbidden)


FORBIDDEN = Evidence(forbidden=True)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided: pairs of places (article, offset) that are the same or are not; these overrule all."""

    same: frozenset[frozenset[tuple[str, int]]] = frozenset()
    different: frozenset[frozenset[tuple[str, int]]] = frozenset()

    def about(self, a: tuple[str, int], b: tuple[str, int]) -> bool | None:
        """True for the same, False for different, None where nobody decided."""
        pair = frozenset((a, b))
        return True if pair in self.same else False if pair in self.different else None


#: Nothing decided.
NONE = Decisions()


Weigh = Callable[[int, int], Evidence]


@dataclass(slots=True)
class _Groups:
    """Disjoint groups of item numbers, kept with the pairs that forbid or speak for joining them."""

    evidence: MutableMapping[tuple[int, int], Evidence]
    weigh: Weigh | None
    articles: Sequence[str]
    of: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)

    def between(self, a: int, b: int) -> dict[tuple[int, int], Evidence | None]:
        pairs = ((min(i, j), max(i, j)) for i in self.members[a] for j in self.members[b])
        return {pair: self._of(pair) for pair in pairs}

    def _of(self, pair: tuple[int, int]) -> Evidence | None:
        """The evidence of a pair; one that was not looked at is looked at now, as its groups may join."""
        if pair not in self.evidence and self.weigh is not None:
            self.evidence[pair] = self.weigh(*pair)
        return self.evidence.get(pair)

    def mean(self, across: Mapping[tuple[int, int], Evidence | None]) -> float:
        """The mean over the pairs of articles, of each its best pair of tellings; what has no evidence counts 0."""
        best: dict[tuple[str, str], float] = {}
        for (i, j), found in across.items():
            both = (self.articles[i], self.articles[j])
            best[both] = max(best.get(both, float("-inf")), found.weight if found else 0.0)
        return sum(best.values()) / len(best)

    def join(self, a: int, b: int) -> None:
        keep, drop = min(a, b), max(a, b)
        for item in self.members[drop]:
            self.of[item] = keep
        self.members[keep] = sorted(self.members[keep] + self.members.pop(drop))


def group(
    count: int,
    evidence: MutableMapping[tuple[int, int], Evidence],
    least: float,
    articles: Sequence[str] | None = None,
    weigh: Weigh | None = None,
) -> Sequence[tuple[int, ...]]:
    """Groups of the items 0..``count``-1: pairs of weight ``least`` join, best first, unless anything forbids it.

    Two groups join only if no pair of theirs is forbidden and the mean over all their pairs (those without evidence
    count 0) is half of ``least`` or more, so that one chance likeness does not chain two happenings together.
    ``articles`` says of which article each item is: what one article tells twice counts once, by its best telling.
    ``weigh`` judges a pair that ``evidence`` does not hold, where two groups would join.
    """
    names = articles or [str(i) for i in range(count)]
    groups = _Groups(evidence, weigh, names, list(range(count)), {i: [i] for i in range(count)})
    pairs = sorted((-e.weight, pair) for pair, e in evidence.items() if e.weight >= least and not e.forbidden)
    for _, (i, j) in pairs:
        a, b = groups.of[i], groups.of[j]
        if a == b:
            continue
        across = groups.between(a, b)
        if any(e is not None and e.forbidden for e in across.values()):
            continue
        if groups.mean(across) >= least / 2:
            groups.join(a, b)
    return [tuple(members) for _, members in sorted(groups.members.items())]


def reasons(members: Iterable[int], evidence: Mapping[tuple[int, int], Evidence]) -> tuple[Reason, ...]:
    """Why the members of a group were joined, each reason once, in the order of the members."""
    order = sorted(members)
    found: dict[Reason, None] = {}
    for at, i in enumerate(order):
        for j in order[at + 1 :]:
            for reason in evidence.get((i, j), Evidence()).reasons:
                found.setdefault(reason)
    return tuple(found)
