"""What goes to a terminal: the account in colour, progress that shows only when work takes long."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterable
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from tawatur.export.terminal import Row

_STYLES = {"head": "bold cyan", "strong": "bold", "quote": "", "quiet": "dim"}
_WIDEST = 100  # longer lines are hard to read
_PATIENCE = 1.0  # seconds of work before a bar appears
_STEPS = {"extract": "reading pages", "annotate": "annotating", "compare": "comparing"}


def width() -> int:
    """Columns to write in."""
    return min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)


class _Output(Console):
    """A console that leaves it to the program what to do when its reader goes away."""

    def on_broken_pipe(self) -> None:
        """Not rich's way, which ends the program with an error."""
        raise BrokenPipeError


def show(rows: Iterable[Row]) -> None:
    """Write rows to standard output; colours only where it is a terminal."""
    out = _Output(file=sys.stdout, soft_wrap=True, highlight=False, markup=False, emoji=False)
    for row in rows:
        out.print(Text("  " * row.depth + row.text, style=_STYLES.get(row.style, "")))


class Watch:
    """A progress bar on standard error, seen only on a terminal and only after a second of work."""

    def __init__(self) -> None:
        err = Console(file=sys.stderr)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=err, transient=True) if err.is_terminal else None
        self._tasks: dict[str, TaskID] = {}
        self._timer = threading.Timer(_PATIENCE, self._bar.start) if self._bar else None

    def __enter__(self) -> Watch:
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer and self._bar:
            self._timer.cancel()
            self._timer.join()
            if self._bar.live.is_started:
                self._bar.stop()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` are through a step."""
        if not self._bar:
            return
        if step not in self._tasks:
            self._tasks[step] = self._bar.add_task(_STEPS.get(step, step), total=total)
        self._bar.update(self._tasks[step], completed=done, total=total)
