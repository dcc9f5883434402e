"""A stretch of tokens that may be a name, who says so, and how strongly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic import Token, normalise
from tawatur.records.annotation import MentionType

#: Strength of evidence: what a list names or a grammar builds outranks what the tagger believes.
TAGGED, WEAK, LISTED, BUILT = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first``..``last`` (exclusive) as a name of ``type``; ``strength`` is one of the constants above.

    ``entity`` is the id of a resource row it was matched with; ``sure`` says that the words before it (a title, a
    quotation mark after «تنظيم») make it a name, so that the same words elsewhere are one too; ``whole`` that its first
    letter is no clitic although the splitter took it for one («سانا»), or that only the first ``lead`` letters are
    («وباخموت»).
    """

    first: int
    last: int
    type: MentionType
    strength: int
    entity: str | None = None
    sure: bool = False
    score: float = 1.0
    whole: bool = False
    lead: int = 0

    @property
    def length(self) -> int:
        """How many tokens it takes."""
        return self.last - self.first

    def overlaps(self, other: Candidate) -> bool:
        """Whether the two share a token."""
        return self.first < other.last and other.first < self.last

    def covers(self, other: Candidate) -> bool:
        """Whether ``other`` lies inside this one."""
        return self.first <= other.first and other.last <= self.last


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of ``resources/ar/names/words.yml`` in normal form."""
    return frozenset(normalise(str(word)) for word in lexicon.document("ar/names/words.yml")[name])


@cache
def written(name: str) -> str:
    """A word of ``written`` in words.yml as it is spelt: «علي» (``ali``) or «على» (``ala``), one in normal form."""
    return str(lexicon.document("ar/names/words.yml")["written"][name])


def opens_quote(token: Token) -> bool:
    """Whether a token is a mark that may open a quotation or a bracket."""
    return token.kind == "mark" and token.text in _marks("quotes_open")


def closes_quote(token: Token) -> bool:
    """Whether a token is a mark that may close a quotation or a bracket."""
    return token.kind == "mark" and token.text in _marks("quotes_close")


@cache
def _marks(name: str) -> frozenset[str]:
    return frozenset(lexicon.document("ar/names/words.yml")[name])


def joined(tokens: Sequence[Token], first: int, last: int) -> str:
    """Tokens in normal form as one key, the first one without its clitics."""
    return " ".join([tokens[first].stem, *(token.norm for token in tokens[first + 1 : last])])
