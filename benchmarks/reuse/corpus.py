"""The corpus as this folder's measures read it: every article of every zipped JSON list, in a fixed order."""

from __future__ import annotations

import glob
import json
import zipfile
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Row:
    """One article; ``day`` is the ordinal of the day on which it was fetched, a day or so after it appeared."""

    id: str
    source: str
    day: int
    title: str
    author: str
    text: str


def rows(folder: str) -> list[Row]:
    """The articles of ``folder``, numbered."""
    found: list[Row] = []
    for path in sorted(glob.glob(f"{folder}/**/*.zip", recursive=True)):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                for item in json.loads(archive.read(name)) if name.endswith(".json") else ():
                    day = date.fromisoformat(item["date_extracted"][:10]).toordinal()
                    title, author, text = (item[key] or "" for key in ("title", "author", "content"))
                    found.append(Row(f"{len(found):06d}", item["source"], day, title, author, text))
    return found
