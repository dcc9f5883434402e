"""JSON Lines of pages: one object a line, each line its own page or its own fault."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from tawatur.read.bounds import MAX_ID_LENGTH, MAX_PAGE_BYTES
from tawatur.read.encoding import NotText, decode
from tawatur.records import Page, PageFault

_TEXT_FIELDS = ("url", "outlet", "fetched", "title")


def read_json_lines(path: pathlib.Path) -> Iterator[Page | PageFault]:
    """The pages of a ``.jsonl`` file; a bad line is a fault with its number and the next lines go on.

    A page has ``text`` or ``html``; ``id``, ``url``, ``outlet``, ``fetched`` and ``title`` may be left out. A page
    without an id is called after the file and its line («pages-12»).
    """
    number = 0
    with path.open("rb") as source:
        while line := _next_line(source):
            number += 1
            yield from _page(line, path, number)
    if number == 0:
        yield PageFault(path.name, "the file is empty", "leave it out or fetch it again")


def _next_line(source: BinaryIO) -> bytes:
    """The next line; of one beyond the bound only so much that it is seen to be, the rest skipped."""
    line = source.readline(MAX_PAGE_BYTES + 2)
    tail = line
    while tail and not tail.endswith(b"\n") and len(line) > MAX_PAGE_BYTES:
        tail = source.readline(1 << 20)
    return line


def _page(line: bytes, path: pathlib.Path, number: int) -> Iterator[Page | PageFault]:
    where = f"{path.name}, line {number}"
    if len(line) > MAX_PAGE_BYTES:
        yield PageFault(where, f"the page is larger than {MAX_PAGE_BYTES // 1_000_000} MB", "split it or leave it out")
        return
    try:
        text = decode(line).text.strip()
        row = json.loads(text) if text else None
    except NotText as fault:
        yield PageFault(where, str(fault), "save the file as UTF-8")
        return
    except RecursionError:
        yield PageFault(where, "it nests values too deeply for a page", "give one flat object a line")
        return
    except ValueError as fault:
        reason = str(fault).split(":")[0]
        yield PageFault(where, f"it is not valid JSON ({reason})", "give one whole object a line")
        return
    if text:
        yield _from_row(row, where, f"{path.stem}-{number}")


def _from_row(row: Any, where: str, default_id: str) -> Page | PageFault:
    if not isinstance(row, dict):
        return PageFault(where, "it is not a JSON object", 'write it as {"id": …, "text": …}')
    text, html = row.get("text"), row.get("html")
    for field in ("text", "html", *_TEXT_FIELDS):
        if not isinstance(row.get(field), str | None):
            return PageFault(where, f"its field {field} is not a string", "put it in quotation marks")
    if not (text or html):
        return PageFault(where, "it has neither text nor html", "give one of the two")
    given = row.get("id")
    page_id = str(given)[:MAX_ID_LENGTH] if isinstance(given, str | int) and str(given).strip() else default_id
    url, outlet, fetched, title = (_whole(row.get(field)) or None for field in _TEXT_FIELDS)
    if text:
        return Page(_whole(page_id) or default_id, _whole(text), None, url, outlet, fetched, title)
    return Page(_whole(page_id) or default_id, None, _whole(html), url, outlet, fetched, title)


def _whole(text: str | None) -> str | None:
    """``text`` with halves of surrogate pairs, which no file can hold, replaced one for one."""
    if text and any("\ud800" <= char <= "\udfff" for char in text):
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text
