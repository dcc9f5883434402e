"""One linear-algebra thread a process, as the program sets for itself: tests run side by side."""

import os
import sys
from collections.abc import Callable

import pytest

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")


@pytest.fixture
def steps() -> Callable[[Callable[[], object]], int]:
    """How many calls a piece of work makes: its cost without a clock, the same on a busy machine."""
    return _steps


def _steps(work: Callable[[], object]) -> int:
    count = 0

    def seen(_frame: object, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
