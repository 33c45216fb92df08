"""Local worker processes: items are handed over a few at a time, so that memory stays flat, each under guard."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any

from relaas.executors.executor import Item, Result
from relaas.executors.guard import Guard, Worker
from relaas.executors.serial import Serial

AHEAD = 8  # items on their way per process: enough to go on beside a slow one, few enough to keep memory flat
TICK = 1.0  # seconds between two looks at the clock


class Processes:
    """Worker processes on this machine, forked after what they share was loaded once.

    ``workers`` defaults to the number of cores that this process may use. A system without fork has no other process.
    """

    def __init__(self, workers: int | None, warm_up: Callable[[], object], guard: Guard[Any, Any]) -> None:
        self._workers = workers or usable_cores()
        self._warm_up = warm_up
        self._guard = guard

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """The results in the order of the items, which are asked for as they are needed."""
        if "fork" not in multiprocessing.get_all_start_methods():
            return Serial(self._guard).map(function, items)
        self._warm_up()
        return _guarded(items, [Worker(function, self._guard) for _ in range(self._workers)])


def usable_cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _guarded(items: Iterable[Item], workers: list[Worker[Item, Result]]) -> Iterator[Result]:
    waiting = enumerate(items)
    results: dict[int, Result] = {}
    turn = 0
    try:
        while True:
            if len(results) < AHEAD * len(workers):
                _hand_over(waiting, workers)
            busy = [worker for worker in workers if worker.number is not None]
            if not busy and turn not in results:
                return
            results |= _received(busy, patience=0 if turn in results else TICK)
            if turn in results:
                yield results.pop(turn)
                turn += 1
    finally:
        for worker in workers:
            worker.end()


def _hand_over(waiting: Iterator[tuple[int, Item]], workers: list[Worker[Item, Result]]) -> None:
    """Give an item to every worker that has none."""
    for worker in workers:
        if worker.number is None and (item := next(waiting, None)) is not None:
            worker.begin(*item)


def _received(busy: list[Worker[Item, Result]], *, patience: float) -> dict[int, Result]:
    """The results that are there, or come soon, by the numbers of their items."""
    found: dict[int, Result] = {}
    ready = wait([worker.connection for worker in busy], patience)
    for worker in busy:
        number = worker.number
        assert number is not None
        if worker.connection in ready:
            found[number] = worker.result()
        elif worker.is_overdue:
            found[number] = worker.stop()
    return found
