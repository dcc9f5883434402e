"""Learns the names tagger and writes src/tawatur/resources/models/names.bin.gz (needs python-crfsuite).

python training/names/train.py anercorp-train.txt [--more FILE ...] [--dev] [--out FILE]
    --dev   hold out the last tenth and score it; --more adds further labelled files of the same form
"""

import argparse
import gzip
import json
import pathlib
import sys
import tempfile

import numpy as np
import pycrfsuite
from corpora import Labelled, read

from tawatur.annotate.names import tagger
from tawatur.annotate.names.features import attributes

OUT = pathlib.Path(__file__).parents[2] / "src/tawatur/resources/models/names.bin.gz"
LABELS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
SETTINGS = {"c1": 0.04, "c2": 0.01, "max_iterations": 120, "feature.possible_transitions": True, "feature.minfreq": 1}


def learn(sentences: list[Labelled], folder: str) -> bytes:
    trainer = pycrfsuite.Trainer(verbose=False, params=SETTINGS)
    for sentence in sentences:
        trainer.append(list(attributes([token for token, _ in sentence])), [label for _, label in sentence])
    trainer.train(folder + "/crf")
    found = pycrfsuite.Tagger()
    found.open(folder + "/crf")
    return pack(found.info())


def pack(info: object) -> bytes:
    """The learnt weights in the form that tagger.Model reads."""
    states, moves = info.state_features, info.transitions  # type: ignore[attr-defined]
    names = sorted({name for (name, label), weight in states.items() if abs(weight) > 0.02})
    rows = {name: index for index, name in enumerate(names)}
    weights = np.zeros((len(names), len(LABELS)), dtype="<f2")
    for (name, label), weight in states.items():
        if name in rows:
            weights[rows[name], LABELS.index(label)] = weight
    steps = [[round(moves.get((a, b), 0.0), 4) for b in LABELS] for a in LABELS]
    head = {"labels": LABELS, "attributes": len(names), "steps": steps}
    return json.dumps(head).encode() + b"\n" + weights.tobytes() + "\n".join(names).encode()


def score(sentences: list[Labelled], model: tagger.Model) -> None:
    tally = {type: [0, 0, 0] for type in ("PERS", "LOC", "ORG", "all")}
    tagger.model.cache_clear()
    tagger.model = lambda: model  # type: ignore[assignment]
    for sentence in sentences:
        gold = set(tagger.spans([label for _, label in sentence]))
        found = {(c.first, c.last, c.type) for c in tagger.tag([[token for token, _ in sentence]])[0]}
        for type in tally:
            mine = {x for x in found if type in (x[2], "all")}
            theirs = {x for x in gold if type in (x[2], "all")}
            for at, count in enumerate((len(mine & theirs), len(mine), len(theirs))):
                tally[type][at] += count
    for type, (right, mine, theirs) in tally.items():
        p, r = right / max(1, mine), right / max(1, theirs)
        print(f"{type:5} P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f} ({theirs})")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("train")
    asked.add_argument("--more", nargs="*", default=[])
    asked.add_argument("--dev", action="store_true")
    asked.add_argument("--out", default=str(OUT))
    given = asked.parse_args()
    sentences = list(read(given.train))
    cut = len(sentences) * 9 // 10
    kept = sentences[:cut] if given.dev else sentences
    for path in given.more:
        kept = kept + list(read(path))
    with tempfile.TemporaryDirectory() as folder:
        data = learn(kept, folder)
    pathlib.Path(given.out).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(given.out).write_bytes(gzip.compress(data, 9, mtime=0))
    print(len(kept), "sentences,", pathlib.Path(given.out).stat().st_size, "bytes")
    if given.dev:
        score(sentences[cut:], tagger.Model(data))


if __name__ == "__main__":
    sys.exit(main())
