"""One function in a process beside this one, whose items cost no more than themselves."""

import multiprocessing
from collections.abc import Callable
from typing import Generic

from relaas.executors.executor import Item, Result
from relaas.executors.guard import Guard, Worker
from relaas.executors.limits import within_limits

TICK = 1.0  # seconds between two looks at the clock


class Apart(Generic[Item, Result]):
    """Calls a function in a process of its own under guard, forked at the first item and kept for the others.

    A system without fork keeps to what limits a process can set to itself.
    """

    def __init__(self, function: Callable[[Item], Result], guard: Guard[Item, Result]) -> None:
        self._function = function
        self._guard = guard
        self._worker: Worker[Item, Result] | None = None
        if "fork" in multiprocessing.get_all_start_methods():
            self._worker = Worker(function, guard)

    def __call__(self, item: Item) -> Result:
        """What the function gives, or what stands for an item that went beyond the limits."""
        if self._worker is None:
            return within_limits(self._function, self._guard, item)
        self._worker.begin(0, item)
        while not self._worker.connection.poll(TICK):
            if self._worker.is_overdue:
                return self._worker.stop()
        return self._worker.result()

    def end(self) -> None:
        """End the process."""
        if self._worker is not None:
            self._worker.end()
