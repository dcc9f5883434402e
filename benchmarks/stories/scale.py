"""Stories of a corpus at growing sizes: seconds and memory after the names are known, each size in its own processes.

python benchmarks/stories/scale.py CORPUS NAMES [SIZE…]

CORPUS is a folder of zipped JSON articles; NAMES a file of one JSON object a line, ``i`` (the article's number) and
``mentions`` as lists that begin with start, end and type and end with the id.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tawatur.engine import Work, map_in_order
from tawatur.link.stories import Profile, Slimming, grouped, profile
from tawatur.records import Article, Mention, Paragraph, Published

SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 31_030)


def articles(folder: str, names: str) -> Iterator[tuple[Article, tuple[Mention, ...]]]:
    """Every article with its mentions, in the order of the archives."""
    found = {row["i"]: row["mentions"] for row in map(json.loads, Path(names).read_text("utf-8").splitlines())}
    number = 0
    for path in sorted(Path(folder).rglob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in (n for n in archive.namelist() if n.endswith(".json")):
                for row in json.loads(archive.read(name)):
                    title, day = row["title"] or "", row["date_extracted"][:10]
                    text = f"{title}\n{row['content'] or ''}"
                    parts = (Paragraph(0, len(title), "title"), Paragraph(len(title) + 1, len(text), "body"))
                    published = Published(day, day, day, "given")
                    mentions = tuple(Mention(m[0], m[1], m[2], m[-1]) for m in found.get(number, ()))
                    yield Article(f"{number:05d}", text, parts, published, row["source"]), mentions
                    number += 1


def one(pair: tuple[Article, tuple[Mention, ...]]) -> Profile:
    """The profile of an article with its mentions."""
    return profile(*pair)


def profiles(pairs: list[tuple[Article, tuple[Mention, ...]]]) -> list[Profile]:
    """The profiles of articles in the order of time, made in two processes."""
    with Work(2) as work:
        return sorted(map(Slimming(), map_in_order(work, one, pairs, lambda done, total: None)), key=lambda p: p.order)


def measure(pairs: list[tuple[Article, tuple[Mention, ...]]]) -> str:
    """What the stories of some articles cost."""
    begun, cpu = time.perf_counter(), _spent(resource.RUSAGE_SELF)
    made = profiles(pairs)
    read = time.perf_counter() - begun
    grouping = grouped(made)
    took = time.perf_counter() - begun
    main, beside = _spent(resource.RUSAGE_SELF) - cpu, _spent(resource.RUSAGE_CHILDREN)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    return (
        f"{len(pairs):6d} articles {took:6.1f} s ({read:5.1f} s of it profiles in 2 processes); processor {main:6.1f} "
        f"s in the main one and {beside:5.1f} s in the others; {len(grouping.members):6d} stories {peak:5.2f} GB"
    )


def _spent(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print one line a size."""
    corpus, names, *sizes = sys.argv[1:]
    if len(sizes) == 1:
        everything = sorted(articles(corpus, names), key=lambda pair: (pair[0].published.day or "", pair[0].id))
        print(measure(everything[: int(sizes[0])]), flush=True)
        return
    for size in sizes or map(str, SIZES):
        subprocess.run([sys.executable, __file__, corpus, names, size], check=True)


if __name__ == "__main__":
    main()
