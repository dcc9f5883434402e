"""Paths → pages."""

from __future__ import annotations

import os
import pathlib
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tawatur.read.bounds import MAX_DEPTH, MAX_PAGE_BYTES
from tawatur.read.encoding import NotText, decode
from tawatur.read.json_lines import read_json_lines
from tawatur.records import Page, PageFault

_TEXT = (".txt", ".text")
_HTML = (".html", ".htm", ".xhtml")
_LINES = (".jsonl", ".ndjson")
_MARKUP = re.compile(
    r"\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--.{0,500}?-->\s{0,99})?<(?:!doctype\s+html|html|head)\b", re.I | re.S
)


def read_pages(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Page | PageFault]:
    """Every page under the paths, in their order; one that cannot be read is a fault and the rest goes on.

    A path is a text or HTML file, a JSON Lines file of pages, or a folder of such, read with its folders in sorted
    order (other kinds of file in it are passed over). A page's id is its file name without ending, or the id that
    it is given with; an id met again gets «-2», «-3» … in the order of reading.
    """
    taken: set[str] = set()
    for outcome in _walk(map(pathlib.Path, paths)):
        yield outcome if isinstance(outcome, PageFault) else _with_own_id(outcome, taken)


def _with_own_id(page: Page, taken: set[str]) -> Page:
    page_id, again = page.id, 1
    while page_id in taken:
        again += 1
        page_id = f"{page.id}-{again}"
    taken.add(page_id)
    return page if page_id == page.id else replace(page, id=page_id)


def _walk(paths: Iterable[pathlib.Path]) -> Iterator[Page | PageFault]:
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as fault:
            yield PageFault(str(path), _why(fault), "check the path")
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(path, ())
        else:
            yield from _file(path, mode)


def _folder(folder: pathlib.Path, above: tuple[str, ...]) -> Iterator[Page | PageFault]:
    real = os.path.realpath(folder)
    if real in above:
        yield PageFault(str(folder), "the folder leads back into itself", "remove the link")
        return
    if len(above) >= MAX_DEPTH:
        yield PageFault(str(folder), f"folders lie more than {MAX_DEPTH} deep", "name the inner folder itself")
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as fault:
        yield PageFault(str(folder), _why(fault), "check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            mode = entry.stat().st_mode
        except OSError as fault:
            yield PageFault(str(entry), _why(fault), "mend or remove the link")
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(entry, (*above, real))
        elif entry.suffix.lower() in _TEXT + _HTML + _LINES:
            yield from _file(entry, mode)


def _file(path: pathlib.Path, mode: int) -> Iterator[Page | PageFault]:
    if not stat.S_ISREG(mode):
        yield PageFault(str(path), "it is not a regular file", "save the page to a file first")
        return
    try:
        if path.suffix.lower() in _LINES:
            yield from read_json_lines(path)
        else:
            yield _one_page(path)
    except OSError as fault:
        yield PageFault(str(path), _why(fault), "check its permissions")


def _one_page(path: pathlib.Path) -> Page | PageFault:
    with path.open("rb") as source:
        data = source.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        return PageFault(str(path), f"it is larger than {MAX_PAGE_BYTES // 1_000_000} MB", "split it or leave it out")
    if not data.strip():
        return PageFault(str(path), "it is empty", "leave it out or fetch it again")
    try:
        text = decode(data).text
    except NotText as fault:
        return PageFault(str(path), str(fault), "save the page as UTF-8 text or HTML")
    page_id = path.stem.encode("utf-8", "replace").decode("utf-8")
    if path.suffix.lower() in _HTML or _MARKUP.match(text):
        return Page(page_id, html=text)
    return Page(page_id, text=text)


def _why(fault: OSError | ValueError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "there is no such file"
    if isinstance(fault, PermissionError):
        return "reading it is not allowed"
    if isinstance(fault, OSError) and fault.strerror:
        return f"it cannot be read ({fault.strerror.lower()})"
    return "it cannot be read"
