"""All copied passages at growing sizes, beside two programs for MinHash LSH in the same run: time, memory, pairs.

    python benchmarks/reuse/scale.py CORPUS [SIZE …]

Each measure runs in a process of its own, so that its memory is its own. Needs datasketch and rensa.
"""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from corpus import Row, rows

from tawatur.arabic.letters import normalise
from tawatur.link.reuse.passages import passages
from tawatur.link.reuse.shelf import words_of

SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 31_030)
GRAM = 8  # words of a shingle, as of our fingerprints
PERM = 128
Pairs = dict[tuple[str, str], int]
Finder = Callable[[list[Row]], Pairs]


def ours(part: list[Row]) -> Pairs:
    """Pairs that share a passage, with the words of all their passages."""
    pairs: Pairs = {}
    for p in passages([(row.id, row.text) for row in part], {row.id: row.day for row in part}):
        pairs[p.a.article, p.b.article] = pairs.get((p.a.article, p.b.article), 0) + p.words
    return pairs


def shingles(part: list[Row]) -> dict[str, list[str]]:
    """The shingles of each article of fifteen words or more, of normalised words."""
    found = {}
    for row in part:
        words = [normalise(word) for word in words_of(row.text)]
        if len(words) >= 15:
            found[row.id] = [" ".join(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)]
    return found


def by_datasketch(threshold: float) -> Finder:
    """MinHash LSH of datasketch at a Jaccard threshold; candidates are checked by their sketches."""

    def find(part: list[Row]) -> Pairs:
        from datasketch import MinHash, MinHashLSH

        index, sketches = MinHashLSH(threshold=threshold, num_perm=PERM), {}
        for name, grams in shingles(part).items():
            sketches[name] = MinHash(num_perm=PERM)
            sketches[name].update_batch([gram.encode() for gram in grams])
            index.insert(name, sketches[name])
        return {
            (name, other): 0
            for name, sketch in sketches.items()
            for other in index.query(sketch)
            if name < other and sketch.jaccard(sketches[other]) >= threshold
        }

    return find


def by_rensa(threshold: float, bands: int) -> Finder:
    """MinHash LSH of rensa at a Jaccard threshold; candidates are checked by their sketches."""

    def find(part: list[Row]) -> Pairs:
        from rensa import RMinHash, RMinHashLSH

        grams = shingles(part)
        names = list(grams)
        sketches = RMinHash.from_token_sets(list(grams.values()), PERM, 42)
        index = RMinHashLSH(threshold, PERM, bands)
        index.insert_many(sketches)
        return {
            (names[at], names[other]): 0
            for at, sketch in enumerate(sketches)
            for other in index.query(sketch)
            if at < other and sketch.jaccard(sketches[other]) >= threshold
        }

    return find


PEERS: dict[str, Finder] = {
    "datasketch 0.5": by_datasketch(0.5),
    "rensa 0.5": by_rensa(0.5, 32),
    "datasketch 0.2": by_datasketch(0.2),
    "rensa 0.2": by_rensa(0.2, 64),
}


def measured(find: Finder, part: list[Row]) -> tuple[Pairs, float, float, float]:
    """What ``find`` finds in a process of its own; seconds on the clock and of the processor, and its peak in GB."""
    here, there = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_child, args=(there, find, part))
    child.start()
    found = here.recv()
    child.join()
    return found


def _child(pipe: Connection, find: Finder, part: list[Row]) -> None:
    clock, processor = time.perf_counter(), time.process_time()
    pairs = find(part)
    spent = time.perf_counter() - clock, time.process_time() - processor
    pipe.send((pairs, *spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6))


def main() -> None:
    """Print a line for each size and finder; at the largest size what each misses."""
    articles = rows(sys.argv[1])
    sizes = [int(size) for size in sys.argv[2:]] or list(SIZES)
    print("articles  finder              clock s   cpu s  peak GB    pairs  ours with them  theirs alone")
    for size in sizes:
        part = articles[:size]
        mine, clock, cpu, peak = measured(ours, part)
        print(f"{len(part):8d}  {'passages':18s} {clock:8.1f} {cpu:7.1f} {peak:8.2f} {len(mine):8d}", flush=True)
        for name, find in PEERS.items():
            theirs, clock, cpu, peak = measured(find, part)
            both, alone = len(mine.keys() & theirs.keys()), len(theirs.keys() - mine.keys())
            spent = f"{len(part):8d}  {name:18s} {clock:8.1f} {cpu:7.1f} {peak:8.2f} {len(theirs):8d}"
            print(f"{spent} {both:15d} {alone:13d}", flush=True)
            if size == sizes[-1]:
                misses(name, part, mine, theirs)


def misses(name: str, part: list[Row], mine: Pairs, theirs: Pairs) -> None:
    """Print how much of the shorter article the pairs share that one side misses, and a few that only ``name`` has."""
    words = {row.id: len(words_of(row.text)) for row in part}
    share = [min(1.0, n / max(1, min(words[a], words[b]))) for (a, b), n in mine.items() if (a, b) not in theirs]
    if share:
        most = sum(s >= 0.5 for s in share)
        print(f"    {name} misses {len(share)} of ours; they share {statistics.median(share):.0%} of the shorter "
              f"article (median), {most} of them half of it or more")  # fmt: skip
    titles = {row.id: " ".join(row.title.split())[:70] for row in part}
    alone = sorted(theirs.keys() - mine.keys())
    for a, b in alone[:: max(1, len(alone) // 8)][:8]:
        print(f"    only {name}: {a} {titles[a]} ({words[a]} words) = {b} {titles[b]} ({words[b]} words)")


if __name__ == "__main__":
    main()
