"""A cluster gives what one process gives, byte for byte, and its errors are told plainly."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.executors import Excess, Guard
from relaas.executors.ray import AHEAD, Ray
from relaas.pipeline import BuildOptions, build
from relaas.views.export.json import as_json

WORKERS = 2


def once(item: object) -> float:
    return 1.0


def spoiled(item: object, excess: Excess, detail: str) -> tuple[object, str]:
    return item, excess


GUARD: Guard[Any, Any] = Guard(60, 1024, scale=once, spoiled=spoiled)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A cluster of two workers on this machine that know nothing but the installed package."""
    ray = pytest.importorskip("ray", reason="the extra relaas[ray] is not installed")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    ray.init(num_cpus=WORKERS, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
    yield ray
    ray.shutdown()
    monkeypatch.undo()


def square(number: int) -> int:
    return number * number


def fail(number: int) -> int:
    raise StopRun("no pipeline for this language")


def test_without_the_extra_the_run_stops_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(StopRun, match=r"relaas\[ray\]"):
        list(Ray(GUARD).map(square, [1]))


def test_results_keep_the_order_of_the_items(cluster: Any) -> None:
    assert list(Ray(GUARD).map(square, range(40))) == [n * n for n in range(40)]


def test_items_are_asked_for_as_they_are_needed(cluster: Any) -> None:
    asked: list[int] = []
    results = Ray(GUARD).map(square, (asked.append(n) or n for n in range(1000)))
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    assert len(asked) <= WORKERS * AHEAD + 3


def test_an_error_that_stops_the_run_comes_back_as_it_is(cluster: Any) -> None:
    with pytest.raises(StopRun, match="no pipeline for this language"):
        list(Ray(GUARD).map(fail, [1]))


def test_a_cluster_gives_the_bytes_that_one_process_gives(cluster: Any, tmp_path: Path) -> None:
    folder = tmp_path / "stukken"
    folder.mkdir()
    for number in range(1, 6):
        (folder / f"{number}.txt").write_text(
            f"date 2022-03-0{number}\n\nDe gemeente sloot op {number} maart {number + 2} zwembaden.\n", "utf-8"
        )
    (folder / "leeg.txt").write_bytes(b"")
    exported = []
    for name in ("serial", "ray"):
        build([folder], tmp_path / f"{name}.relaas", options=BuildOptions(executor=name))
        with open_dossier(tmp_path / f"{name}.relaas") as dossier:
            exported.append(as_json(dossier))
    assert exported[0] == exported[1]
    assert exported[0].count('"path": "') > 5
