"""A text as pieces (digit runs, words, marks) in parallel lists, and phrases looked up in it by normal form.

Lighter than tokens: no clitics are taken off; instead a phrasebook knows each of its words with them. Grammars of
dates and numbers, which look at every piece of a text but care for few, read this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import Generic, TypeVar

from tawatur.arabic.letters import MARKS, normalise

_PIECE = re.compile(rf"[0-9٠-٩۰-۹]+|[ء-غف-يٱ-ۓەﭐ-ﻼ][ء-غف-يٱ-ۓەﭐ-ﻼ{MARKS}\u200c\u200d]*|[A-Za-zÀ-ɏ]+|\n|[^\s\w]|[_ـ]")
#: Every character falls into some piece, so that offsets are sums of lengths; what is none of the above is blank.
_COVER = re.compile(rf"{_PIECE.pattern}|[^\S\n]+|\w")
_DASHES = {
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "ـ": "-",
    "／": "/",
    "：": ":",
    "٫": ".",
    "٬": ",",
    "\\": "/",
}
_CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_FORMS: dict[str, str] = {}
_FORMS_KEPT = 300_000

T = TypeVar("T")


class Stream:
    """The pieces of ``text[start:end]``: where each begins and ends, and its normal form (dashes are «-»)."""

    __slots__ = ("ends", "norms", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        pieces = _COVER.findall(text, start, len(text) if end is None else end)
        edges = list(accumulate(map(len, pieces), initial=start))
        norms = list(map(_FORMS.get, pieces))
        if None in norms:
            norms = [_remember(piece) if norm is None else norm for piece, norm in zip(pieces, norms, strict=True)]
        self.starts: list[int] = list(compress(edges, norms))
        self.ends: list[int] = list(compress(edges[1:], norms))
        self.norms: list[str] = [norm for norm in norms if norm]

    def __len__(self) -> int:
        return len(self.norms)

    def norm(self, index: int) -> str:
        """The normal form at ``index``; "" outside the text."""
        return self.norms[index] if 0 <= index < len(self.norms) else ""

    def touches(self, index: int) -> bool:
        """Whether the piece at ``index`` and the next stand together without a space."""
        return 0 <= index < len(self.norms) - 1 and self.ends[index] == self.starts[index + 1]

    def digits(self, index: int) -> str:
        """The digits at ``index`` in 0-9; "" where something else stands."""
        norm = self.norm(index)
        return norm if norm and norm[0] in "0123456789" else ""

    def inside(self, index: int, letters: int) -> int:
        """The offset in the text after the first ``letters`` letters (of normal form) of the piece at ``index``."""
        at, end = self.starts[index], self.ends[index]
        while at < end and (letters > 0 or not normalise(self.text[at])):
            letters -= len(normalise(self.text[at]))
            at += 1
        return at


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase found: what the book says of it, the index after it, and the letters of clitics before it."""

    value: T
    after: int
    dropped: int
    clitics: str


class Phrasebook(Generic[T]):
    """Phrases of one or more words with what they mean; longest first, clitics before the first word allowed."""

    def __init__(self, entries: Iterable[tuple[str, T]], without: str = "") -> None:
        """``without`` holds clitic letters that may not stand before these words («ك» before بئرين is كبيرين)."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T, str]]] = {}
        for form, value in entries:
            norms = tuple(Stream(form).norms)
            for clitic, first in with_clitics(norms[0]):
                if clitic and set(clitic) & set(without):
                    continue
                known = self._by_first.setdefault(first, [])
                if not any(rest == norms[1:] and (not before or clitic) for rest, _, before in known):
                    known.append((norms[1:], value, clitic))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: (-len(phrase[0]), len(phrase[2])))

    def __contains__(self, norm: str) -> bool:
        return norm in self._by_first

    @property
    def firsts(self) -> frozenset[str]:
        """Every normal form that a phrase may begin with."""
        return frozenset(self._by_first)

    def at(self, stream: Stream, index: int) -> Found[T] | None:
        """The longest phrase that begins at ``index``."""
        phrases = self._by_first.get(stream.norm(index))
        if phrases is None:
            return None
        for rest, value, clitics in phrases:
            after = index + 1 + len(rest)
            if not rest or tuple(stream.norms[index + 1 : after]) == rest:
                return Found(value, after, len(clitics), clitics)
        return None

    def get(self, stream: Stream, index: int) -> T | None:
        """What the phrase at ``index`` means, or None."""
        found = self.at(stream, index)
        return found.value if found else None


def with_clitics(word: str) -> list[tuple[str, str]]:
    """(clitics, form) for a normal form alone and with each conjunction and preposition; short words have none."""
    if len(word) < 3 or not "ء" <= word[0] <= "ي":
        return [("", word)]
    found = [("", word)]
    for clitic in _CLITICS:
        found.append((clitic, clitic + (word[1:] if clitic[-1] == "ل" and word.startswith("ال") else word)))
    return found


def _remember(written: str) -> str:
    norm = _DASHES.get(written) or (normalise(written).lower() if _PIECE.fullmatch(written) else "")
    if len(_FORMS) >= _FORMS_KEPT:
        _FORMS.clear()
    _FORMS[written] = norm
    return norm
