"""Names against ANERcorp (CC BY-SA 4.0): F1 of exact spans over PER, LOC and ORG, tagger alone and the whole.

python benchmarks/names/anercorp.py anercorp-train.txt --model MODEL     scores the last tenth (the development part);
MODEL must be learnt without it: python training/names/train.py anercorp-train.txt --dev --out MODEL
python benchmarks/names/anercorp.py anercorp-test.txt --all              scores a whole file with the model that ships
"""

import argparse
import gzip
import pathlib

from tawatur.annotate.names import find_names, tagger
from tawatur.annotate.names.people import tagged
from tawatur.arabic import read_text

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


def found(rows: list[Row], whole: bool) -> Spans:
    text, starts = "", []
    for word, _ in rows:
        starts.append(len(text))
        text += word + " "
    reading = read_text(text)
    spans = [(m.start, m.end, m.type) for m in find_names(reading)] if whole else []
    if not whole:
        for sentence in reading.sentences:
            tokens = reading.tokens[sentence.first : sentence.last]
            spans += [(tokens[c.first].start, tokens[c.last - 1].end, c.type) for c in tagged([tokens])[0]]
    words: Spans = set()
    for start, end, type in spans:
        inside = [at for at, begin in enumerate(starts) if begin < end and begin + len(rows[at][0]) > start]
        if inside and type in TYPES:
            words.add((inside[0], inside[-1] + 1, TYPES[type]))
    return words


def report(rows: list[list[Row]], whole: bool, show: bool) -> None:
    tally = {type: [0, 0, 0] for type in ("PERS", "LOC", "ORG", "all")}
    for sentence in rows:
        theirs, mine = gold(sentence), found(sentence, whole)
        if show and whole:
            for sign, spans in (("-", theirs - mine), ("+", mine - theirs)):
                for first, last, type in sorted(spans):
                    words = [word for word, _ in sentence]
                    left, right = " ".join(words[max(0, first - 4) : first]), " ".join(words[last : last + 3])
                    print(sign, type, left, "[", " ".join(words[first:last]), "]", right)
        for type, counts in tally.items():
            a = {span for span in theirs if type in (span[2], "all")}
            b = {span for span in mine if type in (span[2], "all")}
            for at, count in enumerate((len(a & b), len(b), len(a))):
                counts[at] += count
    for type, (right, mine_n, theirs_n) in tally.items():
        p, r = right / max(1, mine_n), right / max(1, theirs_n)
        print(f"{'whole' if whole else 'tagger':6} {type:5} P {100 * p:.1f} R {100 * r:.1f}", end=" ")
        print(f"F1 {200 * p * r / max(1e-9, p + r):.1f} ({theirs_n})")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file")
    asked.add_argument("--model")
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    if given.model:
        model = tagger.Model(gzip.decompress(pathlib.Path(given.model).read_bytes()))
        tagger.model = lambda: model  # type: ignore[assignment]
    rows = sentences(given.file)
    rows = rows if given.all else rows[len(rows) * 9 // 10 :]
    report(rows, whole=False, show=False)
    report(rows, whole=True, show=given.errors)


if __name__ == "__main__":
    main()
