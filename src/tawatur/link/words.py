"""How alike two words are held to be, and how much it says when two texts share one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur import lexicon
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token
from tawatur.records import Span

_FLOOR = 5.0  # log rarity (nats) below which a word says nothing: «التي» 5.2, «الرئيس» 7.4, «زيارة» 9.7
_CEILING = 6.0  # what the rarest word is worth
_STORY = 1.6  # worth of a word per nat of its rarity among the sentences of the story
_SMALL = 60  # a story of fewer sentences is held to be one of so many
_ENDINGS = "اهيت"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of an article, without its marks: where they stand, what they match by, their worth."""

    article: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    worths: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def worth(self) -> float:
        """What all words together are worth."""
        return sum(self.worths)

    def part(self, first: int, last: int) -> Words:
        """The words ``first``..``last`` (exclusive)."""
        cut = slice(first, last)
        return Words(self.article, self.starts[cut], self.ends[cut], self.keys[cut], self.worths[cut])


@cache
def _counts() -> tuple[dict[str, int], int]:
    rows = (line.split("\t") for line in lexicon.raw("ar/word_counts.tsv.gz").decode("utf-8").splitlines())
    counts = {row[0]: int(row[1]) for row in rows if len(row) == 2 and row[0][:1] != "#"}
    return counts, sum(counts.values())


def key(token: Token) -> str:
    """What a word is matched by: without clitics and article, and without the ending that spelling and gender change.

    «وسورية» and «سوريا» give the same, «أكدت» and «أكد» too, «3» and «ثلاث».
    """
    if token.kind == "number":
        return token.norm.replace(",", "").replace(".", "").replace("٬", "")
    bare = token.bare
    if token.kind == "word" and bare in _numbers():
        return _numbers()[bare]
    return bare[:-1] if token.kind == "word" and len(bare) > 3 and bare[-1] in _ENDINGS else bare


@cache
def _numbers() -> dict[str, str]:
    """Number words as digits, without «واحد» and «أحد», which are other words too."""
    rows = lexicon.table("ar/numbers/number_words.tsv")
    return {normalise(row["form"]): row["value"] for row in rows if " " not in row["form"] and row["value"] != "1"}


def told_number(token: Token) -> str | None:
    """The number that a word tells, as digits; an ordinal behind a hash («#6» for «السادس»); else None."""
    if token.kind == "number":
        return key(token)
    return _numbers().get(token.bare) or _ordinals().get(token.bare)


@cache
def _ordinals() -> dict[str, str]:
    rows = lexicon.table("ar/times/ordinals.tsv")
    return {normalise(row["form"]).removeprefix("ال"): "#" + row["value"] for row in rows if int(row["value"]) > 1}


def worth(token: Token) -> float:
    """How much it says that two texts share this word, 0 (function words) to 6 (rare ones)."""
    if token.kind == "mark":
        return 0.0
    return _worth(token.norm, token.stem, token.bare)


def share(token: Token) -> float:
    """The share of all words of an encyclopaedia that are this one, 0..1; one never seen counts as seen five times."""
    return (_seen(token.norm, token.stem, token.bare) + 5) / _counts()[1]


@lru_cache(maxsize=100_000)
def _worth(norm: str, stem: str, bare: str) -> float:
    return min(_CEILING, max(0.0, math.log(_counts()[1] / (_seen(norm, stem, bare) + 5)) - _FLOOR))


@lru_cache(maxsize=100_000)
def _seen(norm: str, stem: str, bare: str) -> int:
    counts, _ = _counts()
    return max(counts.get(form, 0) for form in (norm, stem, bare, "ال" + bare))


class Common:
    """How common each word is among the sentences of a story: what all its sentences hold tells none apart."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._holds: Counter[str] = Counter()
        self._sentences = 0
        for reading in readings:
            for sentence in reading.sentences:
                self._sentences += 1
                self._holds.update({key(token) for token in reading.tokens[sentence.first : sentence.last]})

    def worth(self, token: Token) -> float:
        """The worth of a word in this story, 0..6."""
        held = math.log(max(_SMALL, self._sentences) / max(1, self._holds[key(token)]))
        return min(worth(token), max(0.0, _STORY * held))


def worths(reading: Reading, common: Common, named: Iterable[Span] = ()) -> tuple[float, ...]:
    """The worth of each token; a whole name or actor phrase of ``named`` is worth no more than its rarest word."""
    found = [common.worth(token) for token in reading.tokens]
    for span in named:
        first = max(0, reading.token_at(span.start))
        last = max(first + 1, reading.between(span.start, span.end)[1])
        indices = [i for i in range(first, last) if reading.tokens[i].kind != "mark"]
        whole = max((found[i] for i in indices), default=0.0)
        for i in indices:
            found[i] = min(found[i], whole / len(indices))
    return tuple(found)


def words(reading: Reading, worths_: Sequence[float], first: int, last: int) -> Words:
    """The words among the tokens ``first``..``last`` (exclusive)."""
    tokens = reading.tokens
    kept = [i for i in range(first, last) if tokens[i].kind != "mark"]
    return Words(
        reading.article.id,
        tuple(tokens[i].start for i in kept),
        tuple(tokens[i].end for i in kept),
        tuple(key(tokens[i]) for i in kept),
        tuple(worths_[i] for i in kept),
    )
