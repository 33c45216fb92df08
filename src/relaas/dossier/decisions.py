"""Decisions: what a person ruled on an entry, anchored to its passages so that it outlives every rebuild."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from relaas.dossier.connection import transaction
from relaas.errors import StopRun
from relaas.model import Entry, Passage

Action = Literal["accept", "hide", "note", "merge", "split", "correct"]
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
class Standing:
    """Decisions as they apply to the entries of today; ``orphaned``: those whose passages stand in no entry."""

    by_entry: Mapping[str, tuple[Decision, ...]]
    orphaned: tuple[Decision, ...]


def write_decision(
    connection: sqlite3.Connection,
    entry: Entry,
    action: str,
    note: str,
    *,
    by: str,
    at: str,
    others: Sequence[Passage] = (),
    field: str = "",
    value: str = "",
) -> int:
    """Add a decision and give its number; stops the run for an action that does not exist."""
    if action not in ACTIONS:
        raise StopRun(f"There is no decision {action!r}; choose one of: {', '.join(ACTIONS)}.")
    parts = (("headline", (entry.headline,)), ("evidence", entry.evidence), ("other", tuple(others)))
    with transaction(connection):
        row = (action, note, by, at, entry.concept, field, value)
        cursor = connection.execute(
            "INSERT INTO decisions (action, note, by_person, at, concept, field, value) VALUES (?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        number = int(cursor.lastrowid or 0)
        for part, passages in parts:
            _write_anchors(connection, number, part, passages)
    return number


def read_decisions(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions, in the order in which they were taken."""
    anchors: dict[tuple[int, str], list[Anchor]] = {}
    query = (
        "SELECT decision, part, document, start_at, end_at, quote, path FROM decision_passages "
        "ORDER BY decision, part, ordinal"
    )
    for number, part, document, start, end, quote, path in connection.execute(query):
        anchors.setdefault((number, part), []).append(Anchor(Passage(document, start, end), quote, path))
    query = "SELECT number, action, note, by_person, at, concept, field, value FROM decisions ORDER BY number"
    return tuple(
        Decision(
            number,
            action,
            note,
            by,
            at,
            concept,
            headline=anchors[number, "headline"][0],
            evidence=tuple(anchors.get((number, "evidence"), ())),
            others=tuple(anchors.get((number, "other"), ())),
            field=field,
            value=value,
        )
        for number, action, note, by, at, concept, field, value in connection.execute(query)
    )


def resolve(decisions: Iterable[Decision], entries: Sequence[Entry]) -> Standing:
    """Each decision with the entry that its headline stands in today, else with one that shares other evidence."""
    holding: dict[Passage, list[int]] = {}
    for index, entry in enumerate(entries):
        for passage in dict.fromkeys((entry.headline, *entry.evidence)):
            holding.setdefault(passage, []).append(index)
    by_entry: dict[str, list[Decision]] = {}
    orphaned: list[Decision] = []
    for decision in decisions:
        found = _entry_of(decision, entries, holding)
        if found is None:
            orphaned.append(decision)
        else:
            by_entry.setdefault(found.id, []).append(decision)
    return Standing({entry: tuple(ruled) for entry, ruled in by_entry.items()}, tuple(orphaned))


def ruling(decisions: Iterable[Decision]) -> Literal["", "accept", "hide"]:
    """What stands of a number of decisions: the last acceptance or hiding."""
    last: Literal["", "accept", "hide"] = ""
    for decision in decisions:
        if decision.action == "accept" or decision.action == "hide":
            last = decision.action
    return last


def _entry_of(decision: Decision, entries: Sequence[Entry], holding: Mapping[Passage, list[int]]) -> Entry | None:
    passages = [decision.headline.passage, *(anchor.passage for anchor in decision.evidence)]
    candidates = dict.fromkeys(index for passage in passages for index in holding.get(passage, ()))
    if not candidates:
        return None
    return entries[max(candidates, key=lambda index: (*_likeness(decision, entries[index]), -index))]


def _likeness(decision: Decision, entry: Entry) -> tuple[Any, ...]:
    evidence = {entry.headline, *entry.evidence}
    shared = sum(anchor.passage in evidence for anchor in decision.evidence)
    return (
        decision.headline.passage in evidence,
        entry.concept == decision.concept,
        entry.headline == decision.headline.passage,
        shared,
    )


def _write_anchors(connection: sqlite3.Connection, number: int, part: str, passages: Sequence[Passage]) -> None:
    for ordinal, passage in enumerate(passages):
        found = connection.execute("SELECT path, text FROM documents WHERE id = ?", (passage.document,)).fetchone()
        path, text = found or ("", "")
        connection.execute(
            "INSERT INTO decision_passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                part,
                ordinal,
                passage.document,
                passage.start,
                passage.end,
                text[passage.start : passage.end],
                path,
            ),
        )
