"""Why two passages are held to be one, in both languages."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import table


def why(kind: str, words: int, near: float = 0.0) -> tuple[str, str]:
    """``alike``: so many words agree («41 كلمة متطابقة»); ``near``: so near in sense, with so many words in common."""
    form = "few" if 3 <= words % 100 <= 10 else "many"
    row = _rows()[f"passage-{kind}-{form}"]
    return row["ar"].format(words, f"{near:.2f}"), row["en"].format(words, f"{near:.2f}")


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in table("reasons.tsv")}
