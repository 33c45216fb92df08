"""Disjoint sets over numbers, merged deterministically: the smallest member stands for its set."""


class DisjointSets:
    """The numbers ``0..size-1``, each in a set of its own until merged."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def root(self, item: int) -> int:
        """The smallest member of the set that holds ``item``."""
        parents = self._parents
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    def merge(self, left: int, right: int) -> int:
        """Put the sets of both in one; returns the number that stands for it."""
        first, second = sorted((self.root(left), self.root(right)))
        self._parents[second] = first
        return first

    def members(self) -> dict[int, list[int]]:
        """The members of every set under the number that stands for it, all ascending."""
        sets: dict[int, list[int]] = {}
        for item in range(len(self._parents)):
            sets.setdefault(self.root(item), []).append(item)
        return sets
