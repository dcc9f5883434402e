"""What each article calls each thing: the pieces that linking joins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.annotate.identity import form_of, identify
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.entities.spelling import name_words
from tawatur.records import Anchor, Annotations, Article, Mention


@dataclass(slots=True)
class Node:
    """One thing of one article: its local id, its names as written and in normal form, titles set before it."""

    article: str
    local: str
    first: Anchor
    types: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    titles: set[str] = field(default_factory=set)

    @property
    def type(self) -> str:
        """The type that most of its mentions have."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    @property
    def resource(self) -> str | None:
        """Its id where the resources know it; None for one that only the article knows."""
        return None if self.local.startswith("@") else self.local

    @property
    def full(self) -> bool:
        """Whether a person is named with more than a single word here."""
        return any(len(name_words(form)) > 1 for form in self.forms)


def identified(articles: Sequence[Article], annotations: Sequence[Annotations]) -> list[tuple[Mention, ...]]:
    """The mentions of each article, each with an id inside its article."""
    return [identify(Reading(a), f.mentions) for a, f in zip(articles, annotations, strict=True)]


def nodes_of(article: Article, mentions: tuple[Mention, ...], found: Annotations) -> list[Node]:
    """The things of one article in the order of their first mention."""
    nodes: dict[str, Node] = {}
    of_span: dict[tuple[int, int], Node] = {}
    for mention in mentions:
        local = mention.entity or f"@{mention.start}"
        node = nodes.get(local)
        if node is None:
            node = nodes[local] = Node(article.id, local, Anchor(article.id, mention.start, mention.end))
        node.types[mention.type] += 1
        form = form_of(article.text, mention)
        node.forms[form] += 1
        written = " ".join(article.text[mention.start : mention.end].split())
        node.written[written if len(written) == len(form) or form[:1] == written[:1] else "ا" + written] += 1
        of_span[(mention.start, mention.end)] = node
    for actor in found.actors:
        if actor.mention is not None and (node := of_span.get((actor.mention.start, actor.mention.end))):
            around = article.text[actor.start : actor.mention.start] + " " + article.text[actor.mention.end : actor.end]
            node.titles.update(word.removeprefix("ال") for word in normalise(around).split() if len(word) > 3)
    return list(nodes.values())
