"""Finding the files that a person means by files, folders and patterns."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from relaas.documents.reasons import MAX_FILE_BYTES, Reason, left_out
from relaas.errors import StopRun
from relaas.model.visible import visible_name

HIDDEN = (".", "~$")  # what systems hide, and what Word keeps beside a file that is open
OF_OPEN_DOSSIER = (".relaas-shm", ".relaas-wal", ".relaas-journal")  # SQLite takes them away when the dossier is closed

Found = tuple[Path, Reason | None]  # a file, and why its place alone says that it is not read


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, and the name it has in the dossier; ``asked_for`` where a person named this very file.

    ``unread`` is the reason where its place alone says that it is not read, as for a hidden folder; ``root`` is the
    folder that it was found in or below, where it was looked for.
    """

    path: Path
    name: str
    asked_for: bool = False
    unread: Reason | None = None
    root: Path | None = None


def find_files(sources: Sequence[Path]) -> tuple[SourceFile, ...]:
    """All files that the sources (files, folders with everything below them, patterns) stand for, sorted by name.

    A name is the path relative to the folder that all sources share, with forward slashes. The parts of a dossier that
    is open are passed over; hidden files, links to folders and files of an unknown kind are listed, so that they can be
    reported as left out. Raises ``StopRun`` for a source that does not exist.
    """
    found: dict[Path, tuple[bool, Reason | None, Path]] = {}
    for source in sources:
        root, files = _expand(source)
        asked_for = [file for file, _ in files] == [source.absolute()]
        for file, unread in files:
            before = found.get(file, (False, unread, root))
            found[file] = (before[0] or asked_for, before[1] and unread, before[2])
    return beside([SourceFile(file, "", *rest) for file, rest in found.items()], ())


def beside(files: Iterable[SourceFile], roots: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Files under the names that they have beside those found in or below some folders, sorted by name."""
    files = tuple(files)
    prefixes = prefixes_of([*roots, *(file.root for file in files if file.root)])
    named = (
        replace(file, name=name_of(prefixes[file.root] / file.path.relative_to(file.root)))
        for file in files
        if file.root
    )
    return tuple(sorted(named, key=lambda file: file.name))


def prefixes_of(roots: Iterable[Path]) -> dict[Path, Path]:
    """What goes before the names of the files below each folder: its path from the folder that all of them share.

    Folders that share no more than a disk go by the last parts of their paths, as many as tell them apart: where they
    stand on the machine of a person is nobody's business.
    """
    real = {root: Path(os.path.realpath(root)) for root in roots}
    apart = set(real.values())
    if len({path.anchor for path in apart}) == 1:
        common = Path(os.path.commonpath(apart))
        if len(apart) == 1 or common != Path(common.anchor):
            return {root: path.relative_to(common) for root, path in real.items()}
    longest = max((len(path.parts) for path in apart), default=0)
    enough = next((n for n in range(1, longest) if len({path.parts[-n:] for path in apart}) == len(apart)), longest)
    return {root: Path(*path.parts[1:][-enough:]) for root, path in real.items()}


def name_of(path: Path) -> str:
    """A path as it is written in a dossier: bytes that are no text as numbers (``caf\\xe9.txt``), on one line."""
    return visible_name(os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace"))


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


def _expand(source: Path) -> tuple[Path, list[Found]]:
    """The folder that names are relative to, and the files of one source."""
    path = source.absolute()
    if path.is_dir():
        return path, list(_walk(path))
    if os.path.lexists(path):
        return path.parent, [(path, None)]
    if glob.has_magic(str(source)):
        files = [Path(found).absolute() for found in sorted(glob.glob(str(path), recursive=True))]
        inside = [each for file in files for each in (_walk(file) if file.is_dir() else ((file, None),))]
        if inside:
            return _fixed_part(path), inside
        problem = f"Nothing matches {str(source)!r}. Check the pattern, and put it between quotes."
        raise StopRun(problem, "no_match", name=source)
    raise StopRun(f"There is no file or folder {str(source)!r}. Check the name.", "no_source", name=source)


def _fixed_part(pattern: Path) -> Path:
    """The folder above the first wildcard of a pattern."""
    parts = pattern.parts
    wild = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:wild])


def _walk(folder: Path) -> Iterator[Found]:
    """The files below a folder; a folder that is not opened stands for itself, so that it is reported."""
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        here = Path(place)
        for name in sorted(folders):
            if name.startswith(HIDDEN):
                yield here / name, "hidden"
            elif (here / name).is_symlink():
                yield here / name, "linked-folder"
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN))
        for name in sorted(files):
            if not name.endswith(OF_OPEN_DOSSIER):
                yield here / name, "hidden" if name.startswith(HIDDEN) else None
    yield from ((place, "no-permission") for place in closed)
