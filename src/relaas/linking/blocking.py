"""Which pairs of tellings are worth comparing: those that share enough rare keys, and those that mean nearly the same.

Keys are found through an inverted index: each telling walks at most ``LONGEST_WALK`` neighbours per key and keeps
``MOST_CANDIDATES``. Meanings are compared inside a window in order of publication. So the number of comparisons grows
with the number of tellings and not with its square. What a telling finds rests on the tellings that it walks past, and
is found once for these.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from relaas.linking.columns import Marks, Places, looked_up, mixed
from relaas.linking.nearness import likely_pairs
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.recalling import recall
from relaas.linking.walks import Walks
from relaas.model import Workings

LONGEST_WALK = 64  # neighbours under one key, nearest in order of publication first
MOST_CANDIDATES = 10
LEAST_SHARED = 0.6  # rarities together; one middling word in common is no reason to compare


def pairs_of(tellings: Tellings, workings: Workings) -> tuple[Places, Places]:
    """The places of tellings that may tell one thing, the earlier and the later of each pair, in order of the later."""
    lefts, rights = _by_keys(tellings, workings)
    size = max(1, len(tellings))
    likely = [later * size + earlier for earlier, later in likely_pairs(tellings, workings)]
    codes = np.unique(np.concatenate((rights * size + lefts, *likely)))
    return codes % size, codes // size


def _by_keys(tellings: Tellings, workings: Workings) -> tuple[Places, Places]:
    """The places of tellings that share rare keys, the earlier and the later of each pair."""
    marks = tellings.outline.marks
    sought = tellings.outline.sought
    walks = Walks.of(sought, marks, Rarity(sought).column, longest=LONGEST_WALK)

    def work_out(places: Places) -> NDArray[Any]:
        sharing = (walks.sharing(place, least=LEAST_SHARED)[:MOST_CANDIDATES] for place in places.tolist())
        return np.array([_as_row(marks[others]) for others in sharing], dtype=np.uint64)

    found = recall(
        workings, "sharing", tellings.documents, tellings.bounds, mixed(marks + walks.marks),
        made=("<u8", MOST_CANDIDATES), work_out=work_out,
    )  # fmt: skip
    rows, ranks = np.nonzero(found)
    places, known = looked_up(found[rows, ranks], marks)
    assert known.all()
    return places, rows


def _as_row(marks: Marks) -> Marks:
    return np.concatenate((marks, np.zeros(MOST_CANDIDATES - len(marks), dtype=np.uint64)))
