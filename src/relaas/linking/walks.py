"""Walks: what each telling walks past in an inverted index, and the mark of all that it does."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relaas.linking.columns import Column, Marks, Numbers, Places, as_marks, mixed, paired, sums_between
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity

PARTS = 2**20  # of a weight, in which it is added up: whole numbers make the same sum in any order


@dataclass(frozen=True, slots=True)
class Walks:
    """What each telling walks past under its keys: tellings before it that have the key, nearest first.

    ``listed`` are the places of tellings under one key after the other; the walk of the key at a place in the column
    is what lies between its ``starts`` and ``stops`` there, each with the ``weights`` of the key. ``marks`` tell all
    that the walks of a telling are, 0 where it walks past nothing.
    """

    bounds: Places
    listed: Places
    starts: Places
    stops: Places
    weights: Places
    marks: Marks

    @classmethod
    def of(
        cls,
        column: Column,
        marks: Marks,
        weights: Numbers,
        *,
        longest: int,
        listed: NDArray[np.bool_] | None = None,
    ) -> "Walks":
        """The walks of tellings under their keys, past so many that are ``listed`` (by default all) at most."""
        # The tellings of each key beside each other, in their order; of those that are listed, how many stand before.
        order = np.argsort(column.values, kind="stable")
        keys, owners = column.values[order], column.owners()[order]
        stand = np.ones(len(keys), dtype=np.bool_) if listed is None else listed[owners]
        before = np.cumsum(stand) - stand
        # Under a key one walks from where the key begins, or where the longest walk does, to oneself.
        opening = np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)]
        firsts = np.maximum.accumulate(np.where(opening, before, 0))
        starts, stops = np.empty_like(order), np.empty_like(order)
        stops[order], starts[order] = before, np.maximum(firsts, before - longest)
        # The marks of all up to each place are added up, so that those of a walk are the difference of two sums.
        passed = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(mixed(marks[owners[stand]]), dtype=np.uint64)))
        parts = np.rint(weights * PARTS).astype(np.int64)
        walked = paired(passed[stops] - passed[starts], column.values + parts.astype(np.uint64))
        walked[starts == stops] = 0
        return cls(column.bounds, owners[stand], starts, stops, parts, sums_between(walked, column.bounds))

    def passed(self, place: int) -> list[Places]:
        """The tellings that one walks past, under each of its keys."""
        keys = range(self.bounds[place], self.bounds[place + 1])
        return [self.listed[self.starts[key] : self.stops[key]] for key in keys]

    def sharing(self, place: int, *, least: float) -> Places:
        """The tellings before one that share keys of some weight together with it, the weightiest first."""
        walks = self.passed(place)
        if not walks:
            return np.zeros(0, dtype=np.int64)
        weights = np.repeat(self.weights[self.bounds[place] : self.bounds[place + 1]], [len(walk) for walk in walks])
        found, which = np.unique(np.concatenate(walks), return_inverse=True)
        shared = np.bincount(which, weights=weights, minlength=len(found))
        order = np.argsort(-shared, kind="stable")
        return found[order[shared[order] >= least * PARTS]]


def grounds_of(tellings: Tellings, rarity: Rarity) -> Marks:
    """The mark of all that what a telling is compared by rests on: what it is made of, and how rare that is."""
    outline = tellings.outline
    found = outline.marks + as_marks(np.array([rarity.size]))
    for column in (outline.keys, outline.context):
        found = found + column.sums(paired(column.values, as_marks(rarity.of_marks(column.values))))
    return mixed(found)


def windowed(marks: Marks, window: int) -> Marks:
    """For each thing the mark of all that stand so near to it."""
    running = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(mixed(marks), dtype=np.uint64)))
    places = np.arange(len(marks))
    return running[np.minimum(len(marks), places + window)] - running[np.maximum(0, places - window)]
