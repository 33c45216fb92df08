"""The plainest executor: everything in this process."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from relaas.executors.executor import Item, Result
from relaas.executors.guard import Guard
from relaas.executors.limits import within_limits


class Serial:
    """One item after the other, each within its limits as far as a process can set them to itself."""

    def __init__(self, guard: Guard[Any, Any]) -> None:
        self._guard = guard

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """The results, each worked out when it is asked for."""
        return map(partial(within_limits, function, self._guard), items)
