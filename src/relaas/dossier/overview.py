"""Sources and entities with what is known of them, and finding anything by its id."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
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
from relaas.model import Document, Entity, LeftOut, Passage, Repeat

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


@dataclass(frozen=True, slots=True)
class Beside:
    """A record beside another: its kind (a key of ``KINDS``), its id and its wording."""

    kind: str
    id: str
    text: str


def sources(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[SourceLine, ...]:
    """The documents in order of their paths, with what was found in each."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    wanted = set(documents) if chosen.documents is None else set(json.loads(chosen.documents))
    kept = [
        document
        for document in documents.values()
        if document.id in wanted
        and (not filters.language or document.language in filters.language)
        and (filters.hold_between(document.published.when.earliest, document.published.when.latest))
    ]
    return source_lines(connection, kept)


def source(connection: sqlite3.Connection, id: str) -> SourceLine | None:
    """One document with what was found in it."""
    return next(iter(source_lines(connection, tuple(read_sources(connection, (id,)).values()))), None)


def source_lines(connection: sqlite3.Connection, documents: Sequence[Document]) -> tuple[SourceLine, ...]:
    """Documents with what was found in each."""
    among_these = among("document", (document.id for document in documents))
    paths = defaultdict(list)
    where, values = among_these
    query = f"SELECT document, path FROM files WHERE {where} ORDER BY document, path"
    for id, path in connection.execute(query, values):
        paths[id].append(path)
    counts = _counts(connection, among_these)
    repeats = repeats_by_document(connection, among_these)
    settled = {each.document: each for each in select(connection, SETTLED_PUBLICATIONS, *among_these)}
    left_out = defaultdict(list)
    for item in select(connection, LEFT_OUT, f"passage_{among_these[0]}", among_these[1]):
        left_out[item.passage.document].append(item)
    return tuple(
        SourceLine(
            document,
            tuple(dict.fromkeys(paths.get(document.id, [document.path]))),
            counts.get(("words", document.id), 0),
            settled.get(document.id),
            tuple((kind, counts.get((kind, document.id), 0)) for kind in RECORD_TABLES),
            tuple(repeats.get(document.id, ())),
            tuple(left_out[document.id]),
        )
        for document in documents
    )


def repeats_by_document(
    connection: sqlite3.Connection, among_these: tuple[str, tuple[str]] | None = None
) -> dict[str, list[Repeat]]:
    """What each document, or each of some, repeats of itself and copies from others, in the order of its text."""
    found: dict[str, list[Repeat]] = defaultdict(list)
    where, values = among_these or ("1", ())
    names = "document, start_at, end_at, original_document, original_start, original_end, kind"
    each = (f"SELECT {names} FROM {table} WHERE {where}" for table in ("repeats", COPIES.name))
    for document, start, end, *original, kind in sorted(connection.execute(" UNION ".join(each), values * 2)):
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


def records_beside(connection: sqlite3.Connection, passage: Passage) -> tuple[Beside, ...]:
    """Every record that shares a character with a passage, kind by kind, each in the order of the text."""
    kinds = [(kind, table) for kind, table in KINDS.items() if table in RECORD_TABLES.values()]
    each = (
        f"SELECT {place} AS kind, id, text, row FROM {table.name} WHERE document = ? AND start_at < ? AND end_at > ?"
        for place, (_, table) in enumerate(kinds)
    )
    values = (passage.document, passage.end, passage.start) * len(kinds)
    rows = connection.execute(f"{' UNION ALL '.join(each)} ORDER BY kind, row", values)
    return tuple(Beside(kinds[place][0], id, text) for place, id, text, _ in rows)


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


def _counts(connection: sqlite3.Connection, among_these: tuple[str, tuple[str]]) -> dict[tuple[str, str], int]:
    """How many records of each kind, and words, each of some documents has."""
    where, values = among_these
    counted = [(kind, "count(*)", table.name) for kind, table in RECORD_TABLES.items()]
    counted.append(("words", "sum(length(lemmas) - length(replace(lemmas, ' ', '')) + 1)", "sentences"))
    each = (
        f"SELECT '{kind}', document, {n} FROM {table} WHERE {where} GROUP BY document" for kind, n, table in counted
    )
    rows = connection.execute(" UNION ALL ".join(each), values * len(counted))
    return {(kind, document): count for kind, document, count in rows}
