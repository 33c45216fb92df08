"""Nearness: for every telling what other documents tell that means most nearly the same, and how near that is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from relaas.language.meaning import hundredths, likenesses
from relaas.linking.tellings import Telling

NEAR = 30  # hundredths of a cosine below which two tellings are alike by chance
WINDOW = 2000  # tellings before each, in order of publication, with which it is compared
ROWS = 500  # tellings compared at a time, those of one document together
LOWEST = -128  # below every hundredth of a cosine
HEARD = 3  # tellings of other documents by which it is reckoned how much a telling is echoed


def with_nearest(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """The tellings, each with the facts that are its nearest in another document and have it as theirs, and its echo.

    Two texts say many things that are somewhat alike; of what both say, each is the other's nearest. The echo is how
    near the nearest of other documents are on average: a dossier comes back to what it is about (the centrality of
    Erkan and Radev, LexRank, 2004, over the nearest alone).
    """
    nearest: dict[int, set[str]] = defaultdict(set)
    echoes = np.zeros((len(tellings), HEARD), dtype=np.int8)
    ranks = np.array([told.rank for told in tellings], dtype=np.int64)
    for columns, rows, found in _compared(tellings, ranks):
        for left, right in _mutual(found, ranks[columns], ranks[rows]):
            nearest[columns.start + left].add(tellings[rows.start + right].fact.id)
            nearest[rows.start + right].add(tellings[columns.start + left].fact.id)
        elsewhere = np.where(ranks[columns][:, None] < ranks[rows][None, :], found, np.int8(0))
        echoes[columns] = _highest(np.c_[echoes[columns], elsewhere])
        echoes[rows] = _highest(np.c_[echoes[rows], elsewhere.T])
    return tuple(
        replace(told, nearest=frozenset(nearest.get(place, ())), echo=round(int(heard.sum()) / (100 * HEARD), 4))
        for place, (told, heard) in enumerate(zip(tellings, echoes, strict=True))
    )


def most_alike(told: Telling, tellings: Sequence[Telling], places: range, least: float) -> list[int]:
    """Those of some places whose tellings mean nearly the same as one does, the nearest first."""
    near = likenesses([told.fact.meaning], [tellings[place].fact.meaning for place in places])[0]
    likely = np.flatnonzero(near >= least)
    return [places[column] for column in likely[np.argsort(-near[likely], kind="stable")]]


def _compared(tellings: Sequence[Telling], ranks: NDArray[np.int64]) -> Iterator[tuple[slice, slice, NDArray[np.int8]]]:
    """Stretches of tellings, others not before them, and in hundredths how alike these are; each pair once."""
    starts = _starts(ranks)
    for first, last in _blocks(starts, len(tellings)):
        window = int(starts[np.searchsorted(starts, max(0, first - WINDOW), side="left")])
        columns, rows = slice(window, int(starts[starts < last][-1])), slice(first, last)
        if columns.start < columns.stop:
            yield (
                columns,
                rows,
                hundredths(
                    [told.fact.meaning for told in tellings[columns]], [told.fact.meaning for told in tellings[rows]]
                ),
            )


def _mutual(found: NDArray[np.int8], left: NDArray[np.int64], right: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Places of pairs of tellings of two documents of which each is the nearest in its document to the other."""
    best = (found == _best_of_document(found, left, axis=0)) & (found >= NEAR)
    best &= found == _best_of_document(found, right, axis=1)
    best &= left[:, None] < right[None, :]
    for row, column in zip(*np.nonzero(best), strict=True):
        yield int(row), int(column)


def _highest(found: NDArray[np.int8]) -> NDArray[np.int8]:
    """The few highest values of every row, which are taken out of it."""
    rows, highest = np.arange(len(found)), []
    for _ in range(HEARD):
        best = found.argmax(axis=1)
        highest.append(found[rows, best])
        found[rows, best] = LOWEST
    return np.stack(highest, axis=1)


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


def _best_of_document(found: NDArray[np.int8], ranks: NDArray[np.int64], *, axis: int) -> NDArray[np.int8]:
    """For each likeness the highest that the same telling has with the document of the other."""
    starts = _starts(ranks)
    sizes = np.diff(np.r_[starts, len(ranks)])
    return np.repeat(np.maximum.reduceat(found, starts, axis=axis), sizes, axis=axis)
