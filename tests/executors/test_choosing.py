"""An executor is chosen by its name, or given as an object."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from relaas.errors import StopRun
from relaas.executors import EXECUTORS, Guard, choose_executor

GUARD: Guard[object, object] = Guard(60, 1024, scale=lambda item: 1.0, spoiled=lambda item, *_: item)


def test_every_name_gives_an_executor() -> None:
    chosen = [choose_executor(name, workers=1, warm_up=lambda: None, guard=GUARD) for name in EXECUTORS]
    assert [type(each).__name__.lower() for each in chosen] == list(EXECUTORS)


def test_any_object_with_a_map_is_taken_as_it_is() -> None:
    with ThreadPoolExecutor(2) as pool:
        assert choose_executor(pool, workers=None, warm_up=lambda: None, guard=GUARD) is pool


def test_an_unknown_name_stops_the_run_with_those_that_there_are() -> None:
    with pytest.raises(StopRun, match="serial, processes, ray"):
        choose_executor("dask", workers=None, warm_up=lambda: None, guard=GUARD)  # type: ignore[arg-type]
