"""Whether two names may be of one group, place, building or event, by the names alone."""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.arabic.letters import normalise
from tawatur.entities.demonyms import demonym
from tawatur.entities.dictionary import known
from tawatur.entities.organs import generic_organ
from tawatur.entities.people import Likeness
from tawatur.entities.spelling import likeness
from tawatur.lexicon import document

#: Below, a judgement holds only inside one article.
ACROSS = 0.72


@cache
def _class_nouns() -> dict[str, frozenset[str]]:
    """Type of mention → nouns that may stand before its name and are no part of it."""
    lists = document("ar/identity_words.yml")["class_nouns"]
    return {kind: frozenset(normalise(word) for word in words) for kind, words in lists.items()}


@cache
def _synonyms() -> dict[str, str]:
    sets = document("ar/identity_words.yml")["synonyms"]
    return {normalise(word): normalise(group[0]) for group in sets for word in group}


@lru_cache(maxsize=50_000)
def class_noun(form: str, kind: str) -> tuple[str, str]:
    """The class noun before a name and the name: «مدينه سوتشي» (GPE) gives («مدينه», «سوتشي»), «سوتشي» ("", …)."""
    first, _, rest = form.partition(" ")
    return (first, rest) if rest and first in _class_nouns().get(kind, ()) else ("", form)


@lru_cache(maxsize=50_000)
def body_forms(form: str, kind: str) -> tuple[str, ...]:
    """The form and what it is without class noun or nationality, for looking it up.

    «مدينه سوتشي» also gives «سوتشي», «وكاله انباء فارس الايرانيه» also «وكاله انباء فارس».
    """
    if kind not in ("GPE", "ORG"):  # «مطار عدن» is not «عدن»
        return (form,)
    noun, name = class_noun(form, kind)
    shapes = [form, name] if noun else [form]
    words = form.split()
    if len(words) > 2 and demonym(words[-1]):
        shapes.append(" ".join(words[:-1]))
    return tuple(shapes)


@lru_cache(maxsize=100_000)
def core(form: str, kind: str) -> tuple[str, ...]:
    """The words that make the name: class noun off, articles off, synonyms of event nouns alike."""
    words = (class_noun(form, kind)[1]).split()
    bare = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)
    return tuple(_synonyms().get(word, word) for word in bare) if kind == "EVENT" else tuple(bare)


@lru_cache(maxsize=50_000)
def is_generic(form: str) -> bool:
    """Whether every state has a body of that name: «وزاره الدفاع», «مجلس الوزراء»."""
    return generic_organ(form) is not None


@lru_cache(maxsize=200_000)
def same_body(a: str, b: str, kind: str) -> Likeness | None:
    """None for two things; forms are normal forms, ``kind`` the mention type of ``a``."""
    if a == b:
        return Likeness(1.0, "same spelling")
    if (agree := _listed_together(a, b, kind)) is not None:
        return Likeness(0.95, "both names of one entry") if agree else None
    nouns = class_noun(a, kind)[0], class_noun(b, kind)[0]
    if kind != "GPE" and all(nouns) and nouns[0] != nouns[1]:
        return None
    x, y = core(a, kind), core(b, kind)
    if x == y:
        return Likeness(0.9, "same name but for class noun or article")
    return _shortened(x, y, kind) or spelt_alike(x, y)


def are_apart(a: str, b: str, kind: str) -> bool:
    """Whether the tables know both names, as names of two things."""
    return _listed_together(a, b, kind) is False


@lru_cache(maxsize=200_000)
def _listed_together(a: str, b: str, kind: str) -> bool | None:
    """Whether the tables have both names for one thing; None where they do not know both."""
    ids = [{entry.id for shape in body_forms(f, kind) for entry in known(shape) if not entry.guard} for f in (a, b)]
    return bool(ids[0] & ids[1]) if ids[0] and ids[1] else None


@lru_cache(maxsize=100_000)
def spelt_alike(x: tuple[str, ...], y: tuple[str, ...]) -> Likeness | None:
    """«نيويورك» and «نيو يورك», «غرونوبل» and «جرونوبل»; words of four letters or fewer must agree wholly."""
    if len(x) != len(y):
        whole = likeness("".join(x), "".join(y))
        return Likeness(0.8 * whole, "spellings of one name") if whole > 0.93 else None
    if x[0][:1] != y[0][:1]:
        return None
    scores = [likeness(a, b) for a, b in zip(x, y, strict=True)]
    if all(scores) and all(min(len(a), len(b)) > 4 for a, b in zip(x, y, strict=True) if a != b):
        return Likeness(0.8 * min(scores), "spellings of one name")
    return None


def _shortened(x: tuple[str, ...], y: tuple[str, ...], kind: str) -> Likeness | None:
    """«المرصد السوري» for «المرصد السوري لحقوق الإنسان», «حميميم» for «قاعدة حميميم الجوية»."""
    short, full = (x, y) if len(x) < len(y) else (y, x)
    if len(short) == len(full) or not short or kind not in ("ORG", "FAC"):
        return None
    if len(short) == 1 and demonym(short[0]):
        return None
    if kind == "FAC":
        inside = any(full[i : i + len(short)] == short for i in range(len(full)))
        return Likeness(0.75, "part of the full name") if inside else None
    if full[: len(short)] == short and (len(short) > 1 or demonym(full[1])):
        return Likeness(0.74 if carries_on(short, full) else 0.7, "begins the full name")
    if len(short) > 1 and full[-len(short) :] == short:
        return Likeness(0.7, "ends the full name")
    return None


def carries_on(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the full name goes on with «ل…» (for what the body is): the rest may be left out."""
    rest = full[len(short)]
    return len(short) > 1 and rest.startswith("ل") and not known(rest)
