"""Replacing: a table comes to hold other items than it held; what is the same stays as it stands.

After one document more nearly all lines are as they were: to compare rows takes a part of the time of writing them.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from relaas.dossier import checksums
from relaas.dossier.codec import Value
from relaas.dossier.places import places
from relaas.dossier.tables import Child, Table, check_ids, insert, insert_rows, rows_of_child

Row = tuple[Value, ...]


def replace_items(connection: sqlite3.Connection, table: Table, items: Sequence[Any]) -> frozenset[str]:
    """Let a table hold some items in their order; the ids of those that were written. Runs inside a transaction."""
    if not table.children:
        _replace_rows(connection, table, items)
        return frozenset()
    check_ids(table, items)
    rows = {item.id: table.codec.encode(item) for item in items}
    numbers, held = _held(connection, table)
    renewed = {id for id, row in rows.items() if held.get(id) != row}
    for child in table.children:
        renewed |= _renewed_in(connection, child, items)
    written = places(list(rows), numbers, renewed)
    changed = {*written, *(held.keys() - rows.keys())}
    with checksums.kept(connection, (table.name, *(child.name for child in table.children)), changed):
        connection.executemany(f"DELETE FROM {table.name} WHERE id = ?", ((id,) for id in changed))
        names = (*table.codec.names, "row")
        insert_rows(connection, table.name, names, ((*rows[id], number) for id, number in written.items()))
        for child in table.children:
            found = rows_of_child(child, (item for item in items if item.id in written))
            insert_rows(connection, child.name, child.names, found)
    return frozenset(written)


def _replace_rows(connection: sqlite3.Connection, table: Table, items: Sequence[Any]) -> None:
    """Let a table of rows without ids hold other ones, unless they are the same."""
    query = f"SELECT {', '.join(table.codec.names)} FROM {table.name} ORDER BY row"
    if connection.execute(query).fetchall() != list(map(table.codec.encode, items)):
        connection.execute(f"DELETE FROM {table.name}")
        insert(connection, table, items)


def _held(connection: sqlite3.Connection, table: Table) -> tuple[dict[str, int], dict[str, Row]]:
    """The numbers of the rows of a table, and their values, by the ids of their items."""
    place = table.codec.names.index("id")
    found = connection.execute(f"SELECT {', '.join(table.codec.names)}, row FROM {table.name}").fetchall()
    return {row[place]: row[-1] for row in found}, {row[place]: row[:-1] for row in found}


def _renewed_in(connection: sqlite3.Connection, child: Child, items: Sequence[Any]) -> set[str]:
    """The ids of the items that have other rows in a child table than it holds under them."""
    held = connection.execute(f"SELECT {', '.join(child.names)} FROM {child.name}").fetchall()
    return {str(owner) for owner, *_ in set(rows_of_child(child, items)).symmetric_difference(held)}
