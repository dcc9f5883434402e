"""Learns the weights of the clitic splitter from the PUD treebank (CC BY-SA 3.0): src/tawatur/resources/ar/clitics.tsv.

python training/clitics/train.py ar_pud.conllu [--cross]     --cross scores ten folds by document, news half apart
"""

import argparse
import collections
import math
import pathlib
import re
from collections.abc import Iterator

import numpy as np

from tawatur.arabic import clitics
from tawatur.arabic.letters import normalise

ROOT = pathlib.Path(__file__).parents[2]
OUT = ROOT / "src/tawatur/resources/ar/clitics.tsv"
HEAD = """# Weights of the clitic splitter (tawatur.arabic.clitics.features), learnt by training/clitics/train.py
# from the UD Arabic PUD treebank (CC BY-SA 3.0) and from single words that are names (clitic_names.tsv); CC BY-SA 4.0.
"""
PENALTY, STEPS, NAME_WEIGHT, EXTRA_WEIGHT, RARE_WEIGHT = 0.3, 400, 0.25, 3.0, 0.004
Item = tuple[str, tuple[str, ...], str, float, str, bool]  # word, proclitics, enclitic, weight, document, closed by ة


def treebank(path: str) -> Iterator[Item]:
    closed = False
    for block in pathlib.Path(path).read_text(encoding="utf-8").split("\n\n"):
        named = re.search(r"sent_id = (\S+)", block)
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
        group: list[str] = []
        for row in rows:
            part = re.sub(r"[^ء-ي]", "", normalise(row[1]))
            if row[3] != "PUNCT" and part:
                group.append(part)
                closed = row[1][-1] == "ة"
            if ("SpaceAfter=No" not in row[9] or row[3] == "PUNCT") and group and named:
                yield item(group, named.group(1)[:6], closed)
                group = []
        if group and named:
            yield item(group, named.group(1)[:6], closed)


def item(parts: list[str], document: str, closed: bool, weight: float = 1.0) -> Item:
    word, front, back = "".join(parts), [], ""
    parts = list(parts)
    while len(parts) > 1 and parts[0] in ("و", "ف", "ب", "ل", "ك", "س"):
        front.append(parts.pop(0))
    if len(parts) > 1 and parts[-1] in ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك"):
        back = parts[-1]
    elif len(parts) == 1 and front and len(parts[0]) < 3 and parts[0] in ("هم", "ها", "ه", "ي", "ك", "نا"):
        back = parts[0]
        front.pop()
    return word, tuple(front), back, weight, document, closed


def extra_items() -> Iterator[Item]:
    """Words split by hand in extra.tsv; a row whose cut no candidate has is a mistake in the file and is skipped."""
    for line in (pathlib.Path(__file__).parent / "extra.tsv").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            parts = line.split("+")
            yield item(parts, "extra", len(parts[-1]) > 2 and parts[-1][-1] == "ه", EXTRA_WEIGHT)


def name_items() -> Iterator[Item]:
    """Names as they stand and with clitics, weighed by how common they are: they are rare in the treebank."""
    for word in sorted(clitics._names()):
        count = clitics.log_count(word)
        if len(word) > 3:
            for front in ("و", "ب", "ل"):
                yield front + word, (front,), "", RARE_WEIGHT, "names", word[-1] == "ه"
        if count > math.log(20) and word[0] in "وفبلكس" and len(word) > 3:
            weight = NAME_WEIGHT * count / 10
            yield word, (), "", weight, "names", word[-1] == "ه"
            for front in ("و", "ب", "ل"):
                yield front + word, (front,), "", weight / 4, "names", word[-1] == "ه"


class Model:
    def __init__(self, items: list[Item]) -> None:
        self.index: dict[str, int] = {}
        merged: collections.Counter[tuple[str, tuple[str, ...], str, bool]] = collections.Counter()
        for word, front, back, weight, _, closed in items:
            merged[word, front, back, closed] += weight  # type: ignore[assignment]
        heads, columns, values, rows, right, self.mass = [0], [], [], [], [], []
        total = 0
        for (word, front, back, closed), weight in merged.items():
            cuts = list(clitics.candidates(word, closed))
            fits = [i for i, cut in enumerate(cuts) if cut.proclitics == front and cut.enclitic == back]
            if not fits or len(cuts) < 2:
                continue
            right.append(total + fits[0])
            self.mass.append(weight)
            for cut in cuts:
                for name, value in clitics.features(word, cut):
                    columns.append(self.index.setdefault(name, len(self.index)))
                    values.append(value)
                    rows.append(total)
                total += 1
            heads.append(total)
        self.heads, self.right = np.array(heads), np.array(right)
        self.rows, self.columns, self.values = np.array(rows), np.array(columns), np.array(values)
        self.weight = np.array(self.mass)
        self.total = total

    def fit(self) -> dict[str, float]:
        scale = np.sqrt(np.bincount(self.columns, self.values**2, len(self.index)) / self.total) + 1e-2
        values = self.values / scale[self.columns]
        theta = np.zeros(len(self.index))
        first, second = np.zeros_like(theta), np.zeros_like(theta)
        group = np.repeat(np.arange(len(self.right)), np.diff(self.heads))
        for step in range(1, STEPS + 1):
            score = np.bincount(self.rows, values * theta[self.columns], self.total)
            score -= np.maximum.reduceat(score, self.heads[:-1])[group]
            odds = np.exp(score)
            odds /= np.add.reduceat(odds, self.heads[:-1])[group]
            odds[self.right] -= 1.0
            odds *= self.weight[group]
            slope = np.bincount(self.columns, values * odds[self.rows], len(theta)) + PENALTY * theta
            first = 0.9 * first + 0.1 * slope
            second = 0.999 * second + 0.001 * slope**2
            rate = 0.1 * (1 - step / (STEPS + 1))
            theta -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        return {name: float(theta[i] / scale[i]) for name, i in self.index.items()}


def best(word: str, closed: bool, weights: dict[str, float]) -> clitics.Split:
    def score(cut: clitics.Split) -> float:
        return sum(weights.get(name, 0.0) * value for name, value in clitics.features(word, cut))

    return max(clitics.candidates(word, closed), key=score)


def cross(items: list[Item]) -> None:
    documents = sorted({document for *_, document, _ in items})
    right: collections.Counter[str] = collections.Counter()
    seen: collections.Counter[str] = collections.Counter()
    wrong: collections.Counter[str] = collections.Counter()
    for fold in range(10):
        held = set(documents[fold::10])
        weights = Model([i for i in items if i[4] not in held] + list(extra_items()) + list(name_items())).fit()
        for word, front, back, _, document, closed in items:
            if document in held:
                cut = best(word, closed, weights)
                ok = cut.proclitics == front and cut.enclitic == back
                seen[document[0]] += 1
                right[document[0]] += ok
                if not ok and document[0] == "n":
                    wrong[f"{word}: {'+'.join(front)} {back} | {'+'.join(cut.proclitics)} {cut.enclitic}"] += 1
    for half in "nw":
        print(half, seen[half], f"{100 * right[half] / seen[half]:.2f}")
    for line, count in wrong.most_common(120):
        print(count, line)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("treebank")
    asked.add_argument("--cross", action="store_true")
    given = asked.parse_args()
    items = list(treebank(given.treebank))
    if given.cross:
        return cross(items)
    weights = Model(items + list(extra_items()) + list(name_items())).fit()
    rows = "".join(f"{name}\t{weight:.4f}\n" for name, weight in sorted(weights.items()))
    OUT.write_text(HEAD + rows, encoding="utf-8")
    print(len(weights), "weights")


if __name__ == "__main__":
    main()
