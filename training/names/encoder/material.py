"""What the encoder is taught with: pieces, attributes, passages of neighbouring sentences, names in others' place."""

from __future__ import annotations

import collections
import json
import lzma
import pathlib
import random
import re

import torch
from base import Base
from corpora import Labelled
from network import PLACES, Batch

from tawatur.annotate.names import features
from tawatur.annotate.names.subwords import Subwords
from tawatur.annotate.names.tagger import spans
from tawatur.arabic import Token, tokenize

LABELS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
LONGEST, LENGTHS = 150, (0, 0, 60, 110)  # words of a passage: at most, and what neighbours are joined up to
_EVERY, _MET, _WORD_MET, _ATTRIBUTE_MET = 4, 5, 3, 5
_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_PLAIN = re.compile(r"[ء-ي]{2,}( [ء-ي]{2,}){0,3}")
#: Attributes that hold a word itself or its letters, which the pieces tell better.
_LEXICAL = re.compile(r"^(-?\d:)?(w|bare|p\d|s\d)=|^bias$")
SHARES = {"PERS": 0.25, "LOC": 0.1, "ORG": 0.1}


def kept_pieces(base: Base, sentences: list[Labelled], wikipedia: str) -> list[str]:
    """The pieces of the base that running Arabic is written with, in the order of its rows."""
    words = collections.Counter(token.text for sentence in sentences for token, _ in sentence)
    with lzma.open(wikipedia, "rt", encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            if at % _EVERY == 0:
                words.update(_WORD.findall(json.loads(line)["text"]))
    names = {**{piece: row for piece, (row, _) in base.pieces.items()}, **base.special}
    whole = Subwords({piece: base.pieces.get(piece, (0, 0.0))[1] for piece in sorted(names, key=lambda n: names[n])})
    order = sorted(names, key=lambda n: names[n])
    used: collections.Counter[int] = collections.Counter()
    for word, count in words.items():
        if count >= _WORD_MET:
            for row in whole.cut(word):
                used[row] += count
    return [piece for row, piece in enumerate(order) if used[row] >= _MET or piece in base.special]


def attributes_of(tokens: list[Token]) -> list[list[str]]:
    """The attributes of each word that are not its letters: what word lists and counts say of it and its neighbours."""
    return [[name for name in found if not _LEXICAL.match(name)] for found in features.attributes(tokens)]


def known_attributes(sentences: list[Labelled]) -> list[str]:
    counts = collections.Counter(
        name for s in sentences for found in attributes_of([token for token, _ in s]) for name in found
    )
    return sorted(name for name, count in counts.items() if count >= _ATTRIBUTE_MET)


class Stock:
    """Names that may stand in the place of others of their type: those of the training text, people, places."""

    def __init__(self, sentences: list[Labelled], gazetteer: str) -> None:
        folder = pathlib.Path(gazetteer)
        self.texts: dict[str, list[list[str]]] = {"PERS": [], "LOC": [], "ORG": []}
        for sentence in sentences:
            for first, last, type in spans([label for _, label in sentence]):
                if not sentence[first][0].proclitics:
                    self.texts[type].append([token.text for token, _ in sentence[first:last]])
        rows = (folder / "everypolitician.tsv").read_text(encoding="utf-8").splitlines()[1:]
        people = [*_values(folder / "people-en-ar.json"), *(row.split("\t")[5] for row in rows)]
        self.people = [name.split() for name in people if _PLAIN.fullmatch(name)]
        self.places = [name.split() for name in _values(folder / "cities-en-ar.json") if _PLAIN.fullmatch(name)]

    def other(self, type: str, rng: random.Random) -> list[str]:
        if type == "PERS" and rng.random() < 0.5:
            return rng.choice(self.people)
        return rng.choice(self.places if type == "LOC" and rng.random() < 0.3 else self.texts[type])

    def changed(self, sentence: Labelled, rng: random.Random) -> Labelled:
        """The sentence with some of its names replaced, each behind the clitic that stood before it."""
        found: Labelled = []
        done = 0
        for first, last, type in spans([label for _, label in sentence]):
            token = sentence[first][0]
            found += sentence[done:first]
            done = last
            if rng.random() >= SHARES[type] or "ل" in token.proclitics:
                found += sentence[first:last]
                continue
            front = token.text[: token.stem_start - token.start]
            words = self.other(type, rng)
            new = [piece for at, word in enumerate(words) for piece in tokenize(word if at else front + word)]
            found += [(piece, ("I-" if at else "B-") + type) for at, piece in enumerate(new)]
        return found + sentence[done:]


def _values(path: pathlib.Path) -> list[str]:
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def passages(sentences: list[Labelled], stock: Stock, rng: random.Random) -> list[Labelled]:
    """Neighbouring sentences joined up to a length drawn anew each time, so that single ones are seen too."""
    found: list[Labelled] = []
    at = 0
    while at < len(sentences):
        limit = rng.choice(LENGTHS)
        passage = stock.changed(sentences[at], rng)
        at += 1
        while at < len(sentences) and len(passage) + len(sentences[at]) <= limit:
            passage = passage + stock.changed(sentences[at], rng)
            at += 1
        found.append(passage[:LONGEST])
    return found


class Batches:
    """Turns passages into tensors."""

    def __init__(self, subwords: Subwords, unknown: int, attributes: list[str]) -> None:
        self.subwords, self.unknown = subwords, unknown
        self.rows = {name: row for row, name in enumerate(attributes)}

    def size(self, passage: Labelled) -> int:
        return sum(len(self.subwords.cut(token.text)) for token, _ in passage) + 2

    def of(self, group: list[Labelled], hidden: float, rng: random.Random) -> tuple[Batch, torch.Tensor]:
        """A batch and its labels (-100: none); each word is hidden from the network with the share ``hidden``."""
        width = max(map(len, group))
        ids, words, attributes, starts = [], [], list[int](), []
        labels = torch.full((len(group), width), -100)
        for at, passage in enumerate(group):
            row, word = [self.subwords.first], [-1]
            for place, (token, label) in enumerate(passage):
                pieces = (self.unknown,) if rng.random() < hidden else self.subwords.cut(token.text)
                row += pieces
                word += [place] * len(pieces)
                labels[at, place] = LABELS.index(label)
            ids.append([*row, self.subwords.last][:PLACES])
            words.append([*word, -1][:PLACES])
            found = attributes_of([token for token, _ in passage])
            for place in range(width):
                starts.append(len(attributes))
                names = found[place] if place < len(found) else []
                attributes += [self.rows[name] for name in names if name in self.rows]
        tensors = _padded(ids, 0), _padded([[1] * len(row) for row in ids], 0).bool(), _padded(words, -1)
        return Batch(*tensors, width, torch.tensor(attributes), torch.tensor(starts)), labels


def _padded(rows: list[list[int]], filler: int) -> torch.Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])
