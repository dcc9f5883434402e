"""Labels Wikipedia text (CC BY-SA 4.0) with the whole of find_names, for the tagger to learn from.

python training/names/silver.py arwiki-2017.jsonl.xz OUT [--words 400000]
Takes articles spread evenly over the file; keeps sentences that hold at least one name.
"""

import argparse
import json
import lzma
import pathlib

from tawatur.annotate.names import find_names
from tawatur.arabic import read_text

KEPT = {"PERS": "PERS", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
EVERY, LONGEST = 9, 6000  # one article in nine, its first characters


def labelled(text: str) -> list[str]:
    reading = read_text(text)
    names = find_names(reading)
    labels: dict[int, str] = {}
    for name in names:
        first, last = reading.token_at(name.start), reading.token_at(name.end - 1)
        for at in range(first, last + 1):
            if name.type in KEPT:
                labels[at] = ("B-" if at == first else "I-") + KEPT[name.type]
    found = []
    for sentence in reading.sentences:
        here = range(sentence.first, sentence.last)
        if any(at in labels for at in here) and len(here) < 120:
            rows = [f"{reading.tokens[at].text} {labels.get(at, 'O')}" for at in here]
            found.append("\n".join(rows) + "\n")
    return found


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("wikipedia")
    asked.add_argument("out")
    asked.add_argument("--words", type=int, default=400_000)
    given = asked.parse_args()
    blocks: list[str] = []
    words = 0
    with lzma.open(given.wikipedia, "rt", encoding="utf-8") as lines:
        for index, line in enumerate(lines):
            if index % EVERY:
                continue
            for block in labelled(json.loads(line)["text"][:LONGEST]):
                blocks.append(block)
                words += block.count("\n")
            if words > given.words:
                break
    pathlib.Path(given.out).write_text("\n".join(blocks), encoding="utf-8")
    print(words, "words")


if __name__ == "__main__":
    main()
