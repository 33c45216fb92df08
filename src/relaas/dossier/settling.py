"""Records as they stand in the dossier: dates that another document settled take the place of the open ones."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from relaas.model import (
    Document,
    Event,
    Figure,
    Publication,
    Records,
    SettledPublication,
    SettledTime,
    Statement,
    TimeExpression,
)

When = tuple[str | None, str | None, str | None]
UNDATED: When = (None, None, None)


@dataclass(frozen=True, slots=True)
class Settling:
    """What other documents settled: times by id, each with the time as first read, and publications by document.

    ``first`` holds the publications of those documents as they were first read.
    """

    times: Mapping[str, SettledTime]
    as_read: Mapping[str, TimeExpression]
    publications: Mapping[str, SettledPublication]
    first: Mapping[str, Publication]

    def document(self, document: Document) -> Document:
        """A document with its settled publication."""
        settled = self.publications.get(document.id)
        return replace(document, published=settled.published) if settled else document

    def records(self, records: Records) -> Records:
        """The records of a document, all with their settled dates."""
        return replace(
            records,
            times=tuple(map(self.time, records.times)),
            statements=tuple(map(self.statement, records.statements)),
            figures=tuple(map(self.figure, records.figures)),
            events=tuple(map(self.event, records.events)),
        )

    def time(self, time: TimeExpression) -> TimeExpression:
        """A time expression with its settled value: no candidates are left open."""
        settled = self.times.get(time.id)
        if settled is None:
            return time
        return replace(
            time,
            value=settled.value,
            earliest=settled.earliest,
            latest=settled.latest,
            edtf=settled.edtf,
            candidates=(),
        )

    def statement(self, statement: Statement) -> Statement:
        """A statement, said when its time was settled, or when its document was found to be published."""
        when = (statement.said, statement.said_earliest, statement.said_latest)
        settled = self._settled(when, statement.document, (statement.said_time,) if statement.said_time else ())
        if settled == when:
            return statement
        return replace(statement, said=settled[0], said_earliest=settled[1], said_latest=settled[2])

    def figure(self, figure: Figure) -> Figure:
        """A figure, as of the date that its document was found to be published."""
        when = (figure.as_of, figure.as_of_earliest, figure.as_of_latest)
        settled = self._settled(when, figure.document, ())
        if settled == when:
            return figure
        return replace(figure, as_of=settled[0], as_of_earliest=settled[1], as_of_latest=settled[2])

    def event(self, event: Event) -> Event:
        """An event, on the date that its time or its document's publication was settled to."""
        when = (event.edtf, event.earliest, event.latest)
        settled = self._settled(when, event.document, event.times)
        if settled == when:
            return event
        return replace(event, edtf=settled[0], earliest=settled[1], latest=settled[2])

    def _settled(self, when: When, document: str, times: tuple[str, ...]) -> When:
        for time in times:
            if time in self.times and when == _when(self.as_read[time]):
                return _when(self.times[time])
        if not times and document in self.publications and when == _when(self.first[document]) != UNDATED:
            return _when(self.publications[document].published)
        return when


def _when(dated: TimeExpression | SettledTime | Publication) -> When:
    return dated.edtf, dated.earliest, dated.latest
