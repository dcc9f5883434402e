"""One sentence under the eyes of the grammars: its tokens and what the lists and the tagger found in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tawatur.annotate.names.candidate import Candidate, closes_quote, opens_quote, word_set, written
from tawatur.annotate.names.inflection import inflects
from tawatur.annotate.names.lexemes import nationality, person_words, places, single
from tawatur.arabic import Token
from tawatur.arabic.clitics import log_count

#: A word above this log count, or one that often takes the article, is no foreign name.
_RARE, _ARTICLE = 6.8, -3.2
_TOLD = 0.2  # the tagger says nothing of a word that it believes in less


class Scan:
    """Tokens of a sentence with questions about them; an index outside the sentence answers no."""

    def __init__(self, tokens: Sequence[Token], known: Iterable[Candidate], guesses: Iterable[Candidate]) -> None:
        self.tokens = tokens
        self.size = len(tokens)
        self.stems = [token.stem if token.kind == "word" else "" for token in tokens]
        ala = written("ala")
        self.writes_ala = any(token.text == ala for token in tokens)
        self.known: dict[int, Candidate] = {}
        for candidate in known:
            if candidate.first not in self.known or candidate.last > self.known[candidate.first].last:
                self.known[candidate.first] = candidate
        self.guesses = {guess.first: guess for guess in guesses}
        told = [guess for guess in self.guesses.values() if guess.score >= _TOLD]
        self.guessed = {at: guess.type for guess in told for at in range(guess.first, guess.last)}

    def word(self, at: int) -> Token | None:
        """The token at ``at`` if it is a word of this sentence."""
        return self.tokens[at] if 0 <= at < self.size and self.stems[at] else None

    def stem(self, at: int) -> str:
        """Its stem, "" where there is no word."""
        return self.stems[at] if 0 <= at < self.size else ""

    def plain(self, at: int) -> Token | None:
        """The word at ``at`` if no clitic stands before it: one that can carry a name on."""
        token = self.word(at)
        return token if token and not token.proclitics else None

    def nation(self, at: int) -> bool:
        """A definite adjective of nationality that carries a name on: «الروسية»."""
        token = self.plain(at)
        return bool(token and token.definite and nationality(token))

    def definite(self, at: int) -> bool:
        """A word with the article that carries a name on and is no time word, title or other stop."""
        token = self.plain(at)
        return bool(token and token.definite and self.goes_on(at))

    def goes_on(self, at: int) -> bool:
        """Whether the word at ``at`` is none that ends every name: time words, titles."""
        stem = self.stem(at)
        return bool(stem) and stem not in word_set("time_words") and stem not in single("titles")

    def inside(self, at: int, words: str) -> bool:
        """Whether the word at ``at`` is in a list of words.yml and carries a name on."""
        token = self.plain(at)
        return bool(token and token.stem in word_set(words))

    def also(self, at: int, words: str | None = None) -> bool:
        """«و» with a definite word: «والتعليم»; one of a list of words.yml if named."""
        token = self.word(at)
        if not token or token.proclitics != ("و",) or not (token.definite or words):
            return False
        return words is None or token.stem in word_set(words)

    def of(self, at: int) -> bool:
        """«ل» with a definite word: «للسياحة»."""
        token = self.word(at)
        return bool(token and token.proclitics == ("ل",) and token.definite)

    def nations(self, at: int) -> int:
        """Where the run of nationality adjectives from ``at`` ends."""
        while self.nation(at) or self._half(at):
            at += 1
        return at

    def _half(self, at: int) -> bool:
        """«الشمالية» of «الكورية الشمالية»."""
        return self.inside(at, "halves") and self.stem(at - 1) in word_set("halved") and self.plain(at) is not None

    def foreign(self, at: int) -> bool:
        """Whether the word looks like a name from another language: latin, or rare and never with the article."""
        if 0 <= at < len(self.tokens) and self.tokens[at].kind == "latin":
            return True
        token = self.plain(at)
        return bool(
            token and not token.enclitic and token.text[-1] != "ة" and foreign_word(token.stem) and self.goes_on(at)
        )

    def quoted(self, at: int, most: int = 5) -> tuple[int, int] | None:
        """The tokens between quotation marks that open at ``at``: (first, last exclusive); None if too long or none."""
        if not (0 <= at < len(self.tokens)) or not opens_quote(self.tokens[at]) or self.tokens[at].text == "(":
            return None
        first = at + 1
        for last in range(first, min(first + most + 1, len(self.tokens))):
            if closes_quote(self.tokens[last]):
                return (first, last) if last > first else None
        return None

    def found(self, at: int) -> Candidate | None:
        """What the lists, else the tagger, find to begin at ``at``."""
        return self.known.get(at) or self.guesses.get(at)


@lru_cache(maxsize=50_000)
def foreign_word(stem: str) -> bool:
    """Whether a word in normal form looks like a name from another language."""
    if stem.startswith("ال") or len(stem) < 3:
        return False
    if stem in person_words() or stem in places():
        if log_count(stem) < 0:
            return not inflects(stem)
        return log_count(stem) < 9.0 and log_count("ال" + stem) - log_count(stem) < _ARTICLE / 2
    alone = log_count(stem)
    if inflects(stem):
        return False
    return alone < 0 or (alone < _RARE and log_count("ال" + stem) - alone < _ARTICLE)
