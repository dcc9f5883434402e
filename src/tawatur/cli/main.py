"""The commands: ``tawatur annotate``, ``tawatur account`` and ``tawatur stories``."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import NoReturn

from tawatur import __version__
from tawatur.cli.call import CallError
from tawatur.cli.console import Watch, show, width
from tawatur.cli.decisions import read_decisions
from tawatur.cli.options import arguments
from tawatur.cli.output import check_writable, write_whole
from tawatur.cli.pages import pages_of, report
from tawatur.cli.stories import list_stories, pages_of_story
from tawatur.export.account import account_json
from tawatur.export.given import given_published
from tawatur.export.html import html_account
from tawatur.export.labels import label
from tawatur.export.records import record
from tawatur.export.terminal import Row, terminal_account
from tawatur.pipeline import NOTHING_DECIDED, Asked, Desk, read_desk, tell
from tawatur.records import Published

_OK, _WRONG_CALL = 0, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. The exit code is 0, 1 where a page could not be used, 2 for a mistake in the call."""
    _write_utf8()
    try:
        args = arguments(argv, __version__)
        code = {"annotate": _annotate, "account": _account, "stories": list_stories}[args.command](args)
        sys.stdout.flush()
        return code
    except CallError as mistake:
        print(f"tawatur: {mistake}", file=sys.stderr)
        return _WRONG_CALL
    except BrokenPipeError:
        _close_quietly()
        return _OK
    except KeyboardInterrupt:
        print("tawatur: stopped", file=sys.stderr)
        return 130


def _annotate(args: argparse.Namespace) -> int:
    asked = Asked(_day(args.published), args.accurate)
    if args.output:
        check_writable(args.output)
    with Watch() as watch:
        desk = read_desk(pages_of(args.paths), args.workers, watch, asked)
    lines = (json.dumps(record(a, f), ensure_ascii=False) for a, f in zip(desk.articles, desk.annotations, strict=True))
    if args.output:
        write_whole(args.output, "".join(line + "\n" for line in lines))
    else:
        for line in lines:
            print(line)
    return _report(desk)


def _account(args: argparse.Namespace) -> int:
    outputs = [path for path in (args.json, args.html) if path]
    for path in outputs:
        check_writable(path)
    decided = read_decisions(args.decisions) if args.decisions else NOTHING_DECIDED
    with Watch() as watch:
        pages = pages_of(args.paths)
        chosen = pages_of_story(pages, args, decided, watch) if args.story else pages
        told = tell(chosen, args.workers, watch, decided, args.accurate)
    if not told.desk.articles:
        return _report(told.desk)
    if args.json:
        write_whole(args.json, json.dumps(account_json(told), ensure_ascii=False, indent=1) + "\n")
    if args.html:
        write_whole(args.html, html_account(told, args.lang))
    show(terminal_account(told, args.lang, width()))
    written = [label(f"written.{kind}", file=path).of(args.lang) for kind, path in _written(args)]
    show([Row(""), *(Row(line, "quiet") for line in written)] if written else [])
    return _report(told.desk)


def _written(args: argparse.Namespace) -> Iterator[tuple[str, str]]:
    yield from ((kind, path) for kind, path in (("json", args.json), ("html", args.html)) if path)


def _day(written: str | None) -> Published | None:
    if written is None:
        return None
    try:
        return given_published(written)
    except ValueError:
        raise CallError(f"--published {written}: not a day; write it as 2015-11-21") from None


def _report(desk: Desk) -> int:
    return report(desk.faults, bool(desk.articles))


def _write_utf8() -> None:
    """Arabic comes out as UTF-8 whatever the machine's locale; a stray half of a pair as its JSON escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_quietly() -> None:
    """Whoever read our output went away: nothing more to say, and no trace when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run() -> NoReturn:
    """The program of ``python -m tawatur``."""
    sys.exit(main())


if __name__ == "__main__":
    run()
