"""Nodes joined into groups, every join with its score and reason, none against a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tawatur.link.entities.decisions import Decision
from tawatur.link.entities.nodes import Node
from tawatur.records import Link


@dataclass(slots=True)
class Group:
    """Nodes held to be one thing."""

    nodes: list[Node] = field(default_factory=list)

    @property
    def resource(self) -> str | None:
        """The resource id that most of its nodes have."""
        ids = Counter(node.resource for node in self.nodes if node.resource)
        return min(ids, key=lambda entity: (-ids[entity], str(entity))) if ids else None

    @property
    def forms(self) -> Counter[str]:
        """All its names in normal form."""
        return sum((node.forms for node in self.nodes), Counter[str]())

    @property
    def type(self) -> str:
        """The type that most mentions have."""
        types = sum((node.types for node in self.nodes), Counter[str]())
        return min(types, key=lambda kind: (-types[kind], kind))

    @property
    def titles(self) -> set[str]:
        """All titles that stand before its names."""
        return set().union(*(node.titles for node in self.nodes))

    def names(self) -> frozenset[str]:
        """Its names and ids, as decisions may call it."""
        return frozenset(self.forms) | {node.resource.lower() for node in self.nodes if node.resource}


class Groups:
    """All groups of a run; nodes enter alone and are joined with evidence."""

    def __init__(self, nodes: Iterable[Node], decisions: Sequence[Decision]) -> None:
        self.of: dict[tuple[str, str], Group] = {}
        self.order: list[Node] = list(nodes)
        for node in self.order:
            self.of[(node.article, node.local)] = Group([node])
        self.links: list[Link] = []
        self.apart = [decision for decision in decisions if not decision.same]

    def group(self, node: Node) -> Group:
        """The group a node is in now."""
        return self.of[(node.article, node.local)]

    def all(self) -> list[Group]:
        """The groups, by their first node."""
        seen: dict[int, Group] = {}
        for node in self.order:
            seen.setdefault(id(self.group(node)), self.group(node))
        return list(seen.values())

    def join(self, a: Group, b: Group, score: float, reason: str) -> bool:
        """Join two groups; False where a decision or two resource ids keep them apart."""
        if a is b:
            return False
        if a.resource and b.resource and a.resource != b.resource:
            return False
        if self.apart and any(d.speaks_of(a.names(), b.names()) for d in self.apart):
            return False
        keep, gone = (a, b) if len(a.nodes) >= len(b.nodes) else (b, a)
        self.links.append(Link("same-entity", keep.nodes[0].first, gone.nodes[0].first, round(score, 3), reason))
        keep.nodes.extend(gone.nodes)
        for node in gone.nodes:
            self.of[(node.article, node.local)] = keep
        return True
