"""The log of builds: when each was done, with what, and what it changed."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from relaas.dossier.changes import ChangedEntry, Changes, NewDifference, Paper, summary_of
from relaas.dossier.codec import as_json


@dataclass(frozen=True, slots=True)
class Build:
    """A line of the log of builds: ``at`` what moment, with which version and options (JSON), and what it did.

    ``meaning`` names the encoder that gave the facts their vectors, None where there was none.
    """

    at: str
    version: str
    added: int = 0
    removed: int = 0
    left_out: int = 0
    meaning: str | None = None
    options: str = ""


def log_build(connection: sqlite3.Connection, build: Build, changes: Changes) -> None:
    """Add a line to the log of builds, with what the build changed. Runs inside a transaction."""
    number = connection.execute(
        "INSERT INTO builds (at, version, added, removed, left_out, meaning, options, noted) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
        (build.at, build.version, build.added, build.removed, build.left_out, build.meaning, build.options),
    ).lastrowid
    connection.executemany(
        "INSERT INTO build_changes VALUES (?, ?, ?, ?)",
        ((number, position, kind, change) for position, (kind, change) in enumerate(_rows(changes))),
    )


def read_builds(connection: sqlite3.Connection) -> tuple[Build, ...]:
    """The log of builds, in order."""
    query = "SELECT at, version, added, removed, left_out, meaning, options FROM builds ORDER BY number"
    return tuple(Build(*row) for row in connection.execute(query))


def read_changes(connection: sqlite3.Connection, number: int) -> Changes | None:
    """What a build changed, by its number in the log, the first of which is 1; None where nobody noted it."""
    if connection.execute("SELECT noted FROM builds WHERE number = ?", (number,)).fetchone() != (1,):
        return None
    found: dict[str, list[Any]] = {kind: [] for kind in READERS}
    query = "SELECT kind, change FROM build_changes WHERE build = ? ORDER BY position"
    for kind, change in connection.execute(query, (number,)):
        found[kind].append(READERS[kind](json.loads(change)))
    return Changes(**{kind: tuple(changes) for kind, changes in found.items()})


def _rows(changes: Changes) -> Iterator[tuple[str, str]]:
    for each in fields(changes):
        for change in getattr(changes, each.name):
            yield each.name, as_json(change)


def _changed(values: Sequence[Any]) -> ChangedEntry:
    before, after, names = values
    return ChangedEntry(summary_of(before), summary_of(after), tuple(names))


def _difference(values: Sequence[Any]) -> NewDifference:
    return NewDifference(*values)


def _paper(values: Sequence[Any]) -> Paper:
    return Paper(*values)


# What each field of Changes holds, from what was written of it.
READERS: Mapping[str, Callable[[Sequence[Any]], Any]] = {
    "new": summary_of,
    "changed": _changed,
    "gone": summary_of,
    "new_differences": _difference,
    "new_papers": _paper,
    "changed_papers": _paper,
    "gone_papers": _paper,
}
