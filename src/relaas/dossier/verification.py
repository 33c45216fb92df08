"""Verification: every source read again, and every passage of the dossier compared with it to the letter."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Literal

from relaas.dossier.backdrop import OUTLINE
from relaas.dossier.codec import COLUMN_NAMES, codec_of
from relaas.dossier.dates import Misdated, misdated
from relaas.dossier.locations import file_at
from relaas.dossier.tables import DOCUMENTS, ENTITIES, ENTRIES, RECORD_TABLES, Table, select
from relaas.errors import UnreadableDocument
from relaas.model import Document, Passage

Reread = Callable[[Path, str, str], Document]
Problem = Literal["missing", "unreadable", "changed", "read differently"]

# The extent of a mended passage may differ from its wording by white space and hyphens at line ends.
MENDED = str.maketrans("", "", "-\u00ad\u2010")


@dataclass(frozen=True, slots=True)
class BrokenPassage:
    """A passage that no longer stands: what rests on it, and its wording in the dossier and in the source."""

    kind: str
    id: str
    passage: Passage
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A source that is not what the dossier rests on, with the passages that no longer stand.

    ``changed``: other bytes than were read; ``read differently``: the same bytes give another text. Where only places
    without passages changed, none is broken. ``entries`` pairs the ids of entries that rest on broken passages with
    their headlines.
    """

    path: str
    file: Path
    problem: Problem
    detail: str
    broken: tuple[BrokenPassage, ...]
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """How many files, passages and entries were compared, and what was found wrong: nothing, or what is listed.

    ``torn`` are records whose own wording is not that of their passage in the dossier, ``misdated`` those with a date
    that the expression or document behind it cannot give.
    """

    files: int
    passages: int
    entries: int
    faults: tuple[Fault, ...]
    torn: tuple[BrokenPassage, ...]
    misdated: tuple[Misdated, ...]

    @property
    def holds(self) -> bool:
        """Whether every passage stands as it was read, and every date follows from what it cites."""
        return self.stands_alone and not self.faults

    @property
    def stands_alone(self) -> bool:
        """Whether nothing is wrong but that sources are not where they were read."""
        return not (self.torn or self.misdated) and all(fault.problem == "missing" for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Held:
    """A passage that something in the dossier rests on, and the wording that goes with it, if it has one of its own."""

    kind: str
    id: str
    passage: Passage
    text: str | None


def verify(connection: sqlite3.Connection, dossier: Path, reread: Reread) -> Verification:
    """Compare every file with what the dossier holds of it.

    ``reread`` gives the document in a file, by the path of the file, the name to give the document and its place inside
    the file ("" for the file itself), or raises ``UnreadableDocument``; ``dossier`` is its own file.
    """
    faults, torn, passages, files = [], [], 0, 0
    of_links = _by_document(_held_by_links(connection))
    for document in select(connection, DOCUMENTS, omit=OUTLINE - {"text", "repeats"}):
        held = [*_held_by_records(connection, document), *of_links.get(document.id, ())]
        passages += len(held)
        torn += [broken for broken in map(_torn(document.text), held) if broken]
        query = "SELECT location, path, member FROM files WHERE document = ? ORDER BY location, member"
        for location, path, member in connection.execute(query, (document.id,)).fetchall():
            files += 1
            file = file_at(location, dossier)
            fault = _compare(document, held, file, path, partial(reread, file, path, member))
            faults += [fault] if fault else []
    entries = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
    return Verification(files, passages, entries, tuple(faults), tuple(torn), tuple(misdated(connection)))


def _compare(
    document: Document, held: Sequence[Held], file: Path, path: str, reread: Callable[[], Document]
) -> Fault | None:
    """What is wrong with one file, or None."""
    try:
        found = reread()
    except UnreadableDocument as error:
        problem: Problem = "unreadable" if file.exists() else "missing"
        return _fault(path, file, problem, str(error), document.text, "", held)
    if found.sha256 != document.sha256:
        return _fault(path, file, "changed", found.sha256, document.text, found.text, held)
    if found.text != document.text:
        return _fault(path, file, "read differently", found.sha256, document.text, found.text, held)
    return None


def _fault(path: str, file: Path, problem: Problem, detail: str, old: str, new: str, held: Sequence[Held]) -> Fault:
    broken = tuple(
        BrokenPassage(each.kind, each.id, each.passage, expected, found)
        for each in held
        if (expected := old[each.passage.start : each.passage.end])
        != (found := new[each.passage.start : each.passage.end])
    )
    entries = {each.id: each.expected for each in reversed(broken) if each.kind == "entry"}
    return Fault(path, file, problem, detail, broken, tuple(reversed(entries.items())))


def _torn(text: str) -> Callable[[Held], BrokenPassage | None]:
    """A check that a passage lies inside the text and that the record's own wording is that of the passage."""

    def check(held: Held) -> BrokenPassage | None:
        start, end = held.passage.start, held.passage.end
        quote = text[start:end]
        if 0 <= start <= end <= len(text) and (held.text is None or _letters(held.text) == _letters(quote)):
            return None
        return BrokenPassage(held.kind, held.id, held.passage, held.text or "", quote)

    return check


def _letters(text: str) -> str:
    return "".join(text.split()).translate(MENDED)


def _held_by_records(connection: sqlite3.Connection, document: Document) -> Iterator[Held]:
    """The passages of a document's records, of their parts, and of what it repeats of itself."""
    for table in RECORD_TABLES.values():
        own = codec_of(table.kind).names
        text = own.index("text")
        for row in connection.execute(f"SELECT {', '.join(own)} FROM {table.name} WHERE document = ?", (document.id,)):
            for number, (first, start, end) in enumerate(_places(table.kind)):
                if row[first] is not None:
                    passage = Passage(row[first], row[start], row[end])
                    yield Held(_kind(table), row[own.index("id")], passage, row[text] if number == 0 else None)
    if document.published.when.passage:
        yield Held("document", document.id, document.published.when.passage, None)
    for repeat in document.repeats:
        yield Held("repeat", document.id, Passage(repeat.document, repeat.start, repeat.end), None)
        yield Held("repeat", document.id, repeat.original, None)


def _held_by_links(connection: sqlite3.Connection) -> Iterator[Held]:
    """The passages of entries and of the roles of entities."""
    beside = frozenset({"differences", "facts", "events", "statements", "actors", "places", "speakers"})
    for entry in select(connection, ENTRIES, omit=beside):
        dated = (entry.when.passage,) if entry.when.passage else ()
        for passage in dict.fromkeys((*entry.headline.passages, *entry.evidence, *dated)):
            yield Held("entry", entry.id, passage, None)
    for entity in select(connection, ENTITIES, omit=frozenset({"forms", "mentions"})):
        for role in entity.roles:
            yield Held("entity", entity.id, role.passage, None)


def _by_document(held: Iterator[Held]) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for each in held:
        found.setdefault(each.passage.document, []).append(each)
    return found


@cache
def _places(kind: type) -> tuple[tuple[int, int, int], ...]:
    """Where the columns of each passage stand in a row of a record type: its own first, then those of its parts."""
    names = codec_of(kind).names
    triples = [("document", COLUMN_NAMES["start"], COLUMN_NAMES["end"])]
    parts = [name.removesuffix("_document") for name in names if name.endswith("_document")]
    triples += [(f"{part}_document", f"{part}_start", f"{part}_end") for part in parts]
    return tuple((names.index(document), names.index(start), names.index(end)) for document, start, end in triples)


def _kind(table: Table) -> str:
    return "reference" if table.name == "source_references" else table.name.removesuffix("s")
