"""Results come in the order of the items, whatever process made them."""

import os

import pytest

from relaas.errors import StopRun
from relaas.parallel import AHEAD, ordered_map


def square(number: int) -> int:
    return number * number


def process_of(_: int) -> int:
    return os.getpid()


def end_process(number: int) -> int:
    if number == 15:
        os._exit(1)
    return number


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7, 8, 50])
def test_results_keep_the_order_of_the_items(count: int, workers: int) -> None:
    assert list(ordered_map(square, range(count), workers=workers)) == [n * n for n in range(count)]


def test_few_items_stay_in_this_process() -> None:
    assert set(ordered_map(process_of, range(3), workers=2)) == {os.getpid()}


def test_many_items_go_to_other_processes() -> None:
    processes = list(ordered_map(process_of, range(20), workers=2))
    assert processes[0] == os.getpid()
    assert os.getpid() not in processes[1:]


def test_a_lost_worker_stops_the_run_with_advice() -> None:
    with pytest.raises(StopRun, match="--workers 1"):
        list(ordered_map(end_process, range(20), workers=2))


def test_items_are_asked_for_as_they_are_needed() -> None:
    asked: list[int] = []
    results = ordered_map(square, (asked.append(n) or n for n in range(1000)), workers=2)
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    assert len(asked) <= 2 * AHEAD + 10
