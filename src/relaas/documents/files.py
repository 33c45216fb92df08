"""Finding the files that a person means by files, folders and patterns."""

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from relaas.documents.reasons import MAX_FILE_BYTES, left_out
from relaas.errors import StopRun

IGNORED_SUFFIXES = frozenset(
    {".relaas", ".relaas-shm", ".relaas-wal"}
)  # the dossier itself, written beside its sources


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, and the name it has in the dossier; ``asked_for`` where a person named this very file."""

    path: Path
    name: str
    asked_for: bool = False


def find_files(sources: Sequence[Path]) -> tuple[SourceFile, ...]:
    """All files that the sources (files, folders with everything below them, patterns) stand for, sorted by name.

    A name is the path relative to the folder that all sources share, with forward slashes. Hidden files and dossiers
    are passed over; files of an unknown kind are listed, so that they can be reported as left out. Raises ``StopRun``
    for a source that does not exist.
    """
    found: dict[Path, bool] = {}
    roots: list[Path] = []
    for source in sources:
        root, files = _expand(source)
        roots.append(root)
        asked_for = files == [source.absolute()]
        for file in files:
            found[file] = found.get(file, False) or asked_for
    if not found:
        return ()
    common = Path(os.path.commonpath(roots))
    named = [SourceFile(file, file.relative_to(common).as_posix(), asked_for) for file, asked_for in found.items()]
    return tuple(sorted(named, key=lambda file: file.name))


def read_bytes(file: SourceFile) -> bytes:
    """The content of a file; raises ``UnreadableDocument`` where it cannot be had or is too large."""
    try:
        status = file.path.stat()
        if not stat.S_ISREG(status.st_mode):  # reading a pipe would wait for ever
            raise left_out("unsupported-format")
        if status.st_size > MAX_FILE_BYTES:
            raise left_out("too-large", f"{status.st_size:,} bytes")
        return file.path.read_bytes()
    except PermissionError:
        raise left_out("no-permission") from None
    except FileNotFoundError:
        raise left_out("not-found") from None
    except OSError as error:
        raise left_out("unreadable-file", os.strerror(error.errno) if error.errno else "") from None


def _expand(source: Path) -> tuple[Path, list[Path]]:
    """The folder that names are relative to, and the files of one source."""
    path = source.absolute()
    if path.is_dir():
        return path, list(_walk(path))
    if os.path.lexists(path):
        return path.parent, [path]
    if glob.has_magic(str(source)):
        files = [Path(found).absolute() for found in sorted(glob.glob(str(path), recursive=True))]
        inside = [each for file in files for each in (_walk(file) if file.is_dir() else (file,))]
        if inside:
            return _fixed_part(path), inside
        raise StopRun(f"Nothing matches {str(source)!r}. Check the pattern, and put it between quotes.")
    raise StopRun(f"There is no file or folder {str(source)!r}. Check the name.")


def _fixed_part(pattern: Path) -> Path:
    """The folder above the first wildcard of a pattern."""
    parts = pattern.parts
    wild = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:wild])


def _walk(folder: Path) -> Iterator[Path]:
    """The files below a folder; a folder that may not be opened stands for itself, so that it is reported."""
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix not in IGNORED_SUFFIXES:
                yield Path(place) / name
    yield from closed
