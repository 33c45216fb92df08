"""Shelves: the records of all documents for linking, each read when it is asked for and known before by its hash."""

import sqlite3

from relaas.dossier import checksums
from relaas.dossier.connection import transaction
from relaas.dossier.settled import as_read
from relaas.dossier.tables import RECORD_TABLES, insert_rows, select
from relaas.model import Records, Shelf, digest_of


def write_digest(connection: sqlite3.Connection, document: str, records: Records) -> None:
    """Note a hash of the records of a document. Runs inside a transaction."""
    insert_rows(connection, "record_digests", ("document", "digest"), [(document, digest_of(records))])


def read_shelf(connection: sqlite3.Connection) -> Shelf:
    """The records of each document as they were extracted, by its id, in order of the paths."""
    settled = {table.name: as_read(connection, table) for table in RECORD_TABLES.values()}

    def read(document: str) -> Records:
        found = {
            field: tuple(select(connection, table, "document = ?", (document,), instead=settled[table.name]))
            for field, table in RECORD_TABLES.items()
        }
        return Records(**found)

    def read_meanings(document: str) -> dict[str, bytes]:
        return dict(connection.execute("SELECT id, meaning FROM facts WHERE document = ?", (document,)).fetchall())

    order = [document for (document,) in connection.execute("SELECT id FROM documents ORDER BY path, id")]
    known = dict(connection.execute("SELECT document, digest FROM record_digests").fetchall())
    unknown = [document for document in order if document not in known]
    if unknown:  # read by a former version
        _write_digests(connection, Shelf(unknown, read))
        return read_shelf(connection)
    return Shelf(order, read, known, read_meanings)


def _write_digests(connection: sqlite3.Connection, unknown: Shelf) -> None:
    with transaction(connection), checksums.kept(connection, ("record_digests",), unknown):
        for document, records in unknown.items():
            write_digest(connection, document, records)
