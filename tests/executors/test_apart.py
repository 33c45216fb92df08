"""A function in a process beside this one: what goes wrong there costs the item and nothing else."""

import os

import pytest

from relaas.executors import Apart, Excess, Guard


def spoiled(item: int, excess: Excess, detail: str) -> tuple[int, str]:
    return item, excess


def worked(number: int) -> tuple[int, str]:
    while number == 1:
        pass
    if number == 2:
        os._exit(3)
    if number == 3:
        bytearray(4_000_000_000)
    if number == 4:
        raise LookupError("no 4")
    return number, str(os.getpid())


@pytest.mark.parametrize(("number", "excess"), [(1, "took-too-long"), (2, "broke-the-reader")])
def test_an_item_beyond_its_limits_is_spoiled_and_the_next_one_is_not(number: int, excess: str) -> None:
    apart = Apart(worked, Guard(1, 512, scale=lambda item: 1.0, spoiled=spoiled))
    try:
        assert apart(number) == (number, excess)
        assert apart(7)[0] == 7
    finally:
        apart.end()


def test_items_share_a_process_that_is_not_this_one() -> None:
    apart = Apart(worked, Guard(5, 512, scale=lambda item: 1.0, spoiled=spoiled))
    try:
        assert apart(7)[1] == apart(8)[1] != str(os.getpid())
        with pytest.raises(LookupError, match="no 4"):
            apart(4)
        with pytest.raises(MemoryError):
            apart(3)
    finally:
        apart.end()


def test_nothing_is_forked_for_nothing() -> None:
    Apart(worked, Guard(5, 512, scale=lambda item: 1.0, spoiled=spoiled)).end()
