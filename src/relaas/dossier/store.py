"""Writing a dossier: documents with their records, one transaction each; links, replaced as a whole."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from relaas.dossier import checksums
from relaas.dossier.builds import Build, log_build
from relaas.dossier.changes import Changes, record_account
from relaas.dossier.connection import settle_log, transaction
from relaas.dossier.replacing import replace_items
from relaas.dossier.settled import restore, write_settled
from relaas.dossier.shelves import write_digest
from relaas.dossier.tables import DOCUMENTS, LEFT_OUT, LINK_TABLES, RECORD_TABLES, ClashingIds, insert, uncollected
from relaas.dossier.vocabulary import words_of
from relaas.dossier.workings import write_workings
from relaas.model import Document, LeftOut, Links, Records, SearchableSentence, Workings


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that a build opened, under its name; ``unread`` is why its place alone says that it is not read.

    ``root`` is the folder that it was found in or below.
    """

    path: Path
    name: str
    asked_for: bool
    unread: str
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """The size of a file in bytes and when it was changed, in nanoseconds."""

    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that was read: the hash of its bytes, and its stamp at the time, None where it was not there any more."""

    sha256: str
    stamp: Stamp | None


def stamp_of(file: Path) -> Stamp | None:
    """The stamp of a file, None where there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


def add_document(
    connection: sqlite3.Connection,
    document: Document,
    records: Records,
    sentences: Iterable[SearchableSentence],
    *,
    location: str,
    member: str = "",
) -> None:
    """Write a document with all that was found in it, in one transaction; ``member`` is its path in a container.

    A file with the same bytes as one that is there adds its location alone, unless its path comes first: the document
    is that of the first path, in whatever order the files were read.
    """
    with transaction(connection):
        _forget(connection, location, member, unless=document.id)
        connection.execute("DELETE FROM left_out WHERE path = ? AND passage_document IS NULL", (document.path,))
        query = "SELECT path, sha256 FROM documents WHERE id = ?"
        present = connection.execute(query, (document.id,)).fetchone()
        if present and present[1] != document.sha256:
            raise ClashingIds(DOCUMENTS.name, document.id)
        query = "SELECT location, member, path FROM files WHERE document = ? AND (location, member) <> (?, ?)"
        others = connection.execute(query, (document.id, location, member)).fetchall()
        if present is None or all(document.path <= path for _, _, path in others):
            if present:
                _delete_documents(connection, (document.id,))
            with checksums.kept(connection, checksums.OF_DOCUMENTS, (document.id,)):
                _insert_document(connection, document, records, sentences)
        rows = ((*place, document.id) for place in (*others, (location, member, document.path)))
        connection.executemany(
            "INSERT OR REPLACE INTO files (location, member, path, document) VALUES (?, ?, ?, ?)", rows
        )
        _mark_linked(connection, False)


def remove_document(connection: sqlite3.Connection, document: str) -> None:
    """Remove a document with all that was found in it and the entries that rest on it; decisions stay."""
    with transaction(connection):
        read = "DELETE FROM read_files WHERE location IN (SELECT location FROM files WHERE document = ?)"
        connection.execute(read, (document,))
        _delete_documents(connection, (document,))
        _mark_linked(connection, False)


def forget_file(connection: sqlite3.Connection, location: str) -> None:
    """Take away a file that is gone, and its documents where no other file holds them."""
    with transaction(connection):
        for (member,) in connection.execute("SELECT member FROM files WHERE location = ?", (location,)).fetchall():
            _forget(connection, location, member)
        connection.execute("DELETE FROM read_files WHERE location = ?", (location,))
        connection.execute("DELETE FROM opened_files WHERE location = ?", (location,))


def move_file(connection: sqlite3.Connection, location: str, now: str) -> None:
    """Note that a file that was read stands elsewhere now, unless a file that was read stands there already."""
    with transaction(connection):
        for table in ("files", "read_files", "opened_files"):
            connection.execute(f"UPDATE OR IGNORE {table} SET location = ? WHERE location = ?", (now, location))
        checksums.note(connection, checksums.OF_PLACES)


def finish_file(
    connection: sqlite3.Connection, location: str, sha256: str, members: Sequence[str], stamp: Stamp | None
) -> None:
    """Note that a file was read to its end, and forget the documents that it held before and holds no more."""
    with transaction(connection):
        held = connection.execute("SELECT member FROM files WHERE location = ?", (location,)).fetchall()
        for (member,) in held:
            if member not in members:
                _forget(connection, location, member)
        seen = (stamp.size, stamp.modified) if stamp else (None, None)
        connection.execute("INSERT OR REPLACE INTO read_files VALUES (?, ?, ?, ?)", (location, sha256, *seen))


def start_file(
    connection: sqlite3.Connection,
    location: str,
    path: str,
    *,
    asked_for: bool = False,
    unread: str = "",
    root: str = "",
) -> None:
    """Note that a file is opened, and forget what was left out of it and of its members: all of it is read anew."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO opened_files (location, name, asked_for, unread, root) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET asked_for = excluded.asked_for, unread = excluded.unread, "
            "root = iif(excluded.root = '', root, excluded.root)",
            (location, path, int(asked_for), unread, root),
        )
        connection.execute(
            "DELETE FROM left_out WHERE passage_document IS NULL AND (path = ?1 OR substr(path, 1, ?2) = ?1 || '/')",
            (path, len(path) + 1),
        )


def leave_out(connection: sqlite3.Connection, items: Iterable[LeftOut]) -> None:
    """Note files that were not used, each with its reason, in the place of what was noted about the same path."""
    items = tuple(items)
    with transaction(connection):
        connection.executemany(
            "DELETE FROM left_out WHERE path = ? AND passage_document IS NULL",
            ((item.path,) for item in items if item.passage is None),
        )
        insert(connection, LEFT_OUT, dict.fromkeys(items))


def replace_links(
    connection: sqlite3.Connection, links: Links, build: Build | None = None, workings: Workings | None = None
) -> Changes:
    """Let links take the place of the former ones, in one transaction, and tell what that changed.

    Where it is a ``build`` that did it, that is noted in the log of builds with what it changed; ``workings`` are kept.
    """
    with transaction(connection), uncollected():
        written = {
            field: replace_items(connection, table, getattr(links, field)) for field, table in LINK_TABLES.items()
        }
        restore(connection)
        write_settled(connection)
        if workings:
            write_workings(connection, workings)
        changes = record_account(connection, links, written["entries"])
        if build:
            log_build(connection, build, changes)
        _mark_linked(connection, True)
        checksums.note(connection)
    settle_log(connection)
    return changes


def _insert_document(
    connection: sqlite3.Connection,
    document: Document,
    records: Records,
    sentences: Iterable[SearchableSentence],
) -> None:
    insert(connection, DOCUMENTS, (document,))
    for field, table in RECORD_TABLES.items():
        insert(connection, table, getattr(records, field))
    write_digest(connection, document.id, records)
    insert(connection, LEFT_OUT, dict.fromkeys(document.left_out))
    sentences = tuple(sentences)
    connection.executemany(
        "INSERT INTO sentences (document, start_at, end_at, language, text, lemmas) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (document.id, each.start, each.end, each.language, document.text[each.start : each.end], each.lemmas)
            for each in sentences
        ),
    )
    connection.executemany("INSERT OR IGNORE INTO words VALUES (?, ?, ?, ?)", words_of(sentences))


def _forget(connection: sqlite3.Connection, location: str, member: str, *, unless: str = "") -> None:
    """Take away what stood at a place, and the document itself where no other place holds it."""
    query = "SELECT document FROM files WHERE (location, member) = (?, ?) AND document <> ?"
    former = connection.execute(query, (location, member, unless)).fetchone()
    if former is None:
        return
    connection.execute("DELETE FROM files WHERE (location, member) = (?, ?)", (location, member))
    if connection.execute("SELECT 1 FROM files WHERE document = ?", former).fetchone() is None:
        _delete_documents(connection, former)
        _mark_linked(connection, False)


def _delete_documents(connection: sqlite3.Connection, documents: Sequence[str]) -> None:
    checksums.forget(connection, checksums.OF_LINKS)  # a row that goes takes others with it
    with checksums.kept(connection, checksums.OF_DOCUMENTS, documents):
        for document in documents:
            query = "DELETE FROM entries WHERE id IN (SELECT entry FROM entry_evidence WHERE document = ?)"
            connection.execute(query, (document,))
            connection.execute("DELETE FROM documents WHERE id = ?", (document,))


def _mark_linked(connection: sqlite3.Connection, linked: bool) -> None:
    connection.execute("UPDATE progress SET linked = ?", (int(linked),))
