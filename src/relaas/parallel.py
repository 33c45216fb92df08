"""Running one function over many items in several local processes, results in the order of the items."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

from relaas.errors import StopRun

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 8  # items on their way per process: enough to go on beside a slow one, few enough to keep memory flat
SERIAL_BELOW = 8  # starting processes costs more than they save on fewer items


def ordered_map(
    function: Callable[[Item], Result], items: Iterable[Item], *, workers: int | None = None
) -> Iterator[Result]:
    """The results of a function for each item, one by one and in order; items are asked for as they are needed.

    The first item is done in this process, so that what the function loads on its first call (the language pipelines)
    is shared by the worker processes, which are forked after it. ``workers`` defaults to the number of cores that this
    process may use; one worker, few items or a system without fork mean no other process at all.
    """
    count = workers or usable_cores()
    items = iter(items)
    first = list(islice(items, SERIAL_BELOW))
    together = chain(first, items)
    if count < 2 or len(first) < SERIAL_BELOW or "fork" not in multiprocessing.get_all_start_methods():
        return map(function, together)
    return chain([function(next(together))], _forked(function, together, count))


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
