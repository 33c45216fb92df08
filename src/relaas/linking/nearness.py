"""Nearness: for every telling what other documents tell that means most nearly the same, and how near that is.

Tellings are compared in stretches of whole documents, each with the window before it. A document says itself whether a
stretch ends with it, so that a new one changes its own stretch and those that have it in their window, and no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from relaas.language.meaning import hundredths
from relaas.linking.columns import Places
from relaas.linking.papers import Tellings
from relaas.linking.tellings import Telling
from relaas.model import Workings

NEAR = 30  # hundredths of a cosine below which two tellings are alike by chance
WINDOW = 2000  # tellings before each, in order of publication, with which it is compared
ROWS = 500  # tellings of a stretch, on average
LOWEST = -128  # below every hundredth of a cosine
HEARD = 3  # tellings of other documents by which it is reckoned how much a telling is echoed
BEFORE = 4  # tellings before each, of other documents, that mean most nearly the same
LIKELY = 35  # hundredths of a cosine below which one of these is alike by chance

Hundredths = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Tellings of whole documents (rows) and those that they are compared with (columns), which begin before them.

    ``mutual`` are the places in both of pairs of which each is the nearest in its document to the other, ``heard`` how
    near the nearest rows of other documents are to each column; ``before`` are the nearest columns of earlier documents
    for each row, ``near`` how near they are.
    """

    columns: slice
    rows: slice
    mutual: NDArray[np.int32]
    heard: Hundredths
    before: NDArray[np.int32]
    near: Hundredths


def with_nearest(tellings: Sequence[Telling], workings: Workings | None = None) -> Tellings:
    """The tellings, each with the facts that are its nearest in another document and have it as theirs, and its echo.

    Two texts say many things that are somewhat alike; of what both say, each is the other's nearest. The echo is how
    near the nearest of other documents are on average: a dossier comes back to what it is about (the centrality of
    Erkan and Radev, LexRank, 2004, over the nearest alone).
    """
    told = Tellings.of(tellings)
    heard = np.zeros((len(told), HEARD), dtype=np.int8)
    pairs: list[Places] = []
    for stretch in _stretches(told, workings or Workings()):
        pairs.append(stretch.mutual + np.array([stretch.columns.start, stretch.rows.start]))
        for part, near in ((stretch.columns, stretch.heard), (stretch.rows, stretch.near[:, :HEARD])):
            heard[part] = _highest(np.c_[heard[part], near], HEARD)[0]
    return told.near_to(
        np.concatenate((np.zeros((0, 2), dtype=np.int64), *pairs)),
        np.round(heard.sum(axis=1, dtype=np.int64) / (100 * HEARD), 4),
    )


def likely_pairs(tellings: Tellings, workings: Workings) -> Iterator[tuple[Places, Places]]:
    """Places of tellings with those shortly before them, in other documents, that mean most nearly the same."""
    for stretch in _stretches(tellings, workings):
        rows, ranks = np.nonzero(stretch.near >= LIKELY)
        yield stretch.before[rows, ranks].astype(np.int64) + stretch.columns.start, rows + stretch.rows.start


class Surroundings:
    """How near in meaning all that lies within the window of some tellings is to each of these."""

    def __init__(self, tellings: Sequence[Telling], places: Sequence[int]) -> None:
        self._around: dict[int, tuple[int, Hundredths]] = {}
        told = Tellings.of(tellings)
        for group in _beside_each_other(places):
            first = max(0, group[0] - WINDOW)
            meanings = told.meanings_of(slice(first, group[-1] + WINDOW))
            found = hundredths([meanings[place - first] for place in group], meanings)
            for place, near in zip(group, found, strict=True):
                start = max(0, place - WINDOW)
                self._around[place] = start, near[start - first : place + WINDOW - first]

    def most_alike(self, place: int, least: float) -> list[int]:
        """The places of the tellings that mean nearly the same as the one at a place, the nearest first."""
        start, near = self._around[place]
        likely = np.flatnonzero(near / 100 >= least)
        return [start + int(column) for column in likely[np.argsort(-near[likely], kind="stable")]]


def _beside_each_other(places: Sequence[int]) -> Iterator[list[int]]:
    """Ascending places in groups of which each takes no more room than a stretch."""
    group: list[int] = []
    for place in places:
        if group and place - group[0] >= ROWS:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _stretches(tellings: Tellings, workings: Workings) -> Iterator[Neighbours]:
    """The stretches of all tellings; each pair of documents that lie near enough is in one of them."""
    bounds = tellings.bounds
    ranks = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    meanings = tellings.outline.meanings
    for first, last in _bounds(tellings):
        window = int(bounds[np.searchsorted(bounds, max(0, first - WINDOW), side="left")])
        columns, rows = slice(window, int(bounds[np.searchsorted(bounds, last) - 1])), slice(first, last)
        if columns.start < columns.stop:
            inside = bounds[np.searchsorted(bounds, window) : np.searchsorted(bounds, last)] - window
            given = first - window, sha256(inside.tobytes() + meanings[window:last].tobytes()).hexdigest()

            def work_out(columns: slice = columns, rows: slice = rows) -> bytes:
                return _as_bytes(_compare(tellings, ranks, columns, rows))

            yield _as_stretch(workings.take("nearness", given, work_out), columns, rows)


def _starts(ranks: Places) -> Places:
    """Where the tellings of each document begin."""
    return np.flatnonzero(np.r_[True, ranks[1:] != ranks[:-1]]) if len(ranks) else np.zeros(0, dtype=np.int64)


def _bounds(tellings: Tellings) -> Iterator[tuple[int, int]]:
    """Where stretches begin and end, given where documents do: the more one tells, the likelier one ends with it."""
    start = 0
    for document, (first, last) in zip(tellings.documents, pairwise(tellings.bounds.tolist()), strict=True):
        if lot(document) % ROWS < last - first or last == len(tellings):
            yield start, last
            start = last


def lot(id: str) -> int:
    """A number that falls to an id, whatever stands beside it: any is as likely as another."""
    return int(sha256(id.encode()).hexdigest()[:8], 16)


def _compare(tellings: Tellings, ranks: Places, columns: slice, rows: slice) -> Neighbours:
    """The stretch of some rows and columns."""
    meanings = [tellings.meanings_of(part) for part in (columns, rows)]
    found, left, right = hundredths(*meanings), ranks[columns], ranks[rows]
    elsewhere = np.where(left[:, None] < right[None, :], found, np.int8(0))
    near, before = _highest(np.ascontiguousarray(elsewhere.T), BEFORE)
    heard, _ = _highest(elsewhere, HEARD)
    return Neighbours(columns, rows, _mutual(found, left, right), heard, before, near)


def _mutual(found: Hundredths, left: Places, right: Places) -> NDArray[np.int32]:
    """Places of pairs of tellings of two documents of which each is the nearest in its document to the other."""
    best = (found == _best_of_document(found, left, axis=0)) & (found >= NEAR)
    best &= found == _best_of_document(found, right, axis=1)
    best &= left[:, None] < right[None, :]
    return np.argwhere(best).astype(np.int32)


def _best_of_document(found: Hundredths, ranks: Places, *, axis: int) -> Hundredths:
    """For each likeness the highest that the same telling has with the document of the other."""
    starts = _starts(ranks)
    sizes = np.diff(np.r_[starts, len(ranks)])
    return np.repeat(np.maximum.reduceat(found, starts, axis=axis), sizes, axis=axis)


def _highest(found: Hundredths, count: int) -> tuple[Hundredths, NDArray[np.int32]]:
    """The few highest values of every row, which are taken out of it, and where each stood; of equals the first."""
    rows, places = np.arange(len(found)), np.zeros((len(found), count), dtype=np.int32)
    highest = np.full((len(found), count), LOWEST, dtype=np.int8)
    for rank in range(count):
        places[:, rank] = found.argmax(axis=1)
        highest[:, rank] = found[rows, places[:, rank]]
        found[rows, places[:, rank]] = LOWEST
    return highest, places


def _as_bytes(stretch: Neighbours) -> bytes:
    """What was found of a stretch, one list after the other."""
    parts = stretch.heard, stretch.near, stretch.before.astype("<i4"), stretch.mutual.astype("<i4")
    return b"".join(part.tobytes() for part in parts)


def _as_stretch(found: bytes, columns: slice, rows: slice) -> Neighbours:
    """The stretch of some rows and columns of which something was found."""
    heard = (columns.stop - columns.start) * HEARD
    near = (rows.stop - rows.start) * BEFORE
    values = np.frombuffer(found, dtype=np.int8, count=heard + near)
    places = np.frombuffer(found, dtype="<i4", offset=heard + near).astype(np.int32)
    return Neighbours(
        columns,
        rows,
        mutual=places[near:].reshape(-1, 2),
        heard=values[:heard].reshape(-1, HEARD),
        before=places[:near].reshape(-1, BEFORE),
        near=values[heard:].reshape(-1, BEFORE),
    )
