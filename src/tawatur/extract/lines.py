"""The non-blank lines of a page, each with what its shape says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import tokenize

_LINE = re.compile(r"[^\n\r\u2028\u2029\u0085\v\f]+")
_PREFIXES = re.compile(r"^[وف]?(?:[بك]?ال|لل)?(?=\w{3})")
_BLANK = " \t\xa0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3000"
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W_]")
_SAMPLE = 300
_ARABIC = re.compile("[\u0621-\u064a]")
_STOP = re.compile(r"[.؟!][\"”»’')\]}\s]*$")
_ASKS = re.compile(r"[؟?!][\"”»’')\]}\s]*$")
#: A line of this many words tells something even without a full stop; set by reading 300 pages of 14 outlets.
LONG = 18
#: With a full stop at its end, so many are enough; headlines end with question and exclamation marks too.
SENTENCE = 7


@dataclass(frozen=True)
class Line:
    """A line with its place among the lines; ``start``..``end`` leave out the blanks around it."""

    index: int
    start: int
    end: int
    text: str

    @cached_property
    def key(self) -> str:
        """Its normal form, lower case, blanks single: what chrome forms are compared with."""
        return " ".join(normalise(self.text).lower().split())

    @cached_property
    def core(self) -> str:
        """``key`` without marks and digits at either end: «شارك:» and «| شارك 12» are «شارك»; "" for a long line."""
        letters = [at for at, char in enumerate(self.key) if char.isalpha()] if len(self.key) < _SAMPLE else ()
        return self.key[letters[0] : letters[-1] + 1] if letters else ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in normal form."""
        return tuple(_WORD.findall(self.key))

    @cached_property
    def arabic(self) -> float:
        """The share of Arabic among its letters and digits (of its first 300, which settle it)."""
        letters = len(_LETTER.findall(self.key[:_SAMPLE]))
        return len(_ARABIC.findall(self.key[:_SAMPLE])) / letters if letters else 0.0

    @cached_property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_STOP.search(self.text))

    @cached_property
    def tells(self) -> bool:
        """Whether it reads as running text rather than as a heading, a label or a menu entry."""
        count = len(self.words)
        if count >= LONG or (count >= SENTENCE and self.stops and not _ASKS.search(self.text)):
            return True
        return count >= SENTENCE - 1 and self.joins

    @cached_property
    def joins(self) -> bool:
        """Whether it begins with «و» or «ف» that is no part of its first word: «وقال …» goes on with a story, as no
        headline does («وزير …», «وفد …» do not count)."""
        if self.key[:1] not in ("و", "ف"):
            return False
        tokens = tokenize(self.text[:30])
        return bool(tokens) and tokens[0].proclitics[:1] in (("و",), ("ف",))


def headword(word: str) -> str:
    """A word in normal form without article and prefixes, as far as three letters stay: «والقاهره» gives «قاهره».

    Cruder than ``tawatur.arabic.clitics`` and much faster: for comparing many words, where both sides err alike.
    """
    return _PREFIXES.sub("", word)


def is_blank(text: str) -> bool:
    """Whether a reader sees nothing of ``text``: blanks and marks without width only."""
    return not text.strip(_BLANK).strip()


def split_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of ``text``, whatever its line breaks."""
    found: list[Line] = []
    for match in _LINE.finditer(text):
        piece = match.group()
        if is_blank(piece):
            continue
        inner = piece.strip(_BLANK)
        start = match.start() + piece.index(inner)
        found.append(Line(len(found), start, start + len(inner), inner))
    return tuple(found)
