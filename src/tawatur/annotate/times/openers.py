"""Which rules of time may open at a word, and what must stand behind it for each to be worth trying.

Most words that could open an expression do not («بعد», «هذه», «ما», a number): a rule is tried only where a word that
it cannot do without is in its reach. That changes nothing that is found, only what it costs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tawatur.annotate.times import days, hours, months, nights, parts, spans, stated, units, vague, years
from tawatur.annotate.times.scan import Rule
from tawatur.annotate.times.words import BOOKS, MISC, UNITS, Unit
from tawatur.arabic.clock import HALVES, HOUR_WORDS
from tawatur.arabic.date_parts import MONTHS
from tawatur.arabic.dates import DAY_WORDS, WEEKDAYS
from tawatur.arabic.numerals import NUMBER_WORDS
from tawatur.arabic.ordinals import ORDINALS


class Trial(NamedTuple):
    """A rule, worth trying where one of ``needs`` is among the ``reach`` pieces behind (None: anywhere)."""

    rule: Rule
    needs: frozenset[str] | None = None
    reach: int = 0

    def or_else(self, other: Trial) -> Trial:
        """The same rule where either of two conditions holds."""
        if self.needs is None or other.needs is None:
            return Trial(self.rule)
        return Trial(self.rule, self.needs | other.needs, max(self.reach, other.reach))


Trials = tuple[Trial, ...]
#: How far behind its opener a word may stand: a numeral in words, an ordinal or a date in digits, the next word or two.
_NUMERAL, _DATE, _NEAR = 16, 5, 4
_REMEMBERED, _YEAR_DIGITS = 200_000, 4
_STATED = Trial(stated.stated, MONTHS.firsts | HALVES.firsts, _DATE)
_IN_DIGITS = Trial(stated.stated, frozenset("/-.:"), 1)
_DAY_OF_MONTH = Trial(months.day_of_month, UNITS.firsts | BOOKS["next"].firsts, _DATE)
_SPAN = Trial(spans.span, UNITS.firsts, _NUMERAL)
_HOUR_ALONE = Trial(hours.hour_alone, BOOKS["part"].firsts | BOOKS["adverb"].firsts, _NEAR)
_DEMONSTRATIVE = Trial(units.demonstrative, UNITS.firsts | BOOKS["season"].firsts, _NEAR)
_EVERY = Trial(vague.every_weekday, WEEKDAYS.firsts, _NEAR), Trial(spans.every, UNITS.firsts, _NUMERAL)
_DIGITS: Trials = (
    _IN_DIGITS,
    _STATED,
    Trial(stated.range_start, MISC["range_link"] | {"-"}, 1),
    Trial(hours.hour, frozenset(":"), 1),
    _DAY_OF_MONTH,
    _SPAN,
)
_FOUR_DIGITS: Trials = (*_DIGITS, Trial(years.year))


class _Openers(dict[str, Trials]):
    """Trials by normal form; other words are remembered as opening nothing, digits are told by how many they are."""

    def __missing__(self, norm: str) -> Trials:
        if norm[0].isdecimal():
            return _FOUR_DIGITS if len(norm) == _YEAR_DIGITS else _DIGITS
        if len(self) < _REMEMBERED:
            self[norm] = ()
        return ()

    def add(self, firsts: Iterable[str], *trials: Trial) -> None:
        """Add trials at words."""
        for first in firsts:
            known = {trial.rule: trial for trial in self.get(first, ())}
            for trial in trials:
                known[trial.rule] = known[trial.rule].or_else(trial) if trial.rule in known else trial
            self[first] = tuple(known.values())

    def add_book(self, rule: Rule, *kinds: str) -> None:
        """Add a rule at the first word of each phrase of BOOKS; where the phrase goes on, its second must follow."""
        for kind in kinds:
            for first in BOOKS[kind].firsts:
                self.add((first,), Trial(rule, BOOKS[kind].seconds(first), 1))


def _unit_trials(unit: Unit) -> Trials:
    """What may open at the name of a unit of time."""
    one, code = unit.number == "one", unit.code
    fitting = {
        units.unit_period: one and unit.definite,
        years.year: one and code == "Y",
        months.month: one and code == "M" and not unit.definite,
        years.decade: unit.definite and code == "CE",
        spans.span: True,
    }
    return tuple(Trial(rule) for rule, fits in fitting.items() if fits)


def _openers() -> _Openers:
    """The trials of every opener; of expressions of one length the rule that is added first is kept."""
    table = _Openers()
    table.add_book(days.day_word, "day")
    table.add(WEEKDAYS.firsts | DAY_WORDS.firsts, Trial(stated.stated), Trial(days.weekday))
    table.add_book(days.part, "part")
    table.add_book(days.tonight, "tonight")
    table.add_book(days.late, "late")
    table.add_book(nights.night, "night", "night_through")
    table.add_book(days.sooner_or_later, "earlier", "later")
    table.add(HOUR_WORDS.firsts, Trial(hours.hour))
    table.add(MONTHS.firsts, Trial(stated.stated), Trial(months.month))
    table.add(ORDINALS.firsts, _STATED, _HOUR_ALONE, _DAY_OF_MONTH)
    for first, unit in UNITS.opening():
        table.add((first,), *_unit_trials(unit))
    table.add(BOOKS["demo"].firsts | BOOKS["that"].firsts, _DEMONSTRATIVE)
    table.add_book(parts.season, "season")
    table.add_book(years.decade, "decade", "decade_of")
    table.add_book(parts.weekend, "weekend")
    table.add_book(parts.feast, "feast")
    table.add(BOOKS["edge"].firsts, Trial(parts.edge))
    table.add(NUMBER_WORDS.firsts | BOOKS["fraction"].firsts | MISC["some"] | spans.ABOUT_WORDS, _SPAN)
    table.add_book(vague.vague_word, "present", "past", "past_in", "future", "future_in", "later", "later_in")
    table.add_book(vague.repeated, "set")
    table.add(MISC["every"], *_EVERY)
    return table


OPENERS = _openers()
