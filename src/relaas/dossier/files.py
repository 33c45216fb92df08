"""The files that the documents of a dossier were read from: which were opened, which are known, where they stand."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from relaas.dossier import store
from relaas.dossier.codec import as_json
from relaas.dossier.locations import file_at, location_of
from relaas.dossier.tables import among
from relaas.model.given import Given


class Files:
    """The files of one dossier; in the file itself they are told by their places beside ``dossier``."""

    def __init__(self, connection: sqlite3.Connection, dossier: Path) -> None:
        self._connection = connection
        self._dossier = dossier

    def start(
        self, file: Path, name: str, *, asked_for: bool = False, unread: str = "", root: Path | None = None
    ) -> None:
        """Note that a file is opened, and forget what was left out of it and of what it holds: it is read anew."""
        below = self._location(root) if root else ""
        store.start_file(self._connection, self._location(file), name, asked_for=asked_for, unread=unread, root=below)

    def finish(
        self, file: Path, sha256: str, *, members: Sequence[str] = ("",), stamp: store.Stamp | None = None
    ) -> None:
        """Note that a file was read to its end, so that it is known; ``members`` are its documents ("" is itself).

        ``stamp`` is that of the file before it was read.
        """
        store.finish_file(self._connection, self._location(file), sha256, members, stamp)

    def opened(self) -> tuple[store.OpenedFile, ...]:
        """Every file that a build opened, in order of their names, as a build reads them."""
        query = "SELECT location, name, asked_for, unread, root FROM opened_files ORDER BY name, location"
        return tuple(
            store.OpenedFile(self._at(location), name, bool(asked_for), unread, self._at(root) if root else None)
            for location, name, asked_for, unread, root in self._connection.execute(query)
        )

    def known(self) -> Mapping[Path, store.KnownFile]:
        """Each file that was read to its end, by its resolved path."""
        query = "SELECT location, sha256, size, modified FROM read_files ORDER BY location"
        return {
            self._at(location): store.KnownFile(sha256, None if size is None else store.Stamp(size, modified))
            for location, sha256, size, modified in self._connection.execute(query)
        }

    def holding(self, document: str) -> list[Path]:
        """The files that hold a document."""
        query = "SELECT DISTINCT location FROM files WHERE document = ? ORDER BY location"
        return [self._at(location) for (location,) in self._connection.execute(query, (document,))]

    def to_read_again(self, given: Given) -> list[tuple[Path, str]]:
        """The files, each under its name, of documents that are named anew, or of which people say something else now.

        A document that was read under a name that no file has any more goes by the first that one has.
        """
        query = "SELECT id FROM documents WHERE path <> (SELECT min(path) FROM files WHERE document = id)"
        renamed = {document for (document,) in self._connection.execute(query)}
        told = dict(self._connection.execute("SELECT id, corrected FROM documents WHERE corrected <> '[]'").fetchall())
        said = {document: as_json(tuple(sorted(fields.items()))) for document, fields in given.items() if fields}
        stale = {document for document in {*told, *said} if told.get(document) != said.get(document)} | renamed
        where, values = among("document", stale)
        query = f"SELECT DISTINCT location, member, path FROM files WHERE {where} ORDER BY location, member"
        found = self._connection.execute(query, values)
        names = {location: path.removesuffix(f"/{member}") for location, member, path in found}
        return [(self._at(location), name) for location, name in names.items()]

    def move(self, old: Path, new: Path) -> None:
        """Note that a file that was read stands elsewhere now."""
        store.move_file(self._connection, self._location(old), self._location(new))

    def forget_vanished(self, sha256: str) -> None:
        """Take away the files with these bytes that are gone: what has them now is the same document, renamed."""
        query = "SELECT location FROM read_files WHERE sha256 = ?"
        for (location,) in self._connection.execute(query, (sha256,)).fetchall():
            if not self._at(location).exists():
                store.forget_file(self._connection, location)

    def _at(self, location: str) -> Path:
        return file_at(location, self._dossier)

    def _location(self, file: Path) -> str:
        return location_of(file, self._dossier)
