"""Marks tell apart what they are of, and columns add up what is of one thing."""

import numpy as np
import pytest

from relaas.linking.columns import Column, bounds_of, looked_up, mark_of, marks_of, mixed, paired


def test_what_is_added_up_tells_apart_what_it_is_the_sum_of() -> None:
    one, other = mixed(marks_of(["dike", "mill"])), mixed(marks_of(["dike", "gate"]))

    assert one.sum() != other.sum()
    assert one.sum() == one[::-1].sum()


def test_a_pair_is_in_order() -> None:
    left, right = marks_of(["dike"]), marks_of(["mill"])

    assert paired(left, right) != paired(right, left)


def test_a_column_adds_up_what_is_of_each_thing() -> None:
    column = Column.of([["dike", "mill"], [], ["gate"]])

    assert column.owners().tolist() == [0, 0, 2]
    assert column.sums(np.array([1, 2, 4], dtype=np.uint64)).tolist() == [3, 0, 4]


def test_bounds_are_where_lists_begin_and_the_last_ends() -> None:
    assert bounds_of([2, 0, 3]).tolist() == [0, 2, 2, 5]


@pytest.mark.parametrize(
    ("listed", "known"), [([], [False, False]), (["mill"], [False, True]), (["mill", "dike"], [True, True])]
)
def test_marks_are_looked_up(listed: list[str], known: list[bool]) -> None:
    places, found = looked_up(marks_of(["dike", "mill"]), marks_of(listed))

    assert found.tolist() == known
    assert all(
        listed[place] == word for place, word, there in zip(places, ("dike", "mill"), known, strict=True) if there
    )


def test_a_mark_is_the_same_in_every_run() -> None:
    assert mark_of("dike") == 14227535394804669709
