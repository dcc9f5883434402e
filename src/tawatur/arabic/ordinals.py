"""Ordinals from first to thirty-first, with article: الأول، الثاني عشر، الحادي والعشرين."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic.letters import normalise
from tawatur.arabic.stream import Phrasebook, Stream
from tawatur.lexicon import table

_ROWS = [(row["form"], int(row["value"])) for row in table("ar/times/ordinals.tsv")]
ORDINALS = Phrasebook(row for row in _ROWS if row[1])
_TEENS = frozenset(normalise(form) for form, value in _ROWS if not value)
_CONJUNCTION = "و"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Its value, the index behind it, and how many letters of clitics stand before its first word."""

    value: int
    after: int
    dropped: int


def ordinal(stream: Stream, index: int) -> Ordinal | None:
    """The ordinal that begins at ``index``: «الرابع عشر» is 14, «الحادي والعشرين» 21; None where none does."""
    first = ORDINALS.at(stream, index)
    if first is None:
        return None
    value, after = first.value, first.after
    if value <= 10:
        if stream.norm(after) in _TEENS:
            return Ordinal(value + 10, after + 1, first.dropped)
        tens = ORDINALS.at(stream, after)
        if tens and tens.value >= 20 and tens.clitics == _CONJUNCTION:
            return Ordinal(value + tens.value, tens.after, first.dropped)
    return Ordinal(value, after, first.dropped)
