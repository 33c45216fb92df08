"""Ruling on what a workbook asks for: each wish becomes a decision on its line, or takes one back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from relaas.dossier import Dossier
from relaas.errors import StopRun
from relaas.model import Decision
from relaas.views.export.excel.reading import Complaint, Filled, Wish
from relaas.views.export.sheets.lines import is_date_correction


@dataclass(frozen=True, slots=True)
class Ruled:
    """The decisions that a workbook gave, and what it asked for in vain."""

    decisions: tuple[Decision, ...]
    complaints: tuple[Complaint, ...]


def rule_as_filled(filled: Filled, dossier: Dossier, *, by: str, at: str) -> Ruled:
    """Write down every wish as a decision by a person at a moment; one that cannot be becomes a complaint."""
    decisions: list[Decision] = []
    complaints = list(filled.complaints)
    for wish in without_twins(filled.wishes):
        try:
            decisions += rule_one(wish, dossier, by=by, at=at)
        except StopRun:
            complaints.append(Complaint(wish.place, "; ".join(wish.values), "no-such-line"))
    return Ruled(tuple(decisions), tuple(complaints))


def without_twins(wishes: Iterable[Wish]) -> list[Wish]:
    """The wishes, a merger that both of its lines ask for but once."""
    kept: list[Wish] = []
    mergers: set[frozenset[str]] = set()
    for wish in wishes:
        lines = frozenset((wish.line, *wish.values))
        if wish.key != "merge_with" or lines not in mergers:
            kept.append(wish)
        if wish.key == "merge_with":
            mergers.add(lines)
    return kept


def rule_one(wish: Wish, dossier: Dossier, *, by: str, at: str) -> Sequence[Decision]:
    """The decisions that one wish makes: none where there is nothing to do."""
    ledger, line = dossier.ledger, (wish.line,)
    if not wish.values:
        return take_back(wish, dossier, by=by, at=at)
    if wish.key == "correct_date":
        return ledger.rule(line, "correct", by=by, at=at, field="date", value=wish.values[0])
    if wish.key == "merge_with":
        return (ledger.merge((wish.line, *wish.values), by=by, at=at),)
    if wish.key == "note":
        return ledger.rule(line, "note", wish.values[0], by=by, at=at)
    return ledger.rule(line, "accept" if wish.key == "accept" else "hide", by=by, at=at)


def take_back(wish: Wish, dossier: Dossier, *, by: str, at: str) -> Sequence[Decision]:
    """Undo what stood in a cell that was emptied."""
    stands: Callable[[Decision], bool] = (
        is_date_correction if wish.key == "correct_date" else lambda decision: decision.action == wish.key
    )
    taken = dossier.decisions().by_entry.get(wish.line, ())
    return [dossier.ledger.undo(decision.number, by=by, at=at) for decision in taken if stands(decision)]
