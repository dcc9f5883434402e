"""Precision and recall of events on the articles read by eye.

python benchmarks/events/by_eye.py CORPUS_DIR

Counts as the project's scorer does: an event is right where its type is right and its trigger lies on the reader's
trigger or one of its repeats; further ones on the same happening count neither way.
"""

from __future__ import annotations

import pathlib
import sys
from collections import defaultdict

from sample import article_of, drawn

from tawatur.annotate import annotate_article

Expected = tuple[set[str], list[tuple[int, int]], str]


def expected() -> dict[tuple[int, str], list[Expected]]:
    """The reader's events by draw and URL."""
    found: dict[tuple[int, str], list[Expected]] = defaultdict(list)
    lines = pathlib.Path(__file__).with_name("by_eye.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith(("#", "draw")):
            continue
        draw, url, types, spans, status = line.split("\t")
        places = [(int(a), int(b)) for a, b in (span.split("-") for span in spans.split(";"))]
        found[int(draw), url].append((set(types.split("|")), places, status))
    return found


def main() -> None:
    """Print each error and the totals of both draws."""
    corpus, wanted = pathlib.Path(sys.argv[1]), expected()
    for draw in (1, 2):
        right = said = there = status_right = 0
        for row in drawn(corpus, foreign=draw == 2):
            article = article_of(row)
            gold = wanted.get((draw, article.id), [])
            there += len(gold)
            met: set[int] = set()
            for event in annotate_article(article).events:
                trigger = event.trigger
                fits = [
                    k
                    for k, (types, spans, _) in enumerate(gold)
                    if event.type in types and any(a < trigger.end and trigger.start < b for a, b in spans)
                ]
                fresh = [k for k in fits if k not in met]
                if fresh:
                    met.add(fresh[0])
                    status_right += gold[fresh[0]][2] == event.status
                said += bool(fresh) or not fits
                if not fits:
                    print("+", draw, article.id, trigger.start, event.type, event.status)
            right += len(met)
            for k, (types, spans, _) in enumerate(gold):
                if k not in met:
                    print("-", draw, article.id, spans[0][0], "|".join(sorted(types)))
        p, r = 100 * right / max(said, 1), 100 * right / max(there, 1)
        counts = f"{there} events, {said} said, {right} right"
        print(f"draw {draw}: {counts}: P {p:.1f} R {r:.1f}, status {status_right}/{right}")


if __name__ == "__main__":
    main()
