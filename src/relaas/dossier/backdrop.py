"""What every list needs beside its own rows, read once per list: documents, names and wording."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from relaas.dossier.lines import Quoted
from relaas.dossier.settled import as_read
from relaas.dossier.tables import DOCUMENTS, ENTITIES, RECORD_TABLES, among, select, uncollected
from relaas.model import Document, Entity, Passage, Records

AMONG = "IN (SELECT value FROM json_each(?))"
OUTLINE = frozenset({"text", "paragraphs", "repeats", "fingerprints"})


def read_sources(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> dict[str, Document]:
    """The documents by id, in order of their paths, without text; all of them, or those with some ids."""
    where, values = among("id", ids) if ids is not None else ("", ())
    return {document.id: document for document in select(connection, DOCUMENTS, where, values, omit=OUTLINE)}


def read_documents(connection: sqlite3.Connection, omit: frozenset[str]) -> tuple[Document, ...]:
    """All documents as they were read, in order of their paths; fields in ``omit`` are left blank."""
    return tuple(select(connection, DOCUMENTS, omit=omit, instead=as_read(connection, DOCUMENTS)))


def read_records(connection: sqlite3.Connection) -> dict[str, Records]:
    """The records of each document as they were extracted, by its id, in order of the paths."""
    order = [document for (document,) in connection.execute("SELECT id FROM documents ORDER BY path, id")]
    found: dict[str, dict[str, list[Any]]] = {document: {field: [] for field in RECORD_TABLES} for document in order}
    with uncollected():
        for field, table in RECORD_TABLES.items():
            for record in select(connection, table, instead=as_read(connection, table)):
                found[record.document][field].append(record)
    return {
        document: Records(**{field: tuple(records) for field, records in fields.items()})
        for document, fields in found.items()
    }


def entities_of(connection: sqlite3.Connection, mentions: Iterable[str | None]) -> dict[str, Entity]:
    """The entity of each mention (without its own list of mentions)."""
    wanted = json.dumps([mention for mention in dict.fromkeys(mentions) if mention])
    pairs = connection.execute(
        f"SELECT mention, entity FROM entity_mentions WHERE mention {AMONG}", (wanted,)
    ).fetchall()
    entities = read_entities(connection, [entity for _, entity in pairs])
    return {mention: entities[entity] for mention, entity in pairs}


def read_entities(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Entity]:
    """The entities with these ids (without their lists of mentions)."""
    wanted = json.dumps(list(dict.fromkeys(ids)))
    found = select(connection, ENTITIES, f"id {AMONG}", (wanted,), omit=frozenset({"mentions"}))
    return {entity.id: entity for entity in found}


def names_of(connection: sqlite3.Connection, mentions: Iterable[str | None]) -> dict[str, str]:
    """What to call each mention: the name of its entity, else its fullest form in its document."""
    where, values = among("m.id", mentions)
    query = (
        "SELECT m.id, coalesce(e.name, m.name) FROM mentions m LEFT JOIN entity_mentions n ON n.mention = m.id "
        f"LEFT JOIN entities e ON e.id = n.entity WHERE {where}"
    )
    return dict(connection.execute(query, values).fetchall())


def texts_of(connection: sqlite3.Connection, documents: Iterable[str]) -> dict[str, str]:
    """The source texts of documents."""
    wanted = json.dumps(list(dict.fromkeys(documents)))
    return dict(connection.execute(f"SELECT id, text FROM documents WHERE id {AMONG}", (wanted,)).fetchall())


def quote_all(connection: sqlite3.Connection, passages: Iterable[Passage | None]) -> dict[Passage, Quoted]:
    """Passages with their wording and their documents; a passage of a document that is gone is left out."""
    wanted = [passage for passage in dict.fromkeys(passages) if passage]
    documents = read_sources(connection, (passage.document for passage in wanted))
    texts = texts_of(connection, documents)
    return {
        passage: Quoted(passage, texts[passage.document][passage.start : passage.end], documents[passage.document])
        for passage in wanted
        if passage.document in texts
    }
