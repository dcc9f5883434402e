"""What a figure counts, in English: «20 شخصاً» is "20 people"."""

from __future__ import annotations

from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize


def counted_en(counted: str | None, number: float | None) -> str:
    """The noun in English, singular for one; empty where it is not known. The first word tells: «مهاجرا افريقيا»."""
    words = [token for token in tokenize(counted or "") if token.kind == "word"]
    if not words:
        return ""
    forms = (normalise(counted or ""), words[0].norm, words[0].stem, words[0].bare)
    row = next((_nouns()[form] for form in forms if form in _nouns()), None)
    return (row[0] if number == 1 else row[1]) if row else ""


def number_en(number: float) -> str:
    """A number as English news writes it: "3.4 billion", "1,200"."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(number) >= size:
            return f"{number / size:,.4g} {name}"
    return f"{number:,.10g}"


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    rows = lexicon.table("ar/counted_nouns_en.tsv")
    return {normalise(form): (row["one"], row["many"]) for row in rows for form in row["forms"].split("|")}
