"""The tables: which record type goes where, and writing and reading rows of any of them."""

import gc
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cached_property
from operator import itemgetter
from typing import Any

from relaas.dossier.codec import Codec, Items, Value, codec_of
from relaas.errors import StopRun
from relaas.model import (
    Decided,
    Difference,
    Document,
    Entity,
    Entry,
    Event,
    Fact,
    Figure,
    LeftOut,
    Mention,
    Page,
    Paragraph,
    Part,
    Passage,
    PassedOver,
    Plan,
    PlanLink,
    Reference,
    Repeat,
    Role,
    Series,
    SettledPublication,
    SettledTime,
    Statement,
    Thread,
    TimeExpression,
)


@dataclass(frozen=True)
class Child:
    """A table with one row per item of a tuple: ``owner`` is the column with the id of the item's owner.

    ``columns`` names the columns of an item that is no dataclass: one for a text, several for a tuple.
    """

    field: str
    name: str
    owner: str
    kind: type | None = None
    columns: tuple[str, ...] = ()

    @cached_property
    def codec(self) -> Codec | Items:
        """The codec of an item."""
        return codec_of(self.kind) if self.kind else Items(self.columns)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns of a row: its owner, its place, and those of the item; what is the owner's id is kept once."""
        return self.owner, "ordinal", *(name for name in self.codec.names if name != self.owner)


@dataclass(frozen=True)
class Table:
    """A table for one record type, with child tables for the tuples that are queried."""

    name: str
    kind: type
    children: tuple[Child, ...] = ()
    order: str = "row"
    beside: tuple[str, ...] = ()  # fields that stand in a table of their own, and are not read with the rest

    @cached_property
    def codec(self) -> Codec:
        """The codec of a row."""
        return codec_of(self.kind, without=(*(child.field for child in self.children), *self.beside))


DOCUMENTS = Table(
    "documents",
    Document,
    (
        Child("paragraphs", "paragraphs", "document", Paragraph),
        Child("repeats", "repeats", "document", Repeat),
        Child("parts", "parts", "document", Part),
        Child("pages", "pages", "document", Page),
    ),
    order="path, id",
    beside=("left_out",),
)
TIMES = Table("times", TimeExpression)
REFERENCES = Table("source_references", Reference)
MENTIONS = Table("mentions", Mention)
STATEMENTS = Table("statements", Statement)
FIGURES = Table("figures", Figure)
EVENTS = Table("events", Event)
PLANS = Table("plans", Plan)
FACTS = Table("facts", Fact)
PASSED_OVER = Table("passed_over", PassedOver)
LEFT_OUT = Table(
    "left_out", LeftOut, order="path, passage_document IS NOT NULL, passage_start, passage_end, reason, detail"
)
ENTITIES = Table(
    "entities",
    Entity,
    (
        Child("forms", "entity_forms", "entity", columns=("language", "form")),
        Child("roles", "entity_roles", "entity", Role),
        Child("mentions", "entity_mentions", "entity", columns=("mention",)),
    ),
)
ENTRIES = Table(
    "entries",
    Entry,
    (
        Child("facts", "entry_facts", "entry", columns=("fact",)),
        Child("events", "entry_events", "entry", columns=("event",)),
        Child("statements", "entry_statements", "entry", columns=("statement",)),
        Child("evidence", "entry_evidence", "entry", Passage),
        Child("differences", "entry_differences", "entry", Difference),
        Child("actors", "entry_actors", "entry", columns=("entity",)),
        Child("places", "entry_places", "entry", columns=("entity",)),
        Child("speakers", "entry_speakers", "entry", columns=("entity",)),
    ),
)
SERIES = Table(
    "series",
    Series,
    (
        Child("figures", "series_figures", "series", columns=("figure",)),
        Child("differences", "series_differences", "series", Difference),
    ),
)
PLAN_LINKS = Table("plan_links", PlanLink)
COPIES = Table("copies", Repeat)
SETTLED_TIMES = Table("settled_times", SettledTime)
SETTLED_PUBLICATIONS = Table("settled_publications", SettledPublication)
DECIDED = Table("entry_decisions", Decided)
THREADS = Table("threads", Thread, (Child("entries", "thread_entries", "thread", columns=("entry",)),))

# All of a document but its words: what is asked for where its text is not.
WITHOUT_CLEAN = frozenset({"paragraphs.clean"})
WITHOUT_TEXT = frozenset({"text", "paragraphs.clean"})
DAY_ALONE = frozenset(each.name for each in fields(Document)) - {"id", "published", "own_day"}

# Fields of Records and of Links, in their order, with their tables.
RECORD_TABLES = {
    "times": TIMES,
    "references": REFERENCES,
    "mentions": MENTIONS,
    "statements": STATEMENTS,
    "figures": FIGURES,
    "events": EVENTS,
    "plans": PLANS,
    "facts": FACTS,
    "passed_over": PASSED_OVER,
}
LINK_TABLES = {
    "entities": ENTITIES,
    "entries": ENTRIES,
    "series": SERIES,
    "plan_links": PLAN_LINKS,
    "copies": COPIES,
    "settled_times": SETTLED_TIMES,
    "settled_publications": SETTLED_PUBLICATIONS,
    "decided": DECIDED,
    "threads": THREADS,
}
TABLES = (DOCUMENTS, LEFT_OUT, *RECORD_TABLES.values(), *LINK_TABLES.values())


def insert(connection: sqlite3.Connection, table: Table, items: Iterable[Any]) -> None:
    """Write the rows of all items, and of their children.

    Stops the run where two items that have rows of other tables under their id have the same one.
    """
    items = tuple(items)
    if table.children:
        check_ids(table, items)
    insert_rows(connection, table.name, table.codec.names, map(table.codec.encode, items))
    for child in table.children:
        insert_rows(connection, child.name, child.names, rows_of_child(child, items))


def insert_rows(
    connection: sqlite3.Connection, name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]
) -> None:
    """Write rows of some columns into an SQL table."""
    marks = ", ".join("?" for _ in columns)
    connection.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", rows)


def rows_of_child(child: Child, items: Iterable[Any]) -> Iterator[tuple[Value, ...]]:
    """The rows that items have in a child table, one item after the other."""
    named = [name == child.owner for name in child.codec.names]
    owner = named.index(True) if any(named) else None
    for item in items:
        for ordinal, row in enumerate(map(child.codec.encode, getattr(item, child.field))):
            yield (item.id, ordinal, *(row if owner is None else row[:owner] + row[owner + 1 :]))


class ClashingIds(StopRun):
    """Two different things have the same id, so that what belongs to one would be told of the other."""

    def __init__(self, table: str, id: str) -> None:
        super().__init__(
            f"Two of the {table} have the same id, {id}; nothing of this was written. This is a fault in Relaas, or a "
            "coincidence that hardly ever happens: please report it, and build without one of the last documents."
        )


def check_ids(table: Table, items: Iterable[Any]) -> None:
    """Stop the run where two items have the same id."""
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise ClashingIds(table.name, item.id)
        seen.add(item.id)


def select(
    connection: sqlite3.Connection,
    table: Table,
    where: str = "",
    values: Sequence[Any] = (),
    *,
    omit: frozenset[str] = frozenset(),
    order: str = "",
    instead: Mapping[str, Mapping[str, Value]] | None = None,
) -> list[Any]:
    """The items of the rows that meet a condition, in the table's order or another, in one statement.

    Fields in ``omit`` are left blank; "paragraphs.clean" is a field of the items of a field. ``instead`` holds other
    values for columns, by the id of the item.
    """
    children = [child for child in table.children if child.field not in omit]
    parts = [_inner(child, omit) for child in children]
    codec = table.codec.without(name for name in omit if "." not in name)
    own = (f"{table.name}.{name}" for name in codec.names)
    lists = (_list_of(table, child, inner) for child, inner in zip(children, parts, strict=True))
    query = f"SELECT {', '.join((*own, *lists))} FROM {table.name}{_condition(where)} ORDER BY {order or table.order}"
    width = len(codec.names)
    found = connection.execute(query, values)
    rows = map(_replacing(codec, instead), found) if instead else found
    with uncollected():
        if not children:
            return list(map(codec.decode, rows))
        return [
            codec.decode(
                row[:width],
                **{
                    child.field: _items(inner, text)
                    for child, inner, text in zip(children, parts, row[width:], strict=True)
                },
            )
            for row in rows
        ]


@contextmanager
def uncollected() -> Iterator[None]:
    """What is made inside is not searched for garbage meanwhile: of many rows that all stay, it takes half the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def among(column: str, values: Iterable[str | None]) -> tuple[str, tuple[str]]:
    """The condition that a column holds one of some values, with what goes into it."""
    wanted = json.dumps([value for value in dict.fromkeys(values) if value])
    return f"{column} IN (SELECT value FROM json_each(?))", (wanted,)


def columns_of(table: Table) -> dict[str, tuple[str, ...]]:
    """The columns that each SQL table of a record type must have."""
    children = {
        child.name: tuple(dict.fromkeys((child.owner, "ordinal", *child.codec.names))) for child in table.children
    }
    return {table.name: table.codec.names} | children


def _replacing(codec: Codec, instead: Mapping[str, Mapping[str, Value]]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """A function that puts other values into the row of an item that has them."""
    place, position = {name: index for index, name in enumerate(codec.names)}, codec.names.index("id")

    def replaced(row: Sequence[Any]) -> Sequence[Any]:
        others = instead.get(row[position], {})
        values = {place[name]: value for name, value in others.items() if name in place}
        return [values.get(index, value) for index, value in enumerate(row)] if values else row

    return replaced


def _inner(child: Child, omit: frozenset[str]) -> Codec | Items:
    return child.codec.without(name.partition(".")[2] for name in omit if name.startswith(f"{child.field}."))


def _list_of(table: Table, child: Child, codec: Codec | Items) -> str:
    """The SQL of a column with all items of a child table as one JSON list, so that an item takes one statement."""
    columns = ", ".join(("c.ordinal", *(f"c.{name}" for name in codec.names)))
    owned = f"c.{child.owner} = {table.name}.id"
    return f"(SELECT json_group_array(json_array({columns})) FROM {child.name} c WHERE {owned})"


def _items(codec: Codec | Items, text: str) -> tuple[Any, ...]:
    """The items of a list as the statement gives it; SQLite does not promise their order."""
    return tuple(codec.decode(row[1:]) for row in sorted(json.loads(text), key=itemgetter(0))) if text != "[]" else ()


def _condition(where: str) -> str:
    return f" WHERE {where}" if where else ""
