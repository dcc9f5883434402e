"""Precision and recall of events on the articles read by eye.

python benchmarks/events/by_eye.py CORPUS_DIR [--draw 1|2|1905] [--write RESULT.json]

Counts as the project's scorer does: an event is right where its type is right and its trigger lies on the reader's
trigger or one of its repeats; further ones on the same happening count neither way. Of draw 1905 the reader also listed
who, where and when: participants are compared as F1, the others as the share of the found events that have them right.
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sample import DRAWS, article_of, drawn

from tawatur.annotate import annotate_article
from tawatur.records import Annotations, Event

HERE = pathlib.Path(__file__).parent
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Wanted:
    """One event of the reader: acceptable types, trigger and repeats, people, and what else was noted of it."""

    types: frozenset[str]
    spans: tuple[tuple[int, int], ...]
    who: tuple[str, ...] | None
    place: tuple[str, ...]
    time: tuple[str, ...]
    status: tuple[str, ...]
    must: bool


def rows_of(path: pathlib.Path) -> list[list[str]]:
    """The cells of a list, comment lines and head left out."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def wanted(draw: int, number: int, url: str, text: str) -> list[Wanted]:
    """The reader's events of one article."""
    if draw == 1905:
        return [_quoted(row, text) for row in rows_of(HERE / "by_eye_1905.tsv") if row[0] == str(number)]
    return [
        Wanted(frozenset(row[2].split("|")), tuple(_offsets(row[3])), None, (), (), (row[4],), True)
        for row in rows_of(HERE / "by_eye.tsv")
        if row[:2] == [str(draw), url]
    ]


def _offsets(cell: str) -> Iterable[tuple[int, int]]:
    for span in cell.split(";"):
        first, last = span.split("-")
        yield int(first), int(last)


def _quoted(row: list[str], text: str) -> Wanted:
    _, types, triggers, who, place, time, status, weight = row
    spans = tuple(_found(quote, text) for quote in triggers.split(";"))
    people = tuple(who.split(";")) if who != "-" else ()
    where, when, whether = (tuple(cell.split("/")) for cell in (place, time, status))
    return Wanted(frozenset(types.split("|")), spans, people, where, when, whether, weight == "must")


def _found(quote: str, text: str) -> tuple[int, int]:
    """Where the word in brackets of a quote stands."""
    before, rest = quote.split("[")
    word, after = rest.split("]")
    at = text.find(before + word + after)
    if at < 0:
        raise SystemExit(f"not in the article: {quote}")
    return at + len(before), at + len(before) + len(word)


def entities_of(names: str, text: str, found: Annotations) -> set[str]:
    """The entities that any of the names (between «/») has in the article."""
    places = [(at, at + len(name)) for name in names.split("/") for at in _every(name, text)]
    hits = {m.entity for m in found.mentions for a, b in places if m.start < b and a < m.end and m.entity}
    hits |= {a.entity for a in found.actors for x, y in places if a.entity and a.start <= x and y <= a.end}
    return hits


def _every(name: str, text: str) -> Iterable[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def people(event: Event, gold: Wanted, text: str, found: Annotations, tally: Counter[str]) -> list[str]:
    """Count the participants of an event that was found; say which are missed and wrong."""
    left = [p for p in event.participants if p.entity is not None]
    faults = []
    for one in gold.who or ():
        names, roles = one.lstrip("?").split("=")
        ids = entities_of(names, text, found)
        hit = next((p for p in left if p.entity in ids), None)
        if hit is not None:
            left.remove(hit)
            tally["role"] += hit.role in roles.split("/")
        if one.startswith("?"):
            continue
        tally["who there"] += 1
        tally["who right"] += hit is not None
        tally["who said"] += hit is not None
        if hit is None:
            faults.append(f"-{names}")
    tally["who said"] += len(left)
    return faults + [f"+{p.entity}" for p in left]


def circumstances(event: Event, gold: Wanted, text: str, found: Annotations, tally: Counter[str]) -> list[str]:
    """Count place, time and status; say which are wrong."""
    ids = set().union(*(entities_of(name, text, found) for name in gold.place if name != "-"))
    fits = {
        "where": event.place in ids if event.place else "-" in gold.place,
        "when": (event.time or "-") in gold.time,
        "status": event.status in gold.status,
    }
    for name, fit in fits.items():
        tally[name] += fit
    said = {"where": event.place, "when": event.time, "status": event.status}
    return [f"{name}={said[name]}" for name, fit in fits.items() if not fit]


def compare(draw: int, number: int, row: dict[str, str], tally: Counter[str]) -> None:
    """Count one article and print its errors."""
    article = article_of(row)
    text, gold = article.text, wanted(draw, number, article.id, article.text)
    found = annotate_article(article)
    met: set[int] = set()
    for event in found.events:
        trigger = event.trigger
        fits = [
            k
            for k, one in enumerate(gold)
            if event.type in one.types and any(a < trigger.end and trigger.start < b for a, b in one.spans)
        ]
        around = text[max(0, trigger.start - 25) : trigger.end + 25].replace("\n", " ")
        if not fits:
            tally["said"] += 1
            print("+", number, event.type, event.status, around)
        fresh = [k for k in fits if k not in met]
        if not fresh:
            continue
        met.add(fresh[0])
        one = gold[fresh[0]]
        if not one.must:
            continue
        tally["said"] += 1
        tally["right"] += 1
        faults = [] if one.who is None else people(event, one, text, found, tally)
        if one.who is None:
            tally["status"] += event.status in one.status
        else:
            faults += circumstances(event, one, text, found, tally)
        if faults:
            print("~", number, trigger.of(text), *faults, "::", around)
    tally["there"] += sum(one.must for one in gold)
    for k, one in enumerate(gold):
        if k not in met and one.must:
            print("-", number, "|".join(sorted(one.types)), text[one.spans[0][0] - 20 : one.spans[0][1] + 20])


def share(part: int, whole: int) -> float:
    """Per cent."""
    return round(100 * part / whole, 1) if whole else 0.0


def main() -> None:
    """Print each error and the totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--draw", type=int, choices=sorted(DRAWS))
    parser.add_argument("--write", type=pathlib.Path)
    args = parser.parse_args()
    results = {}
    for draw in [args.draw] if args.draw else sorted(DRAWS):
        tally: Counter[str] = Counter()
        for number, row in enumerate(drawn(args.corpus, draw)):
            compare(draw, number, row, tally)
        right = tally["right"]
        result = {"events": tally["there"], "P": share(right, tally["said"]), "R": share(right, tally["there"])}
        result["status"] = share(tally["status"], right)
        if tally["who there"]:
            result |= {
                "who P": share(tally["who right"], tally["who said"]),
                "who R": share(tally["who right"], tally["who there"]),
                "when": share(tally["when"], right),
                "where": share(tally["where"], right),
            }
        print(f"draw {draw}: {result}")
        results[str(draw)] = result
    if args.write:
        args.write.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
