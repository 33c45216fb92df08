"""Opening the SQLite file of a dossier: its mark, its version, its migrations, and transactions on it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from relaas.dossier.decisions import sealing
from relaas.errors import StopRun

APPLICATION_ID = 0x52656C61  # "Rela", by which `file` and SQLite know a dossier
WAIT_SECONDS = 10.0


class NoDossier(StopRun):
    """There is no dossier at ``path``: no file, a folder, or a file of another kind."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path


class NewerDossier(StopRun):
    """The dossier was made by a newer version than this one."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was made by a newer version of Relaas; upgrade Relaas to open it.")
        self.path = path


class ReadOnlyDossier(StopRun):
    """The dossier may be read, not written."""

    def __init__(self) -> None:
        super().__init__("This dossier may only be read; copy it to a folder where you may write, and use that copy.")


class DiskFault(StopRun):
    """The disk is full, or fails; nothing of what was being written is kept, and all that was written before is."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The dossier could not be written ({what}); make room on the disk, then try again.")


class DossierInUse(StopRun):
    """Another program is writing to the dossier."""

    def __init__(self) -> None:
        super().__init__("Another program is writing to this dossier; wait until it has finished, then try again.")


def migrations() -> tuple[tuple[str, str], ...]:
    """The named migrations with their SQL, in order."""
    found = (item for item in files("relaas.dossier.migrations").iterdir() if item.name.endswith(".sql"))
    return tuple(
        (item.name.removesuffix(".sql"), item.read_text("utf-8")) for item in sorted(found, key=lambda i: i.name)
    )


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the dossier at ``path``, brought up to the present schema; stops the run if it is none."""
    if path.is_dir():
        raise NoDossier(path, "this is a folder; name a file, such as NAME.relaas.")
    if not path.exists():
        if not create:
            raise NoDossier(path, "there is no such dossier; make it with: relaas build SOURCES... -o NAME.relaas")
        if not path.parent.is_dir():
            raise NoDossier(path, f"the folder {path.parent} does not exist; make it first.")
    connection = _open_file(path)
    try:
        _check_mark(connection, path)
        _migrate(connection, path)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise NoDossier(path, f"this file cannot be used as a dossier ({error}); name another file.") from error
    except StopRun:
        connection.close()
        raise
    return connection


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
        raise _what_stopped(error) from error


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


def _what_stopped(error: sqlite3.OperationalError) -> StopRun | sqlite3.OperationalError:
    """The error that tells a person what to do, where there is something to do."""
    code = error.sqlite_errorcode & 0xFF  # the primary code
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DossierInUse()
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnlyDossier()
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return DiskFault(str(error))
    return error


def _open_file(path: Path) -> sqlite3.Connection:
    # Without permission to write, SQLite cannot keep its log beside the file: then the file is read as it is.
    may_write = os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)
    name = path.absolute().as_uri() + ("" if may_write else "?immutable=1")
    try:
        return sqlite3.connect(name, timeout=WAIT_SECONDS, isolation_level=None, uri=True)
    except sqlite3.OperationalError as error:
        raise NoDossier(path, f"this file cannot be opened ({error}).") from error


def _check_mark(connection: sqlite3.Connection, path: Path) -> None:
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if mark != APPLICATION_ID and not (mark == 0 and empty):
        raise NoDossier(path, "this is a database of another program; name another file.")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    known = migrations()
    if _version(connection) > len(known):
        raise NewerDossier(path)
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
        connection.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        connection.execute("INSERT INTO migrations VALUES (?, ?)", (number + 1, name))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {number + 1}")


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
