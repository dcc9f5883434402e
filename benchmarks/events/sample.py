"""The articles of the readings by eye: drawn from the SaudiNewsNet corpus by fixed seeds.

python benchmarks/events/sample.py CORPUS_DIR [--draw 1|2|1905] [--events]

Prints the articles of a draw, or what is found in them. The corpus may be used for research only, so no article
of it is kept here: the lists hold the URL or the number in the draw, and offsets or quotes of a few words.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tawatur.annotate import annotate_article
from tawatur.records import Article, Paragraph, Published


@dataclass(frozen=True)
class Draw:
    """A random sample: how many articles, of what length, with which words in the title (none: any title)."""

    seed: int
    count: int
    letters: tuple[int, int]
    title: tuple[str, ...] = ()


#: Any article; then twice those whose title has a word of public life, which the first draw hardly holds.
DRAWS = {
    int(number): Draw(row["seed"], row["count"], tuple(row["letters"]), tuple(row["title"]))
    for number, row in json.loads(pathlib.Path(__file__).with_name("draws.json").read_text(encoding="utf-8")).items()
}


def articles(corpus: pathlib.Path) -> Iterator[dict[str, Any]]:
    """Every article of the corpus in the order of its archives."""
    for path in sorted(corpus.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".json"):
                    yield from json.loads(archive.read(name))


def drawn(corpus: pathlib.Path, number: int) -> list[dict[str, Any]]:
    """The articles of a draw, in its order."""
    draw = DRAWS[number]
    low, high = draw.letters
    pool = [
        row
        for row in articles(corpus)
        if row["content"]
        and low <= len(row["content"]) <= high
        and (not draw.title or any(word in row["title"] for word in draw.title))
    ]
    return random.Random(draw.seed).sample(pool, draw.count)


def article_of(row: dict[str, Any]) -> Article:
    """A corpus row as an article whose publication day is the day it was crawled."""
    title = row["title"].strip()
    text = f"{title}\n{row['content'].strip()}"
    paragraphs, at = [Paragraph(0, len(title), "title")], len(title) + 1
    for line in text[at:].split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    day = row["date_extracted"][:10]
    return Article(row["url"], text, tuple(paragraphs), Published(day, day, day, "given"))


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--draw", type=int, choices=sorted(DRAWS), default=1)
    parser.add_argument("--events", action="store_true")
    args = parser.parse_args()
    for number, row in enumerate(drawn(args.corpus, args.draw)):
        article = article_of(row)
        print(f"#### {number} {article.id} {article.published.value}")
        if not args.events:
            print(article.text)
            continue
        for event in annotate_article(article).events:
            people = [f"{p.entity or p.label}={p.role}" for p in event.participants]
            words = [f"{word.start}:{word.of(article.text)}" for word in (event.trigger, *event.also)]
            print(f"{event.type}/{event.mode}", *words, *people, event.place, event.time, event.status, sep="\t")


if __name__ == "__main__":
    main()
