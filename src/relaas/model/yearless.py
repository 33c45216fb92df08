"""Days named without their year: which days they can be, and when a text that names them may have appeared.

What has been is named by its day and month alone until the year is out, or for four months; what is to come as long as
half a year ahead. Each such day leaves some stretches of the calendar, and the text appeared in all of them.
"""

import re
from calendar import isleap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from relaas.model.passages import Passage

WITHOUT_YEAR, STILL = timedelta(183), timedelta(120)  # a day is named without its year so long ahead, and so long after
AHEAD, GONE_BY = frozenset({"future", "unknown"}), frozenset({"past", "unknown"})
YEARS = 4  # looked at beyond the first day that is possible, where no last one is known
LEAP_DAY = (2, 29)
VALUE = re.compile(r"XXXX-(\d\d)-(\d\d)")
Day = tuple[int, int]  # month, day
Span = tuple[date, date]
Told = Literal["past", "future", "today", "unknown"]


@dataclass(frozen=True, slots=True)
class YearlessDay:
    """The day that a document gives as its own without the year ("Tuesday 16 April"), and the passage that says so.

    ``month_day`` is "MM-DD", ``weekday`` 1 for Monday where it is named. It is not before ``earliest`` nor after
    ``latest``, by the days with a year that the text tells as past and as still to come.
    """

    month_day: str
    passage: Passage
    weekday: int | None = None
    earliest: str | None = None
    latest: str | None = None

    @property
    def day(self) -> Day:
        """Its month and its day."""
        month, day = self.month_day.split("-")
        return int(month), int(day)


@dataclass(frozen=True, slots=True)
class Named:
    """A day and month that a text names without a year: gone by, still to come, the very day (``today``), or unknown.

    ``year`` is that of the day where something else tells it, ``weekday`` 1 for Monday where it is named.
    """

    month: int
    day: int
    told: Told
    year: int | None = None
    weekday: int | None = None


def day_of_value(value: str) -> Day | None:
    """The month and day of the value of an expression without a year ("XXXX-05-03"); None of any other."""
    found = VALUE.fullmatch(value)
    return (int(found[1]), int(found[2])) if found else None


def possible_spans(named: Iterable[Named], first: date, last: date | None) -> list[Span]:
    """The stretches between two days in which a text can have appeared that names these days; none where they clash.

    Without a last day they go on for some years, of which every one has them.
    """
    spans = [(first, last or first.replace(year=first.year + YEARS, day=1))]
    for one in named:
        if one.told == "unknown" and one.year is None and one.weekday is None:
            continue
        if not spans:
            return []
        around = range(first.year - 1, spans[-1][1].year + 2) if one.year is None else (one.year,)
        spans = _shared(spans, [span for year in around if (span := _allowed(one, year))])
    return spans


def possible_days(own: YearlessDay, first: date, last: date) -> Iterator[date]:
    """The days between two that a document's own day can be, by the calendar and by what its text mentions."""
    for year in range(first.year, last.year + 1):
        found = _in_year(year, own.day)
        if found is None or own.weekday not in (None, found.isoweekday()):
            continue
        if first <= found <= last and (own.earliest or "") <= found.isoformat() <= (own.latest or "9999"):
            yield found


def _allowed(named: Named, year: int) -> Span | None:
    """The days on which the day of one year is named as it is; None where that year has none on its weekday."""
    day = _in_year(year, (named.month, named.day))
    if day is None or named.weekday not in (None, day.isoweekday()):
        return None
    first, last = day - WITHOUT_YEAR, max(date(year, 12, 31), day + STILL)
    return (first if named.told in AHEAD else day), (last if named.told in GONE_BY else day)


def _in_year(year: int, day: Day) -> date | None:
    """A day in a year; 29 February is in some only."""
    return date(year, *day) if day != LEAP_DAY or isleap(year) else None


def _shared(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """What two lists of stretches share, in order, joined where they touch."""
    others = list(others)
    shared = sorted((max(a, c), min(b, d)) for a, b in spans for c, d in others if max(a, c) <= min(b, d))
    joined: list[Span] = []
    for first, last in shared:
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined
