"""Years that begin in the middle of another: the gas year, the school year, the sitting year of a parliament."""

from dataclasses import dataclass
from datetime import date

from relaas.extraction.times import periods
from relaas.extraction.times.captures import Captured
from relaas.extraction.times.meanings import SHIFTS, Meaning, Moment, Reading
from relaas.extraction.times.periods import Period


@dataclass(frozen=True, slots=True)
class BrokenYear:
    """A year that goes on into the next one: het gasjaar 2019-2020, last school year, dat gasjaar.

    ``month`` is that in which it begins, 0 where that differs; ``first`` the calendar year in which it begins, None
    for one that lies ``shift`` years from that of the moment, or ``told``: from that of the text.
    """

    month: int
    first: int | None = None
    shift: int = 0
    told: bool = False

    @property
    def anchored(self) -> bool:
        """Whether it is reckoned from the publication."""
        return self.first is None

    @property
    def open_value(self) -> str:
        """The year in which it begins, open where it is reckoned."""
        return "XXXX" if self.first is None else f"{self.first:04d}"

    def meaning(self, moment: Moment) -> Meaning | None:
        """Its days, under the year in which it begins."""
        first = self._at(moment) if self.first is None else self.first
        opens = date(first, self.month or 1, 1)
        closes = periods.before(date(first + 1, self.month, 1)) if self.month else date(first + 1, 12, 31)
        span = periods.interval(opens, closes)
        return Meaning("DATE", f"{first:04d}", opens, closes, span, period=Period("Y", first))

    def _at(self, moment: Moment) -> int:
        day = periods.days(moment.told)[0] if self.told and moment.told else moment.day
        return day.year - (day.month < self.month) + self.shift


def read_broken_year(captured: Captured) -> Reading | None:
    """A year that begins in the middle of another, by its two years or by what it lies next to."""
    month, first = captured.whole("brokenyear") or 0, captured.whole("year")
    if first is not None:
        later = captured.whole("othery") or first - first % 100 + int(captured.get("otheryy") or "0")
        return BrokenYear(month, first) if later == first + 1 else None
    if not month:
        return None
    relative = captured.get("relative")
    return BrokenYear(month, shift=SHIFTS[relative or "this"], told=relative is None)
