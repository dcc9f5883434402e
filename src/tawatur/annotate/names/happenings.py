"""Grammar of named events, weapons and ships: «هجمات باريس», «القمة الدولية حول المناخ», «إس 400», «الطراد "موسكو"»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tawatur import lexicon
from tawatur.annotate.names.candidate import BUILT, WEAK, Candidate, word_set
from tawatur.annotate.names.inflection import seen_as_verb, verb_like
from tawatur.annotate.names.lexemes import forms, nationality, person_words, single
from tawatur.annotate.names.scan import Scan

_MODEL_NUMBER = re.compile(r"[0-9]{1,4}")
_LATIN_MODEL = re.compile(r"[A-Za-z]{1,4}")


def happenings(scan: Scan) -> Iterator[Candidate]:
    """The events, weapons, ships and vehicles that a sentence names."""
    calls, products, starts = word_set("called"), single("product_heads"), _first_letters()
    events = single("event_heads")
    for first, stem in enumerate(scan.stems):
        if stem in word_set("storm_heads") and (storm := _storm(scan, first)):
            yield storm
        if stem in events or stem in calls:
            yield from _event(scan, first)
        if stem in products:
            yield from _after_head(scan, first, products[stem])
        if stem in starts or scan.tokens[first].kind == "latin":
            model = _model(scan, first)
            if model > first:
                yield Candidate(first, model, "PRODUCT", BUILT, sure=True)


def _event(scan: Scan, first: int) -> Iterator[Candidate]:
    kind = single("event_heads").get(scan.stem(first))
    if scan.stem(first) in word_set("called") and (named := _called(scan, first)):
        yield named
    if not kind:
        return
    at = first + 1
    quoted = scan.quoted(at, 6)
    adjective = quoted and nationality(scan.tokens[quoted[0]]) and not scan.tokens[quoted[0]].definite
    if quoted and kind == "pact" and not adjective and not verb_like(scan.stem(quoted[0])):
        yield Candidate(first, quoted[1] + 1, "EVENT", BUILT + 1, sure=True)
        return
    if quoted and kind in ("operation", "exercise", "contest"):
        yield Candidate(*quoted, "EVENT", BUILT, sure=True)
        return
    last = _event_end(scan, first, kind)
    if last > at:
        yield Candidate(first, last, "EVENT", BUILT, sure=True)


def _storm(scan: Scan, first: int) -> Candidate | None:
    """«إعصار سوديلور», «العاصفة "كاترينا"»: what a storm is called."""
    quoted = scan.quoted(first + 1, 2)
    if quoted:
        return Candidate(*quoted, "EVENT", BUILT + 1, sure=True)
    at = first + 1
    at += scan.inside(at, "storm_adjectives")
    told = scan.foreign(at) or (scan.plain(at) and not scan.definite(at) and scan.stem(at) in person_words())
    lists = ("function_words", "not_in_names", "storm_adjectives")
    if told and not seen_as_verb(scan.stem(at)) and not any(scan.stem(at) in word_set(name) for name in lists):
        return Candidate(at, at + 1, "EVENT", BUILT, sure=True)
    return None


def _called(scan: Scan, first: int) -> Candidate | None:
    """«مناورات … أطلق عليها "إلى بيت المقدس"»: what an exercise or operation before it is called."""
    for at in range(first + 1, min(first + 4, len(scan.tokens))):
        quoted = scan.quoted(at, 6)
        before = (single("event_heads").get(scan.stem(back)) for back in range(max(0, first - 10), first))
        if quoted and any(kind in ("operation", "exercise", "war") for kind in before):
            return Candidate(*quoted, "EVENT", BUILT + 1, sure=True)
    return None


def _event_end(scan: Scan, first: int, kind: str) -> int:
    at = first + 1
    place = scan.known.get(at)
    if not scan.plain(at) and not (at < len(scan.tokens) and scan.tokens[at].kind == "number"):
        return at
    named = bool(place and place.type in ("GPE", "LOC", "FAC"))
    if kind == "attack":
        several = scan.stem(first) in word_set("attack_named")
        return place.last if named and place and several else at
    if kind == "war":
        return place.last if named and place and scan.stem(first) in word_set("war_named") else at
    if kind == "pact":
        return place.last if place and place.type == "GPE" and _lends_its_name(scan, first, place) else at
    if kind == "meeting":
        return _meeting_end(scan, first, place.last if named and place else at)
    return at


def _lends_its_name(scan: Scan, first: int, place: Candidate) -> bool:
    """A city after «اتفاق», «إعلان»; not a state or a capital that speaks for one («إعلان واشنطن عن …»)."""
    after = scan.word(place.last)
    if place.entity in _ids("capitals") and scan.stem(first) in word_set("announced"):
        return False
    if place.entity in _ids("countries") or (
        after and ("و" in after.proclitics or after.stem in word_set("parties_follow"))
    ):
        return False
    return not scan.nation(place.last)


@cache
def _ids(table: str) -> frozenset[str]:
    return frozenset(row["id"] for row in lexicon.table(f"ar/entities/{table}.tsv"))


def _meeting_end(scan: Scan, first: int, at: int) -> int:
    """«مؤتمر جنيف1», «قمة شرم الشيخ», «القمة الدولية حول المناخ», «القمة العربية اللاتينية»."""
    start = first + 1
    if scan.stem(first).startswith("ال"):
        while (scan.inside(at, "body_words") or scan.nation(at)) and not scan.inside(at, "summit_stop"):
            at += 1
        if at > start and scan.stem(at) in word_set("about") and scan.definite(at + 1):
            return at + 2
        if at > start and scan.stem(first) in word_set("summit"):
            return _for_what(scan, at)
        return start
    if scan.stem(first) not in word_set("meeting_named"):
        return start
    if at > start and at < len(scan.tokens) and _MODEL_NUMBER.fullmatch(scan.tokens[at].text):
        touching = scan.tokens[at].start == scan.tokens[at - 1].end
        return at + 1 if touching or len(scan.tokens[at].text) < 3 else at
    return at


def _for_what(scan: Scan, at: int) -> int:
    """«القمة العالمية لرواد الأعمال»: where what a summit is for ends."""
    token = scan.word(at)
    if token is None or token.proclitics != ("ل",) or scan.known.get(at):
        return at
    return at + 2 if not token.definite and scan.definite(at + 1) else at + token.definite


def _after_head(scan: Scan, first: int, kind: str) -> Iterator[Candidate]:
    """The weapon or ship that a head noun announces."""
    at = first + 1
    while scan.definite(at) and at < first + 3 and not scan.known.get(at):
        at += 1
    quoted = scan.quoted(at, 3)
    if quoted and not verb_like(scan.stem(quoted[0])):
        yield Candidate(*quoted, "PRODUCT", BUILT + 1, sure=True)
    elif kind == "ship" and scan.foreign(at) and not scan.known.get(at) and not seen_as_verb(scan.stem(at)):
        last = at + 1
        while last < at + 3 and scan.foreign(last):
            last += 1
        yield Candidate(at, last, "PRODUCT", WEAK, sure=True)
    elif scan.stem(at) in _nouns() and at == first + 1:
        yield Candidate(at, at + 1, "PRODUCT", WEAK)


def _model(scan: Scan, first: int) -> int:
    """Where letters with a number end that make a model («إس-400», «إف 16», «S-400»); ``first`` where they do not."""
    for length in (2, 1):
        at = first + length
        words = tuple(token.norm for token in scan.tokens[first + 1 : at])
        if (scan.stem(first), *words) not in _letters() and not (length == 1 and _latin(scan, first)):
            continue
        if at < len(scan.tokens) and scan.tokens[at].text in "-ـ–":
            at += 1
        number = scan.tokens[at] if at < scan.size and scan.tokens[at].kind == "number" else None
        if number and _MODEL_NUMBER.fullmatch(number.norm) and _backed(scan, first, at):
            return at + 1
    return first


def _backed(scan: Scan, first: int, at: int) -> bool:
    """A head noun or quotation mark before the letters, or a number that only a model has («إس 400»)."""
    before = first - 1
    while before >= 0 and first - before < 4:
        token = scan.tokens[before]
        if token.kind == "word" and token.stem in single("product_heads"):
            return True
        before -= 1
    if scan.tokens[first].proclitics:
        return False
    return scan.tokens[first].norm in word_set("model_letters") and len(scan.tokens[at].norm) > 1


def _latin(scan: Scan, first: int) -> bool:
    return scan.tokens[first].kind == "latin" and bool(_LATIN_MODEL.fullmatch(scan.tokens[first].text))


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(words[0] for words in _letters())


@cache
def _letters() -> frozenset[tuple[str, ...]]:
    return _of_kind("letters")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(words[0] for words in _of_kind("noun") if len(words) == 1)


def _of_kind(kind: str) -> frozenset[tuple[str, ...]]:
    rows = lexicon.table("ar/names/products.tsv")
    return frozenset(words for row in rows if row["kind"] == kind for words in forms(row["form"]))
