"""Readers of what is reckoned: shifts, lengths, sets and pointers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, cast

from relaas.extraction.times import clocks
from relaas.extraction.times.captures import Captured
from relaas.extraction.times.date_readers import with_part
from relaas.extraction.times.meanings import SHIFTS, Direction, Reading, Reference
from relaas.extraction.times.periods import Grain
from relaas.extraction.times.reckoned import Clock, Duration, Offset, Pointer, Recurring, SamePeriod, Shift, Then

CLOCK_UNITS = {"HH": "H", "MM": "M", "SS": "S"}


HALVES: Mapping[str, tuple[int, Grain]] = MappingProxyType({"Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y")})


def read_deictic(captured: Captured) -> Reading | None:
    """A unit next to the moment: vorige week, this year, het komende weekend."""
    unit, relative = captured.get("unit"), captured.get("relative")
    if unit is None or relative is None:
        return None
    if unit in CLOCK_UNITS:
        return read_lookback(captured)
    if unit in ("DE", "CE") and relative in ("past", "coming"):
        return read_lookback(captured)
    beside = captured.sources.get("mod") == "within" and relative == "this"
    grain, coming = cast(Grain, unit), relative == "coming"
    return with_part(captured, Shift(grain, SHIFTS[relative], mod=captured.get("mod"), coming=coming, beside=beside))


def read_lookback(captured: Captured) -> Reading | None:
    """A length of time that runs up to the moment or on from it: de afgelopen vijf jaar, the next two weeks."""
    relative = captured.get("relative") or "past"
    if relative == "none":  # "de eerste vijf jaar" of something told
        return _duration(captured, None)
    towards: Direction = "past" if SHIFTS[relative] < 0 else "future"
    return _duration(captured, towards)


def read_within(captured: Captured) -> Reading | None:
    """A length of time within which something is to happen: binnen dertig dagen."""
    return _duration(captured, cast(Direction | None, captured.get("towards")))


def read_duration(captured: Captured) -> Reading | None:
    """A length of time."""
    return _duration(captured, None)


def _duration(captured: Captured, towards: Direction | None) -> Reading | None:
    unit = captured.get("unit")
    if unit is None:
        return None
    number = captured.number()
    if (
        number is None
        and captured.get("unit") in ("DE", "CE")
        and captured.get("relative")
        and "units" not in _sources(captured)
    ):
        number = 1.0
    mod = captured.get("quantmod") or captured.get("mod")
    mod = None if mod == "EXACT" else mod
    if number is None:
        return Duration(_vague_length(unit), towards=towards, mod=mod, vague=captured.get("vague") is not None)
    value, grain, count = length(number, unit)
    return Duration(value, grain, count, towards, mod)


def _sources(captured: Captured) -> set[str]:
    return {captured.sources[name] for name in captured.forms}


def _vague_length(unit: str) -> str:
    return f"PTX{CLOCK_UNITS[unit]}" if unit in CLOCK_UNITS else "PX" if unit == "PERIOD" else f"PX{unit}"


def length(number: float, unit: str) -> tuple[str, Grain | None, int | None]:
    """The TIMEX3 value of a length of time, with the grain and whole count by which a calendar can be moved."""
    whole = int(number) if number == int(number) else None
    if unit in CLOCK_UNITS:
        if unit == "HH" and whole is None:
            return clocks.hours(number), None, None
        return f"PT{number:g}{CLOCK_UNITS[unit]}", None, None
    if unit == "QH":
        return f"PT{number * 15:g}M", None, None
    if unit == "WD":
        return f"P{number:g}D", "WD", whole
    if unit == "FN":
        return length(number * 2, "W")
    if number == 0.5 and unit in HALVES:
        count, grain = HALVES[unit]
        return f"P{count}{grain}", grain, count
    if unit in ("DE", "CE") and (whole == 1 or whole is None):
        years = int(number * (10 if unit == "DE" else 100))
        return f"P{years}Y", "Y", years
    if unit == "WE":
        return f"P{number:g}WE", "WE", whole
    if whole is None and unit == "Y":
        return f"P{number:g}Y", "M", round(number * 12)
    return f"P{number:g}{unit}", cast(Grain, unit), whole


def read_ago(captured: Captured) -> Reading | None:
    """A period some units before or after the moment, or before or after what the text told last."""
    unit, number = captured.get("unit"), captured.number()
    sign = -1 if captured.get("sign") == "-" else 1
    base = captured.get("base") or "published"
    mod = captured.get("quantmod")
    mod = None if mod == "EXACT" else mod
    if unit is None:
        return None
    if number is None:
        reference: Reference = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Pointer(reference)
    if (unit in CLOCK_UNITS or unit == "QH") and base == "text":
        return Duration(length(number, unit)[0], mod=mod)
    if unit in CLOCK_UNITS or unit == "QH":
        return Clock("TXX", Shift("D", 0, cast(Any, base)), mod)
    value, grain, count = length(number, unit)
    if grain is None or count is None:
        return Duration(value, mod=mod)
    if grain == "WD":
        return Offset((("WD", sign * count),), mod=mod)
    if unit in ("DE", "CE"):
        grain, count = "Y", count * (1 if grain == "Y" else 10 if unit == "DE" else 100)
    return Shift(grain, sign * count, cast(Any, base), exact=captured.get("exact") is not None, mod=mod)


def read_told(captured: Captured) -> Reading | None:
    """A unit next to what the text told last: die dag, het jaar daarvoor, the following week."""
    unit = captured.get("unit")
    if unit is None or unit in CLOCK_UNITS or unit == "PERIOD":
        return None
    beside = captured.sources.get("mod") == "within" and unit != "D"
    reading = Shift(cast(Grain, unit), int(captured.get("sign") or 0), "text", mod=captured.get("mod"), beside=beside)
    return with_part(captured, reading)


def read_then(captured: Captured) -> Reading | None:
    """What the text told last, pointed to again."""
    return Then()


def read_same(captured: Captured) -> Reading | None:
    """The same period some years away: dezelfde periode vorig jaar."""
    years = int((captured.get("years") or "-1").removeprefix("told"))
    year = captured.whole("year")
    if year is not None:
        return SamePeriod(0, of_year=year)
    return SamePeriod(years, whole_year=captured.get("whole") is not None)


def read_every(captured: Captured) -> Reading | None:
    """A set of times."""
    if (weekday := captured.whole("weekday")) is not None:
        value = f"XXXX-WXX-{weekday + 1}" + (f"T{captured.get('part')}" if captured.get("part") else "")
    elif captured.get("part"):
        value = f"XXXX-XX-XXT{captured.get('part')}"
    elif (month := captured.whole("monthname")) is not None:
        value = f"XXXX-{month:02d}"
    elif captured.get("season"):
        value = f"XXXX-{captured.get('season')}"
    elif captured.get("feast"):
        value = "P1Y"
    elif captured.get("set"):
        value = str(captured.get("set"))
    else:
        unit = captured.get("unit")
        if unit is None or unit == "PERIOD":
            return None
        value = f"P{(captured.number() or 1) * 3:g}M" if unit == "Q" else length(captured.number() or 1, unit)[0]
    return Recurring(value, captured.get("quant") or None, captured.get("freq") or _times(captured))


def _times(captured: Captured) -> str | None:
    count = captured.number("times")
    return None if count is None else f"{count:g}X"


def read_reference(captured: Captured) -> Reading | None:
    """A vague pointer to past, present or future."""
    return Pointer(cast(Reference, captured.get("ref")))


def read_open(captured: Captured) -> Reading | None:
    """A length of time without measure: onbepaalde tijd, indefinitely."""
    towards = cast(Direction | None, captured.get("towards"))
    return Duration("PX", towards=towards, vague=True)
