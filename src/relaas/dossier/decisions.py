"""Decisions as rows: added, never changed, each sealed with the one before it, and where its passages stand today."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relaas.dossier.tables import among
from relaas.errors import StopRun
from relaas.model import ACTIONS, LINE_ACTIONS, Action, Anchor, Decision, Passage, ruling, seal_of, standing

# What is written beside the line at once; all else takes effect where documents are linked.
AT_ONCE: frozenset[Action] = frozenset({"accept", "hide", "note", "tag"})
LONG_ENOUGH = 20  # characters of a wording by which a passage is known in a document of another path


@dataclass(frozen=True, slots=True)
class Standing:
    """Decisions that nobody undid, as they apply today.

    ``orphaned``: those on lines whose passages stand in no entry; ``others``: those on names and documents.
    """

    by_entry: Mapping[str, tuple[Decision, ...]]
    orphaned: tuple[Decision, ...]
    others: tuple[Decision, ...] = ()


def write_decision(connection: sqlite3.Connection, decision: Decision, *, entries: Sequence[str] = ()) -> Decision:
    """Add a decision and give it with its number and seal; stops the run for an action that does not exist.

    ``entries`` are the lines that it is about. Runs inside a transaction.
    """
    if decision.action not in ACTIONS:
        raise StopRun(f"There is no decision {decision.action!r}; choose one of: {', '.join(ACTIONS)}.")
    last = connection.execute("SELECT number, seal FROM decisions ORDER BY number DESC LIMIT 1").fetchone()
    number, former = last or (0, "")
    by, note = (" ".join(text.split()) for text in (decision.by, decision.note))  # no line can be made to look like two
    numbered = replace(decision, number=number + 1, by=by, note=note)
    sealed = replace(numbered, seal=seal_of(numbered, former))
    _write_rows(connection, sealed)
    if sealed.action in AT_ONCE:
        for entry in entries:
            connection.execute("INSERT INTO entry_decisions (decision, entry) VALUES (?, ?)", (sealed.number, entry))
            _write_rulings(connection, entry)
    elif sealed.action == "undo":
        _take_back(connection, int(sealed.value))
    else:
        _ask_for_linking(connection)
    return sealed


def copy_decisions(taken: Iterable[Decision], connection: sqlite3.Connection) -> None:
    """Write decisions as they are into a dossier that has none. Runs inside a transaction."""
    for decision in taken:
        _write_rows(connection, decision)


def read_decisions(connection: sqlite3.Connection, numbers: Iterable[int] | None = None) -> tuple[Decision, ...]:
    """All decisions, or those with some numbers, in the order in which they were taken."""
    where = "" if numbers is None else "WHERE number IN (SELECT value FROM json_each(?))"
    anchors = (
        "SELECT json_group_array(json_array(part, ordinal, document, start_at, end_at, quote, path)) "
        "FROM decision_passages WHERE decision = number"
    )
    query = (
        f"SELECT json_array(number, action, note, by_person, at, concept, field, value), ({anchors}), seal "
        f"FROM decisions {where} ORDER BY number"
    )
    rows = connection.execute(query, () if numbers is None else (json.dumps(list(numbers)),))
    return tuple(replace(decision_of(said, places), seal=seal) for said, places, seal in rows)


def decision_of(said: str, places: str) -> Decision:
    """The decision, without its seal, of the columns of its row and of its passages, both as JSON."""
    number, action, note, by, at, concept, field, value = json.loads(said)
    parts: dict[str, list[Anchor]] = {}
    for part, _, document, start, end, quote, path in sorted(json.loads(places)):
        parts.setdefault(part, []).append(Anchor(Passage(document, start, end), quote, path))
    return Decision(
        number,
        action,
        note,
        by,
        at,
        concept,
        headline=next(iter(parts.get("headline", ())), None),
        evidence=tuple(parts.get("evidence", ())),
        others=tuple(parts.get("other", ())),
        field=field,
        value=value,
    )


def sealing() -> Callable[[str, str], str]:
    """A function that seals the rows of decisions, given in order as JSON, each after the one before it."""
    former = ""

    def sealed(said: str, places: str) -> str:
        nonlocal former
        former = seal_of(decision_of(said, places), former)
        return former

    return sealed


def read_standing(connection: sqlite3.Connection) -> Standing:
    """The decisions that stand, by the entry that they apply to today, and all others."""
    entry_of = dict(connection.execute("SELECT decision, entry FROM entry_decisions"))
    by_entry: dict[str, tuple[Decision, ...]] = {}
    orphaned: list[Decision] = []
    others: list[Decision] = []
    for decision in standing(read_decisions(connection)):
        if entry := entry_of.get(decision.number):
            by_entry[entry] = (*by_entry.get(entry, ()), decision)
        else:
            (orphaned if decision.action in LINE_ACTIONS else others).append(decision)
    return Standing(by_entry, tuple(orphaned), tuple(others))


def anchored_today(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """The decisions that stand, those whose documents are gone anchored to where their wording stands now."""
    taken = standing(read_decisions(connection))
    present = {id for (id,) in connection.execute("SELECT id FROM documents")}

    def today(anchor: Anchor) -> Anchor:
        moved = None if anchor.passage.document in present else find_moved(connection, anchor)
        return replace(anchor, passage=moved) if moved else anchor

    return tuple(
        replace(
            decision,
            headline=today(decision.headline) if decision.headline else None,
            evidence=tuple(map(today, decision.evidence)),
            others=tuple(map(today, decision.others)),
        )
        for decision in taken
    )


def find_moved(connection: sqlite3.Connection, anchor: Anchor) -> Passage | None:
    """Where the wording of an anchor stands once: in the document that its path holds now, else in one of another."""
    if not anchor.quote.strip():
        return None
    named = "path = ?1 OR substr(path, -length(?1) - 1) = '/' || ?1"  # by the names of today, which may be longer
    rows = connection.execute(f"SELECT id, text FROM documents WHERE {named} ORDER BY id", (anchor.path,)).fetchall()
    if not rows and len(anchor.quote) >= LONG_ENOUGH:
        query = "SELECT id, text FROM documents WHERE instr(text, ?) ORDER BY id"
        rows = connection.execute(query, (anchor.quote,)).fetchall()
    found = [(document, text.index(anchor.quote)) for document, text in rows if text.count(anchor.quote) == 1]
    if len(found) != 1:
        return None
    ((document, start),) = found
    return Passage(document, start, start + len(anchor.quote))


def anchors_of(connection: sqlite3.Connection, passages: Iterable[Passage]) -> tuple[Anchor, ...]:
    """Passages with their wording and the paths of their documents."""
    passages = tuple(passages)
    where, values = among("id", (passage.document for passage in passages))
    rows = connection.execute(f"SELECT id, path, text FROM documents WHERE {where}", values)
    found = {id: (path, text) for id, path, text in rows}
    return tuple(
        Anchor(passage, found[passage.document][1][passage.start : passage.end], found[passage.document][0])
        for passage in passages
        if passage.document in found
    )


def _write_rows(connection: sqlite3.Connection, decision: Decision) -> None:
    connection.execute(
        "INSERT INTO decisions (number, action, note, by_person, at, concept, field, value, seal) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            decision.number,
            decision.action,
            decision.note,
            decision.by,
            decision.at,
            decision.concept,
            decision.field,
            decision.value,
            decision.seal,
        ),
    )
    headline = (decision.headline,) if decision.headline else ()
    connection.executemany(
        "INSERT INTO decision_passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (decision.number, part, ordinal, place.document, place.start, place.end, anchor.quote, anchor.path)
            for part, anchors in (("headline", headline), ("evidence", decision.evidence), ("other", decision.others))
            for ordinal, anchor in enumerate(anchors)
            for place in (anchor.passage,)
        ),
    )


def _take_back(connection: sqlite3.Connection, number: int) -> None:
    """Let a decision have no effect any more, or again where its undoing is undone."""
    found = read_decisions(connection, (number,))
    if not found:
        problem = f"There is no decision {number}; `relaas decisions` lists them with their numbers."
        raise StopRun(problem, "no_decision", number=number)
    entries = connection.execute("SELECT entry FROM entry_decisions WHERE decision = ?", (number,)).fetchall()
    if found[0].action not in AT_ONCE or not entries:
        _ask_for_linking(connection)
        return
    connection.execute("DELETE FROM entry_decisions WHERE decision = ?", (number,))
    for (entry,) in entries:
        _write_rulings(connection, entry)


def _write_rulings(connection: sqlite3.Connection, entry: str) -> None:
    query = "SELECT decision FROM entry_decisions WHERE entry = ? ORDER BY decision"
    taken = read_decisions(connection, (number for (number,) in connection.execute(query, (entry,)).fetchall()))
    tags = json.dumps(list(dict.fromkeys(each.value for each in taken if each.action == "tag")), ensure_ascii=False)
    connection.execute("UPDATE entries SET ruling = ?, tags = ? WHERE id = ?", (ruling(taken), tags, entry))


def _ask_for_linking(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE progress SET linked = 0")
