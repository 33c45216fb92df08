"""Writing an export to disk."""

import os
from collections.abc import Collection
from pathlib import Path

from relaas.errors import StopRun, TakenPlace
from relaas.model.own_output import DATABASE, is_own_output

OWNER_ALONE = 0o600
BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # a table as text has no place for a mark: its first line is compared


def write_export(target: Path, data: bytes, *, sources: Collection[Path] = (), force: bool = False) -> None:
    """Write an export; the file is whole or it is not there. Stops the run where it cannot or should not be written.

    A dossier, one of the ``sources`` and what is no file are never written over; any other file only where it is an
    export of this program, or with ``force``.
    """
    if os.path.lexists(target):
        _check_existing(target, data, sources, force=force)
    beside = target.with_name(f".{target.name}.part")
    try:
        with open(beside, "wb", opener=_for_owner) as file:
            file.write(data)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)  # as the person left it
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StopRun(f"{target}: {error.strerror}") from error


def _for_owner(path: str, flags: int) -> int:
    """Open a file that nobody but its owner may read or write."""
    return os.open(path, flags, OWNER_ALONE)


def _check_existing(target: Path, data: bytes, sources: Collection[Path], *, force: bool) -> None:
    if not target.is_file():
        raise TakenPlace(target, "no_file", "is no file that an export may take the place of; name another.")
    if Path(os.path.realpath(target)) in sources:
        raise TakenPlace(target, "source", "is a source of this dossier; name another file.")
    try:
        old = target.read_bytes()
    except OSError as error:
        raise StopRun(f"{target}: {error.strerror}") from error
    if old.startswith(DATABASE):
        raise TakenPlace(target, "database", "is a dossier or another database; name another file.")
    if old and not (force or is_own_output(old) or _same_table(old, data)):
        what = "is there already and is no export of Relaas; name another file, or add --force."
        raise TakenPlace(target, "no_export", what)


def _same_table(old: bytes, new: bytes) -> bool:
    return new.startswith(BYTE_ORDER_MARK) and old.partition(b"\n")[0] == new.partition(b"\n")[0]
