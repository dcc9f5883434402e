"""The vocabulary of reported speech, read once from the resources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from tawatur import lexicon
from tawatur.annotate.statements.inflect import Shape, imperfect, noun, participle, perfect
from tawatur.arabic import normalise
from tawatur.records.annotation import Stance


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: its stance, what may introduce its content (prepositions in normal form, or ``that``,
    ``quote``, ``object``), and notes on its use."""

    lemma: str
    stance: Stance
    takes: frozenset[str]
    notes: frozenset[str]

    @property
    def begins(self) -> frozenset[str]:
        """The words of which its content must begin with one («ألقى اللوم»); none for any."""
        name = next((note.partition(":")[2] for note in self.notes if note.startswith("begins:")), "")
        return words(name) if name else frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """A reading of a word as a reporting word; ``addressed`` says that it carries an object pronoun («يدعوه»)."""

    verb: Verb
    shape: Shape
    addressed: bool = False


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Every form of every reporting verb, by its normal form."""
    found: dict[str, list[Form]] = {}
    for row in lexicon.table("ar/reporting_verbs.tsv"):
        takes = frozenset(normalise(word) for word in row["takes"].split())
        verb = Verb(row["lemma"], row["stance"], takes, frozenset(row["notes"].split()) - {"-"})  # type: ignore[arg-type]
        for shape in _shapes(row, "participle" in verb.notes):
            found.setdefault(shape.text, []).append(Form(verb, shape))
    return {text: tuple(readings) for text, readings in found.items()}


def _shapes(row: dict[str, str], participle_only: bool) -> Iterator[Shape]:
    if row["participle"] != "-":
        yield from participle(normalise(row["participle"]))
    if participle_only:
        return
    nouns = {shape.text for word in row["nouns"].split() for shape in noun(normalise(word))}
    yield from (shape for shape in perfect(normalise(row["lemma"])) if shape.number != "d" or shape.text not in nouns)
    if row["imperfect"] != "-":
        yield from imperfect(normalise(row["imperfect"]))
    if row["nouns"] != "-":
        for word in row["nouns"].split():
            yield from noun(normalise(word))


def readings(norm: str) -> tuple[Form, ...]:
    """The readings of a word without its conjunction, an object pronoun taken off its verb where that helps."""
    known = forms().get(norm)
    if known:
        return known
    for pronoun in endings("object_pronouns"):
        if norm.endswith(pronoun) and len(norm) - len(pronoun) >= 3:
            host = norm[: -len(pronoun)]
            found = forms().get(host) or (forms().get(host + "ا", ()) if host.endswith("و") else ())
            kinds = ("imperfect",) if pronoun == "نا" else ("perfect", "imperfect")
            verbs = tuple(
                Form(f.verb, f.shape, True) for f in found if f.shape.kind in kinds and "weak" not in f.verb.notes
            )
            if verbs:
                return verbs
    return ()


@cache
def _document() -> dict[str, Any]:
    found: dict[str, Any] = lexicon.document("ar/statement_words.yml")
    return found


@cache
def endings(name: str) -> tuple[str, ...]:
    """The endings ``name`` of statement_words.yml in normal form, as written there."""
    return tuple(normalise(ending) for ending in _document()["endings"][name])


@cache
def words(name: str) -> frozenset[str]:
    """The set ``name`` of statement_words.yml in normal form."""
    return frozenset(normalise(word) for word in _document()[name])


@cache
def raw_words(name: str) -> frozenset[str]:
    """The set ``name`` of statement_words.yml as written there: where «ألا» must not be «إلا»."""
    return frozenset(_document()[name])


@cache
def phrases(name: str) -> frozenset[tuple[str, ...]]:
    """The set ``name`` of statement_words.yml as tuples of words in normal form."""
    return frozenset(tuple(normalise(phrase).split()) for phrase in _document()[name])


@cache
def phrases_by_first(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of the set ``name`` by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases(name)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(rest) for first, rest in found.items()}


@cache
def pronouns() -> tuple[tuple[str, str, str], ...]:
    """The attached pronouns of the third person with gender and number, the longest first."""
    rows = sorted(_document()["pronouns"], key=lambda row: -len(row["form"]))
    return (*((row["form"], row["gender"], row["number"]) for row in rows), ("", "", ""))


@cache
def attribution_words() -> dict[str, str]:
    """«وفقا» and the like, each with the preposition that must follow it ("" for none)."""
    return {normalise(w): normalise(row["after"]) for row in _document()["attributions"] for w in row["words"]}
