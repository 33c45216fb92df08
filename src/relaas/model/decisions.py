"""Decisions: what a person ruled, anchored to passages so that it outlives every rebuild."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from relaas.model.passages import Passage

LineAction = Literal["accept", "hide", "note", "tag", "correct", "merge", "split", "not-different", "add"]
NameAction = Literal["rename", "join", "part"]
DocumentAction = Literal["document", "remove"]
Action = LineAction | NameAction | DocumentAction | Literal["undo"]
Ruling = Literal["", "accept", "hide"]
Correctable = Literal["date", "status", "who", "headline"]

LINE_ACTIONS: tuple[LineAction, ...] = get_args(LineAction)
NAME_ACTIONS: tuple[NameAction, ...] = get_args(NameAction)
DOCUMENT_ACTIONS: tuple[DocumentAction, ...] = get_args(DocumentAction)
ACTIONS: tuple[Action, ...] = (*LINE_ACTIONS, *NAME_ACTIONS, *DOCUMENT_ACTIONS, "undo")
CORRECTABLE: tuple[Correctable, ...] = get_args(Correctable)
DOCUMENT_FIELDS = ("date", "title", "source")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage that a decision holds to, with its wording and the path of its document at the time."""

    passage: Passage
    quote: str
    path: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled: ``by`` whom and ``at`` what moment, with ``note`` the reason or the note itself.

    ``evidence`` are the passages of the line, name or document that it is about, ``headline`` the one that stood for
    it; ``others`` those of what it is merged or joined with, of what is split off, or of the new headline. ``field``
    and ``value`` say what is corrected and to what: a date (EDTF), a status, a name, a tag, the number of the decision
    that is undone. ``seal`` is the hash of this row and of the seal before it.
    """

    number: int
    action: Action
    note: str
    by: str
    at: str
    concept: str = ""
    headline: Anchor | None = None
    evidence: tuple[Anchor, ...] = ()
    others: tuple[Anchor, ...] = ()
    field: str = ""
    value: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, by its number, and the id of the entry that it is about today."""

    decision: int
    entry: str


def ruling(decisions: Iterable[Decision]) -> Ruling:
    """What stands of a number of decisions: the last acceptance or hiding."""
    last: Ruling = ""
    for decision in decisions:
        if decision.action == "accept" or decision.action == "hide":
            last = decision.action
    return last


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that no later one undid, in order; one whose undoing was itself undone stands again."""
    taken = tuple(decisions)
    undone: set[str] = set()
    for decision in reversed(taken):
        if decision.action == "undo" and str(decision.number) not in undone:
            undone.add(decision.value)
    return tuple(each for each in taken if each.action != "undo" and str(each.number) not in undone)


def seal_of(decision: Decision, former: str) -> str:
    """The seal of a decision after one with the seal ``former``: no row before it changes without breaking it."""
    anchors = [
        [[*_place(each.passage), each.quote, each.path] for each in group]
        for group in ((decision.headline,) if decision.headline else (), decision.evidence, decision.others)
    ]
    said = [decision.number, decision.action, decision.note, decision.by, decision.at]
    content = [former, *said, decision.concept, decision.field, decision.value, anchors]
    return hashlib.sha256(json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def broken_seal(decisions: Iterable[Decision]) -> int | None:
    """The number of the first decision that is not as it was sealed, or does not follow the one before it."""
    former = ""
    for expected, decision in enumerate(decisions, start=1):
        if decision.number != expected or decision.seal != seal_of(decision, former):
            return min(expected, decision.number)
        former = decision.seal
    return None


def _place(passage: Passage) -> tuple[str, int, int]:
    return passage.document, passage.start, passage.end
