"""Decisions as rows: added, never changed, with the passages that they hold to and where these stand today."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relaas.dossier.connection import transaction
from relaas.dossier.tables import among
from relaas.errors import StopRun
from relaas.model import ACTIONS, Action, Anchor, Decision, Entry, Passage, ruling

# What is written beside the line at once; all else takes effect where documents are linked.
AT_ONCE: frozenset[Action] = frozenset({"accept", "hide", "note"})
LONG_ENOUGH = 20  # characters of a wording by which a passage is known in a document of another path


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
        connection.execute("INSERT INTO entry_decisions (decision, entry) VALUES (?, ?)", (number, entry.id))
        if action in AT_ONCE:
            _write_ruling(connection, entry.id)
        else:
            connection.execute("UPDATE progress SET linked = 0")
    return number


def read_decisions(connection: sqlite3.Connection, numbers: Iterable[int] | None = None) -> tuple[Decision, ...]:
    """All decisions, or those with some numbers, in the order in which they were taken."""
    where = "" if numbers is None else "WHERE number IN (SELECT value FROM json_each(?))"
    anchors = (
        "SELECT json_group_array(json_array(part, ordinal, document, start_at, end_at, quote, path)) "
        "FROM decision_passages WHERE decision = number"
    )
    query = (
        f"SELECT number, action, note, by_person, at, concept, field, value, ({anchors}) FROM decisions {where} "
        "ORDER BY number"
    )
    rows = connection.execute(query, () if numbers is None else (json.dumps(list(numbers)),))
    return tuple(_decision(*row) for row in rows)


def standing(connection: sqlite3.Connection) -> Standing:
    """All decisions, by the entry that they apply to today, and those that no entry answers to any more."""
    entry_of = dict(connection.execute("SELECT decision, entry FROM entry_decisions"))
    by_entry: dict[str, tuple[Decision, ...]] = {}
    orphaned: list[Decision] = []
    for decision in read_decisions(connection):
        if entry := entry_of.get(decision.number):
            by_entry[entry] = (*by_entry.get(entry, ()), decision)
        else:
            orphaned.append(decision)
    return Standing(by_entry, tuple(orphaned))


def anchored_today(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions, those whose documents are gone anchored to the places where their wording stands now."""
    taken = read_decisions(connection)
    present = {id for (id,) in connection.execute("SELECT id FROM documents")}

    def today(anchor: Anchor) -> Anchor:
        moved = None if anchor.passage.document in present else find_moved(connection, anchor)
        return replace(anchor, passage=moved) if moved else anchor

    return tuple(
        replace(
            decision,
            headline=today(decision.headline),
            evidence=tuple(map(today, decision.evidence)),
            others=tuple(map(today, decision.others)),
        )
        for decision in taken
    )


def find_moved(connection: sqlite3.Connection, anchor: Anchor) -> Passage | None:
    """Where the wording of an anchor stands once: in the document that its path holds now, else in one of another."""
    if not anchor.quote.strip():
        return None
    rows = connection.execute("SELECT id, text FROM documents WHERE path = ? ORDER BY id", (anchor.path,)).fetchall()
    if not rows and len(anchor.quote) >= LONG_ENOUGH:
        query = "SELECT id, text FROM documents WHERE instr(text, ?) ORDER BY id"
        rows = connection.execute(query, (anchor.quote,)).fetchall()
    found = [(document, text.index(anchor.quote)) for document, text in rows if text.count(anchor.quote) == 1]
    if len(found) != 1:
        return None
    ((document, start),) = found
    return Passage(document, start, start + len(anchor.quote))


def _write_ruling(connection: sqlite3.Connection, entry: str) -> None:
    where, values = among("entry", (entry,))
    query = f"SELECT decision FROM entry_decisions WHERE {where}"
    numbers = [number for (number,) in connection.execute(query, values)]
    stands = ruling(read_decisions(connection, numbers))
    connection.execute("UPDATE entries SET ruling = ? WHERE id = ?", (stands, entry))


def _decision(
    number: int, action: Action, note: str, by: str, at: str, concept: str, field: str, value: str, anchors: str
) -> Decision:
    parts: dict[str, list[Anchor]] = {}
    for part, _, document, start, end, quote, path in sorted(json.loads(anchors)):
        parts.setdefault(part, []).append(Anchor(Passage(document, start, end), quote, path))
    return Decision(
        number,
        action,
        note,
        by,
        at,
        concept,
        headline=parts["headline"][0],
        evidence=tuple(parts.get("evidence", ())),
        others=tuple(parts.get("other", ())),
        field=field,
        value=value,
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
