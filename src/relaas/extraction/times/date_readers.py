"""Readers of the calendar: from the words of a match to dates, weekdays, months and feasts."""

from dataclasses import replace
from typing import Any, cast

from relaas.extraction.times import clocks, periods
from relaas.extraction.times.captures import Captured
from relaas.extraction.times.feasts import ISLAMIC
from relaas.extraction.times.meanings import SHIFTS, Reading, Relative
from relaas.extraction.times.periods import Grain, Period
from relaas.extraction.times.readings import (
    Calendar,
    EitherDay,
    MonthDay,
    NearWeekend,
    Weekday,
    WeekdayOfWeek,
    WeekOf,
    Yearly,
)
from relaas.extraction.times.reckoned import Clock, Shift

CENTURY = 100
SHORT_YEAR_PIVOT = 30  # '29 is 2029, '30 is 1930: running text looks back


def year_of(captured: Captured) -> int | None:
    """The year of a match, two-digit years by the usual window, behind another year in its century or the next."""
    year = captured.whole("year")
    if year is not None and year < CENTURY:
        first = captured.whole("other") or 0
        later = first - first % CENTURY + year
        return later if later >= first else later + CENTURY
    short = captured.get("yy")
    if year is None and short is not None:
        year = int(short) + (2000 if int(short) < SHORT_YEAR_PIVOT else 1900)
    return year


def yearly(
    captured: Captured, cycle: Any, first: int = 0, second: int = 0, feast: str = "", nth: int = 1
) -> Reading | None:
    """A period that comes back every year, fixed where the match has a year of its own."""
    mod, year, relation = captured.get("mod"), year_of(captured), captured.get("yearrel")
    relative = captured.get("relative")
    weekday = captured.whole("anyweekday") if "anyweekday" in captured.forms else None
    reading = Yearly(cycle, first, second, feast, mod=mod, nth=nth, weekday=weekday)
    if year is not None:
        fixed = reading.in_year(year)
        return Calendar(fixed, mod, sighted=feast in ISLAMIC) if fixed else None
    if relation in ("past", "next", "previous", "coming"):
        relative = relation
    elif relation is not None:
        told = relation.startswith("told")
        return replace(reading, years=int(relation.removeprefix("told")), told_year=told)
    return replace(reading, relative=cast(Relative | None, relative))


def read_date(captured: Captured) -> Reading | None:
    """A day of a month, with or without its year."""
    month, day = captured.whole("month") or captured.whole("monthnumber"), captured.whole("day")
    if month is None or day is None:
        return None
    date = yearly(captured, "monthday", month, day)
    return with_part(captured, date) if date else None


def read_either_day(captured: Captured) -> Reading | None:
    """A day of which the figures leave open which is the month."""
    one, two = captured.whole("one"), captured.whole("two")
    if one is None or two is None:
        return None
    month_first, day_first = yearly(captured, "monthday", one, two), yearly(captured, "monthday", two, one)
    if month_first is None or day_first is None or one == two:
        return month_first or day_first
    return EitherDay(month_first, day_first)


def read_month(captured: Captured) -> Reading | None:
    """A month, with or without its year."""
    month = captured.whole("month") or captured.whole("monthname") or captured.whole("monthnumber")
    return None if month is None else yearly(captured, "month", month)


def read_quarter(captured: Captured) -> Reading | None:
    """A quarter of a year."""
    number = captured.whole("quarter") or captured.whole("ordinal") or captured.whole("quarternumber")
    return yearly(captured, "quarter", number - 1) if number and number <= 4 else None


def read_half(captured: Captured) -> Reading | None:
    """A half of a year."""
    number = captured.whole("ordinal") or captured.whole("quarternumber")
    return yearly(captured, "half", number - 1) if number and number <= 2 else None


def read_season(captured: Captured) -> Reading | None:
    """A season."""
    season = captured.get("season")
    return yearly(captured, "season", periods.SEASONS.index(season)) if season else None


def read_nth_weekday(captured: Captured) -> Reading | None:
    """The n-th weekday of a month: de eerste zondag van augustus, the last Friday of May."""
    month, weekday, nth = captured.whole("monthname"), captured.whole("weekday"), captured.whole("nth")
    if month is None or weekday is None or nth is None:
        return None
    return yearly(captured, "nth-weekday", month, weekday, nth=nth)


def read_feast(captured: Captured) -> Reading | None:
    """A feast or another day with a name."""
    return yearly(captured, "feast", feast=captured.get("feast") or "")


def read_year(captured: Captured) -> Reading | None:
    """A year."""
    year = year_of(captured)
    return None if year is None else Calendar(Period("Y", year), captured.get("mod"))


def read_decade(captured: Captured) -> Reading | None:
    """A decade: of the twentieth century where it names none."""
    number = captured.whole("decade") if captured.get("decade") else captured.whole("decadenumber")
    if number is None:
        return None
    return Calendar(Period("DE", (number if number >= 1000 else 1900 + number) // 10), captured.get("mod"))


def read_century(captured: Captured) -> Reading | None:
    """A century: the nineteenth is that of 18xx."""
    number = captured.whole("ordinal") or captured.whole("centurynumber")
    return Calendar(Period("CE", number - 1), captured.get("mod")) if number else None


def read_weekday(captured: Captured) -> Reading | None:
    """A day of the week, with a part of the day where one is named."""
    number = captured.whole("weekday")
    if number is None:
        return None
    relative = cast(Relative | None, captured.get("relative"))
    mod = captured.get("mod") or (None if captured.get("part") else captured.get("partmod"))
    day = Weekday(number, relative, captured.whole("weeks") or 0, mod)
    return with_part(captured, day)


def read_weekday_of_week(captured: Captured) -> Reading | None:
    """A day of the week before, this week or the next: vorige week donderdag, Friday of next week."""
    number, relative = captured.whole("weekday"), captured.get("relative")
    if number is None or relative is None:
        return None
    return with_part(captured, WeekdayOfWeek(number, SHIFTS[relative]))


def read_nth_week(captured: Captured) -> Reading | None:
    """The n-th week or weekend of a month: de eerste week van maart."""
    month, nth = captured.whole("month") or captured.whole("monthname"), captured.whole("nth")
    cycle = "nth-weekend" if captured.get("dayunit") == "WE" else "nth-week"
    return yearly(captured, cycle, month, nth=nth) if month and nth else None


def read_week_number(captured: Captured) -> Reading | None:
    """A week of the year by its number: week 23."""
    number = captured.whole("weeknumber")
    return yearly(captured, "week", number) if number else None


def read_dayword(captured: Captured) -> Reading | None:
    """Today, yesterday, tomorrow and the like, with a part of the day where one is named."""
    count = captured.whole("dayword")
    return None if count is None else with_part(captured, Shift("D", count, mod=captured.get("mod")))


def with_part(captured: Captured, day: Reading) -> Reading:
    """The day itself, or the part of it that the match names."""
    part = captured.get("part")
    if captured.get("hour") or captured.get("hhmm") or captured.get("clocknumber"):
        suffix = clock_suffix(captured)
        return Clock(suffix, day) if suffix else day
    return Clock(f"T{part}", day, captured.get("partmod")) if part else day


def read_weekend(captured: Captured) -> Reading | None:
    """The weekend without more."""
    return NearWeekend()


def read_week_of(captured: Captured) -> Reading | None:
    """The week, or the weekend, that a day lies in: the week of March 6."""
    day, unit = read_date(captured) or read_month_day(captured), captured.get("unit")
    return WeekOf(day, cast(Grain, unit)) if day and unit in ("W", "WE") else None


def read_month_day(captured: Captured) -> Reading | None:
    """A day of the month without its month."""
    day, relative = captured.whole("day") or captured.whole("ordinal"), captured.get("relative")
    months = None if relative is None else SHIFTS[relative]
    return MonthDay(day, months=months) if day and day <= 31 else None


def clock_suffix(captured: Captured) -> str | None:
    """The TIMEX3 time of day of a match."""
    return clocks.suffix(
        hour=captured.number("hour") if captured.get("hour") else captured.number("clocknumber"),
        minute=captured.whole("minute"),
        hhmm=captured.get("hhmm"),
        shift=captured.whole("clockshift"),
        plus=captured.number("minutes"),
        base=captured.whole("clockbase"),
        meridiem=captured.get("meridiem") or captured.get("part"),
        zone=captured.get("zone"),
        offset=captured.get("gmtoffset"),
    )
