"""Short texts where names mislead (ambush.tsv): a text counts when all its names are found with their types, no others.

python benchmarks/names/ambush.py [--accurate] [--errors]

Beside it the statistical tagger alone, whose LOC may be GPE, LOC or FAC; --accurate has the encoder read along in both.
"""

import argparse
import collections
import pathlib
import re

from tawatur.annotate.names import find_names
from tawatur.annotate.names.tagger import tag
from tawatur.arabic import read_text

CASES = pathlib.Path(__file__).with_name("ambush.tsv")
NAME = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")
COARSE = {"GPE": "LOC", "FAC": "LOC"}
Spans = set[tuple[int, int, str]]


def cases() -> list[tuple[str, str, Spans]]:
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines()[1:]:
        family, marked = line.split("\t")
        if family == "family":
            continue
        text, names, at = "", set(), 0
        for match in NAME.finditer(marked):
            text += marked[at : match.start()]
            names.add((len(text), len(text) + len(match.group(1)), match.group(2)))
            text += match.group(1)
            at = match.end()
        found.append((family, text + marked[at:], names))
    return found


def whole(text: str, accurate: bool) -> Spans:
    return {(m.start, m.end, m.type) for m in find_names(read_text(text), accurate)}


def tagger_alone(text: str, accurate: bool) -> Spans:
    tokens = read_text(text).tokens
    return {(tokens[c.first].stem_start, tokens[c.last - 1].end, c.type) for c in tag([tokens], accurate)[0]}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--accurate", action="store_true")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    tally: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for family, text, names in cases():
        mine = whole(text, given.accurate)
        coarse = {(start, end, COARSE.get(type, type)) for start, end, type in names}
        right = {"whole": mine == names, "tagger": tagger_alone(text, given.accurate) == coarse, "texts": True}
        for key, ok in right.items():
            tally[family][key] += ok
            tally["all"][key] += ok
        if given.errors and mine != names:
            print("!", family, text, "|", *(f"{text[a:b]}/{t}" for a, b, t in sorted(mine)))
    print(f"{'family':14} texts  whole  tagger alone")
    for family, count in tally.items():
        n = count["texts"]
        print(f"{family:14} {n:5} {100 * count['whole'] / n:6.1f} {100 * count['tagger'] / n:6.1f}")


if __name__ == "__main__":
    main()
