"""Words, numbers and marks of a text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur import lexicon
from tawatur.arabic.clitics import split
from tawatur.arabic.letters import MARKS, normalise

TokenKind = Literal["word", "number", "latin", "mark"]

_TOKEN = re.compile(
    rf"(?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬،/:][0-9٠-٩۰-۹]+)*)"
    rf"|(?P<word>[ء-غف-يٱ-ۓەﭐ-ﻼ][ء-غف-يٱ-ۓەﭐ-ﻼ{MARKS}\u200c\u200d]*)"
    r"|(?P<latin>[A-Za-zÀ-ɏ]+(?:['’.\-][A-Za-zÀ-ɏ]+)*)"
    r"|(?P<mark>\.{2,}|…|[^\s\w]|_)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark.

    ``norm`` is the normal form of the whole token; ``stem`` that of the word without the proclitics و ف ب ل ك س
    (its article ال is kept, and restored in «للرئيس», whose stem is «الرئيس»); ``stem_start`` is where the stem
    begins in the text; ``proclitics`` are the ones taken off, in order; ``enclitic`` is an attached pronoun
    («ه» of «نظيره») or "". The stem keeps its enclitic; ``bare`` is the stem without article and enclitic.
    """

    start: int
    end: int
    text: str
    norm: str
    kind: TokenKind
    stem: str
    stem_start: int
    proclitics: tuple[str, ...]
    enclitic: str
    bare: str

    @property
    def definite(self) -> bool:
        """Whether the word carries the article ال."""
        return self.kind == "word" and self.stem.startswith("ال") and self.bare != self.stem


def tokenize(text: str) -> list[Token]:
    """All tokens of ``text`` in order; offsets are code points of ``text`` itself.

    A number keeps inner separators together («1,5», «21/11/2015», «20:55»); letters and digits that touch are two
    tokens («جنيف1»).
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the groups are named by TokenKind
        written, start = match.group(), match.start()
        norm = normalise(written)
        if kind == "word":
            governed = bool(tokens) and tokens[-1].norm in _prepositions()
            cut = split(norm, written[-1] == "ة", governed)
            stem_start = start + _written_length(written, cut.dropped)
            tokens.append(
                Token(
                    start,
                    match.end(),
                    written,
                    norm,
                    kind,
                    cut.stem,
                    stem_start,
                    cut.proclitics,
                    cut.enclitic,
                    cut.bare,
                )
            )
        else:
            tokens.append(Token(start, match.end(), written, norm, kind, norm, start, (), "", norm))
    return tokens


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/prepositions.tsv"))


def _written_length(written: str, letters: int) -> int:
    """How many code points of ``written`` hold its first ``letters`` letters of normal form, marks after them too."""
    at = 0
    while at < len(written) and (letters > 0 or not normalise(written[at])):
        letters -= len(normalise(written[at]))
        at += 1
    return at
