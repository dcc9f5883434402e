"""Phrases that withhold a name: «طلب عدم ذكر اسمه», «رفض الكشف عن هويته». Their verbs report nothing."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.statements.words import words

_REACH = 6  # words of «طلب عدم الكشف عن هويته» before its last


def withheld_tokens(norms: Sequence[str]) -> set[int]:
    """The tokens of such phrases, by the normal forms of an article."""
    found: set[int] = set()
    for index, norm in enumerate(norms):
        if norm not in words("identity"):
            continue
        k = index - 1
        while k >= 0 and index - k <= _REACH and _without_and(norms[k]) in words("withholding"):
            k -= 1
        asked = range(k + 1, index)
        if any(norms[i] in words("not_naming") for i in asked):
            found.update(asked)
    return found


def _without_and(norm: str) -> str:
    """«وطلب» without its و, where that is a word that withholds."""
    return norm[1:] if norm[:1] == "و" and norm[1:] in words("withholding") else norm
