"""What chains of pairs join is one knot, and its marks tell all that its clusters rest on."""

import numpy as np

from relaas.linking.bonds import NO_BONDS, Bonds
from relaas.linking.columns import marks_of
from relaas.linking.knots import Knots, Pairs, meeting

NOTHING = np.zeros((0, 2), dtype=np.int64)


def knots(*pairs: tuple[int, int], names: str = "abcdef", bonds: Bonds = NO_BONDS) -> Knots:
    """The knots that pairs make, of which each scores the higher the nearer both are."""
    lefts, rights = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    scored = Pairs(lefts, rights, 1.0 / (1 + rights - lefts), marks_of(map(str, pairs)))
    return Knots.of(marks_of(names), scored, NOTHING, bonds)


def test_a_chain_is_one_knot() -> None:
    found = knots((0, 2), (2, 5), (3, 4))

    assert found.knot_of.tolist() == [0, 1, 0, 3, 3, 0]
    assert [found.members(knot) for knot in (0, 1, 3)] == [[0, 2, 5], [1], [3, 4]]
    assert [(left, right) for _, left, right in found.links(0)] == [(0, 2), (2, 5)]


def test_what_people_ruled_to_be_one_is_one_knot() -> None:
    assert knots(bonds=Bonds(((1, 4),))).knot_of.tolist() == [0, 1, 2, 3, 1, 5]


def test_marks_change_where_the_knot_does() -> None:
    before, after = knots((0, 2), (3, 4)), knots((0, 2), (3, 4), names="abcdxf")

    assert (before.marks == after.marks).tolist() == [True, True, True, False, False, True]


def test_what_was_ruled_apart_is_in_the_marks() -> None:
    apart = Bonds((), {0: frozenset({2}), 2: frozenset({0})})
    before, after = knots((0, 2)), knots((0, 2), bonds=apart)

    assert (before.marks == after.marks).tolist() == [False, True, False, True, True, True]


def test_of_large_groups_a_few_that_are_spread_over_them_meet() -> None:
    assert meeting([4, 7], range(11), most=3) == [(4, 0), (4, 5), (4, 10), (7, 0), (7, 5), (7, 10)]
