"""Recalling: what was worked out of many things, each under the mark of all that it rests on, is worked out once.

It is kept document by document, so that what changes in one leaves the others as they stand.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from relaas.linking.columns import Marks, Places, looked_up
from relaas.model import Workings


def recall(
    workings: Workings,
    kind: str,
    papers: Sequence[str],
    bounds: Places,
    marks: Marks,
    *,
    made: DTypeLike,
    work_out: Callable[[Places], NDArray[Any]],
) -> NDArray[Any]:
    """What is found for each thing: of those whose mark a former build had, that; of the others, what is worked out.

    ``bounds`` is where the things of each paper begin; ``work_out`` is given places of things.
    """
    row = np.dtype([("mark", "<u8"), ("found", made)])
    former = np.frombuffer(b"".join(workings.former(kind, paper) for paper in papers), dtype=row)
    places, known = looked_up(marks, former["mark"])
    rows = np.zeros(len(marks), dtype=row)
    rows["mark"] = marks
    rows["found"][known] = former["found"][places[known]]
    unknown = np.flatnonzero(~known)
    if len(unknown):
        rows["found"][unknown] = work_out(unknown)
    kept, width = rows.tobytes(), row.itemsize
    ends = (bounds * width).tolist()
    for paper, start, end in zip(papers, ends, ends[1:], strict=False):
        workings.keep(kind, paper, kept[start:end])
    found: NDArray[Any] = rows["found"]
    return found
