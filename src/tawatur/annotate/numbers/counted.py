"""The noun that a number counts, with the adjectives that agree with it."""

from __future__ import annotations

from tawatur.annotate.numbers.words import GUARDS
from tawatur.annotate.times.tense import FUTURE, PAST, PRESENT, tense_of
from tawatur.annotate.times.words import BOOKS
from tawatur.arabic.clitics import split
from tawatur.arabic.numerals import NUMBER_WORDS
from tawatur.arabic.stream import Stream
from tawatur.records import Span

_ARTICLE, _OF = "ال", "من"
_DERIVED = "ا"
_CONJUNCTIONS, _THEY, _HER = ("و", "ف"), "وا", "ها"
_CLOSING = ("»", "”", '"', ")")
_NISBA = ("ي", "يه", "يين", "يون", "يا", "يات")
_TANWEEN = ("ًا", "اً")


def noun_at(stream: Stream, index: int) -> bool:
    """Whether the piece at ``index`` may be a counted noun: an Arabic word that is no particle, verb or number."""
    norm = stream.norm(index)
    if len(norm) < 2 or not "ء" <= norm[0] <= "ي" or norm in GUARDS["not_noun"]:
        return False
    if _tanween(stream, index):
        return True
    if _is_verb(norm) or NUMBER_WORDS.at(stream, index):
        return False
    clitics = split(norm).proclitics
    return not clitics or (clitics[0] not in _CONJUNCTIONS and _tanween(stream, index))


def _is_verb(norm: str) -> bool:
    """Whether a word behind a number is a verb: an imperfect or a plural («طالبا» could be one and is none here)."""
    tense = tense_of(norm)
    if tense == PAST and norm.startswith(_DERIVED) and len(norm) >= 5 and not norm.endswith(_DERIVED):
        return True  # «انطلق», «اختفت»: perfects of the derived forms are no nouns
    return tense in (PRESENT, FUTURE) or (tense is not None and norm.endswith(_THEY))


def counted_behind(stream: Stream, after: int) -> tuple[Span, int] | None:
    """Where the counted noun behind a number stands and the index after it: «صاروخاً مجنحاً», «مسلح إرهابي أجنبي»."""
    at = after
    if stream.norm(at) in _CLOSING and noun_at(stream, at + 1):
        at += 1
    if stream.norm(at) == _OF and noun_at(stream, at + 1):
        at += 1
    if not noun_at(stream, at):
        return None
    last = at
    while last < at + 3 and _agrees(stream, at, last + 1):
        last += 1
    return Span(stream.start(at), stream.end(last)), last + 1


def _agrees(stream: Stream, noun: int, index: int) -> bool:
    """Whether the word at ``index`` is an adjective of the noun: accusative like it, or a nisba, with article as it."""
    norm, head = stream.norm(index), stream.norm(noun)
    if (
        not noun_at(stream, index)
        or norm in BOOKS["set"]
        or norm in BOOKS["part"]
        or norm in BOOKS["edge"]
        or norm in BOOKS["weekend"]
        or norm.startswith(_ARTICLE) != head.startswith(_ARTICLE)
    ):
        return False
    if _accusative(stream, noun):
        return _accusative(stream, index)
    return norm.endswith(_NISBA) and len(norm) >= 5 and norm[0] not in "وفبلك"


def _tanween(stream: Stream, index: int) -> bool:
    return stream.written(index).endswith(_TANWEEN)


def _accusative(stream: Stream, index: int) -> bool:
    written = stream.written(index)
    return written.endswith(_TANWEEN) or (written.endswith("ا") and len(written) > 4 and not written.endswith(_HER))
