"""Search over the sentences of all documents: word forms of both languages, and parts of Dutch compounds."""

import sqlite3


def matching_sentences(connection: sqlite3.Connection, query: str) -> list[int]:
    """The rows of the sentences that a query finds, best first."""
    words = [word.replace('"', '""') for word in query.split()]
    if not words:
        return []
    match = " AND ".join(f'"{word}"' for word in words)
    found = connection.execute(
        "SELECT rowid FROM sentence_index WHERE sentence_index MATCH ? ORDER BY rank, rowid", (match,)
    )
    return [row for (row,) in found]
