"""Places: the numbers that put rows in order, far enough apart that new rows find theirs between those that stay."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

STRIDE = 2**32  # between two rows that are written one after the other


def places(order: Sequence[str], held: Mapping[str, int], renewed: Collection[str]) -> dict[str, int]:
    """The number of every row that is to be written, by its id, so that all rows are in an order.

    Those are the ``renewed`` ones and those that stand out of order among the rows that are ``held``; all of them where
    there is no room left between two rows.
    """
    keep = _in_order([(id, held[id]) for id in order if id in held and id not in renewed])
    found: dict[str, int] = {}
    before = 0
    for stretch, end in _stretches(order, keep):
        step = STRIDE if end is None else (end - before) // (len(stretch) + 1)
        if stretch and not step:
            return {id: STRIDE * number for number, id in enumerate(order, start=1)}
        found |= {id: before + step * number for number, id in enumerate(stretch, start=1)}
        before = end or before
    return found


def _stretches(order: Sequence[str], keep: Mapping[str, int]) -> Iterator[tuple[list[str], int | None]]:
    """The rows to be written between those that stay, with the number of the row that follows, if any."""
    stretch: list[str] = []
    for id in order:
        if id in keep:
            yield stretch, keep[id]
            stretch = []
        else:
            stretch.append(id)
    yield stretch, None


def _in_order(rows: Sequence[tuple[str, int]]) -> dict[str, int]:
    """As many rows as can stay where they are: the longest rising run of their numbers, gaps allowed."""
    ends: list[int] = []  # the least number that a run of each length ends with
    lengths = []
    for _, number in rows:
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        lengths.append(length)
    kept: dict[str, int] = {}
    wanted = len(ends) - 1
    for (id, number), length in zip(reversed(rows), reversed(lengths), strict=True):
        if length == wanted:
            kept[id] = number
            wanted -= 1
    return kept
