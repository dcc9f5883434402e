"""The commands."""

from __future__ import annotations

import argparse
import json
import sys

from tawatur.export.account import account_json
from tawatur.export.records import record
from tawatur.pipeline import read_desk, tell
from tawatur.read import read_pages


def main(argv: list[str] | None = None) -> int:
    """Run one command; the exit code is 0, 1 where some pages failed, 2 for a mistake in the call."""
    parser = argparse.ArgumentParser(prog="tawatur")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("annotate", "account"):
        command = commands.add_parser(name)
        command.add_argument("paths", nargs="+")
        command.add_argument("--workers", type=int, default=1)
        if name == "account":
            command.add_argument("--json")
            command.add_argument("--html")
    args = parser.parse_args(argv)
    if args.command == "annotate":
        desk = read_desk(read_pages(args.paths), args.workers)
        for article, found in zip(desk.articles, desk.annotations, strict=True):
            print(json.dumps(record(article, found), ensure_ascii=False))
    else:
        told = tell(read_pages(args.paths), args.workers)
        desk = told.desk
        if args.json:
            with open(args.json, "w", encoding="utf-8") as out:
                json.dump(account_json(told), out, ensure_ascii=False, indent=1)
    for fault in desk.faults:
        print(fault, file=sys.stderr)
    return 1 if desk.faults else 0


if __name__ == "__main__":
    sys.exit(main())
