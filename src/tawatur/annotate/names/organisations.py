"""Grammar of organisations: ministries, armies, councils, parties, agencies, outlets, and what carries them on.

The head nouns and what each wants after it are ``resources/ar/names/org_heads.tsv``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from tawatur.annotate.names.bodies import (
    body,
    council,
    elliptic,
    embassy,
    forces,
    guild,
    ministry,
    named,
    owned,
)
from tawatur.annotate.names.candidate import BUILT, Candidate
from tawatur.annotate.names.firms import brigade, company, group, medium, news, party
from tawatur.annotate.names.lexemes import kinds, single
from tawatur.annotate.names.purposes import mission, service
from tawatur.annotate.names.scan import Scan
from tawatur.arabic.clitics import log_count

_SHORT = 4.0  # log count below which a word in brackets after a body is its short name


Build = Callable[[Scan, int, int], "Candidate | None"]


def organisations(scan: Scan) -> Iterator[Candidate]:
    """The organisations that a sentence names by a head noun and what follows it."""
    heads, longer = single("org_heads"), _longer()
    for first, stem in enumerate(scan.stems):
        if stem not in heads and stem not in longer:
            continue
        for kind, after in _heads(scan, first):
            built = _BUILDERS[kind](scan, first, after)
            if built:
                yield built
                if short := _in_brackets(scan, built):
                    yield short
    for known in scan.known.values():
        if known.type == "ORG" and known.length > 1 and (short := _in_brackets(scan, known)):
            yield short


def _in_brackets(scan: Scan, full: Candidate) -> Candidate | None:
    """«إدارة الكوارث والطوارئ التركية (آفاد)»: the short name in brackets after the full one."""
    at = full.last + 1
    opening, closing = scan.tokens[full.last : at], scan.tokens[at + 1 : at + 2]
    if full.length < 2 or not (opening and closing and opening[0].text == "(" and closing[0].text == ")"):
        return None
    token = scan.tokens[at]
    if token.kind != "latin" and not (scan.foreign(at) or (token.kind == "word" and log_count(token.norm) < _SHORT)):
        return None
    return Candidate(at, at + 1, "ORG", BUILT, sure=True, whole=True)


def _heads(scan: Scan, first: int) -> Iterator[tuple[str, int]]:
    stem = scan.stem(first)
    for words, kind in _longer().get(stem, ()):
        if all((token := scan.word(first + 1 + n)) and token.norm == word for n, word in enumerate(words)):
            yield kind, first + 1 + len(words)
    if stem in single("org_heads"):
        yield single("org_heads")[stem], first + 1


@cache
def _longer() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, kind in kinds("org_heads").items():
        if len(words) > 1:
            found.setdefault(words[0], []).append((words[1:], kind))
    return found


_BUILDERS: dict[str, Build] = {
    "ministry": ministry,
    "body": body,
    "owned": owned,
    "elliptic": elliptic,
    "guild": guild,
    "forces": forces,
    "council": council,
    "named": named,
    "company": company,
    "group": group,
    "party": party,
    "brigade": brigade,
    "news": news,
    "medium": medium,
    "embassy": embassy,
    "service": service,
    "mission": mission,
}
