"""Who publishes a page: outlets by name, short id or address, with their names in both languages."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from tawatur.arabic.letters import normalise
from tawatur.lexicon import document, table

_HOST = re.compile(r"[a-z0-9.-]+\.[a-z]{2,}")
_MARKS = "«»“”\"'()[]"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, channel, site or agency: its entity id and what readers of each language call it."""

    id: str
    ar: str
    en: str


def outlet(name: str | None, url: str | None = None) -> Outlet | None:
    """The outlet that a page calls itself or whose address it has; None where that is not known or not sure.

    «aawsat», «صحيفة الشرق الأوسط», «www.aawsat.com» and a page of that host are one. «الوطن» alone may be any of six
    and gives None, unless the address tells which.
    """
    by_url = _of_host(urlsplit(url).netloc.lower()) if url else None
    if by_url is not None or not name:
        return by_url
    key = " ".join(name.lower().split())
    found = _keys().get(key) or (_of_host(key) if _HOST.fullmatch(key) else None)
    if found is None and len(named := _names().get(_bare(name), ())) == 1:
        found = named[0]
    return found


def _of_host(host: str) -> Outlet | None:
    """The outlet of a host or of the shortest part of it that is known: «arabic.cnn.com», «m.aawsat.com»."""
    parts = host.partition(":")[0].split(".")
    for at in range(len(parts) - 1):
        found = _hosts().get(".".join(parts[at:]))
        if found:
            return found
    return None


def _bare(name: str) -> str:
    """A name without marks, brackets' content and the word for what it is: «صحيفة "عكاظ" (السعودية)» → عكاظ."""
    words = normalise(re.sub(r"\([^)]*\)", " ", name).translate(str.maketrans("", "", _MARKS))).lower().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _kinds() else words)


@cache
def _rows() -> tuple[tuple[Outlet, dict[str, str]], ...]:
    return tuple((Outlet(row["id"], row["name_ar"], row["name_en"]), row) for row in table("ar/outlets.tsv"))


@cache
def _hosts() -> dict[str, Outlet]:
    return {host: one for one, row in _rows() for host in row["hosts"].split("|") if host}


@cache
def _keys() -> dict[str, Outlet]:
    return {key: one for one, row in _rows() for key in row["keys"].split("|") if key}


@cache
def _names() -> dict[str, tuple[Outlet, ...]]:
    found: dict[str, dict[str, Outlet]] = defaultdict(dict)
    for one, _ in _rows():
        for name in (one.ar, one.en):
            found[_bare(name)][one.id] = one
    by_id = {one.id: one for one, _ in _rows()}
    for source in ("media", "news_agencies"):
        for row in table(f"ar/entities/{source}.tsv"):
            if row["id"] in by_id:
                for alias in row["aliases"].split("|"):
                    found[_bare(alias)][row["id"]] = by_id[row["id"]]
    return {name: tuple(ones.values()) for name, ones in found.items()}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(normalise(word) for word in document("ar/outlet_lines.yml")["kinds"])
