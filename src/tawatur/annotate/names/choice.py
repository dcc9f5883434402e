"""Which of the overlapping candidates of a sentence are its names: longest first within the strongest evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from tawatur.annotate.names.candidate import BUILT, LISTED, TAGGED, WEAK, Candidate, joined, word_set
from tawatur.annotate.names.dictionary import adjectival
from tawatur.annotate.names.inflection import inflects, seen_as_verb, verb_like
from tawatur.annotate.names.lexemes import nationalities, person_words, personal, single
from tawatur.annotate.names.scan import foreign_word
from tawatur.arabic import Token
from tawatur.arabic.clitics import log_count

TANWIN = "\u064b\u064c\u064d"
#: A tagged name of one word must be believed at least so much.
_SINGLE, _SEVERAL = 0.45, 0.3
#: … and a body without a head noun that is no foreign word so much.
_UNLIKELY, _CERTAIN = 0.75, 0.9
_COMMON = 6.0  # log count of an everyday word


def choose(tokens: Sequence[Token], strong: Iterable[Candidate], guesses: Sequence[Candidate]) -> list[Candidate]:
    """The names of a sentence, in order, none inside another."""
    candidates = [c for c in strong if _may_be(tokens, c)]
    guesses = [g for g in guesses if _may_be(tokens, g)]
    firm = [c for c in candidates if c.strength > WEAK]
    soft = [c for c in candidates if c.strength <= WEAK]
    chosen = _longest(firm)
    mended = {(c.first, c.last) for c in soft}
    soft += [g for g in guesses if g.type != "PERS" and (g.first, g.last) not in mended]
    for candidate in sorted(soft, key=lambda c: (-c.strength, -c.length, c.first)):
        clash = [c for c in chosen if c.overlaps(candidate)]
        if not clash:
            if candidate.strength > TAGGED or _believed(tokens, candidate):
                chosen.append(candidate)
        elif _outgrows(tokens, candidate, clash):
            kept = max(clash, key=lambda c: c.length)
            chosen = [c for c in chosen if c not in clash]
            chosen.append(
                Candidate(candidate.first, candidate.last, candidate.type, candidate.strength, None, kept.sure)
            )
    return sorted(chosen, key=lambda c: c.first)


def _rank(candidate: Candidate) -> tuple[int, bool, bool, bool, int, int]:
    """Longest first; then what quotation marks name, what is listed (with an id first), what a grammar built."""
    return (
        -candidate.length,
        candidate.strength <= BUILT,
        candidate.entity is None,
        candidate.strength != LISTED,
        -candidate.strength,
        candidate.first,
    )


def _may_be(tokens: Sequence[Token], candidate: Candidate) -> bool:
    """No name carries the tanwin of «روسياً» or follows the سـ of the future («ستدمر»)."""
    if any(mark in tokens[candidate.last - 1].text for mark in TANWIN) or _set_phrase(tokens, candidate):
        return False
    after = tokens[candidate.last].norm if candidate.last < len(tokens) else ""
    if candidate.type == "GPE" and after in word_set("never_before"):
        return False
    if candidate.type == "GPE" and adjectival(tokens, candidate.first, candidate.last):
        return False
    return candidate.whole or "س" not in tokens[candidate.first].proclitics


def _set_phrase(tokens: Sequence[Token], candidate: Candidate) -> bool:
    """«بفضل الله», «عز وجل», and adjectives in quotation marks: «تنظيم "إرهابي"»."""
    if joined(tokens, candidate.first, candidate.last) in word_set("never_phrases"):
        return True
    word = tokens[candidate.first]
    quoted = candidate.sure and candidate.length == 1 and candidate.type == "ORG"
    return quoted and candidate.entity is None and not word.definite and inflects(word.stem) and word.text[-1] in "يةً"


def _longest(candidates: list[Candidate]) -> list[Candidate]:
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=_rank):
        if not any(at in taken for at in range(candidate.first, candidate.last)):
            chosen.append(candidate)
            taken.update(range(candidate.first, candidate.last))
    return chosen


def _believed(tokens: Sequence[Token], candidate: Candidate) -> bool:
    heads = ("org_heads", "place_heads", "event_heads", "product_heads")
    if all(any(tokens[at].stem in single(name) for name in heads) for at in range(candidate.first, candidate.last)):
        return False
    if candidate.length == 1:
        word = tokens[candidate.first].stem
        if word in word_set("not_in_names") or word in word_set("time_words") or word in word_set("function_words"):
            return False
        if tokens[candidate.first].norm.lstrip("وف") in word_set("function_words"):
            return False
        if word in word_set("never_names") or (word.endswith("يا") and word[:-1] in nationalities()):
            return False
        if verb_like(word) and not (personal(word) and candidate.score > _UNLIKELY):
            return False
    first, end = tokens[candidate.first].stem, tokens[candidate.last - 1]
    head = first in single("org_heads") or first in single("place_heads")
    if head and candidate.length == 2 and (_adjective(end) or end.proclitics):
        return False  # «مكتب سياسي», «معهد للدراسات»
    if candidate.length == 1 and candidate.type != "PERS" and inflects(first) and not tokens[candidate.first].definite:
        return candidate.score >= _UNLIKELY
    if candidate.length == 1 and candidate.type == "PERS" and log_count(first) > _COMMON and not personal(first):
        return candidate.score >= _CERTAIN
    if candidate.length == 1 and candidate.type == "GPE" and (seen_as_verb(first) or log_count(first) > _COMMON):
        return candidate.score >= _CERTAIN
    if candidate.type == "ORG" and first not in single("org_heads") and not foreign_word(first):
        certain = _CERTAIN if candidate.length == 1 and inflects(first) else _UNLIKELY
        return candidate.score >= certain
    return candidate.score >= (_SINGLE if candidate.length == 1 else _SEVERAL)


@cache
def _states() -> frozenset[str]:
    return frozenset(nationalities().values())


def _adjective(token: Token) -> bool:
    """«سياسي», «محلية»: an adjective without the article that is no nationality."""
    bare = token.kind == "word" and not token.definite and token.stem.endswith(("ي", "يه"))
    return bare and inflects(token.stem) and token.stem not in nationalities()


def _one_person(tokens: Sequence[Token], candidate: Candidate, clash: list[Candidate]) -> bool:
    """Not «بوتين أردوغان» (two listed people), nor «رجب طيب أردوغان الحداد» (a full name and the next word)."""
    if len({c.entity for c in clash if c.entity is not None}) > 1:
        return False
    full = next((c for c in clash if c.entity is not None and c.length > 1), None)
    if full is None or full.last == candidate.last:
        return True
    after = tokens[full.last].stem
    return after in word_set("name_links") or after in word_set("name_tails")


def _outgrows(tokens: Sequence[Token], candidate: Candidate, clash: list[Candidate]) -> bool:
    """Whether a tagged name that covers listed ones is right to: a fuller person's name, a body named after a place."""
    if not all(candidate.covers(c) and candidate.length > c.length for c in clash):
        return False
    if candidate.type == "PERS":
        inner = {at for c in clash if c.type == "PERS" for at in range(c.first, c.last)}
        rest = [tokens[at].stem for at in range(candidate.first, candidate.last) if at not in inner]
        if any(c.type in ("ORG", "EVENT", "FAC") for c in clash) or any(verb_like(word) for word in rest):
            return False
        if all(c.type == "PERS" for c in clash):
            if not _one_person(tokens, candidate, clash):
                return False
            return all(word in person_words() or foreign_word(word) for word in rest)
        if any(c.type == "PERS" or c.entity in _states() for c in clash):
            return False  # «إيران جناحي»
        return person_words().get(tokens[candidate.first].stem, (0, 0))[0] > 1 and all(c.length == 1 for c in clash)
    if candidate.type == "ORG":
        if single("org_heads").get(tokens[candidate.first].stem) == "group":
            return False  # «ميليشيات إيران»
        if any(c.type == "PERS" for c in clash) and tokens[candidate.first].stem in word_set("offices_of_people"):
            return False  # «مكتب موغيريني»
        return tokens[candidate.first].stem in single("org_heads") and all(
            c.type in ("GPE", "LOC", "PERS") for c in clash
        )
    return candidate.type in ("LOC", "FAC") and all(c.type == "GPE" for c in clash)
