"""What the program itself writes, in Arabic and English at once; words come from ``resources/labels.tsv``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.arabic.bidi import visible
from tawatur.lexicon import table

Lang = Literal["ar", "en"]
_BLANK = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class Words:
    """One thing said in both languages."""

    ar: str
    en: str

    def of(self, lang: Lang) -> str:
        """The words in one language."""
        return self.ar if lang == "ar" else self.en

    def __bool__(self) -> bool:
        return bool(self.ar or self.en)


NOTHING = Words("", "")


def same(text: str) -> Words:
    """Words that are alike in both languages: a name nobody romanised, a number, a file's name."""
    return Words(visible(text), visible(text))


@cache
def _labels() -> dict[str, Words]:
    return {row["key"]: Words(row["ar"], row["en"]) for row in table("labels.tsv")}


def has_label(key: str) -> bool:
    """Whether ``labels.tsv`` knows the key."""
    return key in _labels()


def label(key: str, **fill: Words | str | int) -> Words:
    """The label of a key: ``label("status.planned")`` is «مقرَّر», "planned"; braces are filled from ``fill``.

    Raises KeyError for a key that ``labels.tsv`` lacks.
    """
    words = _labels()[key]
    if not fill:
        return words
    values = {name: value if isinstance(value, Words) else same(str(value)) for name, value in fill.items()}
    return Words(*(_filled(words.of(lang), {name: v.of(lang) for name, v in values.items()}) for lang in ("ar", "en")))


def _filled(words: str, values: dict[str, str]) -> str:
    return _BLANK.sub(lambda blank: values.get(blank[1], blank[0]), words)


def label_or(key: str, otherwise: Words) -> Words:
    """The label of a key, or ``otherwise`` where the list has none."""
    return _labels().get(key, otherwise)


def counted(what: str, n: int) -> Words:
    """A counted noun in its right form: ``counted("outlets", 2)`` is «منبران», "2 outlets"."""
    return label(f"count.{what}.{_arabic_form(n)}", n=n)


def _arabic_form(n: int) -> str:
    """The form that a counted noun takes in Arabic (the plural rules of Unicode CLDR for ``ar``)."""
    if n in (1, 2):
        return {1: "one", 2: "two"}[n]
    rest = n % 100
    return "few" if 3 <= rest <= 10 else "many" if 11 <= rest <= 99 else "other"


def listed(names: Sequence[Words]) -> Words:
    """Names in a row: «بوتين وخامنئي», "Putin and Khamenei"; many are set apart by commas."""
    if not names:
        return NOTHING
    *first, last = names
    comma, join = label("comma"), label("and")
    if not first:
        return last
    if len(names) == 2:
        return Words(f"{first[0].ar} {join.ar}{last.ar}", f"{first[0].en} {join.en} {last.en}")
    head = [f"{comma.of(lang)} ".join(name.of(lang) for name in first) for lang in ("ar", "en")]
    return Words(f"{head[0]} {join.ar}{last.ar}", f"{head[1]} {join.en} {last.en}")
