"""What may be asked of the program, and the help that says so."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import NoReturn

from tawatur.cli.call import CallError

_ABOUT = "Many Arabic news pages of one running story in; one sourced account out."
_PATH = "a text or HTML file, a folder of them, or a .jsonl file of pages"
_EXAMPLES = """examples:
  tawatur account pages/ --html account.html
      tell the story of all pages in a folder, here and as one HTML file
  tawatur account pages/ --lang en --json account.json
      the same with English labels, and as data
  tawatur annotate page.txt --published 2015-11-21
      what is found in one page, as JSON
"""
_CODES = "exit codes: 0 all pages used, 1 some page could not be used, 2 mistake in the call"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise CallError(f"{message}; see {self.prog} --help")


def parser(version: str) -> argparse.ArgumentParser:
    """The parser of both commands."""
    top = _Parser(
        prog="tawatur", description=_ABOUT, epilog=_EXAMPLES + "\n" + _CODES, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"tawatur {version}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")
    _add_account(commands)
    _add_annotate(commands)
    _add_stories(commands)
    return top


def _add_account(commands: argparse._SubParsersAction[_Parser]) -> None:
    about = "tell one sourced account of all the pages"
    account = commands.add_parser("account", help=about, description=about.capitalize() + ".", allow_abbrev=False)
    _add_common(account)
    _add_accurate(account)
    account.add_argument("--story", metavar="ID", help="only of the pages of this story, as «tawatur stories» lists it")
    account.add_argument("--json", metavar="FILE", help="also write the account as JSON")
    account.add_argument("--html", metavar="FILE", help="also write the account as one self-contained HTML file")
    _add_told(account, "quotes")


def _add_annotate(commands: argparse._SubParsersAction[_Parser]) -> None:
    about = "write what is found in each page, one JSON record a line"
    annotate = commands.add_parser("annotate", help=about, description=about.capitalize() + ".", allow_abbrev=False)
    _add_common(annotate)
    _add_accurate(annotate)
    annotate.add_argument(
        "--published", metavar="DAY", help="the day (2015-11-21) that «yesterday» and the like are counted from"
    )
    annotate.add_argument("-o", "--output", metavar="FILE", help="write there instead of standard output")


def _add_stories(commands: argparse._SubParsersAction[_Parser]) -> None:
    about = "group the pages into stories and list them"
    stories = commands.add_parser("stories", help=about, description=about.capitalize() + ".", allow_abbrev=False)
    _add_common(stories)
    _add_accurate(stories)
    stories.add_argument("--json", metavar="FILE", help="also write the stories as JSON, with why each page is there")
    stories.add_argument("--why", action="store_true", help="say under each page why it was put there")
    _add_told(stories, "titles")
    stories.add_argument(
        "--state", metavar="FILE", help="go on from this file, where there is one, and keep there what was read"
    )


def _add_told(command: _Parser, arabic: str) -> None:
    """The options of what is told to a reader; ``arabic`` says what no language of labels changes."""
    command.add_argument(
        "--lang", choices=("ar", "en"), default="ar", help=f"language of the labels; {arabic} stay Arabic (default: ar)"
    )
    command.add_argument(
        "--decisions", metavar="FILE", help="what people decided: the same or different, one JSON object a line"
    )


def _add_common(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_PATH)
    command.add_argument(
        "--workers", type=_workers, default=1, metavar="N", help="processes to use (default: 1; 0 is one a core)"
    )


def _add_accurate(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--accurate", action="store_true", help="have a neural network read along for the names; slower, finds more"
    )


def _workers(written: str) -> int:
    try:
        number = int(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is not a number") from None
    if number < 0:
        raise argparse.ArgumentTypeError("cannot be less than 0")
    return number or os.cpu_count() or 1


def arguments(argv: Sequence[str] | None, version: str) -> argparse.Namespace:
    """The call, understood; a mistake in it raises ``CallError``."""
    return parser(version).parse_args(argv)
