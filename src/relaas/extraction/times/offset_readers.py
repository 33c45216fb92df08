"""Readers of what is counted from a day or in several units: offsets, compound lengths, the n-th of a period."""

from calendar import monthrange
from typing import Literal, cast

from relaas.extraction.times.captures import Captured
from relaas.extraction.times.date_readers import read_date, read_month, year_of, yearly
from relaas.extraction.times.meanings import SHIFTS, Reading, Relative
from relaas.extraction.times.periods import Grain
from relaas.extraction.times.readings import MonthDay, NthWeek, NthWeekday, Weekday
from relaas.extraction.times.reckoned import Duration, Offset, Reach, Rest, Shift, Stretch, Whole
from relaas.extraction.times.span_readers import CLOCK_UNITS, length

COMMON_YEAR = 2001  # in which February has 28 days
ORDER = "YMWDhms"  # units of a compound length from large to small, those of the clock in lower case


def read_offset(captured: Captured) -> Reading | None:
    """A day some units before or after another day, or the moment: twee weken voor 13 mei, two days from now."""
    step = _step(captured, "number", "unit")
    side = captured.whole("side")
    if step is None or side is None:
        return None
    grain, count = step
    quantity = captured.get("quantmod")
    mod = None if quantity == "EXACT" else quantity
    return Offset(((grain, side * count),), _day_of(captured), mod, cast(Reach | None, captured.get("reach")))


def read_stretch(captured: Captured) -> Reading | None:
    """A length that begins on a day: drie maanden vanaf 1 mei 2020."""
    return _stretch(captured, _day_of(captured), closes=False)


def read_stretch_to(captured: Captured) -> Reading | None:
    """A length that ends with a day or a month: the year ended 30 June 2012, de drie maanden tot en met juni."""
    day = read_date(captured) if captured.get("day") else read_month(captured)
    return _stretch(captured, day, closes=True)


def _stretch(captured: Captured, day: Reading | None, *, closes: bool) -> Reading | None:
    count, unit = captured.number() or 1, captured.get("unit")
    if unit is None or day is None:
        return None
    value, grain, whole = length(count, unit)
    return Stretch(value, grain, whole, day, closes) if grain and whole else None


def read_whole(captured: Captured) -> Reading | None:
    """A whole unit: the entire week, het hele jaar."""
    unit = captured.get("unit")
    return Whole(cast(Grain, unit)) if unit else None


def _day_of(captured: Captured) -> Reading | None:
    if captured.get("dayword"):
        return Shift("D", captured.whole("dayword") or 0)
    if captured.get("weekday"):
        return Weekday(captured.whole("weekday") or 0, cast(Relative | None, captured.get("relative")))
    return read_date(captured)


def read_compound(captured: Captured) -> Reading | None:
    """A length in several units: 1 jaar, 1 maand en 21 dagen."""
    pieces = _pieces(captured)
    if not pieces:
        return None
    days = "".join(f"{number:g}{unit}" for number, unit in pieces if unit.isupper())
    clock = "".join(f"{number:g}{unit.upper()}" for number, unit in pieces if unit.islower())
    mod = captured.get("quantmod")
    return Duration(f"P{days}" + (f"T{clock}" if clock else ""), mod=None if mod == "EXACT" else mod)


def read_compound_offset(captured: Captured) -> Reading | None:
    """A day some years, months and days away: 2 jaar en 21 dagen geleden."""
    side = captured.whole("side") or -1
    pieces = _pieces(captured)
    if not pieces or any(unit.islower() or number != int(number) for number, unit in pieces):
        return None
    return Offset(tuple((cast(Grain, unit), side * int(number)) for number, unit in pieces))


def _pieces(captured: Captured) -> list[tuple[float, str]]:
    """The numbers and units of a compound, large before small; none where a unit comes twice or is no measure."""
    found: list[tuple[float, str]] = []
    for suffix in ("", "b", "c"):
        unit, number = captured.get(f"unit{suffix}"), captured.number(f"number{suffix}")
        if unit is None or number is None:
            continue
        found.append((number, CLOCK_UNITS[unit].lower() if unit in CLOCK_UNITS else unit))
    units = [unit for _, unit in found]
    if len(set(units)) < len(units) or not set(units) <= set(ORDER):
        return []
    return sorted(found, key=lambda piece: ORDER.index(piece[1]))


def _step(captured: Captured, number: str, unit: str) -> tuple[Grain, int] | None:
    """A count of units by which the calendar can be moved."""
    count, written = captured.number(number), captured.get(unit)
    if count is None or written is None:
        return None
    _, grain, whole = length(count, written)
    return None if grain is None or whole is None else (grain, whole)


def read_rest(captured: Captured) -> Reading | None:
    """What is left of a unit: de rest van het jaar."""
    unit = captured.get("unit")
    return Rest(cast(Grain, unit)) if unit in ("Y", "M", "W") else None


def read_next_but_one(captured: Captured) -> Reading | None:
    """The unit after the next, or before the last: de maand na de volgende, the week before last."""
    unit = captured.get("unit")
    return Shift(cast(Grain, unit), 2 * (captured.whole("side") or 1)) if unit else None


def read_edge_of_month(captured: Captured) -> Reading | None:
    """The first or the last day of a month: the last day of February 2016."""
    month, nth = captured.whole("month"), captured.whole("nth")
    if month is None or nth not in (1, -1):
        return None
    last = monthrange(year_of(captured) or COMMON_YEAR, month)[1]
    return yearly(captured, "monthday", month, 1 if nth == 1 else last)


def read_weekday_of_month(captured: Captured) -> Reading | None:
    """The n-th weekday of a month near by: de tweede maandag van volgende maand."""
    weekday, nth, relative = captured.whole("weekday"), captured.whole("nth"), captured.get("relative")
    if weekday is None or nth is None or relative is None:
        return None
    return NthWeekday(weekday, nth, SHIFTS[relative])


def read_week_of_period(captured: Captured) -> Reading | None:
    """The n-th week of a month or year: de derde week van 2027, the last week of this month."""
    nth, unit, relative, year = (
        captured.whole("nth"),
        captured.get("unit"),
        captured.get("relative"),
        captured.whole("year"),
    )
    if nth is None:
        return None
    if year is not None:
        return NthWeek(nth, "Y", year=year)
    if unit not in ("M", "Y") or relative is None:
        return None
    return NthWeek(nth, cast(Literal["M", "Y"], unit), SHIFTS[relative])


def read_day_beside_weekday(captured: Captured) -> Reading | None:
    """A day of the month with its weekday: vrijdag de 15de, Thursday the 21st."""
    day = captured.whole("day") or captured.whole("ordinal")
    weekday = captured.whole("anyweekday")
    return MonthDay(day, weekday) if day and day <= 31 and weekday is not None else None
