"""Sentences cut into clauses, and the windows of neighbouring clauses that may say one thing."""

from __future__ import annotations

from functools import cache

from tawatur import lexicon
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.arabic.reading import Sentence
from tawatur.arabic.tokens import Token

_MARKS = frozenset('،,؛:.!؟?«»“”"()')
_WIDEST = 4  # clauses a window holds at most
_SHORTEST, _LONGEST = 4, 45  # words


@cache
def _openers() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/clause_openers.tsv"))


def windows(reading: Reading, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Token ranges (first, last exclusive) of one to four neighbouring clauses of ``sentence``."""
    cuts = _cuts(reading, sentence)
    found = []
    for at in range(len(cuts) - 1):
        for wide in range(1, min(_WIDEST, len(cuts) - 1 - at) + 1):
            first, last = cuts[at], cuts[at + wide]
            size = sum(1 for token in reading.tokens[first:last] if token.kind != "mark")
            if _SHORTEST <= size <= _LONGEST:
                found.append((first, last))
    return tuple(found)


def _cuts(reading: Reading, sentence: Sentence) -> list[int]:
    cuts = [sentence.first]
    for at in range(sentence.first + 1, sentence.last):
        token, before = reading.tokens[at], reading.tokens[at - 1]
        opens = (before.kind == "mark" and before.text in _MARKS) or _opens(token)
        if opens and any(t.kind != "mark" for t in reading.tokens[cuts[-1] : at]):
            cuts.append(at)
    return [*cuts, sentence.last]


def _opens(token: Token) -> bool:
    """Whether a clause begins here: «حيث», «التي», or a joined verb such as «وسيلتقي», «وتقول»."""
    joined_verb = token.proclitics[:1] == ("و",) and ("س" in token.proclitics or token.stem[:1] in ("ي", "ت"))
    return token.kind == "word" and (token.norm in _openers() or joined_verb)
