"""Forms of Arabic verbs, in normal form: enough grammar to list every form a news text reports speech with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur import lexicon

Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Kind = Literal["perfect", "imperfect", "noun", "participle"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One form of a word: what it agrees with, and for verbal nouns whether a pronoun says whose («قوله»)."""

    text: str
    kind: Kind
    gender: Gender = "m"
    number: Number = "s"
    owned: bool = False


def perfect(he: str) -> Iterator[Shape]:
    """«قال» gives قال قالت قالا قالتا قالوا; «دعا» gives دعت دعوا; «نفي» gives نفت نفوا."""
    weak = he[-1] in "اي"
    root = he[:-1] if weak else he
    yield Shape(he, "perfect")
    yield Shape(root + "ت", "perfect", "f")
    yield Shape(root + "وا", "perfect", "m", "p")
    yield Shape(root + "تا", "perfect", "f", "d")
    yield Shape((root + "و" if he[-1] == "ا" else he) + "ا", "perfect", "m", "d")


def imperfect(he: str) -> Iterator[Shape]:
    """«يقول» gives يقول تقول يقولون يقولان تقولان; «يدعو» gives يدعون; «ينفي» also ينف (after لم)."""
    rest = he[1:]
    root = rest[:-1] if rest[-1] in "وي" else rest
    for prefix, gender in (("ي", "m"), ("ت", "f")):
        yield Shape(prefix + rest, "imperfect", gender)  # type: ignore[arg-type]
        yield Shape(prefix + rest + "ان", "imperfect", gender, "d")  # type: ignore[arg-type]
        if rest[-1] == "ي":
            yield Shape(prefix + root, "imperfect", gender)  # type: ignore[arg-type]
    yield Shape("ي" + root + "ون", "imperfect", "m", "p")


def participle(accusative: str) -> Iterator[Shape]:
    """«موكدا» gives موكدا موكده موكدين; «نافيا» gives نافين."""
    stem = accusative[:-1]
    yield Shape(accusative, "participle")
    yield Shape(stem + "ه", "participle", "f")
    yield Shape((stem[:-1] if stem[-1] == "ي" else stem) + "ين", "participle", "m", "p")


def noun(word: str) -> Iterator[Shape]:
    """«دعوه» gives دعوه الدعوه دعوته دعوتها دعوتهم; «تحذير» also the accusative تحذيرا."""
    host = word[:-1] + "ت" if word[-1] == "ه" else word
    yield Shape(word, "noun")
    yield Shape("ال" + word, "noun")
    if word[-1] not in ("ه", "ا", "ت"):
        yield Shape(word + "ا", "noun")
    for pronoun, gender, number in _owners():
        yield Shape(host + pronoun, "noun", gender, number, owned=True)  # type: ignore[arg-type]


@cache
def _owners() -> tuple[tuple[str, str, str], ...]:
    """The attached pronouns of the third person with gender and number."""
    rows = lexicon.document("ar/statement_words.yml")["pronouns"]
    return tuple((row["form"], row["gender"], row["number"]) for row in rows)
