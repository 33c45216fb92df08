"""The chronology: its lines by page or by id, with what they rest on, in as many statements whatever its size."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from relaas.dossier import selection
from relaas.dossier.backdrop import AMONG, quote_all, read_entities
from relaas.dossier.decisions import read_decisions
from relaas.dossier.filters import NO_FILTERS, Condition, Filters
from relaas.dossier.lines import Doubted, EntryLine, Quoted, ThreadLine
from relaas.dossier.tables import ENTRIES, THREADS, TIMES, among, select
from relaas.model import Decision, Entity, Entry, Passage, TimeExpression

TO_THE_LAST = -1  # what SQLite takes for no limit


def entries(
    connection: sqlite3.Connection, filters: Filters = NO_FILTERS, *, after: str = "", limit: int = TO_THE_LAST
) -> tuple[EntryLine, ...]:
    """The lines in their order, those that a person hid left out unless asked for: at most ``limit``.

    ``after`` is the id of the line before the first one.
    """
    condition = conditions(connection, filters)
    if after:
        condition &= Condition("entries.row > (SELECT e.row FROM entries e WHERE e.id = ?)", (after,))
    found = select(
        connection, ENTRIES, condition.sql or "1", (*condition.values, limit), order=f"{ENTRIES.order} LIMIT ?"
    )
    return lines_of(connection, found)


def entry(connection: sqlite3.Connection, id: str) -> EntryLine | None:
    """The line with an id, hidden or not."""
    return next(iter(lines_of(connection, select(connection, ENTRIES, "id = ?", (id,)))), None)


def count(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> int:
    """How many lines the filters leave."""
    condition = conditions(connection, filters)
    query = f"SELECT count(*) FROM entries WHERE {condition.sql or '1'}"
    return int(connection.execute(query, condition.values).fetchone()[0])


def threads(connection: sqlite3.Connection) -> tuple[ThreadLine, ...]:
    """The threads, weightiest first, each with its lines that no person hid; one without a line is left out."""
    shown = {line.entry.id: line for line in entries(connection)}
    found = select(connection, THREADS)
    lines = (ThreadLine(each, tuple(shown[id] for id in each.entries if id in shown)) for each in found)
    return tuple(line for line in lines if line.entries)


def conditions(connection: sqlite3.Connection, filters: Filters) -> Condition:
    """What filters ask of a line."""
    chosen = selection.resolve(connection, filters)
    condition = _of_entries(chosen) & chosen.of_status("entries.status")
    condition &= filters.between("entries.when_earliest", "entries.when_latest")
    condition &= filters.within("entries.when_earliest", "entries.when_latest", "entries.when_bound")
    if filters.tag:
        tagged = f"EXISTS (SELECT 1 FROM json_each(entries.tags) j WHERE j.value {AMONG})"
        condition &= Condition(tagged, (json.dumps(filters.tag),))
    if filters.thread:
        condition &= Condition("substr(entries.thread, 1, ?) = ?", (len(filters.thread), filters.thread))
    if filters.doubtful:
        condition &= Condition("entries.doubts <> '[]' AND entries.ruling <> 'accept'")
    if filters.main:
        condition &= Condition("entries.main")
    if not filters.hidden:
        condition &= Condition("entries.ruling <> 'hide'")
    return condition & _heaviest(condition, filters.heaviest)


def _heaviest(condition: Condition, number: int) -> Condition:
    """That a line is one of so many that weigh most, of those that a condition leaves; 0 = all of them."""
    if not number:
        return Condition()
    chosen = f"SELECT id FROM entries WHERE {condition.sql or '1'} ORDER BY weight DESC, row LIMIT ?"
    return Condition(f"entries.id IN ({chosen})", (*condition.values, number))


def lines_of(connection: sqlite3.Connection, found: Sequence[Entry]) -> tuple[EntryLine, ...]:
    """Entries with their wording, their sources, those involved, and what a person decided on them."""
    quoted = quote_all(connection, (each for entry in found for each in _passages(entry)))
    entities = read_entities(
        connection, (id for entry in found for id in (*entry.actors, *entry.places, *entry.speakers))
    )
    taken = _decisions_on(connection, (entry.id for entry in found))
    times = {time.id: time for time in select(connection, TIMES, *among("id", (entry.when.time for entry in found)))}
    return tuple(_line(entry, quoted, entities, taken.get(entry.id, ()), times) for entry in found)


def _passages(entry: Entry) -> Iterator[Passage | None]:
    """The passages that an entry rests on: what it tells, what dates it, and what makes it doubtful."""
    yield from (entry.headline.passage, entry.when.passage, *entry.evidence)
    yield from (doubt.passage for doubt in entry.doubts)


def _decisions_on(connection: sqlite3.Connection, entries: Iterable[str]) -> Mapping[str, Sequence[Decision]]:
    """The decisions on some entries, each in the order in which they were taken."""
    where, values = among("entry", entries)
    pairs = connection.execute(f"SELECT decision, entry FROM entry_decisions WHERE {where}", values).fetchall()
    if not pairs:
        return {}
    owners = dict(pairs)
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in read_decisions(connection, owners):
        found[owners[decision.number]].append(decision)
    return found


def _line(
    entry: Entry,
    quoted: Mapping[Passage, Quoted],
    entities: Mapping[str, Entity],
    decisions: Sequence[Decision],
    times: Mapping[str, TimeExpression],
) -> EntryLine:
    return EntryLine(
        entry,
        replace(quoted[entry.headline.passage], text=entry.headline.text),
        tuple(quoted[passage] for passage in entry.evidence),
        quoted.get(entry.when.passage) if entry.when.passage else None,
        tuple(entities[id] for id in entry.actors if id in entities),
        tuple(entities[id] for id in entry.places if id in entities),
        tuple(entities[id] for id in entry.speakers if id in entities),
        tuple(decisions),
        times.get(entry.when.time or ""),
        tuple(Doubted(doubt, quoted[doubt.passage]) for doubt in entry.doubts),
    )


def _of_entries(chosen: selection.Selection) -> Condition:
    evidence = chosen.of_records("v")
    condition = Condition()
    if evidence.sql:
        exists = f"EXISTS (SELECT 1 FROM entry_evidence v WHERE v.entry = entries.id AND {evidence.sql})"
        condition &= Condition(exists, evidence.values)
    involved = ("entry_actors", "entry_places")
    for entities, tables in ((chosen.entities, involved), (chosen.places, ("entry_places",))):
        if entities is not None:
            parts = (f"entries.id IN (SELECT entry FROM {table} WHERE entity {AMONG})" for table in tables)
            condition &= Condition(f"({' OR '.join(parts)})", (entities,) * len(tables))
    return condition
