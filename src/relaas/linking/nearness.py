"""Nearness: for every telling those of other documents that mean most nearly the same, as it does to them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from relaas.language.meaning import likenesses
from relaas.linking.tellings import Telling

NEAR = 0.3  # cosine below which two tellings are alike by chance
WINDOW = 2000  # tellings before each, in order of publication, with which it is compared
ROWS = 500  # tellings compared at a time, those of one document together


def with_nearest(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """The tellings, each with the facts that are its nearest in another document and have it as theirs.

    Two texts say many things that are somewhat alike; of what both say, each is the other's nearest.
    """
    nearest: dict[int, set[str]] = defaultdict(set)
    for left, right in mutual_pairs(tellings):
        nearest[left].add(tellings[right].fact.id)
        nearest[right].add(tellings[left].fact.id)
    return tuple(
        replace(told, nearest=frozenset(nearest[place])) if place in nearest else told
        for place, told in enumerate(tellings)
    )


def most_alike(told: Telling, tellings: Sequence[Telling], places: range, least: float) -> list[int]:
    """Those of some places whose tellings mean nearly the same as one does, the nearest first."""
    near = likenesses([told.fact.meaning], [tellings[place].fact.meaning for place in places])[0]
    order = sorted(range(len(near)), key=lambda column: (-near[column], column))
    return [places[column] for column in order if near[column] >= least]


def mutual_pairs(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of two documents of which each is the nearest in its document to the other."""
    ranks = np.array([told.rank for told in tellings], dtype=np.int64)
    starts = _starts(ranks)
    for first, last in _blocks(starts, len(tellings)):
        window = int(starts[np.searchsorted(starts, max(0, first - WINDOW), side="left")])
        rows, columns = slice(first, last), slice(window, int(starts[starts < last][-1]))
        if columns.start >= columns.stop:
            continue
        found = likenesses(
            [told.fact.meaning for told in tellings[rows]], [told.fact.meaning for told in tellings[columns]]
        )
        best = (found == _best_of_document(found, ranks[columns], axis=1)) & (found >= NEAR)
        best &= found == _best_of_document(found, ranks[rows], axis=0)
        best &= ranks[columns][None, :] < ranks[rows][:, None]
        for row, column in zip(*np.nonzero(best), strict=True):
            yield int(columns.start + column), int(first + row)


def _starts(ranks: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where the tellings of each document begin."""
    return np.flatnonzero(np.r_[True, ranks[1:] != ranks[:-1]]) if len(ranks) else np.zeros(0, dtype=np.int64)


def _blocks(starts: NDArray[np.int64], size: int) -> Iterator[tuple[int, int]]:
    """Stretches of whole documents of about as many tellings as are compared at a time."""
    bounds, first = [*map(int, starts[1:]), size] if size else [], 0
    for end in bounds:
        if end - first >= ROWS or end == size:
            yield first, end
            first = end


def _best_of_document(found: NDArray[np.float64], ranks: NDArray[np.int64], *, axis: int) -> NDArray[np.float64]:
    """For each likeness the highest that the same telling has with the document of the other."""
    starts = _starts(ranks)
    sizes = np.diff(np.r_[starts, len(ranks)])
    return np.repeat(np.maximum.reduceat(found, starts, axis=axis), sizes, axis=axis)
