"""Events against the PLOVER sentences of the Open Event Data Alliance (MIT): verb, source and target spans, and votes.

python benchmarks/events/plover.py DATA_DIR [--write RESULT.json] [--misses ASSAULT|PROTEST] [--limit N]

DATA_DIR holds assault_spans.json, protest_spans.json, assault_gsr.csv, protest_gsr.csv. What is measured:

verb, source, target   over the span records: recall is the share of the annotators' spans that one of ours overlaps,
                       precision the share of ours that some annotator's span overlaps. ``floor`` is every form of
                       every word of the trigger tables with no reading of its neighbours (and no source or target);
                       ``people`` is one annotator against the others.
sentence               precision and recall of "an event of this type stands here" against the votes (at least half).
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import pathlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawatur.annotate import annotate_article
from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.words import event_forms
from tawatur.arabic import normalise, read_text
from tawatur.records import Article, Event, Paragraph

PARTS = ("verb", "source", "target")
FIELDS = {"verb": "verb", "source": "source_actor", "target": "target_actor"}
Spans = list[tuple[int, int]]


@dataclass
class Tally:
    """Counts of one measure: ours, ours that are right, theirs, theirs that are found."""

    ours: int = 0
    right: int = 0
    theirs: int = 0
    found: int = 0

    def add(self, mine: Spans, others: list[Spans]) -> None:
        """Compare spans of ours with those of each annotator."""
        every = list(itertools.chain.from_iterable(others))
        self.ours += len(mine)
        self.right += sum(any(overlap(a, b) for b in every) for a in mine)
        for spans in others:
            self.theirs += bool(spans)
            self.found += any(overlap(a, b) for a in mine for b in spans)

    def row(self) -> dict[str, float]:
        """Precision, recall and F1 in percent."""
        p = self.right / self.ours if self.ours else 0.0
        r = self.found / self.theirs if self.theirs else 0.0
        return {"P": round(100 * p, 1), "R": round(100 * r, 1), "F1": round(200 * p * r / (p + r), 1) if p + r else 0.0}


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share a letter."""
    return a[0] < b[1] and b[0] < a[1]


def places(text: str, words: Iterable[str]) -> Spans:
    """Where an annotator's words stand, each searched from the one before it on."""
    found, at = [], 0
    for word in words:
        start = text.find(word, at)
        start = start if start >= 0 else text.find(word)
        if start >= 0 and any(char.isalnum() for char in word):
            found.append((start, start + len(word)))
            at = start + len(word)
    return found


def events_of(text: str) -> tuple[Event, ...]:
    """Our events of one sentence."""
    return annotate_article(Article("sentence", text, (Paragraph(0, len(text), "body"),))).events


def floor_of(text: str, type_: str) -> Spans:
    """Every word that is a form of an event word of this type."""
    return [
        (token.start, token.end)
        for token in read_text(text).tokens
        if token.kind == "word"
        and any(e.word.type == type_ for rest, _, _ in peelings(token.norm) for e in event_forms().get(rest, ()))
    ]


def ours_of(text: str, type_: str) -> dict[str, Spans]:
    """Spans of verb, source and target of our events of this type."""
    found: dict[str, Spans] = {part: [] for part in PARTS}
    for event in events_of(text):
        if event.type != type_:
            continue
        found["verb"] += [(t.start, t.end) for t in (event.trigger, *event.also)]
        for person in event.participants:
            if person.start is not None and person.end is not None:
                sides = ("source", "target") if person.role == "both" else (person.role,)
                for side in sides:
                    found[side].append((person.start, person.end))
    return found


def span_records(data: pathlib.Path, type_: str) -> Iterator[tuple[str, list[dict[str, Spans]]]]:
    """Each sentence with the spans of each of its annotators."""
    for record in json.loads((data / f"{type_.lower()}_spans.json").read_text(encoding="utf-8")):
        text = record["text"]
        yield text, [{part: places(text, one[FIELDS[part]]) for part in PARTS} for one in record["spans"]]


def spans(data: pathlib.Path, type_: str, limit: int | None) -> dict[str, dict[str, dict[str, float]]]:
    """Verb, source and target: ours, the floor, and one annotator against the others."""
    tallies = {who: {part: Tally() for part in PARTS} for who in ("ours", "floor", "people")}
    for text, people in itertools.islice(span_records(data, type_), limit):
        mine = ours_of(text, type_)
        for part in PARTS:
            others = [one[part] for one in people]
            tallies["ours"][part].add(mine[part], others)
            for index, one in enumerate(others if len(others) > 1 else []):
                tallies["people"][part].add(one, others[:index] + others[index + 1 :])
        tallies["floor"]["verb"].add(floor_of(text, type_), [one["verb"] for one in people])
    return {who: {part: tally.row() for part, tally in parts.items() if tally.ours} for who, parts in tallies.items()}


def votes(data: pathlib.Path, type_: str, limit: int | None) -> dict[str, object]:
    """Sentence detection against the votes."""
    rows = list(csv.DictReader((data / f"{type_.lower()}_gsr.csv").open(encoding="utf-8")))
    counts = {"ours": [0, 0, 0], "floor": [0, 0, 0]}
    for row in rows[:limit]:
        gold = 2 * int(row["accept"]) >= int(row["total"])
        text = row["text"]
        said = {
            "ours": any(event.type == type_ for event in events_of(text)),
            "floor": bool(floor_of(text, type_)),
        }
        for who, yes in said.items():
            counts[who][0] += yes and gold
            counts[who][1] += yes
            counts[who][2] += gold
    found = {}
    for who, (right, said_yes, there) in counts.items():
        p, r = right / max(said_yes, 1), right / max(there, 1)
        found[who] = {"P": round(100 * p, 1), "R": round(100 * r, 1), "F1": round(200 * p * r / max(p + r, 1e-9), 1)}
    return {"sentences": len(rows[:limit]), "accepted": counts["ours"][2], **found}


def misses(data: pathlib.Path, type_: str, limit: int | None) -> None:
    """Print the annotators' verbs that we do not find."""
    for text, people in itertools.islice(span_records(data, type_), limit):
        mine = ours_of(text, type_)["verb"]
        theirs = [one["verb"] for one in people if one["verb"]]
        if theirs and not any(overlap(a, b) for a in mine for b in itertools.chain.from_iterable(theirs)):
            words = {normalise(" ".join(text[a:b] for a, b in one)) for one in theirs}
            print("-", " | ".join(sorted(words)), "::", text[:160])


def main() -> None:
    """Run both measures and print or freeze them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--misses", choices=("ASSAULT", "PROTEST"))
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    if args.misses:
        misses(args.data, args.misses, args.limit)
        return
    result = {
        type_: {"spans": spans(args.data, type_, args.limit), "sentence": votes(args.data, type_, args.limit)}
        for type_ in ("ASSAULT", "PROTEST")
    }
    print(json.dumps(result, indent=1))
    if args.write:
        args.write.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
