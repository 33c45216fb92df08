"""Readers: from the words that a rule captured to readings; a rule names its reader under ``read``."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, cast

from relaas.extraction.times import clocks, periods
from relaas.extraction.times.lexicon import Lexicon, read_number
from relaas.extraction.times.periods import Grain, Period
from relaas.extraction.times.readings import (
    Calendar,
    Clock,
    Direction,
    Duration,
    MonthDay,
    NearWeekend,
    Pointer,
    Reading,
    Recurring,
    Reference,
    Relative,
    SamePeriod,
    Shift,
    Then,
    Weekday,
    WeekdayOfWeek,
    WeekOf,
    Yearly,
)

SHORT_YEAR_PIVOT = 30  # '29 is 2029, '30 is 1930: running text looks back
CLOCK_UNITS = {"HH": "H", "MM": "M", "SS": "S"}
SHIFTS = {"previous": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
HALVES: Mapping[str, tuple[int, Grain]] = MappingProxyType({"Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y")})


@dataclass(frozen=True, slots=True)
class Captured:
    """The slots that a match filled: form, meaning and place of each, and the constants of its rule."""

    forms: Mapping[str, str]
    spans: Mapping[str, tuple[int, int]]
    start: int
    end: int
    constants: Mapping[str, Any]
    lexicon: Lexicon
    language: str
    sources: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """The meaning of a slot, else the rule's constant of that name, else None."""
        if name in self.forms:
            return self.lexicon.meaning(self.sources[name], self.forms[name])
        constant = self.constants.get(name)
        return None if constant is None else str(constant)

    def number(self, name: str = "number") -> float | None:
        """The value of a number slot, else of the rule's constant, else None."""
        if name in self.forms:
            if self.sources[name] in ("number", "numberword"):
                return read_number(self.forms[name], self.language)
            return float(self.lexicon.meaning(self.sources[name], self.forms[name]))
        constant = self.constants.get(name)
        return None if constant is None else float(constant)

    def whole(self, name: str) -> int | None:
        """The value of a slot that holds a whole number."""
        found = self.get(name)
        return None if found is None else int(found)


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression of a match: its place and its reading; most matches are a single piece."""

    start: int
    end: int
    reading: Reading


Reader = Callable[[Captured], Reading | None]


def year_of(captured: Captured) -> int | None:
    """The year of a match, two-digit years by the usual window."""
    year = captured.whole("year")
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
        return Calendar(fixed, mod) if fixed else None
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
    number = captured.whole("ordinal")
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
    month, nth = captured.whole("monthname"), captured.whole("nth")
    cycle = "nth-weekend" if captured.get("dayunit") == "WE" else "nth-week"
    return yearly(captured, cycle, month, nth=nth) if month and nth else None


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
    day, unit = read_date(captured), captured.get("unit")
    return WeekOf(day, cast(Grain, unit)) if day and unit in ("W", "WE") else None


def read_month_day(captured: Captured) -> Reading | None:
    """A day of the month without its month."""
    day = captured.whole("day") or captured.whole("ordinal")
    return MonthDay(day) if day and day <= 31 else None


def read_deictic(captured: Captured) -> Reading | None:
    """A unit next to the moment: vorige week, this year, het komende weekend."""
    unit, relative = captured.get("unit"), captured.get("relative")
    if unit is None or relative is None:
        return None
    if unit in CLOCK_UNITS:
        return read_lookback(captured)
    if unit in ("DE", "CE") and relative in ("past", "coming"):
        return read_lookback(captured)
    shift = Shift(cast(Grain, unit), SHIFTS[relative], mod=captured.get("mod"), coming=relative == "coming")
    return with_part(captured, shift)


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
    if unit in ("DE", "CE"):
        grain, count = "Y", count * (1 if grain == "Y" else 10 if unit == "DE" else 100)
    return Shift(grain, sign * count, cast(Any, base), exact=captured.get("exact") is not None, mod=mod)


def read_told(captured: Captured) -> Reading | None:
    """A unit next to what the text told last: die dag, het jaar daarvoor, the following week."""
    unit = captured.get("unit")
    if unit is None or unit in CLOCK_UNITS or unit == "PERIOD":
        return None
    reading = Shift(cast(Grain, unit), int(captured.get("sign") or 0), "text", mod=captured.get("mod"))
    return with_part(captured, reading)


def read_then(captured: Captured) -> Reading | None:
    """What the text told last, pointed to again."""
    return Then()


def read_same(captured: Captured) -> Reading | None:
    """The same period some years away: dezelfde periode vorig jaar."""
    years = int((captured.get("years") or "-1").removeprefix("told"))
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
        value = length(captured.number() or 1, unit)[0]
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


def read_clock(captured: Captured) -> Reading | None:
    """A clock time, on the day that the match names, if any."""
    suffix = clock_suffix(captured)
    if suffix is None:
        return None
    return Clock(suffix, _day_of(captured), captured.get("quantmod") if captured.get("quantmod") != "EXACT" else None)


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


def read_part(captured: Captured) -> Reading | None:
    """A part of the day on the day that the text is about."""
    part = captured.get("part")
    return Clock(f"T{part}", _day_of(captured), captured.get("partmod")) if part else None


def _day_of(captured: Captured) -> Reading | None:
    if captured.get("weekday"):
        return Weekday(captured.whole("weekday") or 0, cast(Relative | None, captured.get("relative")))
    if captured.get("dayword"):
        return Shift("D", captured.whole("dayword") or 0)
    if captured.get("day") and (captured.get("month") or captured.get("monthnumber")):
        return read_date(captured)
    return None


def read_time_number(captured: Captured) -> Reading | None:
    """A clock time that is a bare word: noon, middernacht."""
    word = captured.get("timeword")
    return Clock(f"T{word}", _day_of(captured)) if word else None


def read_fixed(captured: Captured) -> Reading | None:
    """A day in history that everyone calls by a name: 9/11."""
    year, month, day = (int(part) for part in str(captured.constants["date"]).split("-"))
    return yearly_fixed(year, month, day)


def yearly_fixed(year: int, month: int, day: int) -> Reading | None:
    """One day of one year."""
    period = Yearly("monthday", month, day).in_year(year)
    return Calendar(period) if period else None


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "date": read_date,
        "month": read_month,
        "quarter": read_quarter,
        "half": read_half,
        "season": read_season,
        "feast": read_feast,
        "nth-weekday": read_nth_weekday,
        "year": read_year,
        "decade": read_decade,
        "century": read_century,
        "weekday": read_weekday,
        "weekday-of-week": read_weekday_of_week,
        "nth-week": read_nth_week,
        "dayword": read_dayword,
        "weekend": read_weekend,
        "week-of": read_week_of,
        "day-of-month": read_month_day,
        "deictic": read_deictic,
        "lookback": read_lookback,
        "within": read_within,
        "duration": read_duration,
        "ago": read_ago,
        "told": read_told,
        "then": read_then,
        "same": read_same,
        "set": read_every,
        "reference": read_reference,
        "open": read_open,
        "clock": read_clock,
        "part": read_part,
        "time-word": read_time_number,
        "fixed": read_fixed,
    }
)


def pieces(captured: Captured, read: str, split: str | None) -> Iterator[Piece]:
    """The expressions of a match: one, or two where the rule splits it at a slot ("3 tot 7 mei")."""
    if split is None:
        reading = READERS[read](captured)
        if reading is not None:
            yield Piece(captured.start, captured.end, reading)
        return
    yield from _split(captured, read, split)


def _split(captured: Captured, read: str, split: str) -> Iterator[Piece]:
    """Both halves of a range: the second as read, the first with ``other`` in the place of the slot ``split``."""
    others = {split: "other"} | {
        name.removeprefix("other"): name for name in captured.forms if name != "other" and name.startswith("other")
    }
    forms = (
        {name: form for name, form in captured.forms.items() if name != "minute"} if split == "hour" else captured.forms
    )
    first = replace(
        captured,
        forms={**forms, **{slot: captured.forms[name] for slot, name in others.items()}},
        sources={**captured.sources, **{slot: captured.sources[name] for slot, name in others.items()}},
    )
    for side, (start, end) in (
        (first, (captured.start, max(captured.spans[name][1] for name in others.values()))),
        (captured, (captured.spans[split][0], captured.end)),
    ):
        reading = READERS[read](side)
        if reading is not None:
            yield Piece(start, end, reading)
