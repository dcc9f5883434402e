"""The pages of a call, and what is said of those that failed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from tawatur.cli.call import CallError
from tawatur.read import read_pages
from tawatur.records import Page, PageFault

_OK, _SOME_FAILED = 0, 1


def pages_of(paths: Sequence[str]) -> list[Page | PageFault]:
    """The pages of the paths; a path that does not exist, or none with a page in it, is a mistake."""
    for path in paths:
        if not os.path.exists(path):
            raise CallError(f"no such file or folder: {path}")
    pages = list(read_pages(paths))
    if not pages:
        raise CallError(
            f"no page found in {' '.join(paths)}; give text files, HTML files, .jsonl files or folders of them"
        )
    return pages


def report(faults: Iterable[PageFault], any_used: bool) -> int:
    """One line for each page that could not be used, after the rest is done; the exit code."""
    failed = False
    for fault in faults:
        failed = True
        print(f"tawatur: {fault}", file=sys.stderr)
    if not any_used:
        print("tawatur: no page could be used", file=sys.stderr)
    return _SOME_FAILED if failed else _OK
