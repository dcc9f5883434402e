"""Readers of the labelled text that the names tagger learns from: sentences of (token, label) pairs."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

from tawatur.arabic import Token, tokenize

Labelled = list[tuple[Token, str]]
KEPT = {"PERS": "PERS", "PER": "PERS", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG"}


def read(path: str | pathlib.Path) -> Iterator[Labelled]:
    """Sentences of a file with a word and its label on each line, cut into our tokens; other types become O."""
    rows: list[tuple[str, str]] = []
    for line in [*pathlib.Path(path).read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2:
            rows.append((parts[0], parts[1]))
        elif rows:
            yield cut(rows)
            rows = []


def cut(rows: list[tuple[str, str]]) -> Labelled:
    """Words with labels as tokens of ours: marks at the edges of a name are left out of it."""
    found: Labelled = []
    for word, label in rows:
        type = KEPT.get(label[2:], "")
        pieces = tokenize(word)
        started = False
        for piece in pieces:
            if not type or (piece.kind == "mark" and (not started or piece is pieces[-1])):
                found.append((piece, "O"))
                continue
            inside = started or (label[0] == "I" and bool(found) and found[-1][1][2:] == type)
            found.append((piece, ("I-" if inside else "B-") + type))
            started = True
    return found
