"""The day of publication of bare text pages: ours beside htmldate and dateparser on the same pages.

published.py PAGES.jsonl   one page a line: {"id", "text", "published": "2015-11-21"}; htmldate gets the text as HTML,
one paragraph a line, dateparser the first date its search finds. A page that states no day has null: silence is right
there. Prints right / wrong / silent for each and ms a page.
"""

from __future__ import annotations

import html
import json
import sys
import time
from collections.abc import Callable

from tawatur.extract import extract_article
from tawatur.records import Page


def ours(text: str) -> str | None:
    """Our day; None where we give none or an interval only."""
    return extract_article(Page("p", text=text)).published.day


def by_htmldate(text: str) -> str | None:
    """The day that htmldate finds, with the setting that trafilatura users are advised to take."""
    from htmldate import find_date

    page = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return find_date(f"<html><body>{page}</body></html>", extensive_search=False)


def by_dateparser(text: str) -> str | None:
    """The day of the first date that dateparser's search finds."""
    from dateparser.search import search_dates

    found = search_dates(text[:600], languages=["ar"]) or []
    return found[0][1].date().isoformat() if found else None


def main() -> None:
    """Score the three on the pages given."""
    with open(sys.argv[1], encoding="utf-8") as source:
        rows = [json.loads(line) for line in source if line.strip()]
    readers: dict[str, Callable[[str], str | None]] = {
        "tawatur": ours,
        "htmldate": by_htmldate,
        "dateparser": by_dateparser,
    }
    for name, read in readers.items():
        counts = {"right": 0, "wrong": 0, "silent": 0}
        read(rows[0]["text"])
        began = time.perf_counter()
        for row in rows:
            day = read(row["text"])
            right = (day or "")[:10] == (row["published"] or "")
            counts["right" if right else "silent" if day is None else "wrong"] += 1
        each = 1000 * (time.perf_counter() - began) / len(rows)
        print(
            f"{name:<12}"
            + "  ".join(f"{kind} {count:>3}" for kind, count in counts.items())
            + f"  {each:.1f} ms a page"
        )


if __name__ == "__main__":
    main()
