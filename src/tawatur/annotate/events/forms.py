"""Every written form of an Arabic verb or noun, unvocalised and in normal form, with what the form says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tawatur.arabic import normalise

Tense = Literal["past", "present", "noun"]
_OBJECTS = ("ه", "ها", "هم", "هما", "هن", "نا")
_POSSESSIVES = ("ه", "ها", "هم", "هما", "هن", "نا")
_CONSONANTS_OF_HOLLOW = "ويا"
_HAMZAS = frozenset("أئؤءآ")


@dataclass(frozen=True, slots=True)
class Form:
    """One way a word is written.

    ``plural`` is true for verbs with a plural subject inside («يلتقون») and for plural nouns; ``suffix`` is the
    attached pronoun («زيارته» has ه); ``passive`` marks forms that can only be passive.
    """

    written: str
    tense: Tense
    plural: bool = False
    suffix: str = ""
    passive: bool = False
    feminine: bool = False
    definite: bool = False
    dual: bool = False


def verb_forms(past: str, present: str, passive: str | None = None) -> Iterator[Form]:
    """Third-person and first-plural forms of a verb given by its past and present third masculine singular.

    «زار», «يزور» give زارت، زاروا، زرنا، يزور، تزور، نزور، يزورون، يزوروا، يزر … each also with object pronouns; the
    future سـ is left to the caller. Weak endings and hollow middles are known by their letters; a hamza at the end is
    none of them («بدأ», «بدأت»).
    """
    yield from _past(normalise(past), passive=False, hamza=past[-1] in _HAMZAS)
    if passive:
        yield from _past(normalise(passive), passive=True, hamza=passive[-1] in _HAMZAS)
    yield from _present(normalise(present), hamza=present[-1] in _HAMZAS)


def _past(stem: str, passive: bool, hamza: bool) -> Iterator[Form]:
    weak = not hamza and stem[-1] in "يا" and len(stem) > 2
    root = stem[:-1] if weak else stem
    join = ("ي" if stem[-1] == "ي" or len(stem) > 3 else "و") if weak else ""
    short = _shortened(stem) if not weak else stem[:-1] + join
    rows = [
        (stem, False, False, False),
        (root + "ت", False, True, False),
        (root + "وا", True, False, False),
        (root + join + "ا", False, False, True),
        (root + "تا", False, True, True),
        (short + "نا", True, False, False),
        (short + "ت", False, False, False),
    ]
    for written, plural, feminine, dual in rows:
        yield Form(written, "past", plural, "", passive, feminine, dual=dual)
    if hamza:  # «بدؤوا» beside «بدأوا»
        yield Form(stem[:-1] + "ووا", "past", True, "", passive)
    for host, plural, feminine in (
        (_before_pronoun(stem, weak), False, False),
        (root + "ت", False, True),
        (root + "و", True, False),
    ):
        for pronoun in () if passive else _OBJECTS:
            yield Form(host + pronoun, "past", plural, pronoun, passive, feminine)


def _before_pronoun(stem: str, weak: bool) -> str:
    return stem[:-1] + "ا" if weak else stem


def _shortened(stem: str) -> str:
    """A hollow past before a consonant: «زار» gives «زر», «استعاد» gives «استعد»."""
    if (len(stem) >= 3 and stem[-2] == "ا" and stem[-3] != "ت") or (len(stem) == 3 and stem[1] == "ا"):
        return stem[:-2] + stem[-1]
    return stem


def _present(stem: str, hamza: bool) -> Iterator[Form]:
    core = stem[1:]
    weak = not hamza and core[-1] in "ويا" and len(core) > 1
    root = core[:-1] if weak else core
    short = root if weak else (core[:-2] + core[-1] if len(core) >= 3 and core[-2] in _CONSONANTS_OF_HOLLOW else core)
    for prefix, feminine in (("ي", False), ("ت", True), ("ن", False)):
        plural = prefix == "ن"
        yield Form(prefix + core, "present", plural, feminine=feminine)
        if short != core and len(short) > 1:
            yield Form(prefix + short, "present", plural, feminine=feminine)
        for pronoun in _OBJECTS:
            yield Form(prefix + core + pronoun, "present", plural, pronoun, feminine=feminine)
    dual_join = core if not weak else root + ("ي" if core[-1] != "و" else "و")
    for prefix in ("ي", "ت"):
        for ending in ("ون", "وا", *(("وون", "ووا") if hamza else ())):
            yield Form(prefix + (root[:-1] if len(ending) > 2 else root) + ending, "present", True)
        for pronoun in _OBJECTS:
            yield Form(prefix + root + "ون" + pronoun, "present", True, pronoun)
        for ending in ("ان", "ا"):
            yield Form(prefix + dual_join + ending, "present", dual=True)


def noun_forms(word: str, plural: bool) -> Iterator[Form]:
    """A noun bare, with ال, with tanwin's alef, and with pronouns: «لقاء» gives اللقاء، لقاءه، لقائه، لقاؤه …"""
    word = normalise(word)
    yield Form(word, "noun", plural)
    yield Form("ال" + word, "noun", plural, definite=True)
    if word[-1] not in "هءاي" and not word.endswith("ات"):
        yield Form(word + "ا", "noun", plural)
    for host in _hosts(word):
        for pronoun in _POSSESSIVES:
            yield Form(host + pronoun, "noun", plural, pronoun, definite=True)
    if not plural:
        yield from _dual_nouns(word)


def _dual_nouns(word: str) -> Iterator[Form]:
    host = word[:-1] + "ت" if word.endswith("ه") else word
    for ending in ("ان", "ين"):
        yield Form(host + ending, "noun", True, dual=True)
        yield Form("ال" + host + ending, "noun", True, definite=True, dual=True)


def _hosts(word: str) -> tuple[str, ...]:
    if word.endswith("ه"):
        return (word[:-1] + "ت",)
    if word.endswith("ء"):
        return (word, word[:-1] + "و", word[:-1] + "ي")
    return (word,)


#: Two letters that are a word of their own after «و» («وأن», «ولم», «ومع»).
_PARTICLES = frozenset({"ان", "لم", "لن", "في", "من", "عن", "مع", "قد", "لا", "ما", "هو", "هي", "اذ", "لو", "كي"})


@lru_cache(maxsize=100_000)
def peelings(norm: str) -> tuple[tuple[str, str, bool], ...]:
    """Ways to take conjunction and preposition off a written word: (what is left, preposition or "", future سـ).

    «وسيلتقي» gives (يلتقي, "", True); «للاجتماع» gives (الاجتماع, ل, False); the word itself comes first.
    """
    found = [(norm, "", False)]
    bases = [norm]
    if norm[:1] in ("و", "ف") and (len(norm) > 3 or norm[1:] in _PARTICLES):
        bases.append(norm[1:])
    found += [(base, "", False) for base in bases[1:]]
    for base in bases:
        if base[:1] == "س" and base[1:2] in ("ي", "ت", "ن", "ا"):
            found.append((base[1:], "", True))
        if base[:2] == "لل" and len(base) > 4:
            found.append(("ال" + base[2:], "ل", False))
        if base[:1] in ("ب", "ل", "ك") and len(base) > (4 if base[0] == "ك" else 3):
            found.append((base[1:], base[0], False))
    return tuple(found)
