"""Limits inside one process: an item that takes too much time or memory is given up, and the process goes on.

They are weaker than those of a process that can be ended: what never comes back to Python is not interrupted.
"""

import math
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from relaas.executors.executor import Item, Result
from relaas.executors.guard import Guard

AGAIN = 1.0  # seconds after which an interruption is repeated, where a library swallowed it


class OutOfTime(BaseException):
    """An item took too long; no handler of errors in a reader is meant to catch this."""


def within_limits(function: Callable[[Item], Result], guard: Guard[Item, Result], item: Item) -> Result:
    """The result of a function for an item, or what stands for an item that went beyond the limits."""
    scale = max(1.0, guard.scale(item))
    seconds, megabytes = math.ceil(guard.seconds * scale), int(guard.megabytes * scale)
    try:
        with _limited(seconds, megabytes):
            return function(item)
    except OutOfTime:
        return guard.spoiled(item, "took-too-long", f"{seconds} s")
    except MemoryError:
        return guard.spoiled(item, "too-much-memory", f"{megabytes:,} MB")


@contextmanager
def _limited(seconds: int, megabytes: int) -> Iterator[None]:
    """Inside, so much more processor time and memory may be taken than this process has so far."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield  # the system has no such limits, or gives them to the main thread alone
        return
    former = signal.signal(signal.SIGPROF, _interrupt)
    try:
        with _memory(megabytes):
            signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
            try:
                yield
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
    finally:
        signal.signal(signal.SIGPROF, former)


@contextmanager
def _memory(megabytes: int) -> Iterator[None]:
    import resource  # where there are timers, there is one

    taken = Path("/proc/self/statm")
    if not taken.exists():  # on Linux, the system that keeps to such a limit
        yield
        return
    former, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = int(taken.read_text().split()[0]) * resource.getpagesize() + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (former, hard))


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise OutOfTime
