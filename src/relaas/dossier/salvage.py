"""Salvage: what can still be read of a damaged dossier and nothing else holds: decisions, and which files were read."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from relaas.dossier.decisions import decision_of
from relaas.dossier.locations import file_at
from relaas.dossier.packing import copy_with_log
from relaas.dossier.store import OpenedFile
from relaas.model import ACTIONS, Decision
from relaas.model.own_output import DATABASE

# What SQLite writes at the begin of every file of ours, whatever is in it: where, and what.
HEADER = ((0, DATABASE), (16, b"\x10\x00"), (20, b"\x00\x40\x20\x20"))
OF_DECISION = ("number", "action", "note", "by_person", "at", "concept", "field", "value")
OF_PLACE = ("part", "ordinal", "document", "start_at", "end_at", "quote", "path")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read: decisions with their seals, files with the folders they were found below, and build options.

    ``lost`` are the numbers of decisions that could be read in part.
    """

    decisions: tuple[Decision, ...] = ()
    lost: tuple[int, ...] = ()
    files: tuple[OpenedFile, ...] = ()
    options: str = ""


def salvage(path: Path) -> Salvage:
    """All of the dossier at ``path`` that a person gave it, as far as it can be read; the file stays as it is."""
    with TemporaryDirectory(prefix="relaas-") as folder, _opened(path, Path(folder)) as connection:
        rows = _rows(connection, "decisions", "number")
        places = _rows(connection, "decision_passages", "decision, part, ordinal")
        read = {row["number"]: _decision(row, places) for row in rows if isinstance(row.get("number"), int)}
        files = tuple(filter(None, (_file(row, path) for row in _rows(connection, "opened_files", "location, name"))))
        options = [row["options"] for row in _rows(connection, "builds", "number") if _is_json(row.get("options"))]
        kept = tuple(each for _, each in sorted(read.items()) if each is not None)
        lost = tuple(sorted(number for number, each in read.items() if each is None))
        return Salvage(kept, lost, files, options[-1] if options else "")


@contextmanager
def _opened(path: Path, folder: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy of a dossier, its header mended, that reads on where it can."""
    copy = copy_with_log(path, folder)
    with copy.open("r+b") as file:
        for place, content in HEADER:
            file.seek(place)
            file.write(content)
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        connection.execute("PRAGMA writable_schema = ON")  # a fault in one table leaves the others
        yield connection
    finally:
        connection.close()


def _rows(connection: sqlite3.Connection, table: str, key: str) -> list[Row]:
    """The rows of a table that can be read from its begin or from its end."""
    found: dict[tuple[Any, ...], Row] = {}
    for direction in ("ASC", "DESC"):
        order = ", ".join(f"{column} {direction}" for column in key.split(", "))
        try:
            rows = connection.execute(f"SELECT * FROM {table} ORDER BY {order}")
            names = [name for name, *_ in rows.description]
            for row in rows:
                found[row] = dict(zip(names, row, strict=True))
        except sqlite3.DatabaseError:  # the rest is out of reach from this side
            continue
    return list(found.values())


def _decision(row: Row, places: list[Row]) -> Decision | None:
    """The decision in a row, None where it is not whole."""
    own = [[place.get(name) for name in OF_PLACE] for place in places if place.get("decision") == row["number"]]
    try:
        datetime.fromisoformat(row["at"])
        made = decision_of(json.dumps([row[name] for name in OF_DECISION]), json.dumps(own))
    except (KeyError, TypeError, ValueError):
        return None
    whole = all(isinstance(row[name], str) for name in OF_DECISION[1:])
    return replace(made, seal=str(row.get("seal", ""))) if whole and made.action in ACTIONS else None


def _file(row: Row, dossier: Path) -> OpenedFile | None:
    location, name = row.get("location"), row.get("name")
    if not (isinstance(location, str) and isinstance(name, str)) or "\0" in location + name:
        return None
    below = row.get("root")
    root = file_at(below, dossier) if isinstance(below, str) and below and "\0" not in below else None
    return OpenedFile(file_at(location, dossier), name, bool(row.get("asked_for")), str(row.get("unread") or ""), root)


def _is_json(text: Any) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (TypeError, ValueError):
        return False
