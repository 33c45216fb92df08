"""Decisions: what a person ruled, anchored to passages so that it outlives every rebuild."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from relaas.model.passages import Passage

Action = Literal["accept", "hide", "note", "correct", "merge", "split"]
Ruling = Literal["", "accept", "hide"]
ACTIONS: tuple[Action, ...] = get_args(Action)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage that a decision holds to, with its wording and the path of its document at the time."""

    passage: Passage
    quote: str
    path: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled: ``by`` whom and ``at`` what moment, on the entry with these passages.

    ``headline`` is the passage that stood for the entry, ``evidence`` all of them; ``others`` the passages of the
    entries to merge with, or to split off; ``field`` and ``value`` what to correct.
    """

    number: int
    action: Action
    note: str
    by: str
    at: str
    concept: str
    headline: Anchor
    evidence: tuple[Anchor, ...]
    others: tuple[Anchor, ...] = ()
    field: str = ""
    value: str = ""


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
