"""Teaches the window network and writes src/tawatur/resources/models/window.npz (needs training/requirements.txt).

PYTHONPATH=training/names:training/names/encoder python training/names/window/learn.py anercorp-train.txt SILVER \\
    --gazetteer FOLDER [--passes 5] [--width 128] [--out FILE]

SILVER comes from silver.py. The last tenth of the labelled text is held out and scored after each pass.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import pickle
import random
from collections.abc import Iterable, Sequence

import numpy as np
import torch
from corpora import Labelled, read
from layers import LABELS, WIDE, Batch, Network, write
from material import Stock
from silver import Rows, sentences_of
from torch import Tensor

from tawatur.annotate.names import tagger
from tawatur.annotate.names.features import key, lead, own
from tawatur.annotate.names.window import Window
from tawatur.arabic import Token

OUT = pathlib.Path(__file__).parents[3] / "src/tawatur/resources/models/window.npz"
VARIANTS, TIMES, WORDS_A_STEP, RATE, WARM = 5, 3, 1500, 2e-3, 100
Row = tuple[list[tuple[str, ...]], Rows]
Sample = tuple[list[list[int]], Rows]


def attributes_of(tokens: Sequence[Token]) -> list[tuple[str, ...]]:
    """The attributes of each word by itself, and what leads up to it."""
    return [own(*key(token)) + ((name,) if name else ()) for token, name in zip(tokens, lead(tokens), strict=True)]


def told(sentence: Labelled) -> Row:
    """A sentence labelled by hand: each label has all of its word."""
    shares = np.zeros((len(sentence), len(LABELS)), dtype=np.float16)
    for at, (_, label) in enumerate(sentence):
        shares[at, LABELS.index(label)] = 1
    return attributes_of([token for token, _ in sentence]), shares


def believed(path: str) -> list[Row]:
    """The sentences that silver.py labelled."""
    found: list[Row] = []
    for text, shares in pickle.loads(pathlib.Path(path).read_bytes()):
        found += zip(map(attributes_of, sentences_of(text)), shares, strict=True)
    return found


def known(rows: Iterable[Row], least: int = 4) -> list[str]:
    counts = collections.Counter(name for words, _ in rows for names in words for name in names)
    return sorted(name for name, count in counts.items() if count >= least - name.startswith(("w=", "bare=")))


def numbered(rows: Iterable[Row], ids: dict[str, int]) -> list[Sample]:
    return [([[ids[name] for name in names if name in ids] for names in words], shares) for words, shares in rows]


def batch_of(samples: Sequence[Sample]) -> Batch:
    starts, flat, places, at = [0], [], [], WIDE
    for words, _ in samples:
        for word in words:
            flat += word
            starts.append(len(flat))
        places += range(at, at + len(words))
        at += len(words) + WIDE
    shares = torch.from_numpy(np.concatenate([rows for _, rows in samples]).astype(np.float32))
    shares = shares / shares.sum(dim=1, keepdim=True)
    return Batch(torch.tensor(flat), torch.tensor(starts), torch.tensor(places), shares)


def steps_of(samples: list[Sample], rng: random.Random) -> list[list[Sample]]:
    rng.shuffle(samples)
    made: list[list[Sample]] = [[]]
    size = 0
    for sample in samples:
        made[-1].append(sample)
        size += len(sample[0])
        if size > WORDS_A_STEP:
            made.append([])
            size = 0
    return [step for step in made if step]


def score(path: str, held: list[Labelled]) -> float:
    """F1 of exact spans of the network alone, read from the file written."""
    found = Window(path).label_scores([[token for token, _ in sentence] for sentence in held])
    free = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    right = both = 0
    for sentence, labels in zip(held, tagger.best_paths(found, tagger._lawful(LABELS, free)), strict=True):
        true = set(tagger.spans([label for _, label in sentence]))
        mine = set(tagger.spans([LABELS[at] for at in labels]))
        right, both = right + len(true & mine), both + len(true) + len(mine)
    return 200 * right / max(1, both)


def taught(
    network: Network, silver: list[Sample], gold: list[list[Sample]], passes: int
) -> Iterable[dict[str, Tensor]]:
    """The running mean of the weights after each pass."""
    rng = random.Random(1)
    chosen = torch.optim.Adam(network.parameters(), lr=RATE)
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    step, total = 0, 0
    for turn in range(passes):
        groups = [gold[(turn * TIMES + n) % VARIANTS] for n in range(TIMES)]
        steps = steps_of(silver + [sample for group in groups for sample in group], rng)
        total = total or len(steps) * passes
        for samples in steps:
            for group in chosen.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / WARM) * max(0.02, 1 - step / total)
            batch = batch_of(samples)
            loss = -(batch.shares * network(batch)).sum(dim=1).mean()
            chosen.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            chosen.step()
            step += 1
            keep = min(0.98, step / (step + 10))
            for name, value in network.state_dict().items():
                mean[name].mul_(keep).add_(value, alpha=1 - keep)
        yield mean


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("text")
    asked.add_argument("silver")
    asked.add_argument("--gazetteer", required=True)
    asked.add_argument("--passes", type=int, default=5)
    asked.add_argument("--width", type=int, default=128)
    asked.add_argument("--out", default=str(OUT))
    given = asked.parse_args()
    sentences = list(read(given.text))
    shown, held = sentences[: len(sentences) * 9 // 10], sentences[len(sentences) * 9 // 10 :]
    stock, rng = Stock(shown, given.gazetteer), random.Random(5)
    variants = [[told(stock.changed(s, rng) if n else s) for s in shown] for n in range(VARIANTS)]
    silver = believed(given.silver)
    names = known([*silver, *variants[0], *variants[0]])
    ids = {name: at for at, name in enumerate(names)}
    torch.manual_seed(1)
    words = torch.tensor([name.startswith(("w=", "bare=")) for name in names])
    network = Network(len(names), given.width, words)
    gold = [numbered(rows, ids) for rows in variants]
    for weights in taught(network, numbered(silver, ids), gold, given.passes):
        write(given.out, weights, names)
        print(f"{len(names)} attributes, last tenth: F1 {score(given.out, held):.1f}", flush=True)


if __name__ == "__main__":
    main()
