"""Checksums: what each table of a dossier holds, as a number of its own, by which damage and changes are known."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from relaas.dossier.decisions import read_decisions
from relaas.dossier.departures import Compared, compared
from relaas.model import broken_seal

SIZE = 2**256
OF_PLACES = {"files", "read_files"}  # where sources stand: not what they say
RULED_AT_ONCE = ("entries", "entry_decisions")  # the tables that a decision changes before anything is linked


def _as_text(value: bytes) -> dict[str, str]:
    return {"bytes": value.hex()}


_encode = json.JSONEncoder(default=_as_text).encode


def note(connection: sqlite3.Connection, names: Collection[str] = ()) -> None:
    """Note the checksums of some tables, or of all. Runs inside the transaction that changed them."""
    found = [table for table in compared(connection) if not names or table.name in names]
    rows = [(table.name, checksum(connection, table)) for table in found]
    connection.executemany("INSERT OR REPLACE INTO checksums VALUES (?, ?)", rows)


def fingerprint(connection: sqlite3.Connection) -> str:
    """One number for all that a dossier holds, wherever it and its sources stand: its rows and its decisions."""
    tables = sorted(
        (table for table in compared(connection) if table.name not in OF_PLACES), key=lambda each: each.name
    )
    seals = connection.execute("SELECT seal FROM decisions ORDER BY number").fetchall()
    said = [*((table.name, checksum(connection, table)) for table in tables), *seals]
    return hashlib.sha256(_encode(said).encode()).hexdigest()


def checksum(connection: sqlite3.Connection, table: Compared) -> str:
    """The sum of the hashes of all rows of a table, with the places of those that are in an order."""
    columns = ", ".join(f"{sql} AS {name}" for name, sql in table.columns.items())
    return _sum(connection.execute(f"SELECT {columns} FROM main.{table.name}"))


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
        if (number := broken_seal(read_decisions(connection))) is not None:
            return f"decision {number}"
        return ", ".join(_changed(connection))
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:  # what stands where something else was written
        return str(error)


def _changed(connection: sqlite3.Connection) -> list[str]:
    """The tables that do not hold what was noted of them."""
    (linked,) = connection.execute("SELECT linked FROM progress").fetchone()
    (unfinished,) = connection.execute("SELECT count(*) FROM unfinished_builds").fetchone()
    noted = dict(connection.execute("SELECT name, value FROM checksums").fetchall())
    if not linked or unfinished or not noted:
        return []
    return [table.name for table in compared(connection) if noted.get(table.name) != checksum(connection, table)]


def _sum(rows: Iterable[Any]) -> str:
    total = sum(int.from_bytes(hashlib.sha256(_encode(row).encode()).digest(), "big") for row in rows)
    return f"{total % SIZE:064x}"
