"""The executors that have a name."""

from collections.abc import Callable
from typing import Any, Literal, get_args

from relaas.errors import StopRun
from relaas.executors.executor import Executor
from relaas.executors.guard import Guard
from relaas.executors.processes import Processes
from relaas.executors.ray import Ray
from relaas.executors.serial import Serial

ExecutorName = Literal["serial", "processes", "ray"]
EXECUTORS: tuple[ExecutorName, ...] = get_args(ExecutorName)


def choose_executor(
    chosen: Executor | ExecutorName, *, workers: int | None, warm_up: Callable[[], object], guard: Guard[Any, Any]
) -> Executor:
    """The executor with a name, or the object itself where one was given; ``warm_up`` loads what all workers share.

    ``workers`` is the number of local processes, ``guard`` the limits of an item; they mean nothing to an object that
    was given.
    """
    if not isinstance(chosen, str):
        return chosen
    if chosen not in EXECUTORS:
        raise StopRun(f"There is no executor {chosen!r}; choose one of: {', '.join(EXECUTORS)}.")
    if chosen == "processes":
        return Processes(workers, warm_up, guard)
    return Ray(guard) if chosen == "ray" else Serial(guard)
