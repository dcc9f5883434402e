"""What is known of a word before its sentence is read: title, head of an organisation, name of people or a place."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache, lru_cache

from tawatur import lexicon
from tawatur.arabic import Token, normalise
from tawatur.arabic.clitics import log_count

PLACES = "ar/names/places.tsv.gz"
LISTED_BEARERS = 15  # what a given name of our own list counts for beside the counted ones
PEOPLE = "ar/names/person_words.tsv.gz"


def forms(cell: str) -> Iterator[tuple[str, ...]]:
    """The spellings of a cell «a|b c» as tuples of words in normal form."""
    for form in cell.split("|"):
        words = tuple(normalise(form).replace("-", " ").split())
        if words:
            yield words


@cache
def kinds(name: str) -> dict[tuple[str, ...], str]:
    """``resources/ar/names/<name>.tsv`` as words → kind; the first row that names a form decides."""
    found: dict[tuple[str, ...], str] = {}
    for row in lexicon.table(f"ar/names/{name}.tsv"):
        for words in forms(row["form"]):
            found.setdefault(words, row["kind"])
    return found


@cache
def single(name: str) -> dict[str, str]:
    """The one-word forms of ``kinds(name)``."""
    return {words[0]: kind for words, kind in kinds(name).items() if len(words) == 1}


@cache
def nationalities() -> dict[str, str]:
    """Adjective of nationality without its article, in normal form → id of the country: «روسي», «الروسية» → Q159."""
    found: dict[str, str] = {}
    for row in lexicon.table("ar/demonyms.tsv"):
        for column in ("m", "f", "plural"):
            for words in forms(row.get(column) or ""):
                if len(words) == 1:
                    found.setdefault(words[0], row["country"])
    return found


@cache
def person_words() -> dict[str, tuple[int, int]]:
    """Words of people's names → how many bear it as given name, and as a later name."""
    found: dict[str, tuple[int, int]] = {}
    for row in lexicon.table(PEOPLE):
        word = normalise(row["word"])  # «رائد», «فؤاد»
        given, later = found.get(word, (0, 0))
        found[word] = (given + int(row["given"]), later + int(row["later"]))
    for row in lexicon.table("ar/names/given_names.tsv"):
        for words in forms(row["form"]):
            if len(words) == 1:
                given, later = found.get(words[0], (0, 0))
                found[words[0]] = (given + LISTED_BEARERS, later)
    return found


@cache
def places() -> dict[str, int]:
    """Place names in normal form → population (0 unknown)."""
    rows = (line.split("\t") for line in lexicon.raw(PLACES).decode("utf-8").splitlines() if line[0] != "#")
    return {form: int(people) for form, people in rows if people != "population"}


def without_article(word: str) -> str:
    """«الروسي» → «روسي»; a word that only looks so («الله») may come out maimed, which look-ups survive."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def nationality(token: Token) -> str | None:
    """The country that a word makes an adjective of: Q159 for «الروسية»; None for other words."""
    return nationalities().get(without_article(token.stem)) if token.kind == "word" else None


@lru_cache(maxsize=100_000)
def shape(stem: str) -> tuple[str, ...]:
    """How common a word is, alone and with its article, in coarse steps: foreign names are rare and take none."""
    alone, article, joined = log_count(stem), log_count("ال" + stem), log_count("و" + stem)
    return (
        f"count={_step(alone)}",
        f"article={_step(article - alone)}" if alone > 0 else "article=?",
        f"joined={_step(joined - alone)}" if alone > 0 else "joined=?",
    )


def _step(value: float) -> int:
    return math.floor(max(-6.0, min(12.0, value)) / 1.5)


@lru_cache(maxsize=100_000)
def bits(stem: str) -> tuple[str, ...]:
    """The classes of a word: what the lists say of it."""
    found = []
    bare = without_article(stem)
    given, later = person_words().get(stem) or person_words().get(bare) or (0, 0)
    if given:
        found.append(f"given={min(4, int(math.log2(given + 1)))}")
    if later:
        found.append(f"later={min(4, int(math.log2(later + 1)))}")
    if stem in places():
        found.append("place=" + ("big" if places()[stem] >= 100_000 else "small"))
    if stem in single("titles"):
        found.append("title=" + single("titles")[stem])
    if bare in nationalities():
        found.append("nation" + ("" if bare == stem else "-the"))
    for name in ("org_heads", "place_heads", "event_heads", "product_heads"):
        if stem in single(name):
            found.append(name + "=" + single(name)[stem])
    if len(stem) > 5 and bare != stem and stem[-1] in "يه" and not found:
        found.append("adjective-like")
    return tuple(found)


#: Share of a word's occurrences in running text that people of that name must make up, so to speak (benchmark: ambush).
_PERSONAL, _WITH_ARTICLE = 0.007, 0.02


@lru_cache(maxsize=100_000)
def personal(stem: str) -> bool:
    """Whether people are called so more than the word is otherwise used: «كريم» yes, «شأن» no."""
    given, later = person_words().get(stem, (0, 0))
    share = _PERSONAL
    if not given + later and stem.startswith("ال"):
        given, later = 0, person_words().get(without_article(stem), (0, 0))[1]
        share = _WITH_ARTICLE
    bearers = given + later
    return bearers >= 2 and bearers >= share * math.exp(max(0.0, log_count(stem)))
