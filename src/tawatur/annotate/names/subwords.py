"""Words as the encoder reads them: cut into the likeliest pieces of its vocabulary (a unigram model)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

#: Marks where a word begins; what a letter that no piece has costs beside the unlikeliest piece; most pieces of a word.
_START, _STRANGE, _MOST = "\u2581", -10.0, 10
_UNREAD = re.compile("[\u0640\u064b-\u0652\u0670]")  # tatweel and vowel signs


class Subwords:
    """The pieces in the order of the encoder's rows, with the logarithm of how likely each is."""

    def __init__(self, scores: Mapping[str, float]) -> None:
        self._pieces = {piece: (row, score) for row, (piece, score) in enumerate(scores.items())}
        self._longest = max(map(len, self._pieces))
        self._strange = min(scores.values()) + _STRANGE
        self._unknown = self._pieces["<unk>"][0]
        self.first, self.last = self._pieces["<s>"][0], self._pieces["</s>"][0]
        self.cut = lru_cache(maxsize=60_000)(self._cut)

    def pieces_of(self, word: str) -> list[str]:
        """The pieces of the word as they are written: «▁لا», «فروف»."""
        written = list(self._pieces)
        return [written[row] for row in self.cut(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        """Rows of the pieces that together are the likeliest way to write the word."""
        text = _START + (_UNREAD.sub("", unicodedata.normalize("NFKC", word)) or word)
        best = [(0.0, 0, self._unknown)] + [(float("-inf"), 0, self._unknown)] * len(text)
        for start in range(len(text)):
            so_far = best[start][0]
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                known = self._pieces.get(text[start:end])
                if known and so_far + known[1] > best[end][0]:
                    best[end] = (so_far + known[1], start, known[0])
            if so_far + self._strange > best[start + 1][0]:
                best[start + 1] = (so_far + self._strange, start, self._unknown)
        found: list[int] = []
        at = len(text)
        while at:
            _, at, row = best[at]
            found.append(row)
        return tuple(found[::-1][:_MOST])
