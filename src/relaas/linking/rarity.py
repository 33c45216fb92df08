"""Rarity: how much it tells that two records share something, by how many of the dossier have it."""

from collections.abc import Callable, Iterable
from math import fsum, log, log2

import numpy as np

from relaas.linking.columns import Column, Marks, Numbers, mark_of

TELLS_LITTLE = 0.4  # of the rarity of a word like "say" or "begin"
STEPS = 2  # in a doubling of how many have a thing, or of how many records there are


def in_steps(count: int) -> float:
    """A number, rounded to one of the steps of which each is as many times the one before."""
    return 2.0 ** (round(STEPS * log2(count)) / STEPS) if count else 0.0


class Rarity:
    """How much it tells that two records share something: near 1 for what few have, 0 for what all have.

    What ``tells_little`` by itself, however rare, counts for a part of that. Numbers are taken in steps, so that one
    record more seldom changes how rare a thing is.
    """

    def __init__(
        self, shared: Column | Iterable[Iterable[str]], *, tells_little: Callable[[str], bool] | None = None
    ) -> None:
        column = shared if isinstance(shared, Column) else Column.of([sorted(keys) for keys in shared])
        self.size = in_steps(len(column.bounds) - 1)
        most = log(self.size + 1) or 1.0
        self._marks, which, counts = np.unique(column.values, return_inverse=True, return_counts=True)
        of_count = {count: max(0.0, 1.0 - log(in_steps(count)) / most) for count in np.unique(counts).tolist()}
        self._rarities: Numbers = np.array([of_count[count] for count in counts.tolist()], dtype=np.float64)
        self._known = _Known(self._find, tells_little or _never)
        self._wholes: dict[frozenset[str], float] = {}
        self.column: Numbers = self._rarities[which]  # of each key of each record

    def of(self, key: str) -> float:
        """The rarity of one key, between 0 and 1 (inverse document frequency, scaled)."""
        return self._known[key]

    def total(self, keys: frozenset[str]) -> float:
        """The rarities of several keys together; the sum is exact, so that their order does not matter."""
        return fsum([self._known[key] for key in keys])

    def whole(self, keys: frozenset[str]) -> float:
        """The same for keys that are asked for again and again: the whole subject or all parties of a telling."""
        if keys not in self._wholes:
            self._wholes[keys] = self.total(keys)
        return self._wholes[keys]

    def of_marks(self, marks: Marks) -> Numbers:
        """The rarity of each key, by its mark, whether it tells little or not."""
        if not len(self._marks):
            return np.ones(len(marks))
        places = np.minimum(np.searchsorted(self._marks, marks), len(self._marks) - 1)
        return np.where(self._marks[places] == marks, self._rarities[places], 1.0)

    def _find(self, key: str) -> float | None:
        """The rarity of a key that some record has."""
        mark = np.uint64(mark_of(key))
        place = int(np.searchsorted(self._marks, mark))
        return float(self._rarities[place]) if place < len(self._marks) and self._marks[place] == mark else None


class _Known(dict[str, float]):
    """The rarities of the keys that were asked for."""

    def __init__(self, find: Callable[[str], float | None], tells_little: Callable[[str], bool]) -> None:
        super().__init__()
        self._find = find
        self._tells_little = tells_little

    def __missing__(self, key: str) -> float:
        found = self._find(key)
        if found is None:
            self[key] = 1.0
        else:
            self[key] = found * TELLS_LITTLE if self._tells_little(key) else found
        return self[key]


def _never(key: str) -> bool:
    return False
