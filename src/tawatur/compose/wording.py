"""The program's own words for a reason, in both languages."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur import lexicon


class Reason(NamedTuple):
    """Why something was done: a key of ``reasons.tsv`` and what fills its braces."""

    key: str
    fill: tuple[str, ...] = ()

    @property
    def ar(self) -> str:
        """In Arabic."""
        return _rows()[self.key]["ar"].format(*self.fill)

    @property
    def en(self) -> str:
        """In English."""
        return _rows()[self.key]["en"].format(*self.fill)


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in lexicon.table("reasons.tsv")}
