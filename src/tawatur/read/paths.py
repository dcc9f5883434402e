"""Paths → pages."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Iterable, Iterator

from tawatur.records import Page, PageFault


def read_pages(paths: Iterable[str | pathlib.Path]) -> Iterator[Page | PageFault]:
    """Every page under the paths, in their order; one that cannot be read is a fault and the rest goes on."""
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            yield from read_pages(sorted(path.iterdir()))
        elif path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                yield Page(row["id"], row.get("text"), row.get("html"), row.get("url"), row.get("outlet"), row.get("fetched"), row.get("title"))
        elif path.suffix == ".txt":
            yield Page(path.stem, path.read_bytes().decode("utf-8"))
