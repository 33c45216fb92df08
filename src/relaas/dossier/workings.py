"""The workings of a dossier: what linking worked out for the links that stand, taken again by the next build."""

import sqlite3

from relaas.dossier import checksums
from relaas.model import Workings


def read_workings(connection: sqlite3.Connection) -> Workings:
    """What was worked out last."""
    return Workings(dict(connection.execute("SELECT key, result FROM workings")))


def write_workings(connection: sqlite3.Connection, workings: Workings) -> None:
    """Keep all that was used, and nothing else. Runs inside a transaction."""
    held, used = dict(connection.execute("SELECT key, result FROM workings")), workings.used
    changed = {key for key in held.keys() | used.keys() if held.get(key) != used.get(key)}
    with checksums.kept(connection, (checksums.WORKINGS,), changed):
        connection.executemany("DELETE FROM workings WHERE key = ?", ((key,) for key in changed))
        rows = ((key, used[key]) for key in changed if key in used)
        connection.executemany("INSERT INTO workings (key, result) VALUES (?, ?)", rows)
