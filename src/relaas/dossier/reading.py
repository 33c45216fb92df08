"""Lists for the views: records and entries, narrowed by filters, with what they rest on; a few queries per list."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

from relaas.dossier import selection
from relaas.dossier.backdrop import AMONG, entities_of, names_of, quote_all, read_sources
from relaas.dossier.filters import NO_FILTERS, Condition, Filters
from relaas.dossier.lines import (
    DifferenceLine,
    EventLine,
    FigureLine,
    PlanLine,
    ReferenceLine,
    StatementLine,
    TimeLine,
)
from relaas.dossier.pointing import OPENING, Shelf
from relaas.dossier.tables import (
    EVENTS,
    FIGURES,
    PLAN_LINKS,
    PLANS,
    RECORD_TABLES,
    REFERENCES,
    SETTLED_TIMES,
    STATEMENTS,
    TIMES,
    Table,
    select,
)
from relaas.model import Difference, Document, Event, Figure, Passage, Plan, PlanLink, Statement, TimeExpression

Owner = tuple[Literal["entry", "series"], str]  # what a difference was found in, and its id


def times(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[TimeLine, ...]:
    """The time expressions of all documents, in the order of the documents and their texts."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_records("times") & filters.between("times.earliest", "times.latest")
    found: list[TimeExpression] = _records(connection, TIMES, condition, documents)
    settled = {each.time: each for each in select(connection, SETTLED_TIMES)}
    return tuple(TimeLine(time, documents[time.document], settled.get(time.id)) for time in found)


def statements(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[StatementLine, ...]:
    """The statements of all documents with their speakers."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_records("statements") & chosen.mentioned("statements.speaker")
    condition &= _near(chosen, "statements", "placed") & chosen.of_status("statements.kind")
    condition &= filters.between("statements.said_earliest", "statements.said_latest")
    found: list[Statement] = _records(connection, STATEMENTS, condition, documents)
    speakers = entities_of(connection, (statement.speaker for statement in found))
    names = names_of(connection, (statement.speaker for statement in found))
    holding = _holding(connection, "entry_statements", "statement", "entry", (statement.id for statement in found))
    return tuple(
        StatementLine(
            statement,
            documents[statement.document],
            speakers.get(statement.speaker or ""),
            _name_of_speaker(statement, names),
            holding.get(statement.id),
        )
        for statement in found
    )


def figures(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[FigureLine, ...]:
    """The figures of all documents, with the series that each is part of."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_records("figures") & chosen.of_status("figures.status")
    condition &= chosen.mentioned("figures.whose") & chosen.placed("figures.where_at")
    condition &= filters.between("figures.as_of_earliest", "figures.as_of_latest")
    found: list[Figure] = _records(connection, FIGURES, condition, documents)
    entities = entities_of(connection, (id for figure in found for id in (figure.whose, figure.where)))
    holding = _holding(connection, "series_figures", "figure", "series", (figure.id for figure in found))
    differing = _differences_by_record(connection, "series_differences")
    return tuple(
        FigureLine(
            figure,
            documents[figure.document],
            entities.get(figure.whose or ""),
            entities.get(figure.where or ""),
            holding.get(figure.id),
            tuple(differing.get(figure.id, ())),
        )
        for figure in found
    )


def events(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[EventLine, ...]:
    """The events of all documents, with the entry that each is part of."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_records("events") & chosen.of_status("events.status")
    condition &= chosen.mentioned_in("events.actors", "events.places") & chosen.placed_in("events.places")
    condition &= filters.between("events.when_earliest", "events.when_latest")
    found: list[Event] = _records(connection, EVENTS, condition, documents)
    names = names_of(connection, (id for event in found for id in (*event.actors, *event.places)))
    holding = _holding(connection, "entry_events", "event", "entry", (event.id for event in found))
    return tuple(
        EventLine(
            event,
            documents[event.document],
            _called(event.actors, names),
            _called(event.places, names),
            holding.get(event.id),
        )
        for event in found
    )


def plans(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[PlanLine, ...]:
    """The plans of all documents with what became of them; the status is "open" or a kind of plan link."""
    documents = read_sources(connection)
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_records("plans") & chosen.mentioned_in("plans.who") & _near(chosen, "plans", "placed")
    links = defaultdict(list)
    for link in select(connection, PLAN_LINKS):
        links[link.plan].append(link)
    found: list[Plan] = [
        plan
        for plan in _records(connection, PLANS, condition, documents)
        if filters.hold_between(*_bounds_of_plan(plan))
        and (not filters.status or outcomes_of(links[plan.id]) & set(filters.status))
    ]
    names = names_of(connection, (id for plan in found for id in plan.who))
    conditions = quote_all(connection, (plan.condition for plan in found))
    holding = _holding(connection, "entry_events", "event", "entry", (plan.event or "" for plan in found))
    return tuple(
        PlanLine(
            plan,
            documents[plan.document],
            _called(plan.who, names),
            conditions[plan.condition].text if plan.condition in conditions else "",
            tuple(links[plan.id]),
            holding.get(plan.event or ""),
        )
        for plan in found
    )


def references(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[ReferenceLine, ...]:
    """The references of all documents, each with the document of the dossier that it is to."""
    documents = read_sources(connection)
    shelf = Shelf(documents.values(), dict(connection.execute(f"SELECT id, substr(text, 1, {OPENING}) FROM documents")))
    chosen = selection.resolve(connection, filters, documents.values())
    condition = chosen.of_records("source_references") & chosen.of_status("source_references.kind")
    found = _records(connection, REFERENCES, condition, documents)
    return tuple(ReferenceLine(one, documents[one.document], shelf.find(one)) for one in found)


def differences(connection: sqlite3.Connection, filters: Filters = NO_FILTERS) -> tuple[DifferenceLine, ...]:
    """All differences with both passages: those in entries first, in their order, then those in series.

    One that two lines have with each other is listed once. A difference stays where either of its records meets the
    filters; the status is the kind of difference.
    """
    owned: dict[Difference, list[Owner]] = defaultdict(list)
    for owner, difference in all_differences(connection):
        if not filters.status or difference.kind in filters.status:
            owned[difference].append(owner)
    places = places_of(connection, (side for difference in owned for side in (difference.left, difference.right)))
    quoted = quote_all(connection, places.values())
    kept = _kept_sides(connection, filters, places)
    return tuple(
        DifferenceLine(
            difference,
            *owners[0],
            quoted[places[difference.left]],
            quoted[places[difference.right]],
            tuple(id for _, id in owners),
        )
        for difference, owners in owned.items()
        if difference.left in places and difference.right in places and kept & {difference.left, difference.right}
    )


def all_differences(connection: sqlite3.Connection) -> list[tuple[Owner, Difference]]:
    """Every difference with the kind and id of each thing that has it, in the order of entries and series."""
    names = "kind, about, left_record, left_value, right_record, right_value"
    query = (
        f"SELECT found_in, owner, {names} FROM differences d "
        "LEFT JOIN entries e ON e.id = owner LEFT JOIN series s ON s.id = owner "
        "ORDER BY found_in, e.row, s.row, d.ordinal"
    )
    return [((found_in, owner), Difference(*rest)) for found_in, owner, *rest in connection.execute(query)]


def places_of(connection: sqlite3.Connection, records: Iterable[str]) -> dict[str, Passage]:
    """The passage of each record, by id, of whatever kind it is; ids of no record are left out."""
    wanted = json.dumps(list(dict.fromkeys(records)))
    each = (f"SELECT id, document, start_at, end_at FROM {t.name} WHERE id {AMONG}" for t in RECORD_TABLES.values())
    rows = connection.execute(" UNION ALL ".join(each), (wanted,) * len(RECORD_TABLES))
    return {id: Passage(*place) for id, *place in rows}


def outcomes_of(links: Iterable[PlanLink]) -> set[str]:
    """What became of a plan: the kinds of its links, or "open"."""
    return {link.kind for link in links} or {"open"}


def _records(
    connection: sqlite3.Connection, table: Table, condition: Condition, documents: Mapping[str, Document]
) -> list[Any]:
    found = select(connection, table, condition.sql, condition.values)
    order = {document: place for place, document in enumerate(documents)}
    return sorted(found, key=lambda record: order[record.document])


def _near(chosen: selection.Selection, table: str, which: Literal["placed", "mentioned"]) -> Condition:
    """The condition that an entity is mentioned inside the passage of a row."""
    inside: Condition = getattr(chosen, which)("n.id")
    if not inside.sql:
        return inside
    return Condition(
        f"EXISTS (SELECT 1 FROM mentions n WHERE n.document = {table}.document AND n.start_at >= {table}.start_at "
        f"AND n.end_at <= {table}.end_at AND {inside.sql})",
        inside.values,
    )


def _name_of_speaker(statement: Statement, names: Mapping[str, str]) -> str:
    if statement.anonymous:
        return f"anonymous: {statement.anonymous}"
    return names.get(statement.speaker or "") or statement.speaker_text


def _called(mentions: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[mention] for mention in mentions if mention in names))


def _holding(
    connection: sqlite3.Connection, table: str, column: str, owner: str, records: Iterable[str]
) -> dict[str, str]:
    wanted = json.dumps(list(dict.fromkeys(records)))
    query = f"SELECT {column}, {owner} FROM {table} WHERE {column} {AMONG} ORDER BY {owner} DESC"
    return dict(connection.execute(query, (wanted,)).fetchall())


def _differences_by_record(connection: sqlite3.Connection, table: str) -> dict[str, list[Difference]]:
    found = defaultdict(list)
    query = f"SELECT kind, about, left_record, left_value, right_record, right_value FROM {table} ORDER BY 1, 2, 3, 5"
    for row in connection.execute(query):
        difference = Difference(*row)
        for side in dict.fromkeys((difference.left, difference.right)):
            found[side].append(difference)
    return found


def _bounds_of_plan(plan: Plan) -> tuple[str | None, str | None]:
    days = sorted(day for day in (plan.begin.latest, plan.complete.latest) if day)
    return (days[0], days[-1]) if days else (None, None)


def _kept_sides(connection: sqlite3.Connection, filters: Filters, sides: Iterable[str]) -> set[str]:
    narrowed = replace(filters, status=(), hidden=False)
    if narrowed == NO_FILTERS:
        return set(sides)
    kept = {line.event.id for line in events(connection, narrowed)}
    kept |= {line.statement.id for line in statements(connection, narrowed)}
    kept |= {line.figure.id for line in figures(connection, narrowed)}
    kept |= {line.time.id for line in times(connection, narrowed)}
    return kept & set(sides)
