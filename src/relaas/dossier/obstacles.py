"""Obstacles: what stops a run at the file of a dossier, each with what to do about it."""

import sqlite3
from pathlib import Path

from relaas.errors import StopRun
from relaas.model.own_output import DATABASE

APPLICATION_ID = 0x52656C61  # "Rela", by which `file` and SQLite know a dossier
MARKED_TO = 72  # bytes of a file, of which the last four are that mark
LOG = "-wal"  # what SQLite adds to the name of a file for the log of what was written last


class NoDossier(StopRun):
    """There is no dossier at ``path``; ``kind`` is why: what stands there, or what does not."""

    def __init__(self, path: Path, kind: str, what: str) -> None:
        super().__init__(f"{path}: {what}", kind, path=path, folder=path.parent)


class DamagedDossier(StopRun):
    """The dossier at ``path`` is not as it was written: a disk, a copy or another program changed it."""

    def __init__(self, path: Path, what: str) -> None:
        problem = f"{path} is damaged ({what}); save what can be saved with: relaas repair {path}"
        super().__init__(problem, "damaged", path=path, what=what)


class NothingToSave(StopRun):
    """Nothing that a person gave the dossier at ``path`` can be read any more."""

    def __init__(self, path: Path) -> None:
        problem = f"Nothing of {path} can be read; make it again with: relaas build SOURCES... -o NAME.relaas"
        super().__init__(problem, "nothing_to_save", path=path)


class LeftoverLog(StopRun):
    """What was written last stands in a file beside the dossier, which may only be read, so that it would be hidden."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"What was written last stands beside {path}, in {path.name}{LOG}, and cannot be read from where it is; "
            f"make one file of the two with: relaas pack {path} NAME.relaas",
            "leftover_log",
            path=path,
        )


class NewerDossier(StopRun):
    """The dossier was made by a newer version than this one."""

    def __init__(self, path: Path) -> None:
        problem = f"{path} was made by a newer version of Relaas; upgrade Relaas to open it."
        super().__init__(problem, "newer_dossier", path=path)


class ReadOnlyDossier(StopRun):
    """The dossier may be read, not written."""

    def __init__(self) -> None:
        problem = "This dossier may only be read; copy it to a folder where you may write, and use that copy."
        super().__init__(problem, "read_only")


class DiskFault(StopRun):
    """The disk is full, or fails; nothing of what was being written is kept, and all that was written before is."""

    def __init__(self, what: str) -> None:
        problem = f"The dossier could not be written ({what}); make room on the disk, then try again."
        super().__init__(problem, "disk_fault")


class DossierInUse(StopRun):
    """Another program is writing to the dossier."""

    def __init__(self) -> None:
        problem = "Another program is writing to this dossier; wait until it has finished, then try again."
        super().__init__(problem, "in_use")


def what_stopped(error: sqlite3.DatabaseError, path: Path) -> StopRun | sqlite3.DatabaseError:
    """The error that tells a person what to do, where there is something to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DossierInUse()
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnlyDossier()
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return DiskFault(str(error))
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedDossier(path, str(error))
    return error


def unusable(error: sqlite3.DatabaseError, path: Path) -> StopRun:
    """Why a file cannot be opened as a dossier: one that never was any is told from one that is damaged."""
    stopped = what_stopped(error, path)
    if isinstance(stopped, StopRun) and not isinstance(stopped, DamagedDossier):
        return stopped
    if was_dossier(path):
        return DamagedDossier(path, str(error))
    return NoDossier(path, "foreign", f"this file cannot be used as a dossier ({error}); name another file.")


def was_dossier(path: Path) -> bool:
    """Whether a file has the mark of a dossier, or else that of SQLite and the name of one."""
    try:
        with path.open("rb") as file:
            head = file.read(MARKED_TO)
    except OSError:
        return False
    return head[-4:] == APPLICATION_ID.to_bytes(4, "big") or (head.startswith(DATABASE) and path.suffix == ".relaas")
