"""Whether two names may be of one group, place, building or event, by the names alone."""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.arabic.letters import normalise
from tawatur.entities.demonyms import demonym
from tawatur.entities.dictionary import known
from tawatur.entities.people import Likeness
from tawatur.entities.spelling import likeness
from tawatur.lexicon import document


@cache
def _words(name: str) -> dict[str, str]:
    """A list of ``identity_words.yml``: word in normal form → the one that stands for its set."""
    sets = document("ar/identity_words.yml")[name]
    return {normalise(word): normalise(group[0]) for group in sets for word in group}


@lru_cache(maxsize=50_000)
def body_forms(form: str) -> tuple[str, ...]:
    """The form and what it is without class noun, article or nationality, for looking it up.

    «مدينة سوتشي» also gives «سوتشي», «وكالة انباء فارس الايرانيه» also «وكاله انباء فارس».
    """
    shapes = [form]
    words = form.split()
    if len(words) > 1 and words[0] in _words("class_nouns"):
        shapes.append(" ".join(words[1:]))
    if len(words) > 2 and demonym(words[-1]):
        shapes.append(" ".join(words[:-1]))
    return tuple(shapes)


def same_body(a: str, b: str, kind: str) -> Likeness | None:
    """None for two things; forms are normal forms, ``kind`` the mention type of ``a``."""
    if a == b:
        return Likeness(1.0, "same spelling")
    ids = [{entry.id for shape in body_forms(form) for entry in known(shape) if not entry.guard} for form in (a, b)]
    if ids[0] and ids[1]:
        return Likeness(0.95, "both names of one entry") if ids[0] & ids[1] else None
    x, y = _core(a, kind), _core(b, kind)
    if x == y:
        return Likeness(0.9, "same name but for class noun or article")
    if kind in ("GPE", "LOC"):
        return _spelt_alike(x, y)
    if kind in ("ORG", "FAC", "EVENT"):
        return _shortened(x, y, kind) or _spelt_alike(x, y)
    return None


@lru_cache(maxsize=50_000)
def _core(form: str, kind: str) -> tuple[str, ...]:
    """The words that make the name: class nouns off, articles off, synonyms of event nouns alike."""
    words = form.split()
    if len(words) > 1 and words[0] in _words("class_nouns") and kind != "EVENT":
        words = words[1:]
    alike = _words("synonyms")
    bare = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)
    return tuple(alike.get(word, word) for word in bare)


def _spelt_alike(x: tuple[str, ...], y: tuple[str, ...]) -> Likeness | None:
    if len(x) != len(y):
        whole = likeness("".join(x), "".join(y)) if len(x) + len(y) > 2 else 0.0
        return Likeness(0.8 * whole, "spellings of one name") if whole > 0.93 else None
    scores = [likeness(a, b) for a, b in zip(x, y, strict=True)]
    if all(scores) and all(len(a) > 4 for a, s in zip(x, scores, strict=True) if s < 1.0):
        return Likeness(0.8 * min(scores), "spellings of one name")
    return None


def _shortened(x: tuple[str, ...], y: tuple[str, ...], kind: str) -> Likeness | None:
    """«المرصد السوري» for «المرصد السوري لحقوق الإنسان», «حميميم» for «قاعدة حميميم الجوية»."""
    short, full = (x, y) if len(x) < len(y) else (y, x)
    if len(short) == len(full) or not short:
        return None
    nations = [demonym(word) for word in full]
    if len(short) == 1 and (short[0] in _words("class_nouns") or demonym(short[0])):
        return None
    if full[: len(short)] == short and (len(short) > 1 or kind == "FAC" or nations[1]):
        of_what = full[len(short)].startswith("ل") and not known(full[len(short)])
        return Likeness(0.8 if of_what or kind == "FAC" else 0.7, "begins the full name")
    if kind == "FAC" and any(full[i : i + len(short)] == short for i in range(len(full))):
        return Likeness(0.75, "part of the full name")
    if kind == "ORG" and len(short) > 1 and full[-len(short) :] == short:
        return Likeness(0.7, "ends the full name")
    return None
