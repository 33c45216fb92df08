"""Records as the dossier dates them: dates that another document settled take the place of the open ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from relaas.model.documents import Document, Publication
from relaas.model.findings import Records
from relaas.model.links import SettledPublication, SettledTime
from relaas.model.records import Event, Figure, Statement, TimeExpression

Bounds = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Move:
    """An open period and the settled one that takes its place."""

    old: Bounds
    new: Bounds

    def apply(self, bounds: Bounds) -> Bounds:
        """The bounds of a record, those moved that were bounds of the open period."""
        earliest, latest = bounds
        first = self.new[0] if earliest is not None and earliest == self.old[0] else earliest
        last = self.new[1] if latest is not None and latest == self.old[1] else latest
        return first, last


@dataclass(frozen=True, slots=True)
class Settling:
    """What other documents settled: times by id, publications by document, and the moves that follow from them.

    ``told`` holds the moves of the times that statements were said at, by the id of the statement.
    """

    times: Mapping[str, SettledTime]
    publications: Mapping[str, SettledPublication]
    moves: Mapping[str, Move]
    told: Mapping[str, Move]
    published: Mapping[str, Move]

    def document(self, document: Document) -> Document:
        """A document with its settled publication."""
        settled = self.publications.get(document.id)
        return replace(document, published=settled.published) if settled else document

    def records(self, records: Records) -> Records:
        """The records of a document, each bound that rested on an open date moved to the settled one."""
        return replace(
            records,
            times=tuple(map(self.time, records.times)),
            statements=tuple(map(self.statement, records.statements)),
            figures=tuple(map(self.figure, records.figures)),
            events=tuple(map(self.event, records.events)),
        )

    def time(self, time: TimeExpression) -> TimeExpression:
        """A time expression with its settled value: no candidates are left open."""
        to = self.times.get(time.id)
        if to is None:
            return time
        return replace(time, value=to.value, earliest=to.earliest, latest=to.latest, edtf=to.edtf, candidates=())

    def statement(self, statement: Statement) -> Statement:
        """A statement, said when its time was settled, or when its document was found to be published."""
        old = (statement.said_earliest, statement.said_latest)
        new = _moved(old, self.told.get(statement.id), self.published.get(statement.document))
        if new == old:
            return statement
        return replace(statement, said=_edtf(new), said_earliest=new[0], said_latest=new[1])

    def figure(self, figure: Figure) -> Figure:
        """A figure, as of the date that its document was found to be published."""
        old = (figure.as_of_earliest, figure.as_of_latest)
        new = _moved(old, self.published.get(figure.document))
        if new == old:
            return figure
        return replace(figure, as_of=_edtf(new), as_of_earliest=new[0], as_of_latest=new[1])

    def event(self, event: Event) -> Event:
        """An event with the bounds that its own times, its statement or the publication give it now."""
        own = [self.moves.get(time) for time in event.times]
        old = (event.earliest, event.latest)
        new = _moved(old, *own, self.told.get(event.statement or ""), self.published.get(event.document))
        return event if new == old else replace(event, earliest=new[0], latest=new[1], edtf=_edtf(new))


def settle(
    times: Iterable[SettledTime],
    publications: Iterable[SettledPublication],
    *,
    as_read: Mapping[str, TimeExpression],
    first: Mapping[str, Publication],
    said_at: Mapping[str, str],
) -> Settling:
    """What follows from settled dates.

    ``as_read`` are the settled times as they were first read, by id; ``first`` the publications, by document;
    ``said_at`` the time that dates a statement, by the id of the statement.
    """
    settled = {time.time: time for time in times if time.time in as_read}
    narrowed = {publication.document: publication for publication in publications}
    moves = {id: Move(_bounds(as_read[id]), _bounds(time)) for id, time in settled.items()}
    return Settling(
        settled,
        narrowed,
        moves,
        {statement: moves[time] for statement, time in said_at.items() if time in moves},
        {id: Move(_bounds(first[id]), _bounds(found.published)) for id, found in narrowed.items()},
    )


def _moved(bounds: Bounds, *moves: Move | None) -> Bounds:
    """Bounds after all moves; as they were where the moves would cross them."""
    found = bounds
    for move in moves:
        if move is not None:
            found = move.apply(found)
    return bounds if found[0] and found[1] and found[0] > found[1] else found


def _bounds(dated: TimeExpression | SettledTime | Publication) -> Bounds:
    return dated.earliest, dated.latest


def _edtf(bounds: Bounds) -> str | None:
    earliest, latest = bounds
    return earliest if earliest == latest else f"{earliest or '..'}/{latest or '..'}"
