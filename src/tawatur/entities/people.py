"""Whether two names may be of one person, by the names alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tawatur.entities.spelling import has_father, is_given, is_native, likeness, name_words


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that two names are of one person, and why; ``partial`` where one is only a part of the other."""

    score: float
    reason: str
    partial: bool = False


@lru_cache(maxsize=300_000)
def same_person(a: str, b: str) -> Likeness | None:
    """None for two people: «جون كيري» and «كيري» may be one (partial), «جون كيري» and «تيريزا كيري» never.

    Two full names must agree in given name and last name; what stands between may be missing in one of them.
    """
    x, y = name_words(a), name_words(b)
    if not x or not y:
        return None
    whole = _whole(x, y)
    if whole and (len(x) > 1) == (len(y) > 1):
        return Likeness(0.6 + 0.4 * whole, "same spelling" if whole == 1.0 else "spellings of one name")
    if len(x) > 1 and len(y) > 1:
        return None if _other_father(a, b, x, y) else _full(x, y)
    short, full = (x, y) if len(x) < len(y) else (y, x)
    if whole and len(full) > 1:  # «ديميستورا» and «دي مستورا»
        return Likeness(0.6 + 0.4 * whole, "spellings of one name")
    return _part(short, full)


def _other_father(a: str, b: str, x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """«فهد بن عبد العزيز» is not «فهد بن نايف بن عبد العزيز»: after «بن» stands the father."""
    return has_father(a) and has_father(b) and not likeness(x[1], y[1])


def _whole(x: tuple[str, ...], y: tuple[str, ...]) -> float:
    """Word by word where they have as many words, else as one string nearly alike («دي مستورا», «ديميستورا»)."""
    if len(x) == len(y):
        return min(likeness(a, b) for a, b in zip(x, y, strict=True))
    joined = likeness("".join(x), "".join(y))
    return joined if joined > 0.93 else 0.0


def _full(x: tuple[str, ...], y: tuple[str, ...]) -> Likeness | None:
    short, full = (x, y) if len(x) <= len(y) else (y, x)
    if full[: len(short)] == short:
        return Likeness(0.9, "one name begins the other")
    if not is_native(short[0]) and all(likeness(a, b) for a, b in zip(short, full[-len(short) :], strict=True)):
        return Likeness(0.85, "one name ends the other")  # of an Arab name the end is the father's
    if full[-len(short) :] == short and not is_native(short[-1]):
        return Likeness(0.85, "one name ends the other")  # «داود أوغلو»: the surname has two words
    given = likeness(x[0], y[0])
    last = likeness(x[-1], y[-1])
    if given and last and _within(short[1:-1], full[1:-1]):
        return Likeness(0.55 + 0.4 * given * last, "given name and last name agree")
    if len(short) == 2 and len(full) > 2 and given == 1.0 and any(likeness(short[1], w) == 1.0 for w in full[1:]):
        return Likeness(0.8, "given name and a later name agree")
    tail = "".join(short[1:]), "".join(full[1:])
    if given and likeness(*tail):
        return Likeness(0.9, "given name and the rest agree")
    return None


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(any(likeness(word, other) for other in rest) for word in short)


def _part(short: tuple[str, ...], full: tuple[str, ...]) -> Likeness | None:
    """A last name, or the end of a name, stands for the whole; a given name only where it is not a common Arab one."""
    joined = "".join(short)
    if len(short) > 1:
        return None
    if (score := likeness(joined, full[-1])) > 0 and (score == 1.0 or len(joined) >= 5):
        return Likeness(0.5 + 0.35 * score, "last name of the full one", partial=True)
    if joined in full[1:-1] and not is_native(joined):
        return Likeness(0.7, "part of the full name", partial=True)
    if joined in full[1:] and not is_given(joined):
        return Likeness(0.6, "part of the full name", partial=True)
    if joined == full[0] and not is_native(joined):
        return Likeness(0.6, "given name of the full one", partial=True)
    return None
