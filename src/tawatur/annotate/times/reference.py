"""What relative expressions are resolved against: the day of publication, or what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from tawatur.annotate.times.meaning import Meaning
from tawatur.records import Published

_ANY_DAY = date(2000, 6, 15)


@dataclass(frozen=True, slots=True)
class Reference:
    """A day of publication, or the days that it lies between; all None where nothing is known."""

    day: date | None = None
    earliest: date | None = None
    latest: date | None = None

    @classmethod
    def of(cls, published: Published) -> Reference:
        """The reference that a record of publication allows."""
        return cls(_day(published.value), _day(published.earliest), _day(published.latest))

    def resolve(self, mean: Callable[[date], Meaning]) -> Meaning:
        """What ``mean`` gives for the day; for an interval, the days between; never a guessed day.

        Where the ends of the interval agree on a value, it stands; else the value is open and the reason says so.
        """
        if self.day is not None:
            found = mean(self.day)
            return found if found.reason else found.because(f"from {self.day.isoformat()}")
        if self.earliest is None or self.latest is None:
            return replace(mean(_ANY_DAY), value=None, earliest=None, latest=None, reason="publication day not known")
        first, last = mean(self.earliest), mean(self.latest)
        if first.value == last.value:
            return first
        between = f"published between {self.earliest.isoformat()} and {self.latest.isoformat()}"
        return replace(first, value=None, latest=last.latest, reason=between)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
