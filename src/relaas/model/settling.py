"""Records as the dossier dates them: dates that another document settled take the place of the open ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from relaas.model.dating import Dating, move
from relaas.model.documents import Document
from relaas.model.doubts import UNDATED_PAPER
from relaas.model.facts import Fact
from relaas.model.findings import Records
from relaas.model.links import SettledPublication, SettledTime
from relaas.model.records import Event, Figure, Plan, Statement, TimeExpression

CLOSED = frozenset({"as written", "deadline"})  # rules by which a date ends with its expression, once that has an end


@dataclass(frozen=True, slots=True)
class Settling:
    """What other documents settled: time expressions by their ids, publications by those of their documents."""

    times: Mapping[str, SettledTime]
    publications: Mapping[str, SettledPublication]

    def document(self, document: Document) -> Document:
        """A document with its settled publication."""
        settled = self.publications.get(document.id)
        return replace(document, published=settled.published) if settled else document

    def records(self, records: Records) -> Records:
        """The records of a document, each date that rested on an open one reckoned from the settled one."""
        return replace(
            records,
            times=tuple(map(self.time, records.times)),
            statements=tuple(map(self.statement, records.statements)),
            figures=tuple(map(self.figure, records.figures)),
            events=tuple(map(self.event, records.events)),
            plans=tuple(map(self.plan, records.plans)),
            facts=tuple(map(self.fact, records.facts)),
        )

    def time(self, time: TimeExpression) -> TimeExpression:
        """A time expression with its settled value: no candidates are left open."""
        to = self.times.get(time.id)
        if to is None:
            return time
        return replace(time, value=to.value, earliest=to.earliest, latest=to.latest, edtf=to.edtf, candidates=())

    def statement(self, statement: Statement) -> Statement:
        """A statement, said when its time or its document is dated now."""
        return replace(statement, said=self.dating(statement.said))

    def figure(self, figure: Figure) -> Figure:
        """A figure, as of the date that its time, statement or document has now."""
        return replace(figure, as_of=self.dating(figure.as_of))

    def event(self, event: Event) -> Event:
        """An event with the date that its own time, its statement or its document gives it now."""
        return replace(event, when=self.dating(event.when))

    def plan(self, plan: Plan) -> Plan:
        """A plan with the deadlines that its time sets now."""
        return replace(plan, begin=self.dating(plan.begin), complete=self.dating(plan.complete))

    def fact(self, fact: Fact) -> Fact:
        """A fact with the date that its leading event or statement has now, and no doubt of what was settled."""
        when = self.dating(fact.when)
        if when == fact.when:
            return fact
        return replace(fact, when=when, doubts=tuple(one for one in fact.doubts if one.sign != UNDATED_PAPER))

    def dating(self, dating: Dating) -> Dating:
        """A date with the ends that what gave them has now."""
        if dating.closes is None and dating.time in self.times and dating.rule in CLOSED:
            dating = replace(dating, closes=dating.time)
        opening, closing = self._end(dating.opens), self._end(dating.closes)
        if opening is None and closing is None:
            return dating
        earliest = opening.earliest if opening else dating.earliest
        latest = closing.latest if closing else dating.latest
        moved = move(dating, earliest, latest)
        return replace(moved, candidates=()) if dating.time in self.times else moved

    def _end(self, id: str | None) -> Dating | SettledTime | None:
        """The settled date of the time expression or document that an end rests on; None where that is as it was."""
        if id is None:
            return None
        settled = self.publications.get(id)
        return settled.published.when if settled else self.times.get(id)


def settle(times: Iterable[SettledTime], publications: Iterable[SettledPublication]) -> Settling:
    """What follows from settled dates."""
    return Settling({time.time: time for time in times}, {settled.document: settled for settled in publications})
