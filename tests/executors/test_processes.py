"""Results come in the order of the items, whatever process made them."""

import os

import pytest

from relaas.errors import StopRun
from relaas.executors.processes import AHEAD, SERIAL_BELOW, Processes

LOADED: list[str] = []


def nothing() -> None:
    """Nothing to load."""


def square(number: int) -> int:
    return number * number


def process_of(_: int) -> int:
    return os.getpid()


def loaded_in(_: int) -> tuple[int, tuple[str, ...]]:
    return os.getpid(), tuple(LOADED)


def end_process(number: int) -> int:
    if number == 15:
        os._exit(1)
    return number


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7, 8, 50])
def test_results_keep_the_order_of_the_items(count: int, workers: int) -> None:
    assert list(Processes(workers, nothing).map(square, range(count))) == [n * n for n in range(count)]


def test_few_items_stay_in_this_process_and_load_what_they_need() -> None:
    warmed: list[str] = []
    executor = Processes(2, lambda: warmed.append("warm"))
    assert set(executor.map(process_of, range(SERIAL_BELOW - 1))) == {os.getpid()}
    assert warmed == []


def test_many_items_go_to_other_processes_which_share_what_was_loaded_before() -> None:
    LOADED.clear()
    seen = list(Processes(2, lambda: LOADED.append("tables")).map(loaded_in, range(20)))
    assert os.getpid() not in {process for process, _ in seen}
    assert {loaded for _, loaded in seen} == {("tables",)}


def test_a_lost_worker_stops_the_run_with_advice() -> None:
    with pytest.raises(StopRun, match="--workers 1"):
        list(Processes(2, nothing).map(end_process, range(20)))


def test_items_are_asked_for_as_they_are_needed() -> None:
    asked: list[int] = []
    results = Processes(2, nothing).map(square, (asked.append(n) or n for n in range(1000)))
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    assert len(asked) <= 2 * AHEAD + 3
