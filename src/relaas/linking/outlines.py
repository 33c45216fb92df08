"""Outlines: what the steps over all tellings need of each, as lists of numbers.

That of each paper is kept as one list of its own; those of all papers are read as one outline.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from relaas.linking.columns import BYTES, Column, Marks, bounds_of, joined, mark_of, marks_of
from relaas.linking.keys import blocking_keys, keys_of
from relaas.linking.tellings import Telling

SINGLE = 5  # marks of each telling in an outline, which come first
COLUMNS = 4  # lists of keys of each telling in an outline


@dataclass(frozen=True, slots=True)
class Outline:
    """What the steps over all tellings need of some, one row for each.

    ``marks`` tell all that each is made of, and the order that they are in; ``meanings`` what each means, ``wordings``
    how it is worded, ``headlines`` under what it would stand. Of ``parties`` those who have none in common share no
    bit. ``keys`` are those of which it is known how rare they are, ``context`` those of the clause before, ``sought``
    those by which a telling is found, ``subject`` the words that it is about.
    """

    marks: Marks
    meanings: Marks
    parties: Marks
    wordings: Marks
    headlines: Marks
    keys: Column
    context: Column
    sought: Column
    subject: Column


def write_outline(tellings: Sequence[Telling]) -> Marks:
    """The outline of the tellings of one paper, as it is kept: their number, their marks, their keys, and their ids."""
    keys = [sorted(keys_of(told)) for told in tellings]
    context = [sorted(told.context - keys_of(told)) for told in tellings]
    sought = [sorted(blocking_keys(told)) for told in tellings]
    subject = [sorted(told.subject) for told in tellings]
    columns = [Column.of(lists) for lists in (keys, context, sought, subject)]
    ids = "\n".join(told.fact.id for told in tellings).encode()
    return np.concatenate(
        [
            np.array([len(tellings)], dtype=np.uint64),
            marks_of(f"{told.rests_on} {told.fact.id}" for told in tellings),
            marks_of(told.fact.meaning.hex() for told in tellings),
            np.array([_bits(told.parties) for told in tellings], dtype=np.uint64),
            marks_of(" ".join(told.fact.text.split()) for told in tellings),
            marks_of(repr(told.fact.headline) for told in tellings),
            *(np.diff(column.bounds).astype(np.uint64) for column in columns),
            *(column.values for column in columns),
            np.frombuffer(ids.ljust(-(-len(ids) // BYTES) * BYTES), dtype="<u8"),
        ]
    )


def size_of(kept: Marks) -> int:
    """The number of tellings in an outline as it is kept."""
    return int(kept[0])


def ids_in(kept: Marks) -> list[str]:
    """The ids of the facts that the tellings in an outline tell."""
    size = size_of(kept)
    sizes = kept[1 + SINGLE * size : 1 + (SINGLE + COLUMNS) * size]
    first = 1 + (SINGLE + COLUMNS) * size + int(sizes.sum())
    return kept[first:].tobytes().decode().rstrip(" ").split("\n")


def read_outlines(kept: Sequence[Marks]) -> Outline:
    """The outlines of some papers, one after the other, as one."""
    single: list[list[Marks]] = [[] for _ in range(SINGLE)]
    sizes: list[list[Marks]] = [[] for _ in range(COLUMNS)]
    values: list[list[Marks]] = [[] for _ in range(COLUMNS)]
    for own in kept:
        size = size_of(own)
        for number in range(SINGLE):
            single[number].append(own[1 + number * size : 1 + (number + 1) * size])
        first = 1 + SINGLE * size
        place = first + COLUMNS * size
        for column in range(COLUMNS):
            counts = own[first + column * size : first + (column + 1) * size]
            sizes[column].append(counts)
            end = place + sum(counts.tolist())
            values[column].append(own[place:end])
            place = end
    bounds = [bounds_of(joined(each).astype(np.int64)) for each in sizes]
    marks, meanings, parties, wordings, headlines = map(joined, single)
    return Outline(marks, meanings, parties, wordings, headlines, *map(Column, map(joined, values), bounds))


def _bits(names: Iterable[str]) -> int:
    """One bit of 64 for each name, of which two that have a name in common share one."""
    bits = 0
    for name in names:
        bits |= 1 << mark_of(name) % 64
    return bits
