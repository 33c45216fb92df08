"""What the facts of one document tell by themselves: what was changed, is contested, or is otherwise than before.

It rests on the records of that document alone, so that it is worked out once for each.
"""

from dataclasses import dataclass

from relaas.linking.agreement import ToldDifference
from relaas.linking.contests import contests_of
from relaas.linking.reversals import reversals_of
from relaas.linking.revisions import revisions_of
from relaas.linking.tellings import Spans
from relaas.model import Shelf, Workings
from relaas.model.kept import as_kept, from_kept


@dataclass(frozen=True, slots=True)
class ToldAlone:
    """The differences that a document tells: what was changed or is contested, and what is otherwise than before."""

    changed: tuple[ToldDifference, ...]
    turned: tuple[ToldDifference, ...]


NOTHING = ToldAlone((), ())


def told_alone(records: Shelf, document: str, workings: Workings) -> ToldAlone:
    """What the facts of one document tell by themselves."""

    def work_out() -> bytes:
        found = records[document]
        changed = *revisions_of(found.facts, Spans(found.times), Spans(found.figures)), *contests_of(found)
        told = ToldAlone(changed, tuple(reversals_of(found)))
        return as_kept(told) if told != NOTHING else b""

    kept = workings.take("told alone", records.digest(document), work_out)
    found: ToldAlone = from_kept(ToldAlone, kept) if kept else NOTHING
    return found
