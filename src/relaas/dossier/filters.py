"""Filters of the views, and the SQL conditions that they become."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; an empty field does not narrow.

    ``since`` and ``until`` are ISO days: what may fall between them stays, what has no date does not. ``entity`` and
    ``place`` are ids or names (any form, any case, a part of a name too), ``document`` ids or parts of a path or
    title, ``language`` codes, ``status`` codes of the records: each holds where one of its values does. ``text`` is
    searched as ``relaas search`` does. ``hidden``: entries that a person hid are listed too. ``tag`` are words that a
    person put on entries, ``main``: only those that a reader sees first, ``heaviest`` only so many of the weightiest,
    ``thread`` those of one course of events, by the beginning of its id, ``doubtful`` those with a cell to check.
    ``surely``: of entries only what falls between the two days, not also what may.
    """

    since: str | None = None
    until: str | None = None
    entity: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    text: str = ""
    hidden: bool = False
    tag: tuple[str, ...] = ()
    main: bool = False
    heaviest: int = 0
    surely: bool = False
    thread: str = ""
    doubtful: bool = False

    def hold_between(self, earliest: str | None, latest: str | None) -> bool:
        """Whether something that falls between two days, None = open, may fall in the range asked for."""
        if not (self.since or self.until):
            return True
        if earliest is None and latest is None:
            return False
        late_enough = not self.since or latest is None or latest >= self.since
        return late_enough and (not self.until or earliest is None or earliest[:10] <= self.until)

    def between(self, earliest: str, latest: str) -> "Condition":
        """The same of columns, as an SQL condition."""
        if not (self.since or self.until):
            return Condition()
        parts = [f"({earliest} IS NOT NULL OR {latest} IS NOT NULL)"]
        parts += [f"({latest} IS NULL OR {latest} >= ?)"] if self.since else []
        parts += [f"({earliest} IS NULL OR substr({earliest}, 1, 10) <= ?)"] if self.until else []
        return Condition(" AND ".join(parts), tuple(day for day in (self.since, self.until) if day))

    def within(self, earliest: str, latest: str, bound: str) -> "Condition":
        """That something falls between them for sure: it begins there and, unless it names a limit, ends there."""
        if not (self.surely and (self.since or self.until)):
            return Condition()
        first = f"substr(coalesce({earliest}, {latest}), 1, 10)"
        last = f"substr(CASE WHEN {bound} IS NULL THEN coalesce({latest}, {earliest}) ELSE {first} END, 1, 10)"
        parts = [f"{first} >= ?"] if self.since else []
        parts += [f"{last} <= ?"] if self.until else []
        return Condition(" AND ".join(parts), tuple(day for day in (self.since, self.until) if day))


@dataclass(frozen=True, slots=True)
class Condition:
    """An SQL condition with its values; the empty one always holds."""

    sql: str = ""
    values: tuple[Any, ...] = ()

    def __and__(self, other: "Condition") -> "Condition":
        sql = " AND ".join(part for part in (self.sql, other.sql) if part)
        return Condition(sql, self.values + other.values)


NO_FILTERS = Filters()
