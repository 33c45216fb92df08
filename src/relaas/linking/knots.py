"""Knots: things (tellings, or lines) that chains of passing pairs join, or rulings.

Two knots have nothing to do with each other, so that each is taken apart into groups by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from relaas.linking.bonds import Bonds
from relaas.linking.columns import Marks, Numbers, Places, mixed, paired

Link = tuple[float, int, int]  # a score, and the places of both


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of places, in order of the second, with their scores and the mark of all that each score rests on."""

    lefts: Places
    rights: Places
    scores: Numbers
    marks: Marks

    def among(self, chosen: Places) -> "Pairs":
        """Some of the pairs."""
        return Pairs(self.lefts[chosen], self.rights[chosen], self.scores[chosen], self.marks[chosen])


@dataclass(frozen=True, slots=True)
class Knots:
    """The knot that each thing is in, by the place of its first member, and the pairs that tie it.

    ``marks`` tell of each thing all that the clusters of its knot rest on. ``in_knots`` are the places of all things,
    one knot after the other.
    """

    knot_of: Places
    marks: Marks
    pairs: Pairs
    in_knots: Places

    @classmethod
    def of(cls, grounds: Marks, pairs: Pairs, mutual: Places, bonds: Bonds) -> "Knots":
        """The knots of things that rest on some grounds; of ``mutual`` pairs each is the other's nearest."""
        ruled = np.array([(group[0], other) for group in bonds.together for other in group[1:]], dtype=np.int64)
        tied = np.concatenate((np.stack((pairs.lefts, pairs.rights), axis=1), ruled.reshape(-1, 2)))
        knot_of = _connected(len(grounds), tied)
        own = mixed(grounds + _ruled_on(grounds, bonds))
        together = np.zeros(len(grounds), dtype=np.uint64)
        np.add.at(together, knot_of, own)
        np.add.at(together, knot_of[pairs.lefts], mixed(pairs.marks))
        inside = mutual[knot_of[mutual[:, 0]] == knot_of[mutual[:, 1]]]
        np.add.at(together, knot_of[inside[:, 0]], paired(grounds[inside[:, 0]], grounds[inside[:, 1]]))
        order = np.argsort(knot_of[pairs.lefts], kind="stable")
        return cls(knot_of, mixed(together[knot_of] + own), pairs.among(order), np.argsort(knot_of, kind="stable"))

    def members(self, knot: int) -> list[int]:
        """The things of a knot, in order."""
        first, last = np.searchsorted(self.knot_of, (knot, knot + 1), sorter=self.in_knots)
        found: list[int] = self.in_knots[first:last].tolist()
        return found

    def links(self, knot: int) -> list[Link]:
        """The pairs that tie a knot, the strongest first."""
        first, last = np.searchsorted(self.knot_of[self.pairs.lefts], (knot, knot + 1))
        columns = (each[first:last].tolist() for each in (-self.pairs.scores, self.pairs.lefts, self.pairs.rights))
        return sorted(zip(*columns, strict=True))


def meeting(left: Sequence[int], right: Sequence[int], *, most: int) -> list[tuple[int, int]]:
    """The pairs by which two groups are held against each other: ``most`` members of each at most, with each."""
    return list(product(_stand_ins(left, most), _stand_ins(right, most)))


def _stand_ins(members: Sequence[int], most: int) -> Sequence[int]:
    """Members spread evenly over a group, the first and the last among them."""
    if len(members) <= most:
        return members
    return [members[number * (len(members) - 1) // (most - 1)] for number in range(most)]


def _connected(size: int, tied: Places) -> Places:
    """For each of so many things the first that it is tied to, by however many steps."""
    first = np.arange(size)
    while True:
        lower = first.copy()
        for one, other in ((0, 1), (1, 0)):
            np.minimum.at(lower, tied[:, one], first[tied[:, other]])
        lower = lower[lower]
        if np.array_equal(lower, first):
            return first
        first = lower


def _ruled_on(grounds: Marks, bonds: Bonds) -> Marks:
    """Marks of what was ruled on each thing: what it is one with, and what it is not."""
    found = np.zeros(len(grounds), dtype=np.uint64)
    for group in bonds.together:
        places = np.array(group)
        found[places] += mixed(grounds[places]).sum(dtype=np.uint64)
    for place, others in bonds.apart.items():
        found[place] += np.uint64(1) + mixed(mixed(grounds[sorted(others)])).sum(dtype=np.uint64)
    return found
