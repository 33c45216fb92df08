"""Published: the days on which a text may have been published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from relaas.extraction.times import periods
from relaas.model.edtf import bounds_of

MOST_DAYS = 400  # an open publication is reckoned with for this long


@lru_cache(maxsize=64)
def _days_between(first: date | None, last: date | None) -> Sequence[date]:
    if first is None and last is None:
        return ()
    if first is None:
        first = periods.shift_day(last or date.max, "D", -MOST_DAYS)
    if last is None:
        last = periods.shift_day(first, "D", MOST_DAYS)
    return tuple(first + timedelta(step) for step in range((last - first).days + 1))


@dataclass(frozen=True, slots=True)
class Published:
    """The days between which a text may have been published, None = open, or the few of them that it is one of."""

    first: date | None = None
    last: date | None = None
    one_of: tuple[date, ...] = ()

    def days(self) -> Sequence[date]:
        """Every day that it may have been, an open side cut off after ``MOST_DAYS``; none where nothing is known."""
        return self.one_of or _days_between(self.first, self.last)

    def holds(self, day: date) -> bool:
        """Whether the text may have been published on a day, both sides known."""
        return self.first is not None and self.last is not None and self.first <= day <= self.last


def published_days(edtf: str | None) -> Published:
    """The days that the EDTF of a publication spans: a day, a month, a year, or an interval with open sides."""
    first, last = bounds_of(edtf)
    members = (edtf or "").strip("[]").split(",")
    one_of = tuple(date.fromisoformat(each) for each in members) if len(members) > 1 else ()
    return Published(_day(first), _day(last), one_of)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
