"""Named mentions: people, organisations, places, buildings, weapons, events (Wojood types).

Four witnesses are heard in each sentence: listed names, grammar of organisations, places, events, weapons and titled
people, and a statistical tagger; then the whole article agrees on what its names are and how far they go.
"""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.names.agreement import agree
from tawatur.annotate.names.bylines import without_writers
from tawatur.annotate.names.candidate import Candidate
from tawatur.annotate.names.choice import choose
from tawatur.annotate.names.dictionary import listed
from tawatur.annotate.names.gate import gated
from tawatur.annotate.names.happenings import happenings
from tawatur.annotate.names.organisations import organisations
from tawatur.annotate.names.people import people
from tawatur.annotate.names.repair import tagged
from tawatur.annotate.names.scan import Scan
from tawatur.annotate.names.sites import sites
from tawatur.arabic import Reading, Token
from tawatur.records import Mention

__all__ = ["find_names"]


def find_names(reading: Reading, accurate: bool = False) -> tuple[Mention, ...]:
    """Every named mention of title and body, longest first and not nested, in the order of the text.

    ``accurate`` has the encoder read along with the tagger: slower, better for names that no list knows.
    """
    sentences = [reading.tokens[s.first : s.last] for s in reading.sentences]
    guesses = tagged(sentences, accurate)
    agreed = agree(sentences, [find_in_sentence(*pair) for pair in zip(sentences, guesses, strict=True)])
    chosen = gated(sentences, agreed)
    found = []
    for tokens, names in zip(sentences, chosen, strict=True):
        found += [mention(tokens, name) for name in names]
    return tuple(sorted(without_writers(reading, found), key=lambda m: m.start))


def find_in_sentence(tokens: tuple[Token, ...], guesses: list[Candidate]) -> list[Candidate]:
    """The names of one sentence as it stands alone, given what the tagger takes for names in it."""
    known = list(listed(tokens))
    scan = Scan(tokens, known, guesses)
    built = [*organisations(scan), *sites(scan), *happenings(scan), *people(scan)]
    chosen = choose(tokens, known + built, guesses)
    return [_whole(scan, name) for name in chosen]


def _whole(scan: Scan, name: Candidate) -> Candidate:
    """The name, with the letters that only look like clitics where a listed name with the same first word says so."""
    listing = scan.known.get(name.first)
    return replace(name, whole=True, lead=listing.lead) if listing is not None and listing.whole else name


def mention(tokens: tuple[Token, ...], name: Candidate) -> Mention:
    """A candidate as a mention by offsets: without the clitics before it."""
    start = tokens[name.first].start + name.lead if name.whole else tokens[name.first].stem_start
    return Mention(start, tokens[name.last - 1].end, name.type, name.entity, round(name.score, 3))
