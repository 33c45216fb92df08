"""A worker under guard: a process that has so much time and memory for an item, and costs no more than the item."""

import math
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, Literal

from relaas.executors.executor import Item, Result

Excess = Literal["took-too-long", "too-much-memory", "broke-the-reader"]

PATIENCE = 10  # times the processor time that is allowed: how long a worker may wait for a disk or a busy machine
GENTLE = 1.0  # seconds that a worker has to end by itself


@dataclass(frozen=True, slots=True)
class Guard(Generic[Item, Result]):
    """The limits of one item, in seconds of processor time and in megabytes beyond what the worker began with.

    ``scale`` is how many times as much a large item may take; ``spoiled`` is the result of an item that went beyond a
    limit, or that ended the process, with a detail.
    """

    seconds: int
    megabytes: int
    scale: Callable[[Item], float]
    spoiled: Callable[[Item, Excess, str], Result]


class Worker(Generic[Item, Result]):
    """One process at a time, forked anew after an item that ended it."""

    def __init__(self, function: Callable[[Item], Result], guard: Guard[Item, Result]) -> None:
        self._function = function
        self._guard = guard
        self._process: Any = None
        self._until = 0.0
        self._item: Item | None = None
        self.connection: Connection[Any, Any]
        self.number: int | None = None  # of the item that it is at, None where it has none

    def begin(self, number: int, item: Item) -> None:
        """Hand over an item."""
        if self._process is None:
            self._fork()
        scale = max(1.0, self._guard.scale(item))
        self.number, self._item = number, item
        self._until = time.monotonic() + PATIENCE * self._guard.seconds * scale
        self.connection.send((item, math.ceil(self._guard.seconds * scale), int(self._guard.megabytes * scale)))

    @property
    def is_overdue(self) -> bool:
        """Whether it is at an item for too long by the clock on the wall."""
        return self.number is not None and time.monotonic() > self._until

    def result(self) -> Result:
        """What came of the item, once there is something to receive or nobody to send it."""
        item, self.number = self._item, None
        assert item is not None
        try:
            done, value = self.connection.recv()
        except (EOFError, ConnectionError):
            return self._guard.spoiled(item, *self._excess())
        if done:
            return value  # type: ignore[no-any-return]
        raise value

    def stop(self) -> Result:
        """End the process, and give what stands for the item that it was at."""
        item, self.number = self._item, None
        assert item is not None
        self.end()
        return self._guard.spoiled(item, "took-too-long", f"{self._guard.seconds} s")

    def end(self) -> None:
        """End the process."""
        if self._process is not None:
            self.connection.close()
            self._process.kill()
            self._process.join()
            self._process = None

    def _fork(self) -> None:
        context = multiprocessing.get_context("fork")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, self.connection, self._function), daemon=True)
        self._process.start()
        theirs.close()

    def _excess(self) -> tuple[Excess, str]:
        """Why the process ended."""
        self._process.join(GENTLE)
        code = self._process.exitcode
        self.end()
        if code == -signal.SIGXCPU:
            return "took-too-long", f"{self._guard.seconds} s"
        if code == -signal.SIGKILL:  # what a system does that has no memory left
            return "too-much-memory", f"{self._guard.megabytes:,} MB"
        return "broke-the-reader", signal.Signals(-code).name if code and code < 0 else f"exit code {code}"


def _work(connection: "Connection[Any, Any]", theirs: "Connection[Any, Any]", function: Callable[[Any], Any]) -> None:
    """Work on items until the other side is gone."""
    theirs.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process decides what an interruption means
    while True:
        try:
            item, seconds, megabytes = connection.recv()
        except (EOFError, ConnectionError):
            os._exit(0)
        _limit(seconds, megabytes)
        try:
            answer = (True, function(item))
        except Exception as error:  # it is raised on the other side
            answer = (False, error)
        try:
            connection.send(answer)
        except ConnectionError:
            os._exit(0)


def _limit(seconds: int, megabytes: int) -> None:
    """Allow this process so much more time and memory than it has used so far."""
    import resource  # where processes fork, there is one

    def limit(kind: int, most: int) -> None:
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))

    limit(resource.RLIMIT_CPU, math.ceil(time.process_time()) + seconds)
    taken = Path("/proc/self/statm")
    if taken.exists():  # on Linux, the system that keeps to such a limit
        pages = int(taken.read_text().split()[0])
        limit(resource.RLIMIT_AS, pages * resource.getpagesize() + megabytes * 1024 * 1024)
