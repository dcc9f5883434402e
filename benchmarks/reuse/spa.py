"""The agency SPA against thirteen newspapers: how many links are right, and how many exact runs of words are found.

python benchmarks/reuse/spa.py CORPUS                    what spa.tsv (read by hand) and the exact runs say
python benchmarks/reuse/spa.py CORPUS --sample 60 SEED   as many links drawn by a seed, to be read
"""

from __future__ import annotations

import csv
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from corpus import Row, rows

from tawatur.arabic.letters import normalise
from tawatur.link.reuse.formulae import LASTS, MANY, OCCASIONS
from tawatur.link.reuse.passages import Passage, passages

AGENCY = "was"
LONG = 15
WORD = re.compile("[\u0621-\u063a\u0641-\u065f\u0670-\u06d3\u06f0-\u06f9\u0660-\u06690-9A-Za-z]+")
HERE = Path(__file__).parent
Spot = tuple[str, int, int]


def links(articles: list[Row]) -> list[Passage]:
    """The passages found between the agency and a newspaper."""
    source = {row.id: row.source for row in articles}
    found = passages([(row.id, row.text) for row in articles], {row.id: row.day for row in articles})
    return [p for p in found if (source[p.a.article] == AGENCY) != (source[p.b.article] == AGENCY)]


def exact_runs(articles: list[Row]) -> Iterator[tuple[Spot, Spot, int]]:
    """The floor: every longest run of fifteen normalised words or more that the agency shares with a newspaper.

    Gives both places, and how many of the run's words no formula covers: a stretch of eight words is one where more
    than forty articles hold it, or where it stands on four occasions three days apart. The same rule as the program's.
    """
    words = {row.id: [(normalise(m.group()), m.start(), m.end()) for m in WORD.finditer(row.text)] for row in articles}
    told = _told(articles, words)
    agency = [row for row in articles if row.source == AGENCY]
    wanted: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for row in agency:
        for at, gram in _grams(words[row.id], LONG):
            wanted[gram].append((row.id, at))
    for row in articles:
        if row.source == AGENCY:
            continue
        theirs: dict[tuple[str, int], list[int]] = defaultdict(list)
        for at, gram in _grams(words[row.id], LONG):
            for other, place in wanted.get(gram, ()):
                theirs[other, place - at].append(at)
        for (other, shift), places in theirs.items():
            for first, last in _stretches(places):
                one = words[other][first + shift][1], words[other][last + shift + LONG - 1][2]
                two = words[row.id][first][1], words[row.id][last + LONG - 1][2]
                plain = sum(told[other][first + shift : last + shift + LONG])
                yield (other, *one), (row.id, *two), plain


def _grams(words: list[tuple[str, int, int]], size: int) -> Iterator[tuple[int, int]]:
    forms = [word for word, _, _ in words]
    for at in range(len(forms) - size + 1):
        yield at, hash(tuple(forms[at : at + size]))


def _told(articles: list[Row], words: dict[str, list[tuple[str, int, int]]]) -> dict[str, list[bool]]:
    """For each word of the agency's articles whether it stands outside every formula."""
    wanted = {gram for row in articles if row.source == AGENCY for _, gram in _grams(words[row.id], 8)}
    holders: dict[int, dict[str, int]] = {gram: {} for gram in wanted}
    for row in articles:
        for _, gram in _grams(words[row.id], 8):
            if gram in holders:
                holders[gram][row.id] = row.day
    worn = {g for g, held in holders.items() if len(held) > MANY or _occasions(sorted(held.values())) >= OCCASIONS}
    told = {}
    for row in articles:
        if row.source == AGENCY:
            plain = [True] * len(words[row.id])
            for at, gram in _grams(words[row.id], 8):
                if gram in worn:
                    plain[at : at + 8] = [False] * 8
            told[row.id] = plain
    return told


def _occasions(days: list[int]) -> int:
    count, since = 0, -LASTS
    for day in days:
        if day >= since + LASTS:
            count, since = count + 1, day
    return count


def _stretches(places: list[int]) -> Iterator[tuple[int, int]]:
    first = last = places[0]
    for place in places[1:]:
        if place != last + 1:
            yield first, last
            first = place
        last = place
    yield first, last


def recall(articles: list[Row], found: list[Passage]) -> None:
    """Print how many of the exact runs our links cover by half or more, with formulae and without."""
    ours: dict[tuple[str, str], list[tuple[Spot, Spot]]] = defaultdict(list)
    for p in found:
        a, b = (p.a.article, p.a.start, p.a.end), (p.b.article, p.b.start, p.b.end)
        ours[a[0], b[0]].append((a, b))
        ours[b[0], a[0]].append((b, a))
    total = covered = plain = plain_covered = 0
    for one, two, telling in exact_runs(articles):
        hit = any(_half(one, a) and _half(two, b) for a, b in ours[one[0], two[0]])
        total, covered = total + 1, covered + hit
        if telling >= LONG:
            plain, plain_covered = plain + 1, plain_covered + hit
    print(f"exact runs of {LONG} words: {total}, found {covered} ({covered / total:.1%})")
    print(f"those with {LONG} words outside formulae: {plain}, found {plain_covered} ({plain_covered / plain:.1%})")


def _half(run: Spot, ours: Spot) -> bool:
    return 2 * (min(run[2], ours[2]) - max(run[1], ours[1])) >= run[2] - run[1]


def precision(found: list[Passage]) -> None:
    """Print, for each round of reading, how many links were right and how many of each are still made."""
    made = {(p.a.article, p.b.article): [] for p in found}
    for p in found:
        made[p.a.article, p.b.article].append(p.a)
    with (HERE / "spa.tsv").open(encoding="utf-8") as lines:
        read = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    for which in dict.fromkeys(row["round"] for row in read):
        part = [row for row in read if row["round"] == which]
        right = [row for row in part if row["verdict"] == "right"]
        kept = {v: sum(_still(row, made) for row in part if row["verdict"] == v) for v in ("right", "wrong")}
        print(f"round {which}: {len(right)} of {len(part)} right ({len(right) / len(part):.1%}); "
              f"made now: {kept['right']} of the right, {kept['wrong']} of the wrong")  # fmt: skip


def _still(row: dict[str, str], made: dict[tuple[str, str], list]) -> bool:
    start, end = int(row["start"]), int(row["end"])
    return any(a.start < end and start < a.end for a in made.get((row["a"], row["b"]), ()))


def sample(articles: list[Row], found: list[Passage], size: int, seed: int) -> None:
    """Print links drawn by ``seed`` in full, for reading."""
    by_id = {row.id: row for row in articles}
    for p in random.Random(seed).sample(sorted(found, key=lambda p: (p.a, p.b)), size):
        print(f"\n{p.a.article}\t{p.b.article}\t{p.a.start}\t{p.a.end}\t{p.words}")
        for place in (p.a, p.b):
            row = by_id[place.article]
            print(f"  {row.source} {row.day} | {' '.join(row.title.split())}")
            print(f"    {' '.join(place.span.of(row.text).split())}")


def main() -> None:
    """Print the links, then precision and recall; or a sample."""
    articles = rows(sys.argv[1])
    found = links(articles)
    if "--sample" in sys.argv:
        at = sys.argv.index("--sample")
        sample(articles, found, int(sys.argv[at + 1]), int(sys.argv[at + 2]))
        return
    print(f"{len(found)} links between {len({(p.a.article, p.b.article) for p in found})} pairs of articles")
    precision(found)
    recall(articles, found)


if __name__ == "__main__":
    main()
