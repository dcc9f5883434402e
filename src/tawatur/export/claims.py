"""Who claims which number: the figures under one line, claim by claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.export.labels import Words
from tawatur.export.naming import Naming
from tawatur.pipeline import Told
from tawatur.records import Figure, Line, Support


@dataclass(frozen=True, slots=True)
class Claim:
    """One number by one claimant (nothing where pages speak in their own voice), and the pages that carry it."""

    low: float | None
    high: float | None
    approx: bool
    unit: str | None
    claimant: Words
    articles: tuple[str, ...]

    @property
    def size(self) -> float:
        """What it is ordered by."""
        return self.low if self.low is not None else self.high or 0.0


class Claims:
    """The figures of all articles, found again under the lines that were made of them."""

    def __init__(self, told: Told, naming: Naming) -> None:
        self._naming = naming
        self._figures: dict[tuple[str, int], Figure] = {}
        for article, layers in zip(told.desk.articles, told.desk.annotations, strict=True):
            for figure in layers.figures:
                self._figures[article.id, figure.start] = figure

    def of(self, line: Line) -> tuple[Claim, ...]:
        """The claims of a figure line, smallest first; the line itself where its figures are not at hand."""
        found: dict[tuple[float | None, float | None, bool, Words], dict[str, None]] = {}
        for support in line.supports:
            low, high, approx, who = self._claim(line, support)
            found.setdefault((low, high, approx, who), {})[support.anchor.article] = None
        claims = (Claim(*key[:3], line.unit, key[3], tuple(articles)) for key, articles in found.items())
        return tuple(sorted(claims, key=lambda claim: (claim.size, claim.claimant.ar)))

    def _claim(self, line: Line, support: Support) -> tuple[float | None, float | None, bool, Words]:
        figure = self._figures.get((support.focus.article, support.focus.start))
        if figure is None:
            return line.low, line.high, line.approx, self._naming.speaker(line)
        claimant = self._naming.claimant(figure.attributed_to, support)
        return figure.low, figure.high, figure.approx, claimant


def differ(claims: Iterable[Claim]) -> bool:
    """Whether claims give more than one number."""
    return len({(claim.low, claim.high) for claim in claims}) > 1
