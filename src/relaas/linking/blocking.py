"""Which pairs of tellings are worth comparing: those that share enough rare keys, and those that mean nearly the same.

Keys are found through an inverted index: each telling walks at most ``LONGEST_WALK`` neighbours per key and keeps
``MOST_CANDIDATES``. Meanings are compared inside a window in order of publication. So the number of comparisons grows
with the number of tellings and not with its square. What a telling finds rests on the tellings that it walks past, and
is found once for these.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relaas.linking.columns import Column, Marks, Places, looked_up, mixed, paired, sums_between
from relaas.linking.nearness import likely_pairs
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.recalling import recall
from relaas.linking.tellings import Telling
from relaas.model import Workings

LONGEST_WALK = 64  # neighbours under one key, nearest in order of publication first
MOST_CANDIDATES = 10
LEAST_SHARED = 0.6  # rarities together; one middling word in common is no reason to compare
PARTS = 2**20  # of a rarity, in which it is added up: whole numbers make the same sum in any order


def propose_pairs(tellings: Sequence[Telling], workings: Workings | None = None) -> list[tuple[int, int]]:
    """Pairs of indices (smaller first) of tellings that may tell one thing, in order of the second."""
    lefts, rights = pairs_of(Tellings.of(tellings), workings or Workings())
    return list(zip(lefts.tolist(), rights.tolist(), strict=True))


def pairs_of(tellings: Tellings, workings: Workings) -> tuple[Places, Places]:
    """The same as two columns."""
    lefts, rights = by_keys(tellings, workings)
    size = max(1, len(tellings))
    likely = [later * size + earlier for earlier, later in likely_pairs(tellings, workings)]
    codes = np.unique(np.concatenate((rights * size + lefts, *likely)))
    return codes % size, codes // size


def by_keys(tellings: Tellings, workings: Workings) -> tuple[Places, Places]:
    """For each telling those before it that share rare keys, the rarest first, as two columns of places."""
    marks = tellings.outline.marks
    walks = Walks.of(tellings.outline.sought, marks)

    def work_out(places: Places) -> NDArray[Any]:
        return np.array([_as_row(marks[walks.sharing(place)]) for place in places.tolist()], dtype=np.uint64)

    found = recall(
        workings, "sharing", tellings.documents, tellings.bounds, walks.marks,
        made=("<u8", MOST_CANDIDATES), work_out=work_out,
    )  # fmt: skip
    rows, ranks = np.nonzero(found)
    places, known = looked_up(found[rows, ranks], marks)
    assert known.all()
    return places, rows


def _as_row(marks: Marks) -> Marks:
    return np.concatenate((marks, np.zeros(MOST_CANDIDATES - len(marks), dtype=np.uint64)))


@dataclass(frozen=True, slots=True)
class Walks:
    """What each telling walks past under its keys: the tellings before it that have a key, for each of its keys.

    ``listed`` are the places of tellings under one key after the other; the walk of the key at a place in the column
    is what lies between its ``starts`` and ``stops`` there, each with the ``weights`` of the key. ``marks`` tell all
    that the walks of a telling are.
    """

    bounds: Places
    listed: Places
    starts: Places
    stops: Places
    weights: Places
    marks: Marks

    @classmethod
    def of(cls, column: Column, marks: Marks) -> "Walks":
        """The walks of tellings under their keys, each of which has a mark."""
        owners, rarities = column.owners(), Rarity(column).column
        order = np.argsort(column.values, kind="stable")
        keys = column.values[order]
        opening = np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)]
        firsts = np.maximum.accumulate(np.where(opening, np.arange(len(keys)), 0))
        stops = np.empty_like(order)
        stops[order] = np.arange(len(order))
        starts = np.empty_like(order)
        starts[order] = np.maximum(firsts, np.arange(len(keys)) - LONGEST_WALK)
        listed = owners[order]
        passed = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(mixed(marks[listed]), dtype=np.uint64)))
        weights = np.rint(rarities * PARTS).astype(np.int64)
        walked = paired(passed[stops] - passed[starts], column.values + weights.astype(np.uint64))
        walked[starts == stops] = 0
        return cls(column.bounds, listed, starts, stops, weights, marks + sums_between(walked, column.bounds))

    def sharing(self, place: int) -> Places:
        """The tellings before one that share the rarest keys with it, the rarest first."""
        keys = range(self.bounds[place], self.bounds[place + 1])
        walks = [self.listed[self.starts[key] : self.stops[key]] for key in keys]
        if not walks:
            return np.zeros(0, dtype=np.int64)
        others = np.concatenate(walks)
        weights = np.repeat(self.weights[keys.start : keys.stop], [len(walk) for walk in walks])
        found, which = np.unique(others, return_inverse=True)
        shared = np.bincount(which, weights=weights, minlength=len(found))
        order = np.argsort(-shared, kind="stable")
        return found[order[shared[order] >= LEAST_SHARED * PARTS][:MOST_CANDIDATES]]
