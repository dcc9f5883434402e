"""Who is who across the articles of a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.link.entities.cards import cards_of
from tawatur.link.entities.decisions import Decision
from tawatur.link.entities.groups import Groups
from tawatur.link.entities.nodes import identified, nodes_of
from tawatur.link.entities.people import join_people
from tawatur.link.entities.rewrite import with_ids
from tawatur.link.entities.things import join_things
from tawatur.records import Annotations, Article, EntityCard, Link


@dataclass(frozen=True, slots=True)
class Who:
    """The people, groups and places of a story: a card for each id that the annotations carry.

    ``links`` are the joins across articles, each with score and reason.
    """

    cards: tuple[EntityCard, ...] = ()
    links: tuple[Link, ...] = ()


def link_entities(
    articles: Sequence[Article], annotations: Sequence[Annotations], decisions: Sequence[Decision] = ()
) -> tuple[tuple[Annotations, ...], Who]:
    """The same annotations with one id for each entity across all articles, and a card for each entity.

    Known things are joined by their resource id, others by names that agree («شويغو» and «سويغو» of one given name);
    a part of a name joins only where its holder in the story is plain. ``decisions`` override both ways.
    """
    mentions = identified(articles, annotations)
    nodes = [
        node
        for article, found, named in sorted(zip(articles, annotations, mentions, strict=True), key=lambda t: t[0].id)
        for node in nodes_of(article, named, found)
    ]
    groups = Groups(nodes, decisions)
    _by_decision(groups, decisions)
    _by_resource(groups)
    join_people(groups)
    join_things(groups)
    made = cards_of(groups.all())
    ids: dict[str, dict[str, str]] = {article.id: {} for article in articles}
    for card, group in made:
        for node in group.nodes:
            ids[node.article][node.local] = card.id
    linked = tuple(
        with_ids(found, named, ids[article.id])
        for article, found, named in zip(articles, annotations, mentions, strict=True)
    )
    return linked, Who(tuple(card for card, _ in made), tuple(groups.links))


def _by_decision(groups: Groups, decisions: Sequence[Decision]) -> None:
    for decision in decisions:
        if decision.same:
            for a in groups.all():
                for b in groups.all():
                    x, y = groups.group(a.nodes[0]), groups.group(b.nodes[0])
                    if x is not y and decision.speaks_of(x.names(), y.names()):
                        groups.join(x, y, 1.0, "decided by a person")


def _by_resource(groups: Groups) -> None:
    first: dict[str, int] = {}
    everyone = groups.all()
    for index, group in enumerate(everyone):
        if group.resource is None:
            continue
        if group.resource in first:
            other = groups.group(everyone[first[group.resource]].nodes[0])
            groups.join(other, groups.group(group.nodes[0]), 0.98, "same entry of the resources")
        first.setdefault(group.resource, index)
