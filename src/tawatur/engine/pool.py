"""Plain functions over a pool of processes; one worker means no pool at all."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
_CHUNK = 8


class Work:
    """Where functions run: in this process for one worker, else in a pool that is closed with the ``with`` block."""

    def __init__(self, workers: int = 1) -> None:
        self.workers = max(1, workers)
        self.pool: concurrent.futures.ProcessPoolExecutor | None = None

    def __enter__(self) -> Work:
        if self.workers > 1:
            context = multiprocessing.get_context("spawn")
            self.pool = concurrent.futures.ProcessPoolExecutor(self.workers, mp_context=context)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.pool:
            self.pool.shutdown(cancel_futures=True)


def map_in_order(
    work: Work, function: Callable[[T], R], items: Sequence[T], watch: Callable[[int, int], None]
) -> Iterator[R]:
    """``function`` of each item, in order; ``watch(done, total)`` is called after each."""
    few = len(items) <= _CHUNK
    results = work.pool.map(function, items, chunksize=_CHUNK) if work.pool and not few else map(function, items)
    for done, result in enumerate(results, 1):
        watch(done, len(items))
        yield result
