"""A text as pieces (digit runs, words, marks) in parallel lists, and phrases looked up in it by normal form.

Lighter than tokens: no clitics are taken off; instead a phrasebook knows each of its words with them. Grammars of
dates and numbers, which look at every piece of a text but care for few, read this.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, chain
from typing import Generic, NamedTuple, TypeVar

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
_NEWLINE = " \n "
#: Words between spaces with the normal forms of their pieces, as met so far; a page of noise cannot fill the memory.
_CUT: dict[str, tuple[str, ...]] = {}
_WORDS_KEPT, _LONGEST_KEPT = 300_000, 40

T = TypeVar("T")


class Stream:
    """The pieces of ``text[start:end]`` by their normal forms (dashes are «-»), and where each stands in ``text``.

    Words are cut into pieces once and remembered; offsets are worked out only for the pieces that are asked for.
    """

    __slots__ = ("_breaks", "_counts", "_cut", "_end", "_long", "_offsets", "_start", "_words", "norms", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self._words = text[start:end].replace("\n", _NEWLINE).split(" ")
        cut = list(map(_CUT.get, self._words))
        if None in cut:
            cut = [_cut(word) if pieces is None else pieces for word, pieces in zip(self._words, cut, strict=True)]
        self._cut: list[tuple[str, ...]] = cut  # type: ignore[assignment]
        self.norms: list[str] = list(chain.from_iterable(self._cut))
        self._start, self._end = start, len(text) if end is None else end
        self._counts: list[int] = []
        self._offsets: list[int] = []
        self._breaks: list[int] = []
        self._long: dict[int, tuple[tuple[int, int], ...]] = {}

    def __len__(self) -> int:
        return len(self.norms)

    def norm(self, index: int) -> str:
        """The normal form at ``index``; "" outside the text."""
        return self.norms[index] if 0 <= index < len(self.norms) else ""

    def start(self, index: int) -> int:
        """Where the piece at ``index`` begins in the text."""
        return self._place(index)[0]

    def end(self, index: int) -> int:
        """The offset behind the piece at ``index``."""
        return self._place(index)[1]

    def written(self, index: int) -> str:
        """The piece at ``index`` as the text has it."""
        start, end = self._place(index)
        return self.text[start:end]

    def _place(self, index: int) -> tuple[int, int]:
        if not self._counts:
            self._measure()
        number = bisect_right(self._counts, index)
        spaced = self._offsets[number] + number
        put = bisect_left(self._breaks, spaced) + bisect_left(self._breaks, spaced - 2)
        began = self._start + spaced - put
        first, last = self._spans(number)[index - (self._counts[number - 1] if number else 0)]
        return began + first, began + last

    def _measure(self) -> None:
        """Count the pieces and letters before each word, and note where two spaces were put about line breaks."""
        self._counts = list(accumulate(map(len, self._cut)))
        self._offsets = list(accumulate(map(len, self._words), initial=0))
        at = self.text.find("\n", self._start, self._end)
        while at >= 0:
            self._breaks.append(at - self._start + 2 * len(self._breaks))
            at = self.text.find("\n", at + 1, self._end)

    def _spans(self, number: int) -> tuple[tuple[int, int], ...]:
        """Where the pieces of a word begin and end in it."""
        word = self._words[number]
        if len(word) <= _LONGEST_KEPT:
            return _short_spans(word)
        if number not in self._long:
            self._long[number] = _spans(word)
        return self._long[number]

    def touches(self, index: int) -> bool:
        """Whether the piece at ``index`` and the next stand together without a space."""
        return 0 <= index < len(self.norms) - 1 and self.end(index) == self.start(index + 1)

    def digits(self, index: int) -> str:
        """The digits at ``index`` in 0-9; "" where something else stands."""
        norm = self.norm(index)
        return norm if norm[:1].isdecimal() else ""

    def inside(self, index: int, letters: int) -> int:
        """The offset in the text after the first ``letters`` letters (of normal form) of the piece at ``index``."""
        at, end = self._place(index)
        while at < end and (letters > 0 or not normalise(self.text[at])):
            letters -= len(normalise(self.text[at]))
            at += 1
        return at


class Found(NamedTuple, Generic[T]):
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

    def opening(self) -> Iterable[tuple[str, T]]:
        """What each phrase means, by the normal form that it begins with."""
        return [(first, value) for first, phrases in self._by_first.items() for _, value, _ in phrases]

    def seconds(self, first: str) -> frozenset[str] | None:
        """The words that may follow ``first`` in its phrases; None where it is a phrase by itself."""
        rests = [rest for rest, _, _ in self._by_first.get(first, ())]
        return frozenset(rest[0] for rest in rests if rest) if all(rests) else None

    def at(self, stream: Stream, index: int) -> Found[T] | None:
        """The longest phrase that begins at ``index``."""
        norms = stream.norms
        if not 0 <= index < len(norms):
            return None
        phrases = self._by_first.get(norms[index])
        if phrases is None:
            return None
        for rest, value, clitics in phrases:
            after = index + 1 + len(rest)
            if not rest or tuple(norms[index + 1 : after]) == rest:
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


def _cut(word: str) -> tuple[str, ...]:
    """The normal forms of the pieces of a word between spaces, those that have one."""
    known = _CUT.get(word)
    if known is None:
        known = tuple(norm for norm in map(_form, _COVER.findall(word)) if norm)
        if len(word) <= _LONGEST_KEPT:
            if len(_CUT) >= _WORDS_KEPT:
                _CUT.clear()
            _CUT[word] = known
    return known


def _spans(word: str) -> tuple[tuple[int, int], ...]:
    """Where the pieces of a word that have a normal form begin and end."""
    if _PIECE.fullmatch(word):
        return ((0, len(word)),)
    return tuple(piece.span() for piece in _COVER.finditer(word) if _form(piece.group()))


_short_spans = lru_cache(maxsize=50_000)(_spans)


def _form(written: str) -> str:
    return _DASHES.get(written) or (normalise(written).lower() if _PIECE.fullmatch(written) else "")
