"""Progress: the builds of a dossier that were not finished, the files that are gone, and the names that files go by."""

import json
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from relaas.dossier import checksums
from relaas.dossier.builds import Build, log_build
from relaas.dossier.changes import Changes
from relaas.dossier.connection import settle_log, transaction
from relaas.dossier.locations import file_at, location_of
from relaas.dossier.store import OpenedFile
from relaas.dossier.tables import DOCUMENTS

Prefixes = Callable[[Sequence[Path]], Mapping[Path, Path]]  # what goes before the names of the files below each folder


class Progress:
    """How far the building of the dossier in the file at ``path`` is."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def begin(self, sources: Sequence[Path]) -> None:
        """Note that a build of some sources begins, in the file itself: a copy of a dossier tells it as well."""
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR IGNORE INTO unfinished_builds VALUES (?)", (json.dumps(self._locations(sources)),)
            )
        settle_log(self._connection)

    def finish(self, sources: Sequence[Path]) -> None:
        """Note that a build is finished, and with it every one of the same sources or of fewer."""
        done = self._locations(sources)
        with transaction(self._connection):
            for (noted,) in self._connection.execute("SELECT sources FROM unfinished_builds").fetchall():
                if all(any(_lies_in(location, other) for other in done) for location in json.loads(noted)):
                    self._connection.execute("DELETE FROM unfinished_builds WHERE sources = ?", (noted,))
        settle_log(self._connection)

    def note(self, build: Build) -> Changes:
        """Note in the log a build that found nothing new, so that the links stand; what it changed is nothing."""
        with transaction(self._connection):
            log_build(self._connection, build, Changes())
            checksums.note(self._connection)
        return Changes()

    def unfinished(self) -> tuple[tuple[Path, ...], ...]:
        """The sources of each build that was not finished."""
        query = "SELECT sources FROM unfinished_builds ORDER BY sources"
        return tuple(
            tuple(file_at(location, self._path) for location in json.loads(sources))
            for (sources,) in self._connection.execute(query)
        )

    def vanished(self) -> tuple[str, ...]:
        """The names of the files that gave a document and are not where they were read, in order."""
        query = "SELECT DISTINCT location, name FROM opened_files JOIN read_files USING (location) ORDER BY name"
        return tuple(
            name
            for location, name in self._connection.execute(query)
            if not os.path.lexists(file_at(location, self._path))
        )

    def roots(self) -> tuple[Path, ...]:
        """The folders that files were found in or below."""
        rows = self._connection.execute("SELECT DISTINCT root FROM opened_files WHERE root <> '' ORDER BY root")
        return tuple(file_at(root, self._path) for (root,) in rows)

    def take_up(self, files: Sequence[OpenedFile], prefixes: Prefixes) -> None:
        """Note which files a build is about to open, and let all others go by the names that they have beside these.

        Both at once: the names of a dossier are those beside all folders that it knows of.
        """
        old = self.roots()
        before, after = prefixes(old), prefixes((*old, *(file.root for file in files if file.root)))
        with transaction(self._connection):
            for root in (root for root in old if before[root] != after[root]):
                self._connection.execute("UPDATE progress SET linked = 0")  # papers of one day stand in order of names
                query = "SELECT location, name FROM opened_files WHERE root = ?"
                for location, name in self._connection.execute(query, (location_of(root, self._path),)).fetchall():
                    self._rename(location, name, (after[root] / Path(name).relative_to(before[root])).as_posix())
            first = "SELECT document, min(path) AS first FROM files GROUP BY document"
            query = f"SELECT id FROM documents JOIN ({first}) ON id = document WHERE path <> first"
            renamed = [document for (document,) in self._connection.execute(query).fetchall()]
            with checksums.kept(self._connection, (DOCUMENTS.name,), renamed):
                self._connection.execute(
                    f"UPDATE documents SET path = first FROM ({first}) WHERE id = document AND path <> first"
                )
            self._connection.execute(
                "UPDATE left_out SET path = documents.path FROM documents WHERE documents.id = passage_document"
            )
            self._connection.executemany(
                "INSERT OR IGNORE INTO opened_files (location, name, asked_for, unread, root) VALUES (?, ?, ?, ?, ?)",
                [
                    (self._place(file.path), file.name, file.asked_for, file.unread, self._place(file.root))
                    for file in files
                ],
            )

    def _place(self, path: Path | None) -> str:
        return location_of(path, self._path) if path else ""

    def _rename(self, location: str, name: str, now: str) -> None:
        """Give a file and what it holds another name."""
        self._connection.execute(
            "UPDATE opened_files SET name = ? WHERE (location, name) = (?, ?)", (now, location, name)
        )
        for table, condition in (("files", "location = ?4"), ("left_out", "passage_document IS NULL AND ?4 <> ''")):
            self._connection.execute(
                f"UPDATE {table} SET path = ?1 || substr(path, ?3 + 1) "
                f"WHERE {condition} AND (path = ?2 OR substr(path, 1, ?3 + 1) = ?2 || '/')",
                (now, name, len(name), location),
            )

    def _locations(self, sources: Sequence[Path]) -> list[str]:
        return sorted({location_of(source, self._path) for source in sources})


def _lies_in(location: str, other: str) -> bool:
    return location == other or location.startswith(f"{other}/") or (other == "." and not location.startswith("../"))
