"""Decisions: what a person ruled on an entry, anchored to its passages so that it outlives every rebuild."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

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


def resolve(
    decisions: Iterable[Decision],
    entries: Sequence[Entry],
    *,
    moved: Callable[[Anchor], Passage | None] = lambda _: None,
) -> Standing:
    """Each decision with the entry that it is about today.

    That is the entry with its headline as evidence, else with other evidence of it; else one with the same concept on
    nearly the same passage; else the same again at the place that ``moved`` gives for a headline of a former text.
    """
    holding = _Holding(entries)
    by_entry: dict[str, list[Decision]] = {}
    orphaned: list[Decision] = []
    for decision in decisions:
        found = _entry_of(decision, holding, moved)
        if found is None:
            orphaned.append(decision)
        else:
            by_entry.setdefault(found.id, []).append(decision)
    return Standing({entry: tuple(ruled) for entry, ruled in by_entry.items()}, tuple(orphaned))


def find_moved(connection: sqlite3.Connection, anchor: Anchor) -> Passage | None:
    """Where the wording of an anchor stands in the document that its path holds now, if it does so exactly once."""
    if not anchor.quote.strip():
        return None
    query = "SELECT d.id, d.text FROM documents d WHERE d.path = ? AND d.id <> ? ORDER BY d.id"
    for document, text in connection.execute(query, (anchor.path, anchor.passage.document)):
        if text.count(anchor.quote) == 1:
            start = text.index(anchor.quote)
            return Passage(document, start, start + len(anchor.quote))
    return None


def ruling(decisions: Iterable[Decision]) -> Literal["", "accept", "hide"]:
    """What stands of a number of decisions: the last acceptance or hiding."""
    last: Literal["", "accept", "hide"] = ""
    for decision in decisions:
        if decision.action == "accept" or decision.action == "hide":
            last = decision.action
    return last


class _Holding:
    """Entries by the passages that they rest on."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.exactly: dict[Passage, list[int]] = {}
        self.in_document: dict[str, dict[int, None]] = {}
        for index, entry in enumerate(entries):
            for passage in dict.fromkeys((entry.headline, *entry.evidence)):
                self.exactly.setdefault(passage, []).append(index)
                self.in_document.setdefault(passage.document, {})[index] = None

    def with_any(self, passages: Iterable[Passage]) -> list[int]:
        """The entries that rest on one of some passages, in order."""
        return sorted({index for passage in passages for index in self.exactly.get(passage, ())})

    def near(self, passage: Passage, concept: str) -> list[int]:
        """The entries with a concept that rest on a passage of which half is shared with this one, in order."""
        return [
            index
            for index in self.in_document.get(passage.document, ())
            if self.entries[index].concept == concept
            and any(_half_shared(passage, other) for other in self.entries[index].evidence)
        ]


def _entry_of(decision: Decision, holding: _Holding, moved: Callable[[Anchor], Passage | None]) -> Entry | None:
    headline = decision.headline.passage
    found = holding.with_any((headline, *(anchor.passage for anchor in decision.evidence)))
    found = found or holding.near(headline, decision.concept)
    if not found and (now := moved(decision.headline)):
        headline = now
        found = holding.with_any((now,)) or holding.near(now, decision.concept)
    if not found:
        return None
    evidence = [anchor.passage for anchor in decision.evidence]
    best = max(
        found, key=lambda index: (_likeness(headline, evidence, decision.concept, holding.entries[index]), -index)
    )
    return holding.entries[best]


def _likeness(headline: Passage, evidence: Iterable[Passage], concept: str, entry: Entry) -> tuple[int, ...]:
    """How sure it is that an entry is the one that was ruled on: the surest sign first."""
    held = {entry.headline, *entry.evidence}
    return (
        headline in held,
        entry.concept == concept,
        entry.headline == headline,
        sum(each in held for each in evidence),
    )


def _half_shared(one: Passage, other: Passage) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.document == other.document and 2 * shared >= max(1, min(one.end - one.start, other.end - other.start))


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
