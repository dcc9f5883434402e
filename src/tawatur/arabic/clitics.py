"""Which letters at the ends of a word are words of their own: و ف ب ل ك س before it, pronouns after it.

Every cut of a word that its letters allow is scored by a log-linear model over how often the whole word, what remains
and its neighbours (with article, with other clitics, with other pronouns) occur in running text. The counts are those
of Arabic Wikipedia, the weights in ``resources/ar/clitics.tsv`` are learnt from the PUD treebank by
``training/clitics/train.py``.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_ENCLITICS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")
_RARE = -2.0  # log count of a word that the counts do not hold


@dataclass(frozen=True, slots=True)
class Split:
    """A word taken apart; ``dropped`` counts the letters of its normal form before the stem begins."""

    proclitics: tuple[str, ...]
    stem: str
    enclitic: str
    bare: str
    dropped: int


@lru_cache(maxsize=200_000)
def split(norm: str, closed: bool = False, governed: bool = False) -> Split:
    """The most likely split of a word in normal form: «وسيلتقي» gives (و، س) + يلتقي; «وكالة» stays whole.

    ``closed`` says that the word was written with a final ة, which no pronoun is: its ه stays («رسالة», not «رساله»).
    ``governed`` says that a preposition stands before it, so that none is attached to it («في لكسمبورغ»).
    """
    found = [cut for cut in candidates(norm, closed) if not governed or not {*"بلكس"} & {*cut.proclitics}]
    if len(found) == 1:
        return found[0]
    weights = _weights()
    best, best_score = found[0], -math.inf
    for cut in found:
        score = sum(weights.get(name, 0.0) * value for name, value in features(norm, cut))
        if score > best_score + 1e-9:
            best, best_score = cut, score
    return best


def candidates(norm: str, closed: bool = False) -> Iterator[Split]:
    """Every cut that the letters of ``norm`` allow, the uncut word first."""
    for proclitics, stem, dropped in _fronts(norm):
        yield _cut(proclitics, stem, "", dropped)
        if closed or (stem.startswith("ال") and len(stem) > 4):
            continue
        for enclitic in _ENCLITICS:
            host = stem[: -len(enclitic)]
            if stem.endswith(enclitic) and (len(host) >= 2 or (host and host in "بلكف" and not proclitics[1:])):
                yield _cut(proclitics, stem, enclitic, dropped)


def _fronts(norm: str) -> Iterator[tuple[tuple[str, ...], str, int]]:
    yield (), norm, 0
    for conj in ("", norm[0]) if norm[0] in "وف" else ("",):
        rest = norm[len(conj) :]
        if conj and len(rest) >= 2:
            yield (conj,), rest, 1
        prep, tail = rest[:1], rest[1:]
        if not prep or prep not in "بلكس" or len(tail) < 2 or (prep == "س" and tail[0] not in "يتنا"):
            continue
        parts = (conj, prep) if conj else (prep,)
        if prep == "ل" and tail[0] == "ل" and len(tail) > 2:
            yield parts, _with_article(tail), len(conj) + 1
        else:
            yield parts, tail, len(conj) + 1


def _with_article(tail: str) -> str:
    """What ل was put before: the article loses its alef («للرئيس»), and its lam before a lam («للجنة»), unless the
    word has no article («لليبيا»); the most frequent of the three forms."""
    forms = ("ا" + tail, "ال" + tail, tail) if _known_name(tail) else ("ا" + tail, "ال" + tail)
    return max(forms, key=log_count)


def _cut(proclitics: tuple[str, ...], stem: str, enclitic: str, dropped: int) -> Split:
    bare = stem[: len(stem) - len(enclitic)]
    if not enclitic and stem.startswith("ال") and len(stem) > 4:
        bare = stem[2:]
    return Split(proclitics, stem, enclitic, bare, dropped)


def features(norm: str, cut: Split) -> Iterator[tuple[str, float]]:
    """What the model sees of one cut: names with values, the names being those of the weights file."""
    front = "+".join(cut.proclitics) or "0"
    article = cut.stem.startswith("ال")
    kind = "ال" if article else _first_kind(cut.stem)
    yield "front " + front, 1.0
    yield "front-kind " + front[-1] + " " + kind, 1.0
    if cut.proclitics:
        yield from _front_features(norm, cut, article)
    if cut.enclitic:
        yield from _end_features(cut)


def _front_features(norm: str, cut: Split, article: bool) -> Iterator[tuple[str, float]]:
    last = cut.proclitics[-1]
    whole, rest = log_count(norm), log_count(cut.stem)
    yield "rest-over-whole", rest - whole
    yield "rest-over-whole " + last, rest - whole
    yield "rest", rest
    yield "whole", whole
    if rest == _RARE:
        yield "rest unseen", 1.0
    if whole == _RARE:
        yield "whole unseen", 1.0
    yield f"length {last} {min(len(cut.stem), 6)}", 1.0
    if not article:
        rest_kin, whole_kin = _kin(cut.stem), _kin(norm)
        for index, clitic in enumerate(("ال", "و", "ب", "ل")):
            yield f"kin {clitic}", rest_kin[index] - whole_kin[index]
            yield f"kin-whole {clitic}", whole_kin[index] - whole
            yield f"kin-rest {clitic}", rest_kin[index] - rest
    if len(cut.proclitics) == 2:
        inner = log_count(norm[1:])
        yield "rest-over-inner", rest - inner
        yield "rest-over-inner " + last, rest - inner
    if _known_name(norm):
        yield "whole is a name", 1.0
    if _known_name(cut.stem):
        yield "rest is a name", 1.0


def _end_features(cut: Split) -> Iterator[tuple[str, float]]:
    enclitic, stem, host = cut.enclitic, cut.stem, cut.bare
    whole = log_count(stem)
    free = log_count(host)
    feminine = log_count(host[:-1] + "ه") if host.endswith("ت") else _RARE
    others = [log_count(host + other) for other in ("ه", "ها", "هم", "نا") if other != enclitic]
    best = max(free, feminine)
    yield "end " + enclitic, 1.0
    yield "end host-over-whole " + enclitic, best - whole
    yield "end whole " + enclitic, whole
    yield "end free " + enclitic, free
    yield "end others " + enclitic, sum(others) / len(others) - whole
    yield "end others seen", float(sum(other > _RARE for other in others))
    if feminine > free:
        yield "end feminine", 1.0
    if best == _RARE:
        yield "end unseen", 1.0
    if host[:1] in "يتنا":
        yield "end verb-like " + enclitic, 1.0
    yield f"end length {enclitic} {min(len(host), 5)}", 1.0
    yield "end article-over-whole " + enclitic, log_count("ال" + stem) - whole
    if _known_name(stem):
        yield "end whole is a name", 1.0


def _first_kind(stem: str) -> str:
    return stem[0] if stem[0] in "يتنام" else "other"


def _kin(word: str) -> tuple[float, float, float, float]:
    article = log_count("ال" + word)
    return article, log_count("و" + word), log_count("ب" + word), log_count("ل" + word)


@cache
def _counts() -> dict[str, float]:
    rows = (line.split("\t") for line in _lines("ar/word_counts.tsv.gz"))
    return {word: math.log(int(count)) for word, count in rows}


def log_count(word: str) -> float:
    """Natural logarithm of how often a word in normal form occurs in Arabic Wikipedia; -2 for one too rare to list."""
    return _counts().get(word, _RARE)


@cache
def _names() -> frozenset[str]:
    return frozenset(line.split("\t")[0] for line in _lines("ar/clitic_names.tsv"))


def _known_name(word: str) -> bool:
    return word in _names()


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in (line.split("\t") for line in _lines("ar/clitics.tsv"))}


def _lines(name: str) -> list[str]:
    data = resources.files("tawatur.resources").joinpath(name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]
