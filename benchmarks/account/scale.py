"""Composing one account at growing sizes: processor seconds, sentences encoded, lines.

    python benchmarks/account/scale.py CORPUS [SIZE …]

CORPUS is a folder of zipped JSON articles; the story is everything whose title names Yemen, one of its towns or the
Houthis, shuffled by a fixed seed, so that each size is a part of the next. Reading, annotating and looking for copied
passages are not counted: the floor is their own time, printed beside it.
"""

from __future__ import annotations

import glob
import json
import random
import re
import sys
import time
import zipfile
from collections.abc import Iterator

from tawatur.compose import compose_account
from tawatur.link import find_reuse
from tawatur.link import vectors as encoder
from tawatur.pipeline import read_desk, sorted_pages
from tawatur.records import Page

SIZES = (30, 60, 120, 250, 500)
SEED = 7
SHORTEST, LONGEST = 600, 5000  # characters of an article
STORY = re.compile("اليمن|الحوثي|عدن|صنعاء")


def pages(folder: str) -> Iterator[Page]:
    """The articles of the story, each title once, in a fixed order."""
    titles: set[str] = set()
    for path in sorted(glob.glob(f"{folder}/**/*.zip", recursive=True)):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                for item in json.loads(archive.read(name)) if name.endswith(".json") else ():
                    title, text = item["title"] or "", item["content"] or ""
                    if SHORTEST < len(text) < LONGEST and STORY.search(title) and title not in titles:
                        titles.add(title)
                        yield Page(
                            f"y{len(titles):04d}", f"{title}\n{text}", outlet=item["source"],
                            fetched=item["date_extracted"],
                        )  # fmt: skip


def measure(story: list[Page]) -> tuple[float, float, int, int]:
    """Processor seconds of all that comes before composing, and of composing; texts encoded for it; lines."""
    begun = time.process_time()
    desk = read_desk(sorted_pages(story))
    reuse = find_reuse(desk.articles, desk.annotations)
    before = time.process_time() - begun
    encoder._known.clear()
    begun = time.process_time()
    account = compose_account(desk.articles, desk.annotations, desk.who, reuse)
    return before, time.process_time() - begun, len(encoder._known), len(account.lines)


def main() -> None:
    """Print one row for each size."""
    story = list(pages(sys.argv[1]))
    random.Random(SEED).shuffle(story)
    measure(story[:2])  # loads the encoder and the resources
    print(f"{'articles':>8} {'read+link s':>12} {'compose s':>10} {'s/article':>10} {'encoded':>8} {'lines':>6}")
    for size in [int(size) for size in sys.argv[2:]] or SIZES:
        before, own, encoded, lines = measure(story[:size])
        print(f"{size:>8} {before:>12.1f} {own:>10.1f} {own / size:>10.3f} {encoded:>8} {lines:>6}", flush=True)


if __name__ == "__main__":
    main()
