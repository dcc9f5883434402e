"""Whether a word of unknown class is a verb or inflects as Arabic words do, by what its letters also make in text."""

from __future__ import annotations

from functools import lru_cache

from tawatur.arabic.clitics import log_count

_SEEN = 1.6  # log count: five times in the Wikipedia text
_ENOUGH = 3  # forms of one verb that must be there


@lru_cache(maxsize=50_000)
def verb_like(stem: str) -> bool:
    """«ناقشا», «اجتمع», «يلتق», «بحثت» look like verbs: their ت, وا, ي-, ت-, سي- forms are words too."""
    if len(stem) < 3 or stem.startswith("ال"):
        return False
    return any(_forms(base) >= _ENOUGH for base in _bases(stem))


@lru_cache(maxsize=50_000)
def may_be_verb(stem: str) -> bool:
    """Whether any other form of a verb «يـ…» or «تـ…» is seen: «يتقمص» yes, «يعالون» no."""
    return len(stem) > 2 and stem[0] in "يت" and any(_forms(base) for base in _bases(stem)[1:])


@lru_cache(maxsize=50_000)
def seen_as_verb(stem: str) -> bool:
    """Whether any other verb form of the same letters is seen at all: «رجح» yes, «لودفيغ» no."""
    return len(stem) > 2 and any(_forms(base) for base in _bases(stem))


def _bases(stem: str) -> list[str]:
    found = [stem]
    if stem[-1] in "تاي" and len(stem) > 3:
        found.append(stem[:-1])
    if stem.endswith(("وا", "تا", "ون", "ان")) and len(stem) > 4:
        found.append(stem[:-2])
    if stem[0] in "يتن" and len(stem) > 3:
        found += [word[1:] for word in list(found) if len(word) > 3]
    return found


def _forms(base: str) -> int:
    root = base[1:] if base[0] == "ا" and len(base) > 3 else base
    others = {base + "ت", base + "وا", "ا" + root + "ت", "ا" + root + "وا"}
    others |= {"ي" + root, "ت" + root, "ن" + root, "سي" + root, "لي" + root}
    return sum(log_count(form) > _SEEN for form in others)


@lru_cache(maxsize=50_000)
def inflects(stem: str) -> bool:
    """«متضامنا», «مطمئنة» inflect as adjectives and nouns do (متضامن, متضامنين, متضامنة …); «بيسكوف» does not."""
    base = stem
    if len(stem) > 5 and stem.endswith(("ين", "ون", "ات", "ان", "يه")):
        base = stem[:-2]
    elif len(stem) > 4 and stem[-1] in "اهيت":
        base = stem[:-1]
    others = {base, base + "ه", base + "ين", base + "ون", base + "ات", base + "ا", "ال" + base, "ال" + base + "ه"}
    others |= {base + "ها", base + "هم"}
    others.discard(stem)
    return sum(log_count(form) > _SEEN for form in others) >= _ENOUGH
