"""The account: everything that the articles of one story say, merged, sourced and laid out."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.credits import agencies, credits
from tawatur.compose.divergences import find_divergences
from tawatur.compose.leads import lead
from tawatur.compose.lines import event_lines, figure_lines, statement_lines
from tawatur.compose.merge import NONE, Decisions
from tawatur.compose.order import in_reading_order
from tawatur.compose.origins import Origins
from tawatur.link.entities import Who
from tawatur.records import Account, Annotations, Article, ArticleCard, Link


def compose_account(
    articles: Sequence[Article],
    annotations: Sequence[Annotations],
    who: Who,
    reuse: Sequence[Link],
    decisions: Decisions = NONE,
) -> Account:
    """One account of all articles: merged lines with their support, chains, counts, and divergences.

    The result does not depend on the order of the articles. ``decisions`` overrule what the evidence says.
    """
    bench = Bench(articles, annotations, reuse, who.cards)
    credited = {witness.id: credits(witness) for witness in bench.witnesses}
    origins = Origins(bench, credited)
    events = event_lines(bench, origins, decisions)
    statements = statement_lines(bench, origins, decisions)
    figures = figure_lines(bench, origins, decisions)
    divergences = find_divergences(bench, events, statements, figures)
    known = agencies()
    cards = tuple(
        ArticleCard(
            a.id,
            a.outlet,
            a.published,
            tuple(sorted({c.agency for c in credited[a.id] if c.agency in known})),
            a.title,
            a.url,
        )
        for a in (witness.article for witness in bench.witnesses)
    )
    lines = in_reading_order([line for part in (events, statements, figures) for line, _ in part])
    opening, alike = lead(bench) or (None, ())
    return Account(cards, who.cards, lines, origins.directions.directed(reuse), divergences, opening, alike)
