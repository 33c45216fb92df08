"""Locations: where a file is, written so that the dossier and its sources can move together, and found again."""

import os
from pathlib import Path

# Names of files are bytes on some systems, and need not be text. Python holds such a byte as half of a surrogate pair,
# which no encoding can store; here it becomes a character for private use, in the way of MirBSD's OPTU-8.
FROM_DISK = {0xDC00 + byte: 0xEF00 + byte for byte in range(0x80, 0x100)}
TO_DISK = {stored: held for held, stored in FROM_DISK.items()}


def location_of(file: Path, dossier: Path) -> str:
    """Where a file is, relative to the folder of the dossier where both stand on one drive, with forward slashes."""
    real = os.path.realpath(file)  # unlike Path.resolve it ends where links lead round in a circle
    try:
        written = Path(os.path.relpath(real, os.path.dirname(os.path.realpath(dossier)))).as_posix()
    except ValueError:  # another drive
        written = Path(real).as_posix()
    return written.translate(FROM_DISK)


def file_at(location: str, dossier: Path) -> Path:
    """The file at a location."""
    folder = os.path.dirname(os.path.realpath(dossier))
    return Path(os.path.normpath(os.path.join(folder, location.translate(TO_DISK))))
