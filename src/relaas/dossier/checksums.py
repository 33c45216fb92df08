"""Checksums: what each table of a dossier holds, as a number of its own, by which damage and changes are known."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from relaas.dossier.decisions import read_decisions
from relaas.dossier.departures import IN_ORDER, Compared, compared
from relaas.dossier.tables import DOCUMENTS, LINK_TABLES, RECORD_TABLES, TABLES, among, columns_of
from relaas.model import broken_seal

SIZE = 2**256
OF_PLACES = {"files", "read_files"}  # where sources stand: not what they say
RULED_AT_ONCE = ("entries", "entry_decisions")  # the tables that a decision changes before anything is linked
ACCOUNT = "last_account"
WORKINGS = "workings"

# The tables of which the checksum is kept while rows change, each with the column that says to whom a row belongs.
OF_DOCUMENTS = (
    {DOCUMENTS.name: "id", "sentences": "document", "record_digests": "document"}
    | {child.name: child.owner for child in DOCUMENTS.children}
    | dict.fromkeys((table.name for table in RECORD_TABLES.values()), "document")
)
OF_LINKS = {table.name: "id" for table in LINK_TABLES.values() if table.children} | {
    child.name: child.owner for table in LINK_TABLES.values() for child in table.children
}
OWNER = OF_DOCUMENTS | OF_LINKS | {ACCOUNT: "id", WORKINGS: "key"}


def _as_text(value: bytes) -> dict[str, str]:
    return {"bytes": value.hex()}


_encode = json.JSONEncoder(default=_as_text).encode


def note(connection: sqlite3.Connection, names: Collection[str] = ()) -> None:
    """Note the checksums of some tables, or of all but those that are kept. Runs inside the transaction that wrote."""
    noted = _noted(connection)
    found = [
        table
        for table in compared(connection)
        if (table.name in names if names else table.name not in OWNER or table.name not in noted)
    ]
    _write(connection, {table.name: checksum(connection, table) for table in found})


@contextmanager
def kept(connection: sqlite3.Connection, names: Collection[str], owners: Iterable[str]) -> Iterator[None]:
    """Keep what is noted of some tables true while rows change that belong to some owners, and no others.

    Only these rows are read, before and after. Runs inside the transaction that changes them.
    """
    owners, noted = tuple(owners), _noted(connection)
    found = [table for table in compared(connection) if table.name in names] if owners and noted else []
    before = {table.name: checksum(connection, table, owners) for table in found if table.name in noted}
    yield
    after = {table.name: checksum(connection, table, owners) for table in found if table.name in before}
    noted = _noted(connection)
    _write(connection, {name: noted[name] + after[name] - before[name] for name in before})


def forget(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    """Forget what is noted of some tables: the next build notes it anew."""
    connection.executemany("DELETE FROM checksums WHERE name = ?", ((name,) for name in names))


def _noted(connection: sqlite3.Connection) -> dict[str, int]:
    return {name: int(value, 16) for name, value in connection.execute("SELECT name, value FROM checksums")}


def _write(connection: sqlite3.Connection, values: Mapping[str, int]) -> None:
    rows = [(name, f"{value % SIZE:064x}") for name, value in values.items()]
    connection.executemany("INSERT OR REPLACE INTO checksums VALUES (?, ?)", rows)


def fingerprint(connection: sqlite3.Connection) -> str:
    """One number for all that a dossier holds, wherever it and its sources stand: its rows and its decisions."""
    tables = sorted(
        (table for table in compared(connection) if table.name not in OF_PLACES), key=lambda each: each.name
    )
    seals = connection.execute("SELECT seal FROM decisions ORDER BY number").fetchall()
    said = [*((table.name, f"{checksum(connection, table) % SIZE:064x}") for table in tables), *seals]
    return hashlib.sha256(_encode(said).encode()).hexdigest()


def checksum(connection: sqlite3.Connection, table: Compared, owners: Iterable[str] | None = None) -> int:
    """The sum of the hashes of all rows of a table, or of those of some owners, and that of the order they are in."""
    in_order = table.name in IN_ORDER and table.name in OWNER
    columns = ", ".join(f"{sql} AS {name}" for name, sql in table.columns.items() if not (in_order and name == "rank"))
    where, values = among(OWNER[table.name], owners) if owners is not None else ("1", ())
    total = _sum(connection.execute(f"SELECT {columns} FROM main.{table.name} WHERE {where}", values))
    order = connection.execute(f"SELECT id FROM main.{table.name} ORDER BY row") if in_order else ()
    return total + _hash([id for (id,) in order])


def damage(connection: sqlite3.Connection, *, thorough: bool = True) -> str:
    """What of a dossier is not as it was written; empty where nothing is.

    ``thorough``: beside the structure of the file also what every table holds, which can be told where a build was
    finished and all decisions are in effect.
    """
    try:
        (structure,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if structure != "ok":
            return str(structure).splitlines()[-1]
        if not thorough:
            return ""
        if (column := _missing_column(connection)) is not None:
            return f"no column {column}"
        if (number := broken_seal(read_decisions(connection))) is not None:
            return f"decision {number}"
        return ", ".join(_changed(connection))
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:  # what stands where something else was written
        return str(error)


def _missing_column(connection: sqlite3.Connection) -> str | None:
    """A column that a table should have and has not, for its name was changed in the file."""
    wanted = ((name, columns) for table in TABLES for name, columns in columns_of(table).items())
    for name, columns in wanted:
        found = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
        if missing := [column for column in columns if column not in found]:
            return f"{name}.{missing[0]}"
    return None


def _changed(connection: sqlite3.Connection) -> list[str]:
    """The tables that do not hold what was noted of them."""
    (linked,) = connection.execute("SELECT linked FROM progress").fetchone()
    (unfinished,) = connection.execute("SELECT count(*) FROM unfinished_builds").fetchone()
    noted = _noted(connection)
    if not linked or unfinished or not noted:
        return []
    return [table.name for table in compared(connection) if noted.get(table.name) != checksum(connection, table) % SIZE]


def _sum(rows: Iterable[Any]) -> int:
    return sum(map(_hash, rows))


def _hash(value: Any) -> int:
    return int.from_bytes(hashlib.sha256(_encode(value).encode()).digest(), "big")
