"""Readers: from the words that a rule captured to readings; a rule names its reader under ``read``."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from relaas.extraction.times.beside_told import read_beside_told
from relaas.extraction.times.broken_years import read_broken_year
from relaas.extraction.times.captures import Captured, Piece
from relaas.extraction.times.date_readers import (
    clock_suffix,
    read_century,
    read_date,
    read_dayword,
    read_decade,
    read_either_day,
    read_feast,
    read_half,
    read_month,
    read_month_day,
    read_nth_week,
    read_nth_weekday,
    read_quarter,
    read_season,
    read_week_number,
    read_week_of,
    read_weekday,
    read_weekday_of_week,
    read_weekend,
    read_year,
)
from relaas.extraction.times.meanings import Reading, Relative
from relaas.extraction.times.offset_readers import (
    read_compound,
    read_compound_offset,
    read_day_beside_weekday,
    read_edge_of_month,
    read_next_but_one,
    read_offset,
    read_rest,
    read_stretch,
    read_stretch_to,
    read_week_of_period,
    read_weekday_of_month,
    read_whole,
)
from relaas.extraction.times.readings import (
    Calendar,
    Weekday,
    Yearly,
)
from relaas.extraction.times.recesses import read_recess
from relaas.extraction.times.reckoned import Clock, Shift
from relaas.extraction.times.span_readers import (
    read_ago,
    read_deictic,
    read_duration,
    read_every,
    read_lookback,
    read_open,
    read_reference,
    read_same,
    read_then,
    read_told,
    read_within,
)

Reader = Callable[[Captured], Reading | None]


def read_clock(captured: Captured) -> Reading | None:
    """A clock time, on the day that the match names, if any."""
    suffix = clock_suffix(captured)
    if suffix is None:
        return None
    spoken = bool(captured.get("clocknumber")) and not (captured.get("part") or captured.get("meridiem"))
    mod = captured.get("quantmod") if captured.get("quantmod") != "EXACT" else None
    return Clock(suffix, _day_of(captured), mod, spoken=spoken)


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
    return Clock(f"T{word}{captured.get('zone') or ''}", _day_of(captured)) if word else None


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
        "either-day": read_either_day,
        "month": read_month,
        "quarter": read_quarter,
        "half": read_half,
        "season": read_season,
        "recess": read_recess,
        "feast": read_feast,
        "nth-weekday": read_nth_weekday,
        "year": read_year,
        "broken-year": read_broken_year,
        "decade": read_decade,
        "century": read_century,
        "weekday": read_weekday,
        "weekday-of-week": read_weekday_of_week,
        "nth-week": read_nth_week,
        "week-number": read_week_number,
        "dayword": read_dayword,
        "weekend": read_weekend,
        "week-of": read_week_of,
        "day-of-month": read_month_day,
        "day-beside-weekday": read_day_beside_weekday,
        "weekday-of-month": read_weekday_of_month,
        "week-of-period": read_week_of_period,
        "offset": read_offset,
        "compound": read_compound,
        "compound-offset": read_compound_offset,
        "rest": read_rest,
        "next-but-one": read_next_but_one,
        "deictic": read_deictic,
        "lookback": read_lookback,
        "within": read_within,
        "duration": read_duration,
        "ago": read_ago,
        "told": read_told,
        "beside-told": read_beside_told,
        "then": read_then,
        "stretch": read_stretch,
        "stretch-to": read_stretch_to,
        "edge-of-month": read_edge_of_month,
        "whole": read_whole,
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
    border = max(captured.spans[name][1] for name in others.values())
    own = [captured.spans[name][0] for name in (split, "month", "monthname") if name in captured.spans]
    for side, (start, end) in (
        (first, (captured.start, border)),
        (captured, (min(place for place in own if place >= border), captured.end)),
    ):
        reading = READERS[read](side)
        if reading is not None:
            yield Piece(start, end, reading)
