"""Results come in the order of the items, whatever process made them, and one beyond its limits costs only itself."""

import os
import signal
import time
from collections.abc import Callable

import pytest

from relaas.executors import Excess, Guard
from relaas.executors.processes import AHEAD, Processes

LOADED: list[str] = []


def nothing() -> None:
    """Nothing to load."""


def make(
    workers: int, warm_up: Callable[[], object] = nothing, *, seconds: int = 60, megabytes: int = 512
) -> Processes:
    guard: Guard[int, object] = Guard(seconds, megabytes, scale=lambda item: 1.0, spoiled=spoiled)
    return Processes(workers, warm_up, guard)


def spoiled(item: int, excess: Excess, detail: str) -> tuple[int, str]:
    return item, excess


def square(number: int) -> int:
    return number * number


def loaded_in(_: int) -> tuple[int, tuple[str, ...]]:
    return os.getpid(), tuple(LOADED)


def refuse(number: int) -> int:
    raise LookupError(f"no {number}")


def compute_for_ever(number: int) -> int:
    while number == 3:
        pass
    return number


def sleep_for_ever(number: int) -> int:
    time.sleep(1000 if number == 3 else 0)
    return number


def take_memory(number: int) -> object:
    try:
        return len(bytearray(10**9)) if number == 3 else number
    except MemoryError:
        return number, "too-much-memory"


def slow_first(number: int) -> int:
    time.sleep(0 if number else 1)
    return number


def crash(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGTRAP)
    return number


def leave(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_results_keep_the_order_of_the_items(count: int, workers: int) -> None:
    assert list(make(workers).map(square, range(count))) == [n * n for n in range(count)]


def test_items_go_to_other_processes_which_share_what_was_loaded_before() -> None:
    LOADED.clear()
    seen = list(make(2, lambda: LOADED.append("tables")).map(loaded_in, range(20)))
    assert os.getpid() not in {process for process, _ in seen}
    assert {loaded for _, loaded in seen} == {("tables",)}


def test_an_error_is_raised_here() -> None:
    with pytest.raises(LookupError, match="no 0"):
        list(make(2).map(refuse, range(3)))


@pytest.mark.parametrize(
    ("function", "excess"),
    [
        (compute_for_ever, "took-too-long"),
        (take_memory, "too-much-memory"),
        (crash, "broke-the-reader"),
        (leave, "broke-the-reader"),
    ],
)
def test_an_item_beyond_its_limits_costs_only_itself(function: Callable[[int], object], excess: str) -> None:
    found = list(make(2, seconds=1).map(function, range(6)))
    assert found == [0, 1, 2, (3, excess), 4, 5]


def test_an_item_that_waits_for_ever_is_ended_by_the_clock_on_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("relaas.executors.guard.PATIENCE", 1)
    assert list(make(2, seconds=1).map(sleep_for_ever, range(6))) == [0, 1, 2, (3, "took-too-long"), 4, 5]


def test_a_slow_item_holds_back_those_that_are_too_far_ahead() -> None:
    asked: list[int] = []
    results = make(2).map(slow_first, (asked.append(n) or n for n in range(1000)))
    assert next(results) == 0
    assert len(asked) <= 3 * AHEAD


def test_items_are_asked_for_as_they_are_needed() -> None:
    asked: list[int] = []
    results = make(2).map(square, (asked.append(n) or n for n in range(1000)))
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    assert len(asked) <= 2 * AHEAD + 3
