"""Mutants differ from the code that they are made of in one place, and are known again when that code moves."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evaluation.mutants import Outcome, report
from evaluation.mutations import mutated, mutations_of

SOURCE = '''
def clipped(value, least=0):
    """A value, 9 at most and not under the least."""
    if value < least or value is None:
        return least
    return min(value + 1, 9)
'''


def changes(source: str) -> list[str]:
    return [mutation.what for mutation in mutations_of(source, "clipped.py")]


def test_every_operator_constant_and_returned_value_is_changed_once() -> None:
    assert changes(SOURCE) == [
        "< swapped",
        "is swapped",
        "or swapped",
        "last of or dropped",
        "returns nothing",
        "if never met",
        "1 plus one",
        "+ swapped",
        "9 plus one",
        "min swapped",
        "returns nothing",
    ]


@pytest.mark.parametrize(
    ("what", "value", "sound", "faulty"),
    [
        ("< swapped", 0, 1, 0),
        ("or swapped", -5, 0, -4),
        ("if never met", -5, 0, -4),
        ("+ swapped", 5, 6, 4),
        ("1 plus one", 5, 6, 7),
        ("min swapped", 5, 6, 9),
    ],
)
def test_the_mutant_is_wrong_where_it_was_changed(
    what: str, value: int, sound: int, faulty: int, tmp_path: Path
) -> None:
    path = tmp_path / "clipped.py"
    path.write_text(SOURCE, "utf-8")
    space: dict[str, Any] = {}
    exec(compile(SOURCE, str(path), "exec"), space)
    clipped: Callable[[int], int] = space["clipped"]
    assert clipped(value) == sound
    mutation = next(one for one in mutations_of(SOURCE, "clipped.py") if one.what == what)
    clipped.__code__ = mutated(path, mutation, clipped.__code__)  # type: ignore[attr-defined]
    assert clipped(value) == faulty


def test_a_mutant_is_known_again_where_its_function_has_moved_to() -> None:
    moved = [one.key for one in mutations_of(f"X = 1\n\n{SOURCE}", "clipped.py")]
    assert moved == [one.key for one in mutations_of(SOURCE, "clipped.py")]
    changed = [one.key for one in mutations_of(SOURCE.replace("9", "8"), "clipped.py")]
    assert not set(moved) & set(changed)


def test_the_report_names_what_was_not_caught() -> None:
    told = report([Outcome("1", "a", "test_a"), Outcome("2", "b", ""), Outcome("3", "c", None)])
    assert told.splitlines() == ["b", "c  (no test runs it)", "1 of 3 caught: 0.333"]
