"""Nodes joined into groups, every join with its score and reason, none against a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tawatur.link.entities.decisions import Decision
from tawatur.link.entities.nodes import Node
from tawatur.records import Link


class Group:
    """Nodes held to be one thing, with the sum of what they say: names in normal form and as written, types, titles."""

    def __init__(self, node: Node) -> None:
        self.nodes = [node]
        self.forms = Counter(node.forms)
        self.written = Counter(node.written)
        self.types = Counter(node.types)
        self.titles = set(node.titles)
        self.ids = Counter({node.resource: 1} if node.resource else {})
        self.full = node.full

    def take_in(self, other: Group) -> None:
        """Add all nodes of another group."""
        self.nodes.extend(other.nodes)
        self.forms.update(other.forms)
        self.written.update(other.written)
        self.types.update(other.types)
        self.titles |= other.titles
        self.ids.update(other.ids)
        self.full = self.full or other.full

    @property
    def resource(self) -> str | None:
        """The resource id that most of its nodes have."""
        return min(self.ids, key=lambda entity: (-self.ids[entity], entity)) if self.ids else None

    @property
    def type(self) -> str:
        """The type that most mentions have."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    def names(self) -> frozenset[str]:
        """Its names and ids, as decisions may call it."""
        return frozenset(self.forms) | {entity.lower() for entity in self.ids}


class Groups:
    """All groups of a run; nodes enter alone and are joined with evidence."""

    def __init__(self, nodes: Iterable[Node], decisions: Sequence[Decision]) -> None:
        self.of: dict[tuple[str, str], Group] = {}
        self.order: list[Node] = list(nodes)
        for node in self.order:
            self.of[(node.article, node.local)] = Group(node)
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
        for node in gone.nodes:
            self.of[(node.article, node.local)] = keep
        keep.take_in(gone)
        return True
