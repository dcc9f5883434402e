"""How long times take, beside dateparser's search in the same run, and how the cost grows with a text's length.

    python benchmarks/times/speed.py ARTICLES.jsonl [--count 200] [--peers] [--json results.json]

ARTICLES.jsonl holds one {"text": …} a line. The curve repeats the articles' text up to a megabyte.
"""

from __future__ import annotations

import argparse
import datetime
import json
import pathlib
import time
from collections.abc import Callable

from tawatur.annotate.times import Reference, times_in

DAY = datetime.date(2015, 7, 21)
SIZES = (1_700, 10_000, 50_000, 100_000, 250_000, 500_000, 1_000_000)


def ours(text: str) -> None:
    """Times of one text, from letters to records."""
    times_in(text, Reference(day=DAY), [(0, len(text))])


def dateparser_search(text: str) -> None:
    """dateparser's search as it comes: it finds out the language of each text."""
    from dateparser.search import search_dates

    search_dates(text, settings={"RELATIVE_BASE": datetime.datetime(2015, 7, 21)})


def dateparser_told(text: str) -> None:
    """dateparser's search with the language told."""
    from dateparser.search import search_dates

    search_dates(text, languages=["ar"], settings={"RELATIVE_BASE": datetime.datetime(2015, 7, 21)})


def per_article(texts: list[str], read: Callable[[str], None]) -> float:
    """Mean milliseconds of processor time an article, the best of five passes (other work on the machine disturbs)."""
    passes = []
    for _ in range(5):
        began = time.process_time()
        for text in texts:
            read(text)
        passes.append(time.process_time() - began)
    return 1000 * min(passes) / len(texts)


def curve(texts: list[str]) -> list[tuple[int, float]]:
    """(characters, milliseconds) for ever longer texts, best of three."""
    whole = "\n".join(texts)
    whole *= 1 + SIZES[-1] // len(whole)
    points = []
    for size in SIZES:
        best = min(_timed(whole[:size]) for _ in range(3))
        points.append((size, round(1000 * best, 2)))
    return points


def _timed(text: str) -> float:
    began = time.process_time()
    ours(text)
    return time.process_time() - began


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", type=pathlib.Path)
    args = parser.parse_args()
    lines = args.articles.read_text(encoding="utf-8").splitlines()[: args.count]
    texts = [json.loads(line)["text"] for line in lines]
    length = sum(map(len, texts)) / len(texts)
    mine = per_article(texts, ours)
    results: dict[str, object] = {
        "articles": len(texts),
        "characters_each": round(length),
        "tawatur_ms": round(mine, 3),
        "tawatur_ms_per_1700": round(mine * 1700 / length, 3),
        "curve": curve(texts),
    }
    if args.peers:
        peer, told = per_article(texts, dateparser_search), per_article(texts, dateparser_told)
        results |= {"dateparser_ms": round(peer, 1), "times_faster": round(peer / mine)}
        results |= {"dateparser_language_told_ms": round(told, 1), "times_faster_language_told": round(told / mine)}
    print(json.dumps(results, indent=1))
    if args.json:
        args.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
