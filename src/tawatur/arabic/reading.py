"""An article as words and sentences: what every annotator reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from tawatur.arabic.tokens import Token, tokenize
from tawatur.records import Article, Paragraph, Span
from tawatur.records.article import Role

_LETTER_NAMES = "|".join(("أو", "بي", "جي", "دي", "تي", "سي", "كي", "آر", "إم", "إن", "إس", "إل", "آي", "إي", "يو"))
_INITIAL = rf"(?<![\s.(\"«][ء-ي])(?<!\s(?:{_LETTER_NAMES}))"  # «م.س. غوبتا», «أو. بي. سينغ»
_OF_NUMBERS = r"(?<=\d\s[ء-ي])"  # «عام 1436 ه.»
_SENTENCE_END = re.compile(
    rf"(?:(?:{_INITIAL}|{_OF_NUMBERS})[.!؟?]+|…)[\"”»’')\]]*(?=\s|$)|[؛\n]"
    r"|(?<=[ء-ي\u064b-\u0652]{4})[.!؟?](?=[ء-ي]{2,}[\s،])"  # a space left out («… الجانبين.واطلع السفير»)
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens ``first``..``last`` (exclusive), and the role of its paragraph."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    role: Role

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Reading:
    """The tokens and sentences of an article's title and body (chrome and date lines hold none).

    Built once for an article and handed to every annotator; nothing in it changes.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Tokens of title and body paragraphs, in order."""
        found: list[Token] = []
        for paragraph in self.paragraphs:
            for token in tokenize(self.text[paragraph.start : paragraph.end]):
                found.append(_shift(token, paragraph.start))
        return tuple(found)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that belong to the story: title and body."""
        return tuple(p for p in self.article.paragraphs if p.role in ("title", "body"))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of title and body, in order; none runs over a paragraph's end."""
        found = []
        for index, paragraph in enumerate(self.paragraphs):
            at = paragraph.start
            stops = [m.end() for m in _SENTENCE_END.finditer(self.text, paragraph.start, paragraph.end)]
            for stop in [*stops, paragraph.end]:
                piece = self.text[at:stop]
                start, end = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
                if start < end:
                    first, last = self.between(start, end)
                    if first < last:
                        found.append(Sentence(start, end, first, last, index, paragraph.role))
                at = stop
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Indices (first, last exclusive) of the tokens that begin in ``start``..``end``."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def token_at(self, offset: int) -> int:
        """Index of the token that holds ``offset``, or of the last one before it (-1 where there is none)."""
        return bisect_right(self._starts, offset) - 1

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``; None outside title and body."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None


def read_text(text: str) -> Reading:
    """A reading of bare text taken wholly as body: for a sentence, a test, or one layer used by itself."""
    return Reading(Article(id="text", text=text, paragraphs=(Paragraph(0, len(text), "body"),)))


def _shift(token: Token, by: int) -> Token:
    return Token(
        token.start + by, token.end + by, token.text, token.norm, token.kind, token.stem, token.stem_start + by,
        token.proclitics, token.enclitic, token.bare,
    )  # fmt: skip
