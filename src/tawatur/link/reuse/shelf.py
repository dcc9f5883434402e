"""The words of very many articles in one row of numbers."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Mapping, Sequence

import numpy as np

from tawatur.arabic.letters import normalise
from tawatur.records import Anchor

_WORD = re.compile("[\u0621-\u063a\u0641-\u065f\u0670-\u06d3\u06f0-\u06f9\u0660-\u06690-9A-Za-z]+")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text as they are written, without marks."""
    return _WORD.findall(text)


class Shelf:
    """The words of all articles as ``ids``, at which of them each article begins, and the day it appeared (or -1).

    Where a word stands in its text is only looked up for articles in which something is found.
    """

    def __init__(self, texts: Sequence[tuple[str, str]], days: Mapping[str, int]) -> None:
        codes, self.firsts, self.row = _Codes(), [0], array("Q")
        for _, text in texts:
            self.row.extend([codes[word] for word in words_of(text)])
            self.firsts.append(len(self.row))
        self.texts = texts
        self.ids = np.frombuffer(self.row, dtype=np.uint64) if self.row else np.zeros(0, np.uint64)
        self.article = np.repeat(np.arange(len(texts)), np.diff(np.array(self.firsts)))
        self.days = np.array([days.get(name, -1) for name, _ in texts], dtype=np.int64)
        self._places: dict[int, array[int]] = {}

    def anchor(self, article: int, first: int, last: int) -> Anchor:
        """The words ``first`` up to ``last`` (exclusive) as a stretch of their article."""
        places, begin = self._of(article), self.firsts[article]
        return Anchor(self.texts[article][0], places[2 * (first - begin)], places[2 * (last - begin) - 1])

    def _of(self, article: int) -> array[int]:
        """Start and end of each word of an article, one after the other."""
        found = self._places.get(article)
        if found is None:
            spans = [match.span() for match in _WORD.finditer(self.texts[article][1])]
            found = self._places[article] = array("i", [place for span in spans for place in span])
        return found


class _Codes(dict[str, int]):
    """A number for each word as written, the same for spellings that are one: «وسورية» and «سوريا»."""

    def __missing__(self, written: str) -> int:
        norm = normalise(written)
        bare = norm[1:] if norm[:1] in "وف" and len(norm) > 4 else norm
        bare = bare[:-1] if len(bare) > 3 and bare[-1] in "اهيت" else bare
        code = self[written] = zlib.crc32(bare.encode("utf-8")) + 1
        return code
