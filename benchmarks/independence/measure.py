"""How many independent origins a line of an account has: the program against a reader, and against counting outlets.

python benchmarks/independence/measure.py CORPUS           what lines.tsv says
python benchmarks/independence/measure.py CORPUS --show    one line of each story, to be read
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from stories import near, page

sys.path.insert(0, str(Path(__file__).parents[1] / "reuse"))
from corpus import Row, rows

from tawatur.pipeline import Told, tell
from tawatur.records import Line

HERE = Path(__file__).parent
SEED, SIZE = 15, 40


def told_lines(told: Told) -> list[Line]:
    """The lines that several outlets tell, those of most outlets first."""
    return sorted((x for x in told.account.lines if x.outlets > 1), key=lambda x: (-x.outlets, -x.mentions, x.id))


def show(stories: Sequence[tuple[Row, ...]]) -> Iterator[str]:
    """One line of each story drawn by a seed, with its sentences and bylines."""
    pick = random.Random(SEED)
    for number, story in enumerate(stories):
        told = tell([page(row) for row in story])
        lines = told_lines(told)
        if not lines:
            yield f"== {number} {story[0].title!r}: no line of several outlets"
            continue
        line = pick.choice(lines)
        by_id = {row.id: row for row in story}
        counts = f"mentions {line.mentions} outlets {line.outlets} got {line.independent}"
        yield f"== {number} {line.id} {line.kind} {counts}"
        for support in line.supports:
            row, place = by_id[support.anchor.article], support.anchor
            text = next(a.text for a in told.desk.articles if a.id == row.id)
            yield f"  {row.id} {row.source} o{support.origin} [{' '.join(row.author.split())}] chain {support.chain}"
            yield f"     {' '.join(text[place.start : place.end].split())[:330]}"
        yield from (f"     why {reason}" for reason in line.reasons_en)


def read() -> list[dict[str, str]]:
    """The rows of lines.tsv."""
    with (HERE / "lines.tsv").open(encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def line_of(told: Told, row: dict[str, str]) -> Line | None:
    """The line of the row's kind with the row's sentence under it: the one of most outlets."""
    texts = {article.id: " ".join(article.text.split()) for article in told.desk.articles}
    raw = {article.id: article.text for article in told.desk.articles}
    assert row["quote"] in texts[row["article"]], row
    for line in told_lines(told):
        for support in line.supports:
            if support.anchor.article == row["article"] and line.kind == row["kind"]:
                sentence = " ".join(raw[row["article"]][support.anchor.start : support.anchor.end].split())
                if row["quote"] in sentence:
                    return line
    return None


def main() -> None:
    """Print what the program gets, line by line, and the sums."""
    articles = rows(sys.argv[1])
    if "--show" in sys.argv:
        for part in show(near(articles, SEED, SIZE)):
            print(part, flush=True)
        return
    by_id = {row.id: row for row in articles}
    right = naive = given = off = naive_off = 0
    for row in read():
        line = line_of(tell([page(by_id[name]) for name in row["articles"].split(",")]), row)
        want = int(row["origins"])
        got, outlets = (line.independent, line.outlets) if line else (int(row["outlets"]), int(row["outlets"]))
        given += line is not None
        right, naive = right + (got == want), naive + (outlets == want)
        off, naive_off = off + abs(got - want), naive_off + abs(outlets - want)
        print(
            f"{row['story']:>3} outlets {outlets} right {want} got {got} {'' if got == want else row['why']}",
            flush=True,
        )
    total = len(read())
    print(f"{total} lines, {given} of them still one line; right number: {right} ({right / total:.0%}), "
          f"by counting outlets {naive} ({naive / total:.0%})")  # fmt: skip
    print(f"off by {off / total:.2f} on average, counting outlets {naive_off / total:.2f}")


if __name__ == "__main__":
    main()
