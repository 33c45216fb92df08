"""Departures: where the rows of a dossier are not those that its sources give, table by table."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relaas.dossier.connection import snapshot
from relaas.dossier.tables import DECIDED, LINK_TABLES, RECORD_TABLES

# What a proof starts from (files that were opened, the log of builds, and decisions, which have seals), and what no
# view shows: the words that widen a query, of which those of removed documents stay, and the full-text index.
NOT_COMPARED = (
    "opened_files",
    "decisions",
    "decision_passages",
    "builds",
    "build_changes",
    "unfinished_builds",
    "checksums",
    "words",
    "sentence_index",
)
NO_CONTENT = {"row", "size", "modified"}  # columns: order is compared by rank; a file may be written anew, the same
IN_ORDER = {table.name for table in LINK_TABLES.values()} - {DECIDED.name}  # the order of rows is that of the account
BY_DOCUMENT = {*(table.name for table in RECORD_TABLES.values()), "sentences"}  # the order of rows is that of the text
NAMING = ("document", "headline_document", "passage_document")  # columns that tell whose a row is
OWNERS = {"entry": ("entries", "headline_document"), "time": ("times", "document")}
SHOWN = 60  # characters of a value

Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Departure:
    """A row that is not what the sources give: ``column`` holds ``stored`` where they give ``made``.

    ``document`` is the path of the document that it belongs to, empty where it belongs to none. ``kind`` is "extra" for
    a row that the sources do not give, and "missing" for one that they give and that is not there.
    """

    table: str
    kind: str
    document: str
    id: str
    column: str = ""
    stored: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A table that is compared, with the SQL of its columns and the names of those by which a row is known."""

    name: str
    columns: Mapping[str, str]
    keys: tuple[str, ...]


def find_departures(connection: sqlite3.Connection, made: Path) -> tuple[Departure, ...]:
    """Every row that is not both in a dossier and in one just made of the same sources, in order of the tables."""
    with _attached(connection, made), snapshot(connection):
        return tuple(found for table in compared(connection) for found in _departures(connection, table))


def compared(connection: sqlite3.Connection) -> tuple[Compared, ...]:
    """The tables that are compared, in the order in which they were made."""
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    names = [name for (name,) in connection.execute(query).fetchall()]
    kept = [name for name in names if name not in NOT_COMPARED and not name.startswith("sentence_index_")]
    return tuple(_compared(connection, name) for name in kept)


def _compared(connection: sqlite3.Connection, name: str) -> Compared:
    info = connection.execute(f"PRAGMA main.table_info({name})").fetchall()
    columns = {row[1]: f'"{row[1]}"' for row in info if row[1] not in NO_CONTENT}
    primary = tuple(row[1] for row in info if row[5] and row[1] in columns)
    keys = primary or tuple(columns)
    if "row" in (row[1] for row in info):
        keys = ("id",) if "id" in columns else tuple(columns)
        columns["rank"] = f"row_number() OVER ({_order(name, columns)})"
        keys = (*keys, "rank") if name in BY_DOCUMENT else keys
    return Compared(name, columns, keys)


def _order(name: str, columns: Mapping[str, str]) -> str:
    """What the rank of a row is counted among: its table, its document, or else the rows that are alike."""
    if name in IN_ORDER:
        return "ORDER BY row"
    if name in BY_DOCUMENT:
        return "PARTITION BY document ORDER BY row"
    return f"PARTITION BY {', '.join(columns.values())}"


@contextmanager
def _attached(connection: sqlite3.Connection, made: Path) -> Iterator[None]:
    connection.execute("ATTACH DATABASE ? AS made", (str(made),))
    try:
        yield
    finally:
        connection.execute("DETACH DATABASE made")


def _departures(connection: sqlite3.Connection, table: Compared) -> Iterator[Departure]:
    stored = _rows_of_one(connection, table, "main", "made")
    made = _rows_of_one(connection, table, "made", "main")
    names = list(table.columns)
    for key in [*stored, *(key for key in made if key not in stored)]:
        schema, row = ("main", stored[key]) if key in stored else ("made", made[key])
        owner, id = _owner(connection, schema, dict(zip(names, row, strict=True))), str(key[0])
        if key not in made:
            yield Departure(table.name, "extra", owner, id)
        elif key not in stored:
            yield Departure(table.name, "missing", owner, id)
        else:
            first = next(place for place, value in enumerate(row) if not _same(value, made[key][place]))
            yield Departure(table.name, "other", owner, id, names[first], _shown(row[first]), _shown(made[key][first]))


def _rows_of_one(connection: sqlite3.Connection, table: Compared, one: str, other: str) -> dict[tuple[Any, ...], Row]:
    """The rows that one of the two dossiers has and the other has not, by their keys."""
    columns = ", ".join(f"{sql} AS {name}" for name, sql in table.columns.items())
    query = f"SELECT {columns} FROM {one}.{table.name} EXCEPT SELECT {columns} FROM {other}.{table.name}"
    places = [list(table.columns).index(name) for name in table.keys]
    return {tuple(row[place] for place in places): row for row in connection.execute(query).fetchall()}


def _owner(connection: sqlite3.Connection, schema: str, row: Mapping[str, Any]) -> str:
    """The path of the document that a row belongs to."""
    for column, (table, named) in OWNERS.items():
        if column in row:
            found = connection.execute(f"SELECT {named} FROM {schema}.{table} WHERE id = ?", (row[column],)).fetchone()
            row = {**row, "document": found[0] if found else ""}
    if "path" in row:
        return str(row["path"])
    document = next((row[name] for name in NAMING if row.get(name)), "")
    found = connection.execute(f"SELECT path FROM {schema}.documents WHERE id = ?", (document,)).fetchone()
    return str(found[0] if found else document)


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _shown(value: Any) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
