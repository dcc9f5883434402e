"""All copied passages at growing sizes, beside MinHash LSH in the same run: time, memory, pairs, what each misses."""

from __future__ import annotations

import glob
import json
import resource
import sys
import time
import zipfile

from tawatur.link.reuse.passages import passages

SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 10**9)
LONG = 15


def articles(folder: str) -> list[tuple[str, str]]:
    """Numbered texts of every zipped JSON list of articles in ``folder``."""
    texts = []
    for path in sorted(glob.glob(f"{folder}/**/*.zip", recursive=True)):
        with zipfile.ZipFile(path) as archive:
            for name in sorted(n for n in archive.namelist() if n.endswith(".json")):
                texts += [row["content"] or "" for row in json.loads(archive.read(name))]
    return [(f"{number:06d}", text) for number, text in enumerate(texts)]


def by_minhash(texts: list[tuple[str, str]], threshold: float = 0.5) -> set[tuple[str, str]]:
    """Pairs of articles that MinHash LSH (64 permutations, shingles of 8 words) finds alike."""
    from datasketch import MinHash, MinHashLSH

    index, sketches = MinHashLSH(threshold=threshold, num_perm=64), {}
    for name, text in texts:
        words = text.split()
        if len(words) < LONG:
            continue
        sketch = MinHash(num_perm=64)
        sketch.update_batch([" ".join(words[at : at + 8]).encode() for at in range(max(1, len(words) - 7))])
        sketches[name] = sketch
        index.insert(name, sketch)
    return {(min(n, m), max(n, m)) for n, sketch in sketches.items() for m in index.query(sketch) if n != m}


def main() -> None:
    """Print one line a size, then the comparison at 8,000 articles."""
    texts = articles(sys.argv[1])
    for size in SIZES:
        part, begun = texts[:size], time.perf_counter()
        found = list(passages(part))
        took = time.perf_counter() - begun
        pairs = {(p.a.article, p.b.article) for p in found if p.words >= LONG}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(f"{len(part):6d} articles {took:6.1f} s {len(found):7d} passages {len(pairs):6d} pairs {peak:5.2f} GB")
    part = texts[:8_000]
    ours = {(p.a.article, p.b.article) for p in passages(part) if p.words >= LONG}
    try:
        begun = time.perf_counter()
        theirs = by_minhash(part)
    except ImportError:
        print("datasketch is not installed: no comparison")
        return
    took = time.perf_counter() - begun
    print(f"MinHash LSH, {len(part)} articles: {took:.1f} s, {len(theirs)} pairs; of our {len(ours)} it finds "
          f"{len(ours & theirs)}; {len(theirs - ours)} are its alone")  # fmt: skip


if __name__ == "__main__":
    main()
