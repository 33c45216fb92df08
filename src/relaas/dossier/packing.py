"""Packing: a dossier as one file that is whole by itself, to send or to keep."""

import os
import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from relaas.dossier.checksums import OF_PLACES, damage, note
from relaas.dossier.connection import OWNER_ALONE, connect, transaction
from relaas.dossier.locations import file_at, location_of
from relaas.dossier.obstacles import LOG, DamagedDossier, NoDossier, what_stopped
from relaas.errors import StopRun, TakenPlace

LOCATED = {"files": ("location",), "read_files": ("location",), "opened_files": ("location", "root")}


def pack(path: Path, target: Path) -> None:
    """Write the dossier at ``path``, with what stands in the log beside it, to a new file.

    It may stand in a place where nobody can write. The locations of its sources are those as seen from the new file.
    """
    if os.path.lexists(target):
        raise TakenPlace(target, "taken", "is there already; name another file.")
    if not path.is_file():
        raise NoDossier(path, "missing", "there is no such dossier.")
    beside = target.with_name(f".{target.name}.part")
    with TemporaryDirectory(prefix="relaas-") as folder:
        connection = connect(copy_with_log(path, Path(folder)), create=False)
        try:
            if found := damage(connection):
                raise DamagedDossier(path, found)
            _relocate(connection, path, target)
            _write(connection, beside)
            beside.replace(target)
        finally:
            connection.close()
            beside.unlink(missing_ok=True)


def copy_with_log(path: Path, folder: Path) -> Path:
    """A copy of a dossier below a folder, with what stands in the log beside it."""
    copy = folder / path.name
    for ending in ("", LOG):
        if (part := path.with_name(path.name + ending)).exists():
            shutil.copyfile(part, copy.with_name(copy.name + ending))
    return copy


def _write(connection: sqlite3.Connection, target: Path) -> None:
    try:
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, OWNER_ALONE))
        connection.execute("VACUUM INTO ?", (str(target),))
    except OSError as error:
        raise StopRun(f"{target.parent}: {error.strerror}") from error
    except sqlite3.DatabaseError as error:
        raise what_stopped(error, target) from error


def _relocate(connection: sqlite3.Connection, old: Path, new: Path) -> None:
    """Let the locations of files lead to the same files from another place."""
    with transaction(connection):
        for table, columns in LOCATED.items():
            rows = connection.execute(f"SELECT * FROM {table}")
            names = [name for name, *_ in rows.description]
            places = [names.index(column) for column in columns]
            moved = [
                [
                    location_of(file_at(value, old), new) if at in places and value else value
                    for at, value in enumerate(row)
                ]
                for row in rows.fetchall()
            ]
            connection.execute(f"DELETE FROM {table}")
            marks = ", ".join("?" for _ in names)
            connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", moved)
        note(connection, OF_PLACES)
