"""Which of the overlapping candidates of a sentence are its names: longest first within the strongest evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.annotate.names.candidate import TAGGED, WEAK, Candidate
from tawatur.annotate.names.lexemes import person_words, single
from tawatur.annotate.names.scan import foreign_word
from tawatur.arabic import Token

#: A tagged name of one word must be believed at least so much.
_SINGLE, _SEVERAL = 0.45, 0.3


def choose(tokens: Sequence[Token], strong: Iterable[Candidate], guesses: Sequence[Candidate]) -> list[Candidate]:
    """The names of a sentence, in order, none inside another."""
    candidates = list(strong)
    firm = [c for c in candidates if c.strength > WEAK]
    soft = [c for c in candidates if c.strength <= WEAK]
    chosen = _longest(firm)
    mended = {(c.first, c.last) for c in soft}
    soft += [g for g in guesses if g.type != "PERS" and (g.first, g.last) not in mended]
    for candidate in sorted(soft, key=lambda c: (-c.strength, -c.length, c.first)):
        clash = [c for c in chosen if c.overlaps(candidate)]
        if not clash:
            if candidate.strength > TAGGED or _believed(candidate):
                chosen.append(candidate)
        elif _outgrows(tokens, candidate, clash):
            kept = max(clash, key=lambda c: c.length)
            chosen = [c for c in chosen if c not in clash]
            chosen.append(Candidate(candidate.first, candidate.last, candidate.type, candidate.strength, None, kept.sure))
    return sorted(chosen, key=lambda c: c.first)


def _longest(candidates: list[Candidate]) -> list[Candidate]:
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.length, -c.strength, c.entity is None, c.first)):
        if not any(at in taken for at in range(candidate.first, candidate.last)):
            chosen.append(candidate)
            taken.update(range(candidate.first, candidate.last))
    return chosen


def _believed(candidate: Candidate) -> bool:
    return candidate.score >= (_SINGLE if candidate.length == 1 else _SEVERAL)


def _outgrows(tokens: Sequence[Token], candidate: Candidate, clash: list[Candidate]) -> bool:
    """Whether a tagged name that covers listed ones is right to: a fuller person's name, a body named after a place."""
    if not all(candidate.covers(c) and candidate.length > c.length for c in clash):
        return False
    if candidate.type == "PERS":
        inner = {at for c in clash if c.type == "PERS" for at in range(c.first, c.last)}
        rest = [tokens[at].stem for at in range(candidate.first, candidate.last) if at not in inner]
        return all(word in person_words() or foreign_word(word) for word in rest) and all(c.type != "ORG" for c in clash)
    if candidate.type == "ORG":
        return tokens[candidate.first].stem in single("org_heads") and all(c.type in ("GPE", "LOC", "PERS") for c in clash)
    return candidate.type in ("LOC", "FAC") and all(c.type == "GPE" for c in clash)
