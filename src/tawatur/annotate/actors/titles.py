"""Titles, ranks and offices before a person's name: «معالي الدكتور», «الفريق الركن»."""

from __future__ import annotations

from tawatur.annotate.actors.words import head_of
from tawatur.annotate.actors.words import titles as honours
from tawatur.arabic import Reading
from tawatur.records import Mention

#: A mention and the token after its last, by the indices of its tokens.
Named = dict[int, tuple[Mention, int]]


def skip_titles(reading: Reading, named: Named, at: int, stop: int) -> int:
    """Past words of honour, rank and quotation marks, if a person's name follows them; else ``at``."""
    index = at
    while index < min(stop, at + 8) and index not in named:
        token = reading.tokens[index]
        head = head_of(token)
        honoured = token.norm in honours() or token.stem in honours() or token.text in '"«“(.'
        if not honoured and not (head and head.head.kind == "office" and head.definite):
            return at
        index += 1
    return index if index in named and named[index][0].type == "PERS" else at


def before_name(reading: Reading, named: Named, mention: Mention, floor: int) -> int:
    """The first token of the titles right before a name, not before ``floor``."""
    at = reading.token_at(mention.start)
    while at - 1 >= floor and (at - 1) not in named:
        token = reading.tokens[at - 1]
        if at == reading.token_at(mention.start) and joined(reading, named, at):
            break
        if token.stem not in honours() or token.kind != "word":
            break
        at -= 1
        if token.proclitics:
            break
    return at


def joined(reading: Reading, named: Named, index: int) -> bool:
    """Whether a proclitic stands before what begins at a token: «وبوتين», but not «بان كي مون»."""
    if index in named:
        return named[index][0].start > reading.tokens[index].start
    return bool(reading.tokens[index].proclitics)
