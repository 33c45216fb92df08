"""Settled dates: written into the rows of the records when the links are, with what was read kept beside them."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from relaas.dossier import checksums
from relaas.dossier.codec import Value
from relaas.dossier.tables import (
    DOCUMENTS,
    RECORD_TABLES,
    SETTLED_PUBLICATIONS,
    SETTLED_TIMES,
    TIMES,
    WITHOUT_TEXT,
    Table,
    among,
    select,
)
from relaas.model import Document, Records
from relaas.model.settling import Settling, settle

Columns = Mapping[str, Value]


def as_read(connection: sqlite3.Connection, table: Table) -> dict[str, Columns]:
    """What the rows of a table that were settled held when they were read: the columns that differ, by id."""
    rows = connection.execute("SELECT id, columns FROM as_read WHERE kind = ?", (table.name,))
    return {id: json.loads(columns) for id, columns in rows}


def restore(connection: sqlite3.Connection) -> None:
    """Give every settled row what it held when it was read. Runs inside a transaction."""
    changed = [document for (document,) in connection.execute("SELECT DISTINCT document FROM as_read").fetchall()]
    with checksums.kept(connection, checksums.OF_DOCUMENTS, changed):
        for table in (DOCUMENTS, *RECORD_TABLES.values()):
            for id, columns in as_read(connection, table).items():
                _update(connection, table, id, columns)
        connection.execute("DELETE FROM as_read")


def write_settled(connection: sqlite3.Connection) -> None:
    """Write what linking settled into the rows that rest on it, which hold what was read. Runs inside a transaction."""
    times = select(connection, SETTLED_TIMES)
    publications = select(connection, SETTLED_PUBLICATIONS)
    wanted, values = among("id", (settled.time for settled in times))
    read = select(connection, TIMES, wanted, values)
    wanted, values = among("id", (*(settled.document for settled in publications), *(time.document for time in read)))
    documents = {document.id: document for document in select(connection, DOCUMENTS, wanted, values, omit=WITHOUT_TEXT)}
    settling = settle(times, publications)
    with checksums.kept(connection, checksums.OF_DOCUMENTS, documents):
        _write_documents(connection, documents.values(), settling)
        for document in documents:
            _write_records(connection, document, settling)


def _write_documents(connection: sqlite3.Connection, documents: Iterable[Document], settling: Settling) -> None:
    for document in documents:
        _write(connection, DOCUMENTS, document.id, document, settling.document(document))


def _write_records(connection: sqlite3.Connection, document: str, settling: Settling) -> None:
    found = {
        field: tuple(select(connection, table, "document = ?", (document,))) for field, table in RECORD_TABLES.items()
    }
    settled = settling.records(Records(**found))
    for field, table in RECORD_TABLES.items():
        for before, after in zip(found[field], getattr(settled, field), strict=True):
            if after is not before:
                _write(connection, table, document, before, after)


def _write(connection: sqlite3.Connection, table: Table, document: str, before: Any, after: Any) -> None:
    """Write the columns in which the settled item differs, and keep the former values."""
    names = table.codec.names
    pairs = zip(names, table.codec.encode(before), table.codec.encode(after), strict=True)
    changed = {name: (old, new) for name, old, new in pairs if old != new}
    if not changed:
        return
    former = json.dumps({name: old for name, (old, _) in changed.items()}, ensure_ascii=False)
    connection.execute("INSERT INTO as_read VALUES (?, ?, ?, ?)", (table.name, before.id, document, former))
    _update(connection, table, before.id, {name: new for name, (_, new) in changed.items()})


def _update(connection: sqlite3.Connection, table: Table, id: str, columns: Columns) -> None:
    assignments = ", ".join(f"{name} = ?" for name in columns)
    connection.execute(f"UPDATE {table.name} SET {assignments} WHERE id = ?", (*columns.values(), id))
