"""An article as event reading sees it: its words, who acts in it, and what it is about."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from tawatur.annotate.events.parties import Party, parties_of
from tawatur.annotate.events.performers import phrases_of
from tawatur.annotate.events.wording import Wording
from tawatur.annotate.events.words import grammar
from tawatur.arabic import Reading
from tawatur.records import Actor, Mention, Statement, TimeExpression


class Scene(Wording):
    """One article with everything the layers before have found; built once, read by every step."""

    def __init__(
        self,
        reading: Reading,
        actors: tuple[Actor, ...],
        mentions: tuple[Mention, ...],
        times: tuple[TimeExpression, ...],
        statements: tuple[Statement, ...],
    ) -> None:
        super().__init__(reading, mentions, times, statements)
        self.actors = phrases_of(self, actors)

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Every actor with what governs it, in the order of the text."""
        return parties_of(self, self.actors)

    @cached_property
    def _party_firsts(self) -> list[int]:
        return [party.first for party in self.parties]

    def parties_between(self, first: int, last: int) -> tuple[Party, ...]:
        """The parties that begin at tokens ``first``..``last`` (exclusive)."""
        low = bisect_right(self._party_firsts, first - 1)
        high = bisect_right(self._party_firsts, last - 1)
        return self.parties[low:high]

    def own_country(self, index: int) -> str | None:
        """The state of «بلاده»: that of the last person before it whose phrase names one."""
        token, statement = self.tokens[index], self.statement_at(index)
        if statement and statement.speaker.entity:
            return next((a.country for a in self.actors if a.entity == statement.speaker.entity and a.country), None)
        known = [a.country for a in self.actors if a.end <= token.start and a.type == "PERS" and a.country]
        return known[-1] if known else None

    @cached_property
    def is_sport(self) -> bool:
        """Whether the article speaks the language of sport: one word in forty, and four of them at least."""
        words = grammar("sport")
        found = sum(token.bare in words or token.norm in words for token in self.tokens)
        return found >= 4 and found * 40 >= len(self.tokens)

    @cached_property
    def is_disaster(self) -> bool:
        """Whether the article tells of a disaster or an accident: three words of such, and more than of violence."""
        accidents = sum(self.is_in(at, grammar("accidents")) for at in range(len(self.tokens)))
        return accidents >= 3 and accidents > sum(self.is_in(at, grammar("violence")) for at in range(len(self.tokens)))
