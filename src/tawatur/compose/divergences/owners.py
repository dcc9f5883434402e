"""The whole that counted things are part of: carriages «من قطار الشمال» are none of «قطار الركاب الثاني»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token
from tawatur.compose.amounts import Amount
from tawatur.link.words import key

_QUOTES = frozenset("«»“”\"'")
_BEFORE_OF = 3  # words after the number within which «من» opens the whole


def one_owner(a: Amount, b: Amount) -> bool:
    """Whether things counted may belong to one whole: it is unnamed on one side, or called alike."""
    return _may_be(a, b) and _may_be(b, a)


def _may_be(a: Amount, b: Amount) -> bool:
    """Whether the sentence of ``b`` calls no other thing of the kind that ``a`` is counted over."""
    owner = _owner(a)
    if owner is None:
        return True
    head, name = owner
    reading = b.witness.reading
    tokens = _unquoted(reading.tokens[slice(*reading.between(b.sentence.start, b.sentence.end))])
    called = [key(after) for token, after in pairwise(tokens) if key(token) == head and not token.definite]
    return not called or name in called


def _owner(amount: Amount) -> tuple[str, str] | None:
    """Kind and name of the whole: («قطار», «الشمال») for «12 عربة من قطار الشمال»; None where it is not named."""
    reading = amount.witness.reading
    _, last = reading.between(amount.figure.start, amount.figure.end)
    tokens = _unquoted(reading.tokens[last : last + _BEFORE_OF + 5])
    at = next((i for i, token in enumerate(tokens[:_BEFORE_OF]) if token.norm == "من"), None)
    if at is None or not _names_one(tokens[at + 1 : at + 3]):
        return None
    return key(tokens[at + 1]), key(tokens[at + 2])


def _unquoted(tokens: Sequence[Token]) -> list[Token]:
    """Without quotation marks: «قطار «الشمال» السريع»."""
    return [token for token in tokens if token.text not in _QUOTES]


def _names_one(words: Sequence[Token]) -> bool:
    """«قطار الشمال» is one thing by name; «الركاب» or «بين القتلى» are none."""
    if len(words) < 2 or any(word.kind != "word" for word in words):
        return False
    return not words[0].definite and words[0].norm not in _small() and words[1].norm not in _small()


@cache
def _small() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/part_words.tsv"))
