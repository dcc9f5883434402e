"""What the tagger sees of a token: attributes of the word itself, of its neighbours, and of what leads up to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tawatur.annotate.names.lexemes import bits, nationalities, shape, single, without_article
from tawatur.arabic import Token

#: Offsets of the neighbours whose words are seen, nearest first.
WINDOW = (-1, 1, -2, 2)


def key(token: Token) -> tuple[str, str, str, str]:
    """All that the attributes of a token rest on, so that they can be kept by it."""
    return token.kind, token.stem, "".join(token.proclitics), token.enclitic


@lru_cache(maxsize=50_000)
def own(kind: str, stem: str, front: str, end: str) -> tuple[str, ...]:
    """Attributes of the word in its own place."""
    if kind != "word":
        return (f"kind={kind}", f"mark={stem}" if kind == "mark" else "w=" + kind)
    found = ["bias", "w=" + stem, "front=" + front, "end=" + end, f"length={min(len(stem), 9)}"]
    if stem.startswith("ال"):
        found.append("article")
        found.append("bare=" + without_article(stem))
    found += [f"p{n}={stem[:n]}" for n in (1, 2, 3, 4) if len(stem) > n]
    found += [f"s{n}={stem[-n:]}" for n in (1, 2, 3, 4) if len(stem) > n]
    found += shape(stem)
    found += bits(stem)
    return tuple(found)


@lru_cache(maxsize=50_000)
def beside(kind: str, stem: str, front: str, end: str, offset: int) -> tuple[str, ...]:
    """Attributes that a word gives to the token ``-offset`` away from it."""
    if kind != "word":
        return (f"{offset}:{stem if kind == 'mark' else kind}",)
    found = ["w=" + stem, *bits(stem)]
    if abs(offset) == 1:
        found += ["front=" + front, "s2=" + stem[-2:], "s3=" + stem[-3:], shape(stem)[0]]
        found += ["article" if stem.startswith("ال") else "bare"]
    return tuple(f"{offset}:{name}" for name in found)


def lead(tokens: Sequence[Token]) -> list[str]:
    """For each token, what leads up to it: «title» within a phrase such as «وزير الخارجية الروسي», else "".

    A title word opens the phrase; words with the article, nationalities and further titles carry it on.
    """
    found, run = [], 0
    titles, nations = single("titles"), nationalities()
    for token in tokens:
        found.append(f"lead={min(run, 3)}" if run else "")
        stem = token.stem
        if token.kind != "word":
            run = 0
        elif stem in titles:
            run = 1
        elif run and (stem.startswith("ال") or stem in nations) and run < 5:
            run += 1
        else:
            run = 0
    return found


def attributes(tokens: Sequence[Token]) -> Iterator[list[str]]:
    """The attributes of every token of a sentence, for training; the tagger adds up the same by word."""
    keys = [key(token) for token in tokens]
    leads = lead(tokens)
    for index, word in enumerate(keys):
        found = list(own(*word))
        for offset in WINDOW:
            at = index + offset
            found += beside(*keys[at], offset) if 0 <= at < len(keys) else (f"{offset}:edge",)
        if leads[index]:
            found.append(leads[index])
        yield found
