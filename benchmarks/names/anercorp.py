"""Names against ANERcorp (CC BY-SA 4.0): F1 of exact spans over PER, LOC and ORG, and words a second.

«model» is what was learnt, «tagger» the same put right by our conventions, «whole» all of find_names.

python benchmarks/names/anercorp.py anercorp-train.txt --model MODEL     scores the last tenth (the development part);
MODEL must be learnt without it: python training/names/train.py anercorp-train.txt --dev --out MODEL
python benchmarks/names/anercorp.py anercorp-test.txt --all              scores a whole file with the model that ships
--accurate has the encoder read along (the one that ships has not seen the last tenth)
"""

import argparse
import gzip
import pathlib
import time

from tawatur.annotate.names import find_names, tagger
from tawatur.annotate.names.repair import tagged
from tawatur.arabic import Reading, read_text

TYPES = {"GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "PERS": "PERS", "PER": "PERS", "ORG": "ORG"}
Row = tuple[str, str]
Spans = set[tuple[int, int, str]]


def sentences(path: str) -> list[list[Row]]:
    found: list[list[Row]] = [[]]
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) >= 2:
            found[-1].append((parts[0], parts[1]))
        elif found[-1]:
            found.append([])
    return [rows for rows in found if rows]


def gold(rows: list[Row]) -> Spans:
    labels = [label if TYPES.get(label[2:]) else "O" for _, label in rows]
    return {(first, last, TYPES[type]) for first, last, type in tagger.spans(labels)}


def reading_of(rows: list[Row]) -> tuple[Reading, list[int]]:
    """The sentence as text, and where each of its words begins."""
    text, starts = "", []
    for word, _ in rows:
        starts.append(len(text))
        text += word + " "
    return read_text(text), starts


def spans_of(readings: list[Reading], how: str, accurate: bool) -> list[list[tuple[int, int, str]]]:
    """(start, end, type) of the names of each sentence; neighbours are read together, as they stand in the file."""
    if how == "whole":
        return [[(m.start, m.end, m.type) for m in find_names(reading, accurate)] for reading in readings]
    parts = [(at, r.tokens[s.first : s.last]) for at, r in enumerate(readings) for s in r.sentences]
    read = tagger.tag if how == "model" else tagged
    spans: list[list[tuple[int, int, str]]] = [[] for _ in readings]
    for (at, tokens), names in zip(parts, read([tokens for _, tokens in parts], accurate), strict=True):
        spans[at] += [(tokens[name.first].start, tokens[name.last - 1].end, name.type) for name in names]
    return spans


def in_words(spans: list[tuple[int, int, str]], rows: list[Row], starts: list[int]) -> Spans:
    words: Spans = set()
    for start, end, type in spans:
        inside = [at for at, begin in enumerate(starts) if begin < end and begin + len(rows[at][0]) > start]
        if inside and type in TYPES:
            words.add((inside[0], inside[-1] + 1, TYPES[type]))
    return words


def show(rows: list[Row], theirs: Spans, mine: Spans) -> None:
    words = [word for word, _ in rows]
    for sign, spans in (("-", theirs - mine), ("+", mine - theirs)):
        for first, last, type in sorted(spans):
            left, right = " ".join(words[max(0, first - 4) : first]), " ".join(words[last : last + 3])
            print(sign, type, left, "[", " ".join(words[first:last]), "]", right)


def report(sentences: list[list[Row]], how: str, given: argparse.Namespace) -> None:
    tally = {type: [0, 0, 0] for type in ("PERS", "LOC", "ORG", "all")}
    pairs = [reading_of(rows) for rows in sentences]
    began = time.process_time()
    found = spans_of([reading for reading, _ in pairs], how, given.accurate)
    spent = time.process_time() - began
    for rows, (_, starts), spans in zip(sentences, pairs, found, strict=True):
        theirs, mine = gold(rows), in_words(spans, rows, starts)
        if given.errors and how == "whole":
            show(rows, theirs, mine)
        for type, counts in tally.items():
            a = {span for span in theirs if type in (span[2], "all")}
            b = {span for span in mine if type in (span[2], "all")}
            for at, count in enumerate((len(a & b), len(b), len(a))):
                counts[at] += count
    for type, (right, mine_n, theirs_n) in tally.items():
        p, r = right / max(1, mine_n), right / max(1, theirs_n)
        print(f"{how:6} {type:5} P {100 * p:.1f} R {100 * r:.1f}", end=" ")
        print(f"F1 {200 * p * r / max(1e-9, p + r):.1f} ({theirs_n})")
    print(f"{how:6} {sum(map(len, sentences)) / spent:,.0f} words a second, tokens ready")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file")
    asked.add_argument("--model")
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--accurate", action="store_true")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    if given.model:
        model = tagger.Model(gzip.decompress(pathlib.Path(given.model).read_bytes()))
        tagger.model = lambda: model  # type: ignore[assignment]
    rows = sentences(given.file)
    rows = rows if given.all else rows[len(rows) * 9 // 10 :]
    for how in ("model", "tagger", "whole"):
        report(rows, how, given)


if __name__ == "__main__":
    main()
