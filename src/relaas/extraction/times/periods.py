"""Periods of the calendar: a grain and an index, so that shifting one is adding to a number."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from relaas.model.edtf import write_edtf

Grain = Literal["D", "WD", "W", "WE", "M", "Q", "H", "SEASON", "Y", "DE", "CE", "PERIOD"]
SEASONS = ("SP", "SU", "FA", "WI")  # TIMEX3: spring from March; the winter of a year begins in its December
EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
SEASON_ENDS = {"SP": 20, "SU": 22, "FA": 20, "WI": 20}  # the last day of a season, in the month after its third
MONTHS_PER = {"M": 1, "Q": 3, "SEASON": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
MOST_WORKDAYS = 1000
HALVES = {"FIRST_HALF": "START", "SECOND_HALF": "END"}  # with the nearest thing that TIMEX3 has
PARTS = frozenset({"START", "MID", "END", *HALVES})
FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The ``index``-th day, week, weekend, month, ... since the year 1, in the proleptic Gregorian calendar."""

    grain: Grain
    index: int

    def shift(self, count: int) -> "Period":
        """The period ``count`` further of the same grain."""
        return Period(self.grain, self.index + count)


def containing(grain: Grain, day: date) -> Period:
    """The period of a grain that a day lies in; for a weekend, that of the day's week."""
    if grain == "D":
        return Period(grain, day.toordinal())
    if grain in ("W", "WE"):
        return Period(grain, (day.toordinal() - 1) // 7)
    months = day.year * 12 + day.month - 1
    if grain == "SEASON":
        return Period(grain, (months - 2) // 3)  # season 0 of year 0 begins in its March
    return Period(grain, months // MONTHS_PER[grain])


def day_period(day: date) -> Period:
    """A single day as a period."""
    return Period("D", day.toordinal())


def month_period(year: int, month: int) -> Period:
    """A month as a period."""
    return Period("M", year * 12 + month - 1)


def days(period: Period) -> tuple[date, date]:
    """The first and last day of a period."""
    if period.grain == "D":
        day = date.fromordinal(min(max(period.index, 1), LAST_DAY.toordinal()))
        return day, day
    if period.grain in ("W", "WE"):
        monday = date.fromordinal(min(max(period.index * 7 + 1, 1), LAST_DAY.toordinal() - 6))
        return (
            (monday, monday + timedelta(6)) if period.grain == "W" else (monday + timedelta(5), monday + timedelta(6))
        )
    if period.grain == "SEASON":
        return _season(period)
    length = MONTHS_PER[period.grain]
    first = period.index * length
    return month_start(first), before(month_start(first + length))


def _season(period: Period) -> tuple[date, date]:
    """A season from its first month to the day that the sky ends it: people mean either."""
    first = month_start(period.index * 3 + 2)
    ends = month_start(period.index * 3 + 5)
    return first, ends.replace(day=SEASON_ENDS[SEASONS[period.index % 4]]) if ends < LAST_DAY else LAST_DAY


def month_start(months: int) -> date:
    """The first day of the month with this number since the year 0, kept inside the calendar."""
    if months < 12:
        return FIRST_DAY
    return date(months // 12, months % 12 + 1, 1) if months < 120_000 else LAST_DAY


def before(day: date) -> date:
    """The day before, or the first of the calendar."""
    return day - timedelta(1) if day > FIRST_DAY else day


def shift_day(day: date, grain: Grain, count: int) -> date:
    """The same day of the month ``count`` units on (the month's last where it is shorter), kept inside the calendar."""
    if grain == "WD":
        return _shift_workday(day, count)
    if grain in ("D", "W", "WE"):
        ordinal = day.toordinal() + count * (1 if grain == "D" else 7)
        return date.fromordinal(min(max(ordinal, 1), LAST_DAY.toordinal()))
    months = day.year * 12 + day.month - 1 + count * MONTHS_PER[grain]
    first = month_start(months)
    last = before(month_start(months + 1))
    return date(first.year, first.month, min(day.day, last.day))


def _shift_workday(day: date, count: int) -> date:
    """The day ``count`` days on, Saturdays and Sundays left out."""
    step = timedelta(1 if count > 0 else -1)
    for _ in range(min(abs(count), MOST_WORKDAYS)):
        day += step
        while day.weekday() >= 5:
            day += step
    return day


def day_of_month(month: date, number: int) -> date | None:
    """A day of the month that a date lies in; None where the month is too short."""
    return month.replace(day=number) if 1 <= number <= days(containing("M", month))[1].day else None


def value(period: Period) -> str:
    """The TIMEX3 value of a period."""
    first, _ = days(period)
    grain, index = period.grain, period.index
    if grain == "D":
        return first.isoformat()
    if grain in ("W", "WE"):
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if grain == "WE" else "")
    if grain == "M":
        return f"{first.year:04d}-{first.month:02d}"
    if grain == "Q":
        return f"{first.year:04d}-Q{index % 4 + 1}"
    if grain == "H":
        return f"{first.year:04d}-H{index % 2 + 1}"
    if grain == "SEASON":
        return f"{index // 4:04d}-{SEASONS[index % 4]}"
    if index < 0 or (grain == "Y" and index == 0):
        return f"BC{1 - first_year(period):04d}"
    return {"Y": f"{index:04d}", "DE": f"{index:03d}", "CE": f"{index:02d}"}[grain]


def first_year(period: Period) -> int:
    """The astronomical year that a year, decade or century begins in; 0 is 1 BC."""
    return period.index * {"Y": 1, "DE": 10, "CE": 100}.get(period.grain, 1)


def before_the_calendar(period: Period) -> bool:
    """Whether a period lies before the year 1, where no ISO day can bound it."""
    return period.grain in ("Y", "DE", "CE") and first_year(period) < 1


def edtf(period: Period) -> str:
    """The EDTF of a period: a date of the right precision, else the interval of its days."""
    if before_the_calendar(period):
        year = first_year(period)
        return "0000" if year == 0 else f"-{-year:04d}" if year > -10_000 else f"Y{year}"
    first, last = days(period)
    if period.grain in ("D", "M", "Y"):
        return value(period)
    if period.grain == "SEASON":
        return f"{period.index // 4:04d}-{EDTF_SEASONS[SEASONS[period.index % 4]]}"
    if period.grain in ("DE", "CE"):
        return value(period) + ("X" if period.grain == "DE" else "XX")
    if period.grain in ("Q", "H"):
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return interval(first, last) or ""


def interval(first: date | None, last: date | None) -> str | None:
    """The EDTF of the days between two, None = open; None where both are."""
    return write_edtf(first.isoformat() if first else None, last.isoformat() if last else None)


def part(period: Period, mod: str | None) -> tuple[date, date]:
    """The days of a period that its first, middle or last third leaves (START, MID, END), or one of its halves."""
    first, last = days(period)
    length = (last - first).days + 1
    if mod not in PARTS or length == 1:
        return first, last
    if mod in HALVES:
        return _half(period, mod)
    if period.grain == "CE":
        return _decade_of(period, mod)
    if period.grain in ("Y", "DE", "Q", "H", "SEASON") and MONTHS_PER[period.grain] >= 3:
        return _months_of(period, mod)
    third = round(length / 3)
    if mod == "START":
        return first, first + timedelta(third - 1)
    if mod == "END":
        return first + timedelta(2 * third), last
    return first + timedelta(third), first + timedelta(2 * third - 1)


def _half(period: Period, mod: str) -> tuple[date, date]:
    """One half of a period, in whole months where it has an even number of them."""
    first, last = days(period)
    months = MONTHS_PER.get(period.grain, 1)
    middle = (
        shift_day(first, "M", months // 2) if months % 2 == 0 else first + timedelta(((last - first).days + 1) // 2)
    )
    return (first, before(middle)) if mod == "FIRST_HALF" else (middle, last)


def _decade_of(period: Period, mod: str) -> tuple[date, date]:
    decade = {"START": 0, "MID": 4, "END": 9}[mod]
    first = days(Period("DE", period.index * 10 + decade))[0]
    return first, days(Period("DE", period.index * 10 + decade + (1 if mod == "MID" else 0)))[1]


def _months_of(period: Period, mod: str) -> tuple[date, date]:
    length = MONTHS_PER[period.grain]
    start = period.index * length + (2 if period.grain == "SEASON" else 0)
    third = length // 3
    last = length // 4 if period.grain == "Y" and mod == "END" else third  # the end of a year is its last quarter
    skip, count = {"START": (0, third), "MID": (third, third), "END": (length - last, last)}[mod]
    return month_start(start + skip), before(month_start(start + skip + count))
