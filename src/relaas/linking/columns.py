"""Columns: lists of numbers, one for each of many things, in which whole dossiers are gone through at once.

What a thing is made of is told by a mark, a hash of 64 bits. Marks are mixed and added, so that what rests on many
things has one mark as well: the same where all of them are the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Marks = NDArray[np.uint64]
Places = NDArray[np.int64]
Numbers = NDArray[np.float64]

BYTES = 8  # of a mark
SPREAD = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))  # shifts and factors of splitmix64 (Steele et al., 2014)
LAST_SHIFT = np.uint64(31)
ODD = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(2**18)
def mark_of(text: str) -> int:
    """The mark of a text."""
    return int.from_bytes(blake2b(text.encode(), digest_size=BYTES).digest(), "little")


def marks_of(texts: Iterable[str]) -> Marks:
    """The marks of some texts."""
    return np.array([mark_of(text) for text in texts], dtype=np.uint64)


def mixed(values: Marks) -> Marks:
    """Marks of marks, of which sums tell apart what they are sums of."""
    for shift, factor in SPREAD:
        values = (values ^ (values >> np.uint64(shift))) * np.uint64(factor)
    return values ^ (values >> LAST_SHIFT)


def paired(left: Marks, right: Marks) -> Marks:
    """The mark of each pair, in this order."""
    return mixed(left * ODD + mixed(right))


def as_marks(values: Numbers) -> Marks:
    """Numbers as marks."""
    return np.ascontiguousarray(values, dtype=np.float64).view(np.uint64)


@dataclass(frozen=True, slots=True)
class Column:
    """Some values for each of many things, those of one after those of the other.

    ``bounds`` is where those of each begin, and where the last end.
    """

    values: Marks
    bounds: Places

    @classmethod
    def of(cls, lists: Sequence[Sequence[str]]) -> "Column":
        """The column of the marks of some texts for each thing."""
        return cls(marks_of(text for each in lists for text in each), bounds_of([len(each) for each in lists]))

    def owners(self) -> Places:
        """The place of the thing that each value is of."""
        return np.repeat(np.arange(len(self.bounds) - 1), np.diff(self.bounds))

    def sums(self, values: Marks) -> Marks:
        """What some values, as many as the column has, are together for each thing."""
        return sums_between(values, self.bounds)


def bounds_of(sizes: Sequence[int] | Places) -> Places:
    """Where lists of some sizes begin that stand one after the other, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))).astype(np.int64)


def sums_between(values: Marks, bounds: Places) -> Marks:
    """The sums of values between each bound and the next."""
    running = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(values, dtype=np.uint64)))
    return running[bounds[1:]] - running[bounds[:-1]]


def joined(parts: Sequence[Marks]) -> Marks:
    """Several lists of marks as one."""
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.uint64)


def looked_up(wanted: Marks, listed: Marks) -> tuple[Places, NDArray[np.bool_]]:
    """Where each of some marks stands in a list, and whether it stands there at all."""
    if not len(listed):
        return np.zeros(len(wanted), dtype=np.int64), np.zeros(len(wanted), dtype=np.bool_)
    order = np.argsort(listed, kind="stable")
    found = order[np.minimum(np.searchsorted(listed, wanted, sorter=order), len(listed) - 1)]
    return found, listed[found] == wanted
