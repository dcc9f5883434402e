"""Which letters at the ends of a word are words of their own: و ف ب ل ك س ال before it, pronouns after it.

Candidate splits are scored by how often what remains stands alone in running text (word counts of Arabic Wikipedia).
"""

from __future__ import annotations

import gzip
import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_PROCLITICS = re.compile(r"(?P<conj>[وف])?(?P<prep>[بلكس])?(?P<article>ال)?")
_ENCLITIC = re.compile(r"(?<=..)(هما|هم|هن|ها|كما|كم|نا|ه|ي|ك)$")
_SPLIT_COST = 0.8  # log units a further proclitic must earn


@dataclass(frozen=True, slots=True)
class Split:
    """A word taken apart; ``dropped`` counts the letters of its normal form before the stem begins."""

    proclitics: tuple[str, ...]
    stem: str
    enclitic: str
    bare: str
    dropped: int


@cache
def _counts() -> dict[str, int]:
    data = resources.files("tawatur.resources").joinpath("ar/word_counts.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(data).decode("utf-8").splitlines() if line[:1] != "#")
    return {word: int(count) for word, count in rows}


def _log_count(word: str) -> float:
    return math.log(_counts().get(word, 0) + 0.3)


@lru_cache(maxsize=200_000)
def split(norm: str) -> Split:
    """The most likely split of a word in normal form: «وسيلتقي» gives (و، س) + يلتقي; «وكالة» stays whole."""
    best, best_score = Split((), norm, "", norm, 0), _log_count(norm)
    for cut in _candidates(norm):
        score = _log_count(cut.stem) - _SPLIT_COST * len(cut.proclitics)
        if score > best_score:
            best, best_score = cut, score
    return _with_bare(best)


def _candidates(norm: str) -> list[Split]:
    found = []
    for conj in ("", norm[0]) if norm[0] in "وف" else ("",):
        rest = norm[len(conj) :]
        for prep in ("", rest[0]) if rest and rest[0] in "بلكس" else ("",):
            tail = rest[len(prep) :]
            parts = tuple(part for part in (conj, prep) if part)
            if not parts or len(tail) < 2 or (prep == "س" and tail[0] not in "يتنا"):
                continue
            if prep == "ل" and tail[0] == "ل" and len(tail) > 2:
                found.append(Split(parts, "ا" + tail, "", "", len(conj)))
            found.append(Split(parts, tail, "", "", len(conj) + len(prep)))
    return found


def _with_bare(cut: Split) -> Split:
    bare = cut.stem[2:] if cut.stem.startswith("ال") and len(cut.stem) > 4 else cut.stem
    enclitic = ""
    found = None if bare != cut.stem else _ENCLITIC.search(bare)
    if found and len(bare) - len(found.group()) >= 2:
        host = bare[: found.start()]
        feminine = host[:-1] + "ه" if host.endswith("ت") else host
        if max(_log_count(host), _log_count(feminine)) > _log_count(bare) + (2.5 if len(found.group()) == 1 else 0.5):
            enclitic, bare = found.group(), host
    return Split(cut.proclitics, cut.stem, enclitic, bare, cut.dropped)
