"""Sources and entities with what is known of them, and finding anything by its id."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from relaas.dossier import selection
from relaas.dossier.backdrop import AMONG, OUTLINE, read_sources
from relaas.dossier.filters import NO_FILTERS, Condition, Filters
from relaas.dossier.lines import EntityLine, SourceLine
from relaas.dossier.tables import (
    COPIES,
    DOCUMENTS,
    ENTITIES,
    ENTRIES,
    LEFT_OUT,
    RECORD_TABLES,
    SERIES,
    SETTLED_PUBLICATIONS,
    Table,
    among,
    select,
)
from relaas.model import Entity, LeftOut, Passage, Records, Repeat

KINDS = {
    "entry": ENTRIES,
    "document": DOCUMENTS,
    "entity": ENTITIES,
    "series": SERIES,
    "time": RECORD_TABLES["times"],
    "reference": RECORD_TABLES["references"],
    "mention": RECORD_TABLES["mentions"],
    "statement": RECORD_TABLES["statements"],
    "figure": RECORD_TABLES["figures"],
    "event": RECORD_TABLES["events"],
    "plan": RECORD_TABLES["plans"],
}


@dataclass(frozen=True, slots=True)
class Found:
    """Something with an id: its kind (a key of ``KINDS``) and the item as it stands in the dossier."""

    kind: str
    id: str
    item: Any


def sources(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[SourceLine, ...]:
    """The documents in order of their paths, with what was found in each."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    wanted = None if chosen.documents is None else set(json.loads(chosen.documents))
    paths = _grouped(connection, "SELECT document, path FROM files ORDER BY document, path")
    counts = _counts(connection)
    words = dict(
        connection.execute(
            "SELECT document, sum(length(lemmas) - length(replace(lemmas, ' ', '')) + 1) "
            "FROM sentences GROUP BY document"
        )
    )
    repeats = repeats_by_document(connection)
    settled = {each.document: each for each in select(connection, SETTLED_PUBLICATIONS)}
    left_out = defaultdict(list)
    for item in select(connection, LEFT_OUT, "passage_document IS NOT NULL"):
        left_out[item.passage.document].append(item)
    return tuple(
        SourceLine(
            document,
            tuple(dict.fromkeys(paths.get(document.id, [document.path]))),
            words.get(document.id, 0),
            settled.get(document.id),
            tuple((kind, counts[kind].get(document.id, 0)) for kind in RECORD_TABLES),
            tuple(repeats.get(document.id, ())),
            tuple(left_out[document.id]),
        )
        for document in documents.values()
        if (wanted is None or document.id in wanted)
        and (not filters.language or document.language in filters.language)
        and (filters.hold_between(document.published.when.earliest, document.published.when.latest))
    )


def repeats_by_document(connection: sqlite3.Connection) -> dict[str, list[Repeat]]:
    """What each document repeats of itself and copies from others, in the order of its text."""
    found: dict[str, list[Repeat]] = defaultdict(list)
    names = "document, start_at, end_at, original_document, original_start, original_end, kind"
    rows = connection.execute(f"SELECT {names} FROM repeats UNION SELECT {names} FROM {COPIES.name}")
    for document, start, end, *original, kind in sorted(rows):
        found[document].append(Repeat(document, start, end, Passage(*original), kind))
    return found


def left_out(connection: sqlite3.Connection) -> tuple[LeftOut, ...]:
    """All that was not used, with the reasons: files by path, then passages."""
    return tuple(select(connection, LEFT_OUT))


def entities(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[EntityLine, ...]:
    """The entities by how often they are mentioned, then by name; the status is their type."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_status("entities.type") & _named(chosen)
    inside = chosen.of_records("mentions")
    query = (
        "SELECT entity, count(*), count(DISTINCT document) FROM entity_mentions JOIN mentions ON id = mention "
        f"{'WHERE ' + inside.sql if inside.sql else ''} GROUP BY entity"
    )
    mentioned = {entity: (times, documents) for entity, times, documents in connection.execute(query, inside.values)}
    spoken = Counter(
        entity
        for (entity,) in connection.execute("SELECT entity FROM statements JOIN entity_mentions ON mention = speaker")
    )
    query = "SELECT entity FROM (SELECT entry, entity FROM entry_actors UNION SELECT entry, entity FROM entry_places)"
    involved = Counter(entity for (entity,) in connection.execute(query))
    found = [
        _entity_line(entity, mentioned, spoken, involved)
        for entity in select(connection, ENTITIES, condition.sql, condition.values)
        if not inside.sql or entity.id in mentioned
    ]
    return tuple(sorted(found, key=lambda line: (-line.mentions, line.entity.name, line.entity.id)))


def find(connection: sqlite3.Connection, prefix: str) -> tuple[Found, ...]:
    """Everything whose id is ``prefix``, else everything whose id begins with it."""
    prefix = prefix.strip().lower()
    if not prefix:
        return ()
    exact = _found(connection, "id = ?", (prefix,))
    return exact or _found(connection, "id >= ? AND id < ?", (prefix, prefix + "\U0010ffff"))


def records_on(connection: sqlite3.Connection, passage: Passage) -> Records:
    """Every record that shares a character with a passage, as it stands in the dossier."""
    condition = "document = ? AND start_at < ? AND end_at > ?"
    values = (passage.document, passage.end, passage.start)
    found = {field: tuple(select(connection, table, condition, values)) for field, table in RECORD_TABLES.items()}
    return Records(**found)


def _found(connection: sqlite3.Connection, condition: str, values: tuple[str, ...]) -> tuple[Found, ...]:
    each = (f"SELECT '{kind}', id FROM {table.name} WHERE {condition}" for kind, table in KINDS.items())
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, id in connection.execute(" UNION ALL ".join(each), values * len(KINDS)):
        kinds[kind].append(id)
    return tuple(
        Found(kind, item.id, item)
        for kind, ids in kinds.items()
        for item in select(connection, KINDS[kind], *among("id", ids), omit=_heavy(KINDS[kind]))
    )


def _heavy(table: Table) -> frozenset[str]:
    return OUTLINE if table is DOCUMENTS else frozenset()


def _entity_line(
    entity: Entity, mentioned: Mapping[str, tuple[int, int]], spoken: Mapping[str, int], involved: Mapping[str, int]
) -> EntityLine:
    mentions, documents = mentioned.get(entity.id, (0, 0))
    return EntityLine(entity, mentions, documents, spoken.get(entity.id, 0), involved.get(entity.id, 0))


def _named(chosen: selection.Selection) -> Condition:
    condition = Condition()
    for entities in (chosen.entities, chosen.places):
        if entities is not None:
            condition &= Condition(f"entities.id {AMONG}", (entities,))
    return condition


def _counts(connection: sqlite3.Connection) -> dict[str, dict[str, int]]:
    return {
        kind: dict(connection.execute(f"SELECT document, count(*) FROM {table.name} GROUP BY document").fetchall())
        for kind, table in RECORD_TABLES.items()
    }


def _grouped(connection: sqlite3.Connection, query: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    for key, value in connection.execute(query):
        found[key].append(value)
    return found
