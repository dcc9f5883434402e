"""Progress: on a terminal after a second, and nowhere else."""

import io
import sys
import time

import pytest

from tawatur.cli.console import Watch


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with Watch() as watch:
        watch("annotate", 1, 3)
        time.sleep(seconds)
        watch("annotate", 2, 3)
        time.sleep(0.2 if seconds else 0)
    return stream.getvalue()


def test_a_second_of_work_on_a_terminal_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = watched(monkeypatch, Terminal(), 1.3)
    assert "annotating" in shown
    assert "2/3" in shown


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert watched(monkeypatch, Terminal(), 0) == ""


def test_nothing_shows_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert watched(monkeypatch, io.StringIO(), 1.3) == ""
