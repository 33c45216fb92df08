"""Opening the SQLite file of a dossier: its mark, its version, its migrations, and transactions on it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from relaas.dossier.decisions import sealing
from relaas.dossier.obstacles import (
    APPLICATION_ID,
    LOG,
    DamagedDossier,
    LeftoverLog,
    NewerDossier,
    NoDossier,
    unusable,
    what_stopped,
)
from relaas.errors import StopRun

WAIT_SECONDS = 10.0
OWNER_ALONE = 0o600  # may read and write


def migrations() -> tuple[tuple[str, str], ...]:
    """The named migrations with their SQL, in order."""
    found = (item for item in files("relaas.dossier.migrations").iterdir() if item.name.endswith(".sql"))
    return tuple(
        (item.name.removesuffix(".sql"), item.read_text("utf-8")) for item in sorted(found, key=lambda i: i.name)
    )


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the dossier at ``path``, brought up to the present schema; stops the run if it is none."""
    _check_place(path, create=create)
    connection = _open_file(path)
    try:
        _check_mark(connection, path, create=create)
        _migrate(connection, path)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise unusable(error, path) from error
    except StopRun:
        connection.close()
        raise
    return connection


def _check_place(path: Path, *, create: bool) -> None:
    """Stop the run where no file is, or can be, a dossier."""
    if path.is_dir():
        raise NoDossier(path, "folder", "this is a folder; name a file, such as NAME.relaas.")
    if path.exists():
        if path.is_file() and not create and not path.stat().st_size:  # reading never makes a dossier of it
            raise NoDossier(path, "foreign", "this file is empty and no dossier; name another file.")
    elif not create:
        raise NoDossier(
            path, "missing", "there is no such dossier; make it with: relaas build SOURCES... -o NAME.relaas"
        )
    elif not path.parent.is_dir():
        raise NoDossier(path, "no_folder", f"the folder {path.parent} does not exist; make it first.")
    elif not os.access(path.parent, os.W_OK):
        raise NoDossier(path, "no_writing", f"you may not write in the folder {path.parent}; name another.")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is written together, or, on an error, nothing of it; stops the run if it cannot be written."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if connection.in_transaction:  # SQLite itself rolls back where the disk is full
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise what_stopped(error, path_of(connection)) from error


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything that is read inside is of one moment, whatever another program writes meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")


def settle_log(connection: sqlite3.Connection) -> None:
    """Write into the file itself what stands in the log beside it, so that a copy of the file alone has all of it."""
    if not connection.in_transaction:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def path_of(connection: sqlite3.Connection) -> Path:
    """The file that a connection is to."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def _open_file(path: Path) -> sqlite3.Connection:
    # Without permission to write, SQLite cannot keep its log beside the file: then the file is read as it is.
    may_write = os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)
    if not may_write and is_log_left(path):
        raise LeftoverLog(path)
    name = path.absolute().as_uri() + ("" if may_write else "?immutable=1")
    try:
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, OWNER_ALONE))
        return sqlite3.connect(name, timeout=WAIT_SECONDS, isolation_level=None, uri=True)
    except OSError as error:
        raise NoDossier(path, "no_writing", f"this file cannot be made ({error.strerror}).") from error
    except sqlite3.OperationalError as error:
        raise NoDossier(path, "unopened", f"this file cannot be opened ({error}).") from error


def is_log_left(path: Path) -> bool:
    """Whether something stands in the log beside a dossier."""
    log = path.with_name(path.name + LOG)
    return log.exists() and log.stat().st_size > 0


def _check_mark(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if mark == APPLICATION_ID or (create and mark == 0 and not tables):
        return
    if "decision_passages" in tables:
        raise DamagedDossier(path, "the mark of a dossier is gone")
    raise NoDossier(path, "foreign", "this is a database of another program; name another file.")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    known = migrations()
    if _version(connection) > len(known):
        raise NewerDossier(path)
    if 0 < _version(connection) != connection.execute("SELECT count(*) FROM migrations").fetchone()[0]:
        raise DamagedDossier(path, "the number of its schema is another")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    if _version(connection) == len(known):
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.create_function("sealed", 2, sealing(), deterministic=False)
    for number in range(_version(connection), len(known)):
        apply_migration(connection, number, *known[number])


def apply_migration(connection: sqlite3.Connection, number: int, name: str, sql: str) -> None:
    """Apply one migration and note it, in one transaction; does nothing where another program was first."""
    with transaction(connection):
        if _version(connection) != number:
            return
        for statement in _statements(sql):
            connection.execute(statement)
        _forget_checksums(connection)
        connection.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        connection.execute("INSERT INTO migrations VALUES (?, ?)", (number + 1, name))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {number + 1}")


def _forget_checksums(connection: sqlite3.Connection) -> None:
    """What was noted of tables of the former shape says nothing of the present ones; the next build notes it anew."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'checksums'").fetchone():
        connection.execute("DELETE FROM checksums")


def _statements(sql: str) -> Iterator[str]:
    # executescript would commit the transaction that it runs in, so the statements are run one by one.
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
