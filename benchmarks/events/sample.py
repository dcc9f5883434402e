"""The articles of the reading by eye: drawn from the SaudiNewsNet corpus by a fixed seed.

python benchmarks/events/sample.py CORPUS_DIR [--foreign] [--text | --events]

Prints the URLs (and texts, or what is found in them) of twenty articles of 400 to 2,200 letters. The corpus may be used
for research only, so no text of it is kept here: ``by_eye.tsv`` holds the URL, the offset of each trigger in
``title + newline + content`` and what a reader found there before looking at the output.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import zipfile
from collections.abc import Iterator
from typing import Any

from tawatur.annotate import annotate_article
from tawatur.records import Article, Event, Paragraph, Published

SEED, COUNT = 20151121, 20
#: The second draw: articles whose title has a word of war, diplomacy or unrest, which the first one hardly holds.
FOREIGN_SEED, FOREIGN_COUNT = 20151122, 10
FOREIGN = (
    "مقتل",
    "هجوم",
    "قصف",
    "غارة",
    "محادثات",
    "اتفاق",
    "عقوبات",
    "مظاهر",
    "يلتقي",
    "يزور",
    "اعتقال",
    "الأمم المتحدة",
)


def articles(corpus: pathlib.Path) -> Iterator[dict[str, Any]]:
    """Every article of the corpus in the order of its archives."""
    for path in sorted(corpus.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".json"):
                    yield from json.loads(archive.read(name))


def drawn(corpus: pathlib.Path, foreign: bool = False) -> list[dict[str, Any]]:
    """The twenty articles, or the ten of the second draw."""
    pool = [a for a in articles(corpus) if a["content"] and 400 <= len(a["content"]) <= 2200]
    if foreign:
        told = [a for a in pool if any(word in a["title"] for word in FOREIGN)]
        return random.Random(FOREIGN_SEED).sample(told, FOREIGN_COUNT)
    return random.Random(SEED).sample(pool, COUNT)


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


def row_of(event: Event, text: str) -> list[object]:
    """One event as a line: offset, word, kind, who, where, when, whether, other words."""
    people = [(p.role, text[p.start : p.end] if p.start is not None else p.entity) for p in event.participants]
    also = [(a.start, a.of(text)) for a in event.also]
    kind = f"{event.type}/{event.mode}"
    trigger = event.trigger
    return [trigger.start, trigger.of(text), kind, people, event.place, event.time, event.status, also]


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--text", action="store_true")
    parser.add_argument("--events", action="store_true")
    parser.add_argument("--foreign", action="store_true", help="the second draw")
    args = parser.parse_args()
    for number, row in enumerate(drawn(args.corpus, args.foreign)):
        article = article_of(row)
        print(f"#### {number} {article.id}")
        if args.text:
            print(article.text)
        if args.events:
            for e in annotate_article(article).events:
                people = [
                    (p.entity or p.label, p.role, article.text[p.start : p.end] if p.start is not None else "")
                    for p in e.participants
                ]
                also = [(a.start, a.of(article.text)) for a in e.also]
                print(
                    f"{e.trigger.start}\t{e.trigger.of(article.text)}\t{e.type}/{e.mode}\t{people}\t{e.place}\t{e.time}\t{e.status}\t{also}"
                )


if __name__ == "__main__":
    main()
