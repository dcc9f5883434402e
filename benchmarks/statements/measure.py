"""Precision and recall of statements on articles read by hand, with every error and its class.

measure.py CORPUS [by_eye.tsv]

CORPUS is the folder of the saudinewsnet corpus (zip files of JSON); by_eye.tsv names articles by URL and gives offsets
into title + newline + content. A statement is found when the cue overlaps and the contents share half their letters
(the rule of the gold scorer); of those found, speaker, manner and stance are compared. A given speaker is wrong where
it is another one than was noted; an unknown one is counted apart. Statements noted as optional count neither way.
"""

from __future__ import annotations

import collections
import json
import pathlib
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.annotate import annotate_article
from tawatur.records import Annotations, Article, Paragraph, Span, Statement


@dataclass(frozen=True)
class Expected:
    """One statement noted by hand; ``speaker`` is where it stands, or where whom it is understood of stands."""

    cue: Span
    content: Span
    speaker: Span | None
    understood: bool
    manner: str
    stance: str
    optional: bool


def references(path: pathlib.Path) -> dict[str, list[Expected]]:
    """What was noted, by article; an article with no statements has an empty list."""
    found: dict[str, list[Expected]] = {}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines[1:]:
        url, *rest = line.split("\t")
        found.setdefault(url, [])
        if not rest[0]:
            continue
        cue, content = Span(int(rest[0]), int(rest[1])), Span(int(rest[2]), int(rest[3]))
        speaker = Span(int(rest[4]), int(rest[5])) if rest[4] else None
        found[url].append(
            Expected(cue, content, speaker, rest[6] == "understood", rest[7], rest[8], rest[9] == "optional")
        )
    return found


def corpus(folder: pathlib.Path) -> Iterator[dict[str, str]]:
    """Every article of the corpus."""
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                if name.endswith(".json"):
                    yield from json.loads(packed.read(name))


def as_article(row: dict[str, str]) -> Article:
    """The title as one paragraph, each line of the content as another."""
    text, paragraphs, at = row["title"].strip() + "\n" + row["content"], [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), "title" if number == 0 else "body"))
        at += len(line) + 1
    return Article(row["url"], text, tuple(paragraphs))


def pairs(expected: list[Expected], given: list[Statement]) -> list[tuple[Expected, Statement]]:
    """Greedy one-to-one pairing, the best shared content first."""
    scored = []
    for i, e in enumerate(expected):
        for j, g in enumerate(given):
            shared = e.content.overlap(g.span)
            union = (e.content.end - e.content.start) + (g.end - g.start) - shared
            if union and shared / union >= 0.5 and e.cue.overlap(g.cue):
                scored.append((-shared, i, j))
    used_e: set[int] = set()
    used_g: set[int] = set()
    found = []
    for _, i, j in sorted(scored):
        if i not in used_e and j not in used_g:
            used_e.add(i)
            used_g.add(j)
            found.append((expected[i], given[j]))
    return found


def speaker_verdict(e: Expected, g: Statement, notes: Annotations) -> str:
    """``right``, ``wrong`` or ``unknown``."""
    said = g.speaker
    if e.speaker is None:
        return "right" if said.entity is None else "wrong"
    if said.start is not None and said.end is not None:
        return "right" if e.speaker.overlap(Span(said.start, said.end)) or _same(e, g, notes) else "wrong"
    if said.entity is None and said.role is None:
        return "unknown"
    return "right" if _same(e, g, notes) else "wrong"


def _same(e: Expected, g: Statement, notes: Annotations) -> bool:
    assert e.speaker is not None
    there = [actor for actor in notes.actors if actor.span.overlap(e.speaker)]
    if g.speaker.entity is not None:
        return any(actor.entity == g.speaker.entity for actor in there)
    return any(actor.role == g.speaker.role for actor in there)


def main() -> None:
    """Print the counts and every error."""
    noted = references(
        pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).with_name("by_eye.tsv")
    )
    count: collections.Counter[str] = collections.Counter()
    for row in corpus(pathlib.Path(sys.argv[1])):
        if row["url"] not in noted:
            continue
        expected = noted.pop(row["url"])
        article = as_article(row)
        notes = annotate_article(article)
        compare(article, expected, notes, count)
    n = count
    precision, recall = n["found"] / max(1, n["given"]), n["found"] / max(1, n["expected"])
    print(f"expected {n['expected']} given {n['given']} found {n['found']}")
    print(f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")
    print(
        "speaker right {right} unknown {unknown} wrong {wrong}".format(
            **{k: n[k] for k in ("right", "unknown", "wrong")}
        )
    )
    print(f"manner {n['manner'] / max(1, n['found']):.3f} stance {n['stance'] / max(1, n['found']):.3f}")


def compare(article: Article, expected: list[Expected], notes: Annotations, count: collections.Counter[str]) -> None:
    """Count one article into ``count`` and print its errors."""
    matched = pairs(expected, list(notes.statements))
    hits = [(e, g) for e, g in matched if not e.optional]
    spare = [g for e, g in matched if e.optional]
    count["expected"] += sum(not e.optional for e in expected)
    count["given"] += len(notes.statements) - len(spare)
    count["found"] += len(hits)
    for e, g in hits:
        verdict = speaker_verdict(e, g, notes)
        count[verdict] += 1
        count["manner"] += e.manner == g.manner
        count["stance"] += e.stance == g.stance
        if verdict != "right":
            print(f"~ {article.id} {g.cue.of(article.text)} speaker {verdict}: {g.speaker}")
        if e.manner != g.manner or e.stance != g.stance:
            print(f"~ {article.id} {g.cue.of(article.text)} {g.manner} {g.stance}, noted {e.manner} {e.stance}")
    for e in expected:
        if not e.optional and not any(e is hit for hit, _ in hits):
            print(f"- {article.id} {e.cue.of(article.text)} {e.content.start}-{e.content.end}")
    for g in notes.statements:
        if not any(g is hit for _, hit in matched):
            print(f"+ {article.id} {g.cue.of(article.text)} {g.start}-{g.end}")


if __name__ == "__main__":
    main()
