"""Meanings: the normal form of an expression, and the moment from which it is reckoned."""

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, Protocol

from relaas.extraction.times import periods
from relaas.extraction.times.periods import Period
from relaas.model.records import TimeType

Direction = Literal["past", "future", "present", "state"]  # a state: what "is closed" then was or will be so


Relative = Literal["previous", "past", "this", "next", "coming"]


SHIFTS = MappingProxyType({"previous": -1, "past": -1, "this": 0, "next": 1, "coming": 1})  # units away, by relative
Reference = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """The normal form of an expression: its TIMEX3 fields and the days that it denotes."""

    type: TimeType
    value: str
    first: date | None = None
    last: date | None = None
    edtf: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    period: Period | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """From where an expression is reckoned: a day, the direction of its sentence, and what the text told before.

    ``told`` is the last calendar period that the text named, ``told_day`` the last one of a single day,
    ``told_span`` the last longer one. ``nearby`` is the day that stands next to a clock time, ``nearby_part`` the part
    of it ("TEV"). ``story`` is the date from which a story goes on, ``after`` the beginning of the range that the
    expression ends. ``onward``: the story does not look back. ``bare``: no preposition says that something was on it.
    """

    day: date
    direction: Direction | None = None
    told: Period | None = None
    told_day: date | None = None
    told_span: Period | None = None
    nearby: date | None = None
    nearby_part: str = ""
    story: date | None = None
    onward: bool = False
    after: date | None = None
    bare: bool = False


class Reading(Protocol):
    """What an expression means, given the moment from which it is reckoned."""

    @property
    def anchored(self) -> bool:
        """Whether the meaning depends on the day of publication."""
        ...

    @property
    def open_value(self) -> str:
        """The TIMEX3 value where no day of publication is known."""
        ...

    def meaning(self, moment: Moment) -> Meaning | None:
        """The meaning from that moment; None where the calendar has no such date."""
        ...


def period_meaning(period: Period, mod: str | None = None) -> Meaning:
    """The meaning of a calendar period, narrowed to a part of it by ``mod``."""
    if mod in ("BEFORE", "AFTER"):
        return _beside(period, mod)
    edtf = periods.edtf(period)
    if periods.before_the_calendar(period):
        return Meaning(
            "DATE", periods.value(period), None, None, edtf, periods.HALVES.get(mod or "", mod), period=period
        )
    first, last = periods.part(period, mod)
    if mod in periods.PARTS and (first, last) != periods.days(period):
        edtf = periods.interval(first, last) or ""
    if mod == "APPROX":
        edtf = f"{edtf}~" if "/" not in edtf else edtf
    return Meaning("DATE", periods.value(period), first, last, edtf, periods.HALVES.get(mod or "", mod), period=period)


def _beside(period: Period, mod: str) -> Meaning:
    """The meaning of all that lies before or after a period: pre-war 1939, post-1959."""
    first, last = periods.days(period)
    if mod == "AFTER":
        begin = last + timedelta(1)
        return Meaning("DATE", periods.value(period), begin, None, periods.interval(begin, None), mod)
    end = periods.before(first)
    return Meaning("DATE", periods.value(period), None, end, periods.interval(None, end), mod)
