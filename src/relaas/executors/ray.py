"""A Ray cluster that stands already: its workers need the package, and no disk in common, for the bytes travel."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any

from relaas.errors import StopRun
from relaas.executors.executor import Item, Result
from relaas.executors.guard import Guard
from relaas.executors.limits import within_limits

AHEAD = 4  # items on their way per core of the cluster


class Ray:
    """The cluster that this process is connected to, else the one that ``RAY_ADDRESS`` or this machine knows.

    Each worker sets itself the limits of an item; an item that ends its worker costs no more than itself.
    """

    def __init__(self, guard: Guard[Any, Any]) -> None:
        self._guard = guard

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """The results in the order of the items, which are asked for as the cluster has room for them."""
        ray = _connected()
        try:
            yield from _on_cluster(ray, function, items, self._guard)
        except ray.exceptions.RayTaskError as error:
            raise (error.cause if isinstance(error.cause, Exception) else error) from None
        except ray.exceptions.RayError as error:
            raise StopRun(
                f"The Ray cluster lost the work ({type(error).__name__}). What was read is kept: give the same command "
                "again.",
                "lost_cluster",
                problem=type(error).__name__,
            ) from error


def _on_cluster(
    ray: ModuleType, function: Callable[[Item], Result], items: Iterable[Item], guard: Guard[Item, Result]
) -> Iterator[Result]:
    remote = ray.remote(within_limits)
    shared = ray.put(function)
    most = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
    waiting: deque[tuple[Item, Any]] = deque()
    for item in items:
        waiting.append((item, remote.remote(shared, guard, item)))
        if len(waiting) >= most:
            yield _received(ray, *waiting.popleft(), guard)
    while waiting:
        yield _received(ray, *waiting.popleft(), guard)


def _received(ray: ModuleType, item: Item, promised: Any, guard: Guard[Item, Result]) -> Result:
    try:
        result: Result = ray.get(promised)
    except ray.exceptions.OutOfMemoryError:
        return guard.spoiled(item, "too-much-memory", f"{guard.megabytes:,} MB")
    except ray.exceptions.WorkerCrashedError:
        return guard.spoiled(item, "broke-the-reader", "")
    return result


def _connected() -> ModuleType:
    """The ray package, connected to a cluster; stops the run where there is none."""
    try:
        import ray
    except ImportError:
        raise StopRun("Ray is not installed; install it with: pip install 'relaas[ray]'.", "no_ray") from None
    if not ray.is_initialized():
        try:
            ray.init(address="auto", log_to_driver=False, logging_level=logging.ERROR)
        except ConnectionError as error:
            problem = "No Ray cluster was found; set RAY_ADDRESS, or start one with `ray start --head`."
            raise StopRun(problem, "no_cluster") from error
    module: ModuleType = ray
    return module
