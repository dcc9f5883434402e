"""What a single word may be to an actor phrase: head, office word, adjective, nationality, title."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from tawatur.arabic import Token
from tawatur.arabic.letters import normalise
from tawatur.lexicon import document, table

HeadKind = Literal["office", "person", "source", "body", "people"]

#: Diacritics that may follow a word's last letter.
MARKS = "".join(map(chr, range(0x064B, 0x0653)))


@dataclass(frozen=True, slots=True)
class Head:
    """A noun whose phrase can speak or act, with the gender and number its verb agrees with.

    ``country`` is the state that the word alone tells («خادم الحرمين»).
    """

    kind: HeadKind
    gender: Literal["m", "f"]
    number: Literal["s", "d", "p"]
    en: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class HeadWord:
    """A head as a text writes it: «المسؤول» is definite, «نظيره» is possessed (by an attached pronoun)."""

    head: Head
    form: str
    definite: bool
    possessed: bool
    words: int = 1


@cache
def heads() -> dict[str, Head]:
    """Form without article, in normal form → what it heads."""
    found: dict[str, Head] = {}
    for row in table("ar/role_nouns.tsv"):
        entry = Head(row["kind"], row["gender"], row["number"], row["en"], row.get("country", ""))  # type: ignore[arg-type]
        for form in row["forms"].split("|"):
            words = normalise(form).split()
            found.setdefault(" ".join(map(without_article, words)) if len(words) > 1 else words[0], entry)
    return found


@cache
def titles() -> dict[str, tuple[str, str]]:
    """Title in normal form → kind (honour, rank) and gender."""
    return {normalise(row["title"]): (row["kind"], row["gender"]) for row in table("ar/titles.tsv")}


@cache
def offices() -> dict[str, tuple[str, bool]]:
    """Office word in normal form → its key, and whether the key stands alone («رئيس الوزراء»: prime-minister)."""
    return {normalise(row["word"]): (row["key"], bool(row.get("whole"))) for row in table("ar/portfolios.tsv")}


@cache
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("ar/role_adjectives.tsv"):
        base, label = normalise(row["form"]), row["label"]
        forms = [
            base,
            base + "ه",
            base + "ون",
            base + "ين",
            base + "ات",
            base + "ان",
            base + "ت" + "ان",
            base + "ت" + "ين",
        ]
        for form in (*forms, *map(normalise, filter(None, row.get("plural", "").split("|")))):
            found.setdefault(form, label)
    return found


@cache
def _not_nouns() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in table("ar/alef_lam_words.tsv"))


def adjective(word: str) -> str | None:
    """The label word of an adjective in normal form, article or not: «الامنيه» gives security; None: not one."""
    return _adjectives().get(without_article(word))


def without_article(word: str) -> str:
    """«الفرنسي» → «فرنسي»; words of which alef-lam is a part stay whole only if they are too short."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def is_definite_noun(token: Token) -> bool:
    """Whether the word carries the article and is no verb («التقى») or particle («الذي»)."""
    if token.kind != "word" or not token.stem.startswith("ال") or len(token.stem) < 4 or token.stem in _not_nouns():
        return False
    return not token.text[token.stem_start - token.start :].startswith(("أل", "إل", "آل"))


@lru_cache(maxsize=100_000)
def _head_of(stem: str, marbuta: bool) -> tuple[Head, str, bool, bool] | None:
    definite = stem.startswith("ال") and stem[2:] in heads()
    form = stem[2:] if definite else stem
    pronoun = not definite and not marbuta and stem.endswith("ه") and stem[:-1] in heads()
    if form in heads() and not pronoun:
        return heads()[form], form, definite, False
    for ending in () if marbuta else document("ar/actor_words.yml")["pronouns"]:
        host = stem.removesuffix(ending)
        if host == stem or len(host) < 3:
            continue
        for shape in (host, host[:-1] + "ه" if host.endswith("ت") else host, host + "ن"):
            if shape in heads():
                return heads()[shape], shape, True, True
    return None


def head_of(token: Token, following: Token | None = None) -> HeadWord | None:
    """The head that a token (with the next one, for «شهود عيان») is; None where it is none."""
    if token.kind != "word":
        return None
    if following is not None:
        pair = f"{without_article(token.stem)} {without_article(following.norm)}"
        if pair in heads():
            definite = token.stem.startswith("ال") or following.norm.startswith("ال")
            return HeadWord(heads()[pair], pair, definite, False, 2)
    found = _head_of(token.stem, token.text.rstrip(MARKS).endswith("ة"))
    if found is None:
        return None
    head, form, definite, possessed = found
    return HeadWord(head, form, definite, possessed)


@cache
def outlet_ids() -> frozenset[str]:
    """The entities that are outlets and news agencies."""
    tables = ("media", "news_agencies")
    return frozenset(row["id"] for name in tables for row in table(f"ar/entities/{name}.tsv"))


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of ``actor_words.yml`` in normal form."""
    return frozenset(normalise(word) for word in document("ar/actor_words.yml")[name])
