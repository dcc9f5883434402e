"""docs/reference/commands.md says what the program says, option by option."""

import argparse
import pathlib
import re

import pytest

from tawatur.cli.options import parser

REFERENCE = (pathlib.Path(__file__).parents[2] / "docs/reference/commands.md").read_text(encoding="utf-8")
TOP = parser("0")
COMMANDS = next(a for a in TOP._actions if isinstance(a, argparse._SubParsersAction)).choices


def options(of: argparse.ArgumentParser) -> set[str]:
    return {name for action in of._actions for name in action.option_strings} - {"-h", "--help"}


def documented(part: str) -> set[str]:
    rows = [row.split("|")[1] for row in part.splitlines() if row.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`(--?[\w-]+)", row)} - {"-h", "--help"}


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_is_documented_and_no_other(command: str) -> None:
    _, part = REFERENCE.split(f"## `tawatur {command} PATH…`")
    assert documented(part.split("\n## ")[0]) == options(COMMANDS[command])


def test_every_command_is_documented_and_no_other() -> None:
    assert re.findall(r"^## `tawatur (\w+) ", REFERENCE, re.MULTILINE) == list(COMMANDS)
    assert documented(REFERENCE.split("\n## ")[0]) == options(TOP)


def test_every_option_has_help_that_says_something() -> None:
    for command in COMMANDS.values():
        for action in command._actions:
            assert action.help
            assert len(action.help) > 10
