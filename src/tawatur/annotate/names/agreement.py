"""One article, one reading of a name: what is sure in one place decides type and bounds in the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.names.candidate import TAGGED, WEAK, Candidate, joined, word_set
from tawatur.annotate.names.dictionary import readings
from tawatur.annotate.names.inflection import verb_like
from tawatur.annotate.names.lexemes import nationalities, nationality, personal, single, without_article
from tawatur.annotate.names.scan import foreign_word
from tawatur.arabic import Token
from tawatur.arabic.clitics import log_count
from tawatur.records.annotation import MentionType

#: A surname with the article is told from an everyday word where it is rarer than this (log count).
_RARE_SURNAME = 5.0

Sentences = Sequence[Sequence[Token]]
Names = list[list[Candidate]]


def agree(sentences: Sentences, found: Names) -> Names:
    """The names of an article after all its sentences have been heard."""
    retyped = _same_type(sentences, found)
    return _repeated(sentences, retyped)


def _same_type(sentences: Sentences, found: Names) -> Names:
    """Tagged names take the type that the same words have where the evidence is strongest; surnames are people."""
    votes: dict[str, Counter[MentionType]] = defaultdict(Counter)
    surnames: dict[str, None] = {}
    for tokens, names in zip(sentences, found, strict=True):
        for name in names:
            votes[joined(tokens, name.first, name.last)][name.type] += _weight(name)
            if name.type == "PERS" and name.length > 1:
                surnames.update(dict.fromkeys(_short_names(tokens, name)))
    settled: Names = []
    for tokens, names in zip(sentences, found, strict=True):
        row = []
        for name in names:
            words = joined(tokens, name.first, name.last)
            type = name.type
            if name.length == 1 and _is_uncut(tokens[name.first], surnames):
                row.append(replace(name, type="PERS", entity=None, whole=True))
                continue
            if name.strength <= WEAK and not name.sure:
                best = votes[words].most_common(1)[0]
                type = best[0] if best[1] > votes[words][type] else type
                type = "PERS" if words in surnames and votes[words][type] < 8 else type
            row.append(_with_type(name, type))
        settled.append(row)
    return settled


def _is_uncut(token: Token, surnames: dict[str, None]) -> bool:
    """Whether the first letter of «بولارد» is no preposition: a full name of the article ends in the whole word."""
    return bool(token.proclitics) and token.norm in surnames and token.stem not in surnames


def _weight(name: Candidate) -> int:
    return (1, 2, 4, 4, 4)[min(name.strength, 4) - 1] + (4 if name.sure else 0)


def _with_type(name: Candidate, type: MentionType) -> Candidate:
    if type == name.type:
        return name
    return Candidate(name.first, name.last, type, name.strength, None, name.sure, name.score)


def _short_names(tokens: Sequence[Token], name: Candidate) -> list[str]:
    """How a person named in full may be called later: the last word, or the last two after a link («آل ثاني»)."""
    last = name.last - 1
    if tokens[last].stem in word_set("name_tails"):
        return []
    found = [tokens[last].norm]
    if name.length > 2 and tokens[name.first].stem in word_set("name_openers"):
        return [f"{tokens[name.first].stem} {tokens[at].norm}" for at in (last, name.first + 1)]
    if name.length > 2 and tokens[last - 1].norm in word_set("name_links"):
        found = [f"{tokens[last - 1].norm} {tokens[last].norm}"]
        if tokens[last - 1].norm not in word_set("surname_particles"):
            found.append(tokens[last].norm)
    return found


def _repeated(sentences: Sentences, found: Names) -> Names:
    """Words that are surely a name in one place are one wherever they stand alone in the article."""
    known = _dependable(sentences, found)
    starts: dict[str, list[tuple[tuple[str, ...], MentionType, str | None]]] = defaultdict(list)
    for words, (type, entity) in known.items():
        first, *rest = words.split()
        starts[first].append((tuple(rest), type, entity))
    for rows in starts.values():
        rows.sort(key=lambda row: -len(row[0]))
    surnames = _surnames(sentences, found)
    added = [_add(tokens, names, starts) for tokens, names in zip(sentences, found, strict=True)]
    return [_speaking(tokens, names, surnames) for tokens, names in zip(sentences, added, strict=True)]


def _spoken_of(tokens: Sequence[Token], at: int) -> bool:
    """Between a verb of saying and what is said («وقال نقي إن»), or right after a title («الرئيس سلام»)."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.stem in word_set("says"):
        return after.stem in word_set("that")
    titled = before.definite and single("titles").get(before.stem) in ("rank", "honour")
    return titled and not tokens[at].definite and not tokens[at].proclitics


def _surnames(sentences: Sentences, found: Names) -> frozenset[str]:
    """The last words of the people whom the article names in full."""
    return frozenset(
        short
        for tokens, names in zip(sentences, found, strict=True)
        for name in names
        if name.type == "PERS" and name.length > 1
        for short in _short_names(tokens, name)
    )


def _speaking(tokens: Sequence[Token], names: list[Candidate], surnames: frozenset[str]) -> list[Candidate]:
    """«وقال نقي إن» after «حسن نقي»: an everyday word that is a surname here, right between saying and what is said."""
    taken = {at for name in names for at in range(name.first, name.last)}
    added = [
        Candidate(at, at + 1, "PERS", WEAK, sure=True, score=0.7)
        for at in range(1, len(tokens) - 1)
        if tokens[at].norm in surnames and at not in taken and _spoken_of(tokens, at)
    ]
    return sorted(names + added, key=lambda name: name.first) if added else names


def _dependable(sentences: Sentences, found: Names) -> dict[str, tuple[MentionType, str | None]]:
    known: dict[str, tuple[MentionType, str | None]] = {}
    for tokens, names in zip(sentences, found, strict=True):
        for name in names:
            words = joined(tokens, name.first, name.last)
            if name.whole and not name.lead:
                words = " ".join(token.norm for token in tokens[name.first : name.last])
            several = name.length > 1 and (name.sure or name.strength > TAGGED)
            trusted = name.sure or (name.strength == TAGGED and name.score > 0.8)
            if several or (trusted and _can_stand_alone(words)):
                known.setdefault(words, (name.type, name.entity))
            if name.type == "PERS" and name.length > 1 and (name.sure or name.score > 0.8):
                for short in _short_names(tokens, name):
                    if " " in short or _can_stand_alone(short) or (name.entity and _unusual(short)):
                        known.setdefault(short, ("PERS", None))
    return known


def _unusual(word: str) -> bool:
    """Whether a surname of someone listed is rare enough to be taken for it where it stands alone («خبري»)."""
    return len(word) > 3 and log_count(word) < _RARE_SURNAME and not verb_like(word) and word not in single("titles")


def _can_stand_alone(word: str) -> bool:
    """Whether a word alone is enough to be taken for the name it was elsewhere: a rare or foreign one."""
    if len(word) < 3 or " " in word or word in single("titles") or word in word_set("never_names"):
        return False
    if word.startswith("ال"):
        return without_article(word) not in nationalities() and (log_count(word) < _RARE_SURNAME or personal(word))
    return foreign_word(word) and not verb_like(word)


def _add(
    tokens: Sequence[Token],
    names: list[Candidate],
    starts: dict[str, list[tuple[tuple[str, ...], MentionType, str | None]]],
) -> list[Candidate]:
    taken = {at for name in names for at in range(name.first, name.last)}
    added = list(names)
    for first, token in enumerate(tokens):
        if first in taken or token.kind != "word" or nationality(token) or "س" in token.proclitics:
            continue
        for word, lead in readings(token):
            if found := _standing(tokens, first, starts.get(word, ()), taken):
                last, type, entity = found
                whole = word != token.stem
                added.append(Candidate(first, last, type, WEAK, entity, score=0.7, whole=whole, lead=lead))
                taken.update(range(first, last))
                break
    return sorted(added, key=lambda c: c.first)


def _standing(
    tokens: Sequence[Token],
    first: int,
    rows: Sequence[tuple[tuple[str, ...], MentionType, str | None]],
    taken: set[int],
) -> tuple[int, MentionType, str | None] | None:
    """The known name that stands at ``first`` where nothing else does: its end, type and id."""
    for rest, type, entity in rows:
        last = first + 1 + len(rest)
        inside = last <= len(tokens) and tuple(t.norm for t in tokens[first + 1 : last]) == rest
        if inside and not any(at in taken for at in range(first, last)):
            return last, type, entity
    return None
