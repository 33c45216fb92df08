"""An item beyond its limits costs only itself, also where no other process works on it."""

import pytest

from relaas.executors import Excess, Guard
from relaas.executors.serial import Serial


def spoiled(item: str, excess: Excess, detail: str) -> tuple[str, str]:
    return item, excess


def work(item: str) -> object:
    if item == "long":
        while True:
            try:
                sum(range(1000))
            except Exception:
                continue
    if item == "large":
        return len(bytearray(4_000_000_000))
    return item


def test_an_item_beyond_its_limits_costs_only_itself() -> None:
    guard: Guard[str, object] = Guard(1, 512, scale=lambda item: 1.0, spoiled=spoiled)
    found = list(Serial(guard).map(work, ["a", "long", "large", "b"]))
    assert found == ["a", ("long", "took-too-long"), ("large", "too-much-memory"), "b"]


def test_an_error_comes_back_as_it_is() -> None:
    guard: Guard[str, object] = Guard(1, 512, scale=lambda item: 1.0, spoiled=spoiled)
    with pytest.raises(ValueError, match="invalid"):
        list(Serial(guard).map(int, ["x"]))
