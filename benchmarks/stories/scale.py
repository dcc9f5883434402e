"""Stories of a corpus at growing sizes: seconds and memory, after the names are known.

python benchmarks/stories/scale.py CORPUS NAMES

CORPUS is a folder of zipped JSON articles; NAMES a file of one JSON object a line, ``i`` (the article's number) and
``mentions`` as lists that begin with start, end and type and end with the id.
"""

from __future__ import annotations

import json
import resource
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tawatur.engine import Work, map_in_order
from tawatur.link.stories import Profile, Slimming, grouped, profile
from tawatur.records import Article, Mention, Paragraph, Published

SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 10**9)


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


def main() -> None:
    """Print one line a size."""
    everything = sorted(articles(*sys.argv[1:3]), key=lambda pair: (pair[0].published.day or "", pair[0].id))
    with Work(2) as work:
        for size in SIZES:
            part = everything[:size]
            begun, cpu = time.perf_counter(), time.process_time()
            profiles = list(map(Slimming(), map_in_order(work, one, part, lambda done, total: None)))
            read = time.perf_counter() - begun
            grouping = grouped(sorted(profiles, key=lambda p: p.order))
            took, spent = time.perf_counter() - begun, time.process_time() - cpu
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
            print(
                f"{len(part):6d} articles {took:6.1f} s ({read:.1f} s of it profiles in 2 processes; {spent:.1f} s of "
                f"processor in the main one) {len(grouping.members):6d} stories {peak:5.2f} GB",
                flush=True,
            )


if __name__ == "__main__":
    main()
