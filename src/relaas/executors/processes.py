"""Local worker processes: items are handed over a few at a time, so that memory stays flat."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from relaas.errors import StopRun
from relaas.executors.executor import Item, Result

AHEAD = 8  # items on their way per process: enough to go on beside a slow one, few enough to keep memory flat
SERIAL_BELOW = 8  # starting processes costs more than they save on fewer items


class Processes:
    """Worker processes on this machine, forked after what they share was loaded once.

    ``workers`` defaults to the number of cores that this process may use; one worker, few items or a system without
    fork mean no other process at all.
    """

    def __init__(self, workers: int | None, warm_up: Callable[[], object]) -> None:
        self._workers = workers or usable_cores()
        self._warm_up = warm_up

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """The results in the order of the items, which are asked for as they are needed."""
        items = iter(items)
        first = list(islice(items, SERIAL_BELOW))
        together = chain(first, items)
        alone = self._workers < 2 or len(first) < SERIAL_BELOW
        if alone or "fork" not in multiprocessing.get_all_start_methods():
            return map(function, together)
        self._warm_up()
        return _forked(function, together, self._workers)


def usable_cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _forked(function: Callable[[Item], Result], items: Iterable[Item], workers: int) -> Iterator[Result]:
    context = multiprocessing.get_context("fork")
    waiting: deque[Future[Result]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as broken:
            raise StopRun(
                "A worker process ended before its work was done, probably for lack of memory. "
                "What was read is kept: give the same command again, with --workers 1."
            ) from broken
        finally:
            pool.shutdown(cancel_futures=True)
