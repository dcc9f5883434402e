"""Letters, tokens, sentences and clitics of Arabic, by offsets into text that is never changed."""

from tawatur.arabic.letters import normalise, to_ascii_digits
from tawatur.arabic.reading import Reading, Sentence, read_text
from tawatur.arabic.tokens import Token, tokenize

__all__ = ["Reading", "Sentence", "Token", "normalise", "read_text", "to_ascii_digits", "tokenize"]
