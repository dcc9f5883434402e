"""The program's own words for a reason, in both languages."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur import lexicon

_TWO = "\x1f"


def both(ar: str, en: str) -> str:
    """What fills a brace with other words in each language."""
    return f"{ar}{_TWO}{en}"


class Reason(NamedTuple):
    """Why something was done: a key of ``reasons.tsv`` and what fills its braces; ``@key`` is a word of labels.tsv."""

    key: str
    fill: tuple[str, ...] = ()

    @property
    def ar(self) -> str:
        """In Arabic."""
        return self._in("ar")

    @property
    def en(self) -> str:
        """In English."""
        return self._in("en")

    def _in(self, language: str) -> str:
        words = [_labels()[item[1:]][language] if item.startswith("@") else _side(item, language) for item in self.fill]
        return _rows()[self.key][language].format(*words)


def _side(item: str, language: str) -> str:
    ar, _, en = item.partition(_TWO)
    return (en or ar) if language == "en" else ar


@cache
def _labels() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in lexicon.table("labels.tsv")}


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in lexicon.table("reasons.tsv")}
