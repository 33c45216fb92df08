"""The dossier as an object: what the pipeline writes through, and the views read through."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from relaas.dossier import (
    backdrop,
    builds,
    checksums,
    chronology,
    departures,
    overview,
    reading,
    search,
    shelves,
    store,
    verification,
)
from relaas.dossier.changes import Changes
from relaas.dossier.connection import connect, snapshot
from relaas.dossier.decisions import Standing
from relaas.dossier.files import Files
from relaas.dossier.filters import NO_FILTERS, Filters
from relaas.dossier.ledger import Ledger
from relaas.dossier.lines import (
    DifferenceLine,
    EntityLine,
    EntryLine,
    EventLine,
    FigureLine,
    PlanLine,
    Quoted,
    ReferenceLine,
    SourceLine,
    StatementLine,
    ThreadLine,
    TimeLine,
)
from relaas.dossier.locations import location_of
from relaas.dossier.progress import Progress
from relaas.dossier.tables import (
    DAY_ALONE,
    DOCUMENTS,
    LINK_TABLES,
    MENTIONS,
    WITHOUT_CLEAN,
    WITHOUT_TEXT,
    among,
    select,
)
from relaas.dossier.workings import read_workings
from relaas.model import (
    Action,
    Decision,
    Document,
    Entity,
    LeftOut,
    Links,
    Mention,
    Passage,
    Records,
    Repeat,
    SearchableSentence,
    Shelf,
    Workings,
)
from relaas.model.given import REMOVED, Given

P = ParamSpec("P")
Result = TypeVar("Result")

PAGE = 50  # lines


def open_dossier(path: Path | str, *, create: bool = False) -> "Dossier":
    """The dossier in a file, which ``create`` makes; stops the run where it is none, or of a newer version."""
    path = Path(path)
    return Dossier(path, connect(path, create=create))


class Dossier:
    """One SQLite file with documents, records, links and decisions; close it, or use it in a ``with`` statement."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; everything that was written is on disk."""
        self._connection.close()

    # Building: the pipeline adds documents one by one, then replaces the links as a whole.

    def add(
        self,
        document: Document,
        records: Records,
        sentences: Iterable[SearchableSentence] = (),
        *,
        file: Path | None = None,
        member: str = "",
    ) -> None:
        """Write a document with its records, in one transaction, in the place of what was known of the same file.

        ``file`` is where it was read (else its path beside the dossier), ``member`` its path inside a container.
        """
        location = location_of(file or self.path.parent / document.path, self.path)
        store.add_document(self._connection, document, records, sentences, location=location, member=member)

    def remove(self, document: str) -> None:
        """Remove a document and what rests on it; decisions stay, and the next links are compared with the last."""
        store.remove_document(self._connection, document)

    def documents_to_remove(self, given: Given) -> list[Document]:
        """The documents that a person removed and that are still here."""
        removed = [id for id, fields in given.items() if REMOVED in fields]
        return list(backdrop.read_sources(self._connection, removed).values())

    def leave_out(self, *items: LeftOut) -> None:
        """Note files that were not used, each with its reason."""
        store.leave_out(self._connection, items)

    def workings(self) -> Workings:
        """What linking worked out for the links that it last made."""
        return read_workings(self._connection)

    def replace_links(
        self, links: Links, build: builds.Build | None = None, workings: Workings | None = None
    ) -> Changes:
        """Write links in the place of the former ones, and tell what changed, under a ``build`` where it is one."""
        return store.replace_links(self._connection, links, build, workings)

    def builds(self) -> tuple[builds.Build, ...]:
        """The log of builds, in order."""
        return self._read(builds.read_builds)

    def changes(self, build: int) -> Changes | None:
        """What a build changed, by its number in the log; None where there is none, or an earlier version did it."""
        return self._read(builds.read_changes, build)

    @property
    def progress(self) -> Progress:
        """How far the building of this dossier is."""
        return Progress(self._connection, self.path)

    @property
    def is_finished(self) -> bool:
        """Whether every build was finished, and the links rest on what is there; else the same build finishes it."""
        return self.is_complete and not self.progress.unfinished()

    @property
    def is_complete(self) -> bool:
        """Whether the links rest on the documents and decisions that are there."""
        return bool(self._connection.execute("SELECT linked FROM progress").fetchone()[0])

    @property
    def files(self) -> Files:
        """The files that its documents were read from."""
        return Files(self._connection, self.path)

    # As it was read: what linking starts from.

    def documents(self, *, text: bool = True) -> tuple[Document, ...]:
        """All documents as they were read, in order of their paths; without ``text``, also without clean text."""
        return self._read(backdrop.read_documents, frozenset() if text else WITHOUT_TEXT)

    def days_of_documents(self) -> tuple[Document, ...]:
        """All documents as they were read, with their ids and their days alone."""
        return self._read(backdrop.read_documents, DAY_ALONE)

    def documents_to_link(self) -> tuple[Document, ...]:
        """All documents as linking compares them: with their texts as they stand, without clean text."""
        return self._read(backdrop.read_documents, WITHOUT_CLEAN)

    def records(self) -> dict[str, Records]:
        """The records of each document as they were extracted, by its id, in order of the paths."""
        return self._read(backdrop.read_records)

    def records_to_link(self) -> Shelf:
        """The records of each document as above, read when they are asked for, as long as the dossier is open."""
        return shelves.read_shelf(self._connection)

    def links(self) -> Links:
        """What linking last made of all records."""
        return Links(**{field: tuple(select(self._connection, table)) for field, table in LINK_TABLES.items()})

    # As it stands: what the views show. Dates that another document settled take the place of the open ones.

    def entries(self, filters: Filters = NO_FILTERS) -> tuple[EntryLine, ...]:
        """The chronology, in its order; entries that a person hid are left out unless asked for."""
        return self._read(chronology.entries, filters)

    def page(self, filters: Filters = NO_FILTERS, *, after: str = "", limit: int = PAGE) -> tuple[EntryLine, ...]:
        """The next lines of the chronology after the one with an id, or its first ones."""
        return self._read(chronology.entries, filters, after=after, limit=limit)

    def pages(self, filters: Filters = NO_FILTERS) -> Iterator[EntryLine]:
        """All lines of the chronology, read page by page."""
        lines = self.page(filters)
        yield from lines
        while len(lines) == PAGE:
            lines = self.page(filters, after=lines[-1].entry.id)
            yield from lines

    def entry(self, id: str) -> EntryLine | None:
        """The line of the chronology with an id, hidden or not."""
        return self._read(chronology.entry, id)

    def count(self, filters: Filters = NO_FILTERS) -> int:
        """How many lines of the chronology the filters leave."""
        return self._read(chronology.count, filters)

    def hidden(self) -> int:
        """How many entries a person hid."""
        return int(self._connection.execute("SELECT count(*) FROM entries WHERE ruling = 'hide'").fetchone()[0])

    def times(self, filters: Filters = NO_FILTERS) -> tuple[TimeLine, ...]:
        """The time expressions of all documents."""
        return self._read(reading.times, filters)

    def statements(self, filters: Filters = NO_FILTERS) -> tuple[StatementLine, ...]:
        """The statements of all documents with their speakers; the status is the kind."""
        return self._read(reading.statements, filters)

    def figures(self, filters: Filters = NO_FILTERS) -> tuple[FigureLine, ...]:
        """The figures of all documents with the series that each is part of."""
        return self._read(reading.figures, filters)

    def events(self, filters: Filters = NO_FILTERS) -> tuple[EventLine, ...]:
        """The events of all documents with the entry that each is part of."""
        return self._read(reading.events, filters)

    def plans(self, filters: Filters = NO_FILTERS) -> tuple[PlanLine, ...]:
        """The plans of all documents; the status is "open" or a kind of plan link."""
        return self._read(reading.plans, filters)

    def references(self, filters: Filters = NO_FILTERS) -> tuple[ReferenceLine, ...]:
        """The references of all documents; the status is the kind."""
        return self._read(reading.references, filters)

    def threads(self) -> tuple[ThreadLine, ...]:
        """The courses of events with their lines, weightiest first."""
        return self._read(chronology.threads)

    def differences(self, filters: Filters = NO_FILTERS) -> tuple[DifferenceLine, ...]:
        """All differences with both passages; the status is the kind."""
        return self._read(reading.differences, filters)

    def sources(self, filters: Filters = NO_FILTERS) -> tuple[SourceLine, ...]:
        """The documents in order of their paths, with what was found in each."""
        return self._read(overview.sources, filters)

    def source(self, document: str) -> SourceLine | None:
        """The document with an id, with what was found in it."""
        return self._read(overview.source, document)

    def register(self) -> tuple[Document, ...]:
        """All documents in order of their paths, without text, with their settled publications."""
        return tuple(backdrop.read_sources(self._connection).values())

    def left_out(self) -> tuple[LeftOut, ...]:
        """All that was not used, with the reasons: files by path, then passages."""
        return overview.left_out(self._connection)

    def repeats(self) -> tuple[Repeat, ...]:
        """All regions that repeat their own document or copy another, in order of document and text."""
        found = overview.repeats_by_document(self._connection)
        return tuple(repeat for document in self.documents(text=False) for repeat in found.get(document.id, ()))

    def entities(self, filters: Filters = NO_FILTERS) -> tuple[EntityLine, ...]:
        """The entities by how often they are mentioned, then by name; the status is the type."""
        return self._read(overview.entities, filters)

    def find(self, prefix: str) -> tuple[overview.Found, ...]:
        """Everything whose id is ``prefix``, else everything whose id begins with it: none, one or several."""
        return self._read(overview.find, prefix)

    def records_beside(self, passage: Passage) -> tuple[overview.Beside, ...]:
        """Every record that shares a character with a passage."""
        return self._read(overview.records_beside, passage)

    def places_of(self, records: Iterable[str]) -> dict[str, Passage]:
        """The passage of each record, by id, of whatever kind it is."""
        return self._read(reading.places_of, records)

    def names_of(self, mentions: Iterable[str | None]) -> dict[str, str]:
        """What to call each mention: the name of its entity, else its fullest form in its document."""
        return self._read(backdrop.names_of, mentions)

    def entity_of(self, mention: str) -> Entity | None:
        """The entity that a mention stands for."""
        return backdrop.entities_of(self._connection, (mention,)).get(mention)

    def mention(self, mention: str) -> Mention | None:
        """The mention with an id."""
        return next(iter(select(self._connection, MENTIONS, "id = ?", (mention,))), None)

    def document(self, document: str) -> Document | None:
        """A document with its text and its settled publication."""
        return self.documents_with((document,)).get(document)

    def documents_with(self, ids: Iterable[str]) -> dict[str, Document]:
        """The documents with some ids, with their texts and their settled publications."""
        where, values = among("id", ids)
        return {document.id: document for document in select(self._connection, DOCUMENTS, where, values)}

    def quote(self, passage: Passage) -> str:
        """The source text of a passage, to the letter; empty where its document is gone."""
        return self.context(passage, 0)[1]

    def quotes(self, passages: Iterable[Passage]) -> dict[Passage, Quoted]:
        """Many passages with their wording and documents, in one go."""
        return self._read(backdrop.quote_all, passages)

    def context(self, passage: Passage, characters: int = 240) -> tuple[str, str, str]:
        """The text before, in and after a passage, at most so many characters on each side."""
        text = backdrop.texts_of(self._connection, (passage.document,)).get(passage.document, "")
        before = text[max(0, passage.start - characters) : passage.start]
        return before, text[passage.start : passage.end], text[passage.end : passage.end + characters]

    def search(self, query: str, *, limit: int = 50, exact: bool = False) -> tuple[search.SearchResult, ...]:
        """The sentences that a query finds, in any form and language of its words, best first; ``exact``: as asked."""
        return self._read(search.search, query, limit=limit, exact=exact)

    def verify(self, reread: verification.Reread) -> verification.Verification:
        """Every file read again and every passage compared with it, to the letter.

        ``reread`` gives the document in a file, by the path of the file, the name to give the document and its place in
        the file, or raises ``UnreadableDocument``.
        """
        return verification.verify(self._connection, self.path, reread)

    def fingerprint(self) -> str:
        """One number for all that the dossier holds, the same wherever it stands."""
        return self._read(checksums.fingerprint)

    def damage(self, *, thorough: bool = True) -> str:
        """What is not as it was written, empty where nothing is; ``thorough``: also what every table holds."""
        return checksums.damage(self._connection, thorough=thorough)

    def depart(self, made: Path) -> tuple[departures.Departure, ...]:
        """Where the rows that a build makes differ from those in a dossier that was just made of the same sources."""
        return departures.find_departures(self._connection, made)

    def alike(self, path: Path) -> "Dossier":
        """A new dossier in the file at ``path``, with the decisions of this one and locations as if it stood there."""
        other = Dossier(self.path, connect(path, create=True))
        other.ledger.copy(self.ledger.all())
        return other

    # Decisions.

    @property
    def ledger(self) -> Ledger:
        """All that people decided, and where it is written down."""
        return Ledger(self._connection)

    def decide(
        self,
        entry: str,
        action: Action,
        note: str = "",
        *,
        by: str,
        at: str,
        others: Sequence[Passage] = (),
        field: str = "",
        value: str = "",
    ) -> Decision:
        """Write down what a person ruled on the entry with this id (or unique beginning of one)."""
        taken = self.ledger.rule((entry,), action, note, by=by, at=at, others=others, field=field, value=value)
        return taken[0]

    def decisions(self) -> Standing:
        """The decisions that stand, by the entry that they apply to today, and those that no entry answers to."""
        return self.ledger.standing()

    @contextmanager
    def moment(self) -> Iterator[Self]:
        """Everything that is read inside is of one moment, whatever another program writes meanwhile."""
        with snapshot(self._connection):
            yield self

    def _read(
        self, read: Callable[Concatenate[sqlite3.Connection, P], Result], *values: P.args, **options: P.kwargs
    ) -> Result:
        with snapshot(self._connection):
            return read(self._connection, *values, **options)
