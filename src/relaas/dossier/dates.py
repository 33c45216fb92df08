"""Dates proved: what a date names as its source can give the days that it prints."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from relaas.dossier.tables import DOCUMENTS, ENTRIES, EVENTS, FIGURES, PLANS, STATEMENTS, TIMES, WITHOUT_TEXT, select
from relaas.model import Dating
from relaas.model.dating import AROUND, around

NO_LIMITS: Mapping[str, Dating] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Misdated:
    """A record or line with a date that what it cites cannot give."""

    kind: str
    id: str
    when: Dating


def misdated(connection: sqlite3.Connection) -> Iterator[Misdated]:
    """The records and lines whose date does not follow from what they cite, in the order of the tables."""
    sources, limits = _sources(connection), _limits(connection)
    for kind, id, when in _dates(connection):
        if not can_give(when, sources, limits):
            yield Misdated(kind, id, when)


def can_give(when: Dating, sources: Mapping[str, Dating], limits: Mapping[str, Dating] = NO_LIMITS) -> bool:
    """Whether each end of a date is one of what gave it, and its words are those of its expression.

    ``sources`` are the dates of expressions, documents and parts by their ids, ``limits`` those that the words before
    an expression make of it ("before the summer"). What a person ruled needs none.
    """
    if when.basis == "person" or not when.is_dated:
        return True
    if when.time is not None and (when.time not in sources or sources[when.time].passage != when.passage):
        return False
    ends = ((when.opens, when.earliest), (when.closes, when.latest))
    return all(
        day is None or any(day in _days(known.get(id or ""), when.rule) for known in (sources, limits))
        for id, day in ends
    )


def _days(source: Dating | None, rule: str) -> tuple[str | None, ...]:
    """The days that an expression or a publication can give by a rule."""
    if source is None:
        return ()
    wider = around(source) if AROUND in (rule, source.bound) else source
    return source.earliest, source.latest, wider.earliest, wider.latest


def _sources(connection: sqlite3.Connection) -> dict[str, Dating]:
    found = {time.id: time.dating for time in select(connection, TIMES)}
    for document in select(connection, DOCUMENTS, omit=WITHOUT_TEXT):
        found[document.id] = document.published.when
        found |= {document.id_of(part): part.published.when for part in document.parts}
    return found


def _limits(connection: sqlite3.Connection) -> dict[str, Dating]:
    return {time.id: time.limit for time in select(connection, TIMES)}


def _dates(connection: sqlite3.Connection) -> Iterator[tuple[str, str, Dating]]:
    beside = frozenset({"events", "statements", "evidence", "differences", "actors", "places"})
    yield from (("entry", each.id, each.when) for each in select(connection, ENTRIES, omit=beside))
    yield from (("event", each.id, each.when) for each in select(connection, EVENTS))
    yield from (("statement", each.id, each.said) for each in select(connection, STATEMENTS))
    yield from (("figure", each.id, each.as_of) for each in select(connection, FIGURES))
    for plan in select(connection, PLANS):
        yield "plan", plan.id, plan.begin
        yield "plan", plan.id, plan.complete
