"""Differences that facts tell, by themselves or against each other, as they are found and kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relaas.linking.agreement import ToldDifference
from relaas.linking.columns import Marks, Places
from relaas.linking.papers import Tellings
from relaas.linking.recalling import recall
from relaas.model import Workings
from relaas.model.kept import as_kept, from_kept

Finder = Callable[[Sequence[int]], Iterable[Sequence[ToldDifference]]]  # what is found of the tellings at some places


def found_of_each(
    tellings: Tellings, kind: str, marks: Marks, workings: Workings, find: Finder
) -> Iterator[ToldDifference]:
    """What is found of each telling whose mark, of all that it rests on, is not 0."""

    def work_out(places: Places) -> NDArray[Any]:
        asked = places[marks[places] != 0].tolist()
        some = np.zeros(len(tellings), dtype=np.uint8)
        for place, told in zip(asked, find(asked), strict=True):
            if told:
                workings.take(kind, int(marks[place]), partial(as_kept, told))
                some[place] = 1
        return some[places]

    has = recall(workings, kind, tellings.documents, tellings.bounds, marks, made="u1", work_out=work_out)
    for place in np.flatnonzero(has).tolist():

        def find_again(place: int = place) -> bytes:
            return as_kept(*find([place]))

        yield from from_kept(tuple[ToldDifference, ...], workings.take(kind, int(marks[place]), find_again))
