"""Days, months and seasons named by what the text told last: the following Tuesday, in januari daarop, that summer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, cast

from relaas.extraction.times import periods
from relaas.extraction.times.captures import Captured
from relaas.extraction.times.date_readers import read_month, read_season, with_part
from relaas.extraction.times.meanings import Meaning, Moment, Reading, period_meaning
from relaas.extraction.times.periods import Grain, Period
from relaas.extraction.times.readings import Weekday, Yearly

Side = Literal[-1, 0, 1]
FINE: frozenset[Grain] = frozenset({"D", "W", "WE", "M"})  # told so finely, a day of the week is one of few beside it


@dataclass(frozen=True, slots=True)
class BesideTold:
    """The first such day or period behind what the text told last (1), the last one before it (-1), or its own (0)."""

    of: Weekday | Yearly
    side: Side
    near: bool = False  # only beside a day, a week or a weekend: "on the Friday"
    anchored = True

    @property
    def open_value(self) -> str:
        """The value with its week or year left open."""
        return self.of.open_value

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period beside the one last told; None where the text told none that is fine enough."""
        told = moment.told
        fine = FINE - {"M"} if self.near else FINE
        if told is not None and isinstance(self.of, Weekday) and told.grain not in fine:
            told = periods.day_period(moment.told_day) if moment.told_day else None
        if told is None:
            return None
        first, last = periods.days(told)
        if isinstance(self.of, Weekday):
            return period_meaning(periods.day_period(self._weekday(self.of.number, first, last)))
        found = self._of_year(self.of.around(first.year), told)
        return period_meaning(found) if found else None

    def _weekday(self, number: int, first: date, last: date) -> date:
        if self.side > 0:
            return last + timedelta((number - last.weekday()) % 7 or 7)
        if self.side < 0:
            return first - timedelta((first.weekday() - number) % 7 or 7)
        return first + timedelta((number - first.weekday()) % 7)

    def _of_year(self, around: Sequence[Period], told: Period) -> Period | None:
        first, last = periods.days(told)
        if self.side > 0:
            return next((each for each in around if periods.days(each)[0] > last), None)
        if self.side < 0:
            return next((each for each in reversed(around) if periods.days(each)[1] < first), None)
        holding = [each for each in around if periods.days(each)[0] <= first <= periods.days(each)[1]]
        return next(iter(holding), None) or next((each for each in around if _year(each) == first.year), None)


def _year(period: Period) -> int:
    return periods.days(period)[0].year


def read_beside_told(captured: Captured) -> Reading | None:
    """A weekday, month or season beside what the text told last: the Friday before, het najaar daarop."""
    side = cast(Side, int(captured.get("side") or 0))
    weekday = captured.whole("weekday")
    if weekday is not None:
        return with_part(captured, BesideTold(Weekday(weekday), side, near=bool(captured.get("near"))))
    found = read_season(captured) if captured.get("season") else read_month(captured)
    return BesideTold(replace(found, mod=None), side) if isinstance(found, Yearly) else None
