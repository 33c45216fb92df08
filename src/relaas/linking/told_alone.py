"""What the facts of one document tell by themselves: what was changed, is contested, or is otherwise than before.

It rests on the records of that document alone, so that it is worked out once for each.
"""

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Any

from relaas.linking.agreement import ToldDifference
from relaas.linking.contests import contests_of
from relaas.linking.reversals import reversals_of
from relaas.linking.revisions import revisions_of
from relaas.linking.tellings import Spans
from relaas.model import Difference, Shelf, Workings


@dataclass(frozen=True, slots=True)
class ToldAlone:
    """The differences that a document tells: what was changed or is contested, and what is otherwise than before."""

    changed: tuple[ToldDifference, ...]
    turned: tuple[ToldDifference, ...]


def told_alone(records: Shelf, document: str, workings: Workings) -> ToldAlone:
    """What the facts of one document tell by themselves."""

    def work_out() -> bytes:
        found = records[document]
        changed = *revisions_of(found.facts, Spans(found.times), Spans(found.figures)), *contests_of(found)
        return json.dumps([_as_lists(changed), _as_lists(reversals_of(found))]).encode()

    changed, turned = json.loads(workings.take("told alone", records.digest(document), work_out))
    return ToldAlone(_as_told(changed), _as_told(turned))


def _as_lists(told: Iterable[ToldDifference]) -> list[object]:
    return [astuple(each) for each in told]


def _as_told(lists: Iterable[Any]) -> tuple[ToldDifference, ...]:
    return tuple(ToldDifference(tuple(facts), Difference(*fields)) for facts, fields in lists)
