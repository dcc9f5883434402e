"""Labels news-like paragraphs of Wikipedia (CC BY-SA 4.0) with encoder and linear model, for the window network.

PYTHONPATH=training/names python training/names/window/silver.py arwiki-2017.jsonl.xz LINEAR OUT [--words 1300000]

LINEAR is a linear model that has not seen what is held out (training/names/train.py anercorp-train.txt --dev --out
LINEAR). OUT gets the paragraphs, their sentences' lengths, and each label's probability for every token.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import pathlib
import pickle
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from tawatur.annotate.names import tagger
from tawatur.annotate.names.candidate import word_set
from tawatur.annotate.names.encoder import encoder
from tawatur.annotate.names.lexemes import single
from tawatur.arabic import Token, read_text, tokenize

SHARE, LONGEST, SHORTEST_TEXT, LONGEST_TEXT = 0.4, 100, 120, 3000
READ = 14_000  # characters of an article
TOLD = 0.06  # share of titles, bodies and verbs of saying among the words of a paragraph
Rows = npt.NDArray[np.float16]


def paragraphs(path: str) -> Iterator[str]:
    """Paragraphs in which offices, bodies and speech are as frequent as in news."""
    keys = set(single("titles")) | set(single("org_heads")) | word_set("says") | word_set("says_feminine")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for text in json.loads(line)["text"][:READ].split("\n"):
                words = [token for token in tokenize(text) if token.kind == "word"]
                told = sum(token.stem in keys for token in words)
                if SHORTEST_TEXT <= len(text) <= LONGEST_TEXT and len(words) >= 20 and told >= TOLD * len(words):
                    yield text


def sentences_of(text: str) -> list[tuple[Token, ...]]:
    """The sentences that are neither empty nor endless."""
    reading = read_text(text)
    found = [reading.tokens[s.first : s.last] for s in reading.sentences]
    return [tokens for tokens in found if 0 < len(tokens) <= LONGEST]


def shares(scores: tagger.Vector, steps: tagger.Vector) -> Rows:
    """What each label of each token may claim, by the forward and backward sums of the chain."""
    size, width = scores.shape
    ahead, back = np.zeros((size, width)), np.zeros((size, width))
    ahead[0] = scores[0] + steps[-1]
    for at in range(1, size):
        ahead[at] = np.logaddexp.reduce(ahead[at - 1][:, None] + steps[:width], axis=0) + scores[at]
    for at in range(size - 2, -1, -1):
        back[at] = np.logaddexp.reduce(steps[:width] + (scores[at + 1] + back[at + 1])[None, :], axis=1)
    total = ahead + back
    odds = np.exp(total - total.max(axis=1, keepdims=True))
    found: Rows = (odds / odds.sum(axis=1, keepdims=True)).astype(np.float16)
    return found


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    for name in ("wikipedia", "linear", "out"):
        asked.add_argument(name)
    asked.add_argument("--words", type=int, default=1_300_000)
    given = asked.parse_args()
    linear = tagger.Model(gzip.decompress(pathlib.Path(given.linear).read_bytes()))
    steps = np.where(linear.steps > tagger._NEVER, linear.steps * SHARE, tagger._NEVER)
    done: list[tuple[str, list[Rows]]] = []
    words = 0
    for text in paragraphs(given.wikipedia):
        sentences = sentences_of(text)
        if not sentences:
            continue
        pairs = zip(encoder().label_scores(sentences), sentences, strict=True)
        scores = [theirs + np.float32(SHARE) * linear.sums.of(tokens) for theirs, tokens in pairs]
        done.append((text, [shares(rows, steps) for rows in scores]))
        words += sum(map(len, sentences))
        if words > given.words:
            break
    pathlib.Path(given.out).write_bytes(pickle.dumps(done))
    print(words, "words")


if __name__ == "__main__":
    main()
