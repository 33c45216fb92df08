"""What a telling walks past under its keys, and what of that shares most with it."""

import numpy as np
import pytest

from relaas.linking.columns import Column, marks_of
from relaas.linking.walks import Walks, windowed

KEYS = [["dike"], ["mill", "dike"], ["dike"], ["dike", "mill"]]


def walks(keys: list[list[str]] = KEYS, *, longest: int = 9, listed: list[bool] | None = None) -> Walks:
    """The walks of tellings under keys of which each weighs a half."""
    column, marks = Column.of(keys), marks_of(map(str, range(len(keys))))
    own = None if listed is None else np.array(listed)
    return Walks.of(column, marks, np.full(len(column.values), 0.5), longest=longest, listed=own)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({}, [[0, 1, 2], [1]], id="all before it"),
        pytest.param({"longest": 1}, [[2], [1]], id="the nearest"),
        pytest.param({"listed": [True, False, True, True]}, [[0, 2], []], id="those that are listed"),
    ],
)
def test_a_telling_walks_past_those_before_it(options: dict[str, object], expected: list[list[int]]) -> None:
    assert [walk.tolist() for walk in walks(**options).passed(3)] == expected  # type: ignore[arg-type]


def test_what_shares_most_comes_first() -> None:
    assert walks().sharing(3, least=0.5).tolist() == [1, 0, 2]
    assert walks().sharing(3, least=1.0).tolist() == [1]
    assert walks([[]]).sharing(0, least=0.5).tolist() == []


def test_a_mark_tells_what_is_walked_past_and_nothing_else() -> None:
    marks = walks().marks
    assert marks[0] == 0
    assert walks([*KEYS, ["dike"]]).marks[:4].tolist() == marks.tolist()
    assert walks([["mill"], *KEYS[1:]]).marks[3] != marks[3]


def test_what_stands_around_is_what_stands_in_the_window() -> None:
    marks, others = marks_of("abcdef"), marks_of("abcdeg")

    assert (windowed(marks, 2) == windowed(others, 2)).tolist() == [True, True, True, True, False, False]
