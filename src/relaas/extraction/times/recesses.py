"""Recesses of parliaments: each within its season, from its usual first day to its usual last one."""

from dataclasses import dataclass, replace
from datetime import date

from relaas.extraction.times import periods
from relaas.extraction.times.captures import Captured
from relaas.extraction.times.date_readers import yearly
from relaas.extraction.times.meanings import Meaning, Moment, Reading
from relaas.extraction.times.readings import Calendar, Yearly

DAYS = {  # month and day of the first and the last of each, by season
    "SP": ((4, 20), (5, 10)),
    "SU": ((7, 1), (8, 31)),
    "FA": ((10, 10), (10, 31)),
    "WI": ((12, 20), (1, 8)),
}


@dataclass(frozen=True, slots=True)
class Recess:
    """The days within a season on which a parliament does not sit: het zomerreces, the Christmas recess."""

    day: Yearly | Calendar
    season: str
    anchored = True

    @property
    def open_value(self) -> str:
        """The season with its year left open."""
        return self.day.open_value

    def meaning(self, moment: Moment) -> Meaning | None:
        """The season with the days of the recess."""
        found = self.day.meaning(moment)
        if found is None or found.first is None:
            return None
        (month, first), (ends, last) = DAYS[self.season]
        begin = date(found.first.year, month, first)
        end = date(begin.year + (ends < month), ends, last)
        return replace(found, first=begin, last=end, edtf=periods.interval(begin, end), mod=None)


def read_recess(captured: Captured) -> Reading | None:
    """A recess of a parliament, with or without its year."""
    season = captured.get("recess")
    if season is None:
        return None
    found = yearly(captured, "season", periods.SEASONS.index(season))
    return Recess(found, season) if isinstance(found, Yearly | Calendar) else None
