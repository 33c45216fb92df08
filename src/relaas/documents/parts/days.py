"""Days as headings and date columns give them: whole, or a part that what stands above completes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from relaas.documents import cues
from relaas.language.alternatives import alternatives
from relaas.language.dates import find_dates, find_yearless, month_names, ordinal_suffixes
from relaas.language.installed import installed, languages
from relaas.model.edtf import bounds_of

CLOCK = r"(?P<hour>[0-2]?\d)(?P<mark>[:.uh])(?P<minute>[0-5]\d)(?!\d|:\d\d:)(?:[:.][0-5]\d(?!\d))?"
HOUR = 2  # figures of an hour in a log
MONTHS = 12
MONTH = 7  # characters of a month with its year
DAY = len("2020-03-06")
LATE, EARLY = "18:00", "07:00"  # the hours between which a log runs on to the next day
FOUR_FIGURES = re.compile(
    r"\s*(?P<hour>\d{4})(?:\s?(?:hrs?|hours|h|uur|u|z|utc|gmt)\b)?(?![\w.,/-]\d|\w)", re.IGNORECASE
)
HALF = r"\s?(?P<half>[ap])\.?m\b\.?"
ZONE = r"(?:\s(?-i:UTC|[A-Z]{2,4}T)\b)?"  # what a clock shows: BST, CEST
TO = r"\s?(?:-|–|—|/|\bt/m\b|\btot en met\b|\btot\b|\bop\b|\bto\b|\buntil\b|\binto\b)\s?"


@dataclass(frozen=True, slots=True)
class Written:
    """A day as it is written: where it ends, and what of it is there.

    ``edtf`` is a date with its year; else ``month``, with ``day`` or not, ``weekday`` (1 = Monday) or ``clock`` alone.
    ``last`` is the month and day in which a period without a year ends; ``about`` says that the day is not sure.
    """

    end: int
    edtf: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: str | None = None
    last: tuple[int, int] | None = None
    about: bool = False

    @property
    def is_hour(self) -> bool:
        """Whether it is an hour of a day that is told elsewhere."""
        return bool(self.clock) and self.edtf is None and self.month is None and self.weekday is None

    @property
    def named(self) -> str | tuple[int, int] | None:
        """What sets it apart from other days: its date, or month and day where no year is named."""
        return self.edtf or ((self.month, self.day) if self.month and self.day else None)

    @property
    def is_year(self) -> bool:
        """Whether it is a year and no more."""
        return self.edtf is not None and len(self.edtf) == 4


def read_day(text: str, language: str, *, log: bool = False) -> Written | None:
    """The day that a text begins with, a weekday beside it and a clock time behind it allowed; None for other texts.

    What comes before it may say that it is not sure ("ca. 3 mei"), or that it is a part of a month ("half maart").
    In a ``log`` "14.10" is an hour.
    """
    night = _night().match(text)
    if night is not None:
        found = read_day(text[night.end() :], language)
        return (
            replace(found, end=night.end() + found.end) if found and (found.last or "/" in (found.edtf or "")) else None
        )
    hedge = _hedge().match(text)
    if hedge is not None:
        found = read_day(text[hedge.end() :], language)
        return _hedged(found, hedge) if found else None
    weekday = _weekday().match(text)
    at = weekday.end() if weekday else 0
    found = _dated(text, at, language)
    behind = _weekday_behind().match(text, found.end) if found and not weekday else None  # "27 Oct (Sun)"
    found = replace(found, end=behind.end()) if found and behind else found
    number = next((_weekday_number(each["weekday"]) for each in (weekday, behind) if each), None)
    end = found.end if found else at
    clock = _clock().match(text, end)
    if found is None and clock is None:
        return Written(weekday.end("weekday"), weekday=number) if weekday else None
    if found is None and clock is not None and not _is_hour(clock, log=log):
        return None  # "14.10" is a number, an article or a day as well
    found = replace(found, weekday=number) if found else Written(end, weekday=number)
    if clock is not None:
        return replace(found, end=clock.end(), clock=_time(clock))
    doubt = _doubt().match(text, end)
    return replace(found, end=doubt.end(), about=True) if doubt else found


def read_hour(text: str) -> Written | None:
    """The hour in four figures that a line of a log begins with: ``0417``, ``1655hrs``."""
    found = FOUR_FIGURES.match(text)
    clock = hour_in(found["hour"]) if found else None
    return Written(found.end(), clock=clock) if found and clock else None


def hour_in(figures: str) -> str | None:
    """The clock time that four figures are, None where no clock shows it: 0417 is 04:17."""
    if len(figures) != 4 or not figures.isdigit() or figures[:2] > "23" or figures[2:] > "59":
        return None
    return f"{figures[:2]}:{figures[2:]}"


def _is_hour(clock: re.Match[str], *, log: bool) -> bool:
    """Whether a clock time that stands alone can be nothing else."""
    return clock["mark"] != "." or bool(clock["half"] or clock["hours"]) or (log and len(clock["hour"]) == HOUR)


def _hedged(found: Written, hedge: re.Match[str]) -> Written | None:
    """A day that is not sure, its hour left off; or the month or year of which a part is meant."""
    end = hedge.end() + found.end
    if hedge["part"]:
        is_long = found.is_year or (found.edtf is None and found.day is None) or len(found.edtf or "") == MONTH
        return replace(found, end=end) if is_long and found.weekday is None and found.clock is None else None
    if found.edtf is None and found.month is None and found.weekday is None:
        return replace(found, end=end, clock="")
    return replace(found, end=end, clock=None, about=True)


def _dated(text: str, at: int, language: str) -> Written | None:
    """The date or period that begins at a place."""
    period = _period().match(text, at)
    if period is not None:
        edtf = _period_edtf(period, language)
        if edtf is not None:
            return Written(period.end(), edtf=edtf)
    if period is not None and (yearless := _yearless_period(period)) is not None:
        return yearless
    head = text[at : at + 60]
    dates = find_dates(head, language)
    if dates and dates[0][0] == len(head) - len(head.lstrip()):
        return Written(at + dates[0][1], edtf=dates[0][2])
    short = _short().match(text, at)
    if short is None:
        return None
    if short["year"]:
        return Written(short.end(), edtf=short["year"])
    if short["only"]:
        return Written(short.end(), month=month_names()[short["only"].lower().rstrip(".")])
    month = int(short["m"]) if short["m"] else month_names()[(short["month"] or short["named"]).lower().rstrip(".")]
    day = int(short["d"] or short["day"] or short["second"])
    if short["d"] and month > MONTHS:  # "6/19"
        day, month = month, day
    return Written(short.end(), month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _period_edtf(found: re.Match[str], language: str) -> str | None:
    """A period as an EDTF interval: its end gives the first day the month and year that it lacks."""
    last = find_dates(found["last"], language)
    if not last or last[0][2] is None:
        return None
    end = last[0][2]
    first = found["first"].strip()
    if first.isdigit():
        start: str | None = f"{end[:8]}{int(first):02d}" if len(end) == 10 else None
    else:
        dates = find_dates(f"{first} {end[:4]}", language) or find_dates(first, language)
        start = dates[0][2] if dates else None
    if start is None or start > end:
        return None
    return f"{start}/{end}"


def _yearless_period(found: re.Match[str]) -> Written | None:
    """A period of days of which no year is named: ``14 t/m 16 april``."""
    first, last = (find_yearless(each, installed()[0]) for each in (found["first"], found["last"]))
    if not last:
        return None
    month, day = (int(each) for each in last[0][2][-5:].split("-"))
    opening = found["first"].strip()
    if opening.isdigit():
        return Written(found.end(), month=month, day=int(opening), last=(month, day)) if int(opening) < day else None
    if not first:
        return None
    opened = tuple(int(each) for each in first[0][2][-5:].split("-"))
    return Written(found.end(), month=opened[0], day=opened[1], last=(month, day)) if opened < (month, day) else None


@cache
def _names() -> tuple[str, str]:
    """Patterns for the months and for the endings of ordinal numbers, of all languages."""
    return rf"(?:{alternatives(month_names())})\b\.?", ordinal_suffixes()


@cache
def _short() -> re.Pattern[str]:
    """A day and month without a year, ``29 oktober``, ``October 29``, ``29-10``, or a year alone."""
    month, suffixes = _names()
    return re.compile(
        rf"\s*(?:(?P<d>[0-3]?\d)[-/](?P<m>[0-3]?\d)(?![-/.\d])"
        rf"|(?P<day>[0-3]?\d)(?:{suffixes})?\.?\s(?P<month>{month})(?!\w)"
        rf"|(?P<named>{month})\s(?P<second>[0-3]?\d)(?:{suffixes})?(?!\d)"
        rf"|(?P<only>{month})(?=\s*(?:$|[:–—-]|\t))"
        r"|(?P<year>(?:19|20)\d\d)(?![-\w./]))",
        re.IGNORECASE,
    )


@cache
def _period() -> re.Pattern[str]:
    """``3-5 mei 2021``, ``3 May to 5 June 2021``, ``januari-februari 2014``, ``2012-2013``."""
    month, suffixes = _names()
    day = rf"[0-3]?\d(?:{suffixes})?"
    return re.compile(
        rf"\s*(?:(?P<first>{day}(?:\s{month})?|{month}(?:\s{day})?){TO}(?:(?:{_weekdays()})\b\.?\s)?"
        rf"(?P<last>{day}\s{month}(?:\s\d{{4}})?|{month}(?:\s{day},?)?\s\d{{4}}|{month}\s{day}))(?!\d)",
        re.IGNORECASE,
    )


@cache
def _hedge() -> re.Pattern[str]:
    """What says that a day is not sure, or that a part of a month or year is meant: ``ca.``, ``mid-``, ``begin``."""
    about, part = (cues.either("tables", key, table="parts") for key in ("about", "part"))
    return re.compile(rf"\s*(?:(?P<about>{about})|(?P<part>{part}))[\s-]*", re.IGNORECASE)


@cache
def _doubt() -> re.Pattern[str]:
    """What says behind a day that it is not sure: ``(of 22?)``, ``(probably)``, ``?``."""
    words = cues.either("tables", "doubted", table="parts")
    return re.compile(rf"\s?(?:\((?:{words})(?:\s[^()\n]{{1,14}})?\)|\(?\?\)?)", re.IGNORECASE)


@cache
def _night() -> re.Pattern[str]:
    """What a night of two days begins with: ``In de nacht van 3 op 4 mei``."""
    return re.compile(rf"\s*(?:{cues.either('tables', 'night', table='parts')})\s", re.IGNORECASE)


@cache
def _weekdays() -> str:
    forms = {form for language in languages() for day in language.calendar.weekdays for form in day}
    return alternatives(forms)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<weekday>{_weekdays()})\b\.?,?\s*", re.IGNORECASE)


@cache
def _weekday_behind() -> re.Pattern[str]:
    """A weekday behind its day, between brackets: ``26 Oct (Sat)``."""
    return re.compile(rf"\s*\((?P<weekday>{_weekdays()})\.?\)", re.IGNORECASE)


@cache
def _weekday_number(form: str) -> int | None:
    for language in languages():
        for number, forms in enumerate(language.calendar.weekdays, start=1):
            if form.lower() in forms:
                return number
    return None


@cache
def _clock() -> re.Pattern[str]:
    before, after = cues.either("clock", "before"), cues.either("clock", "after")
    return re.compile(rf"\s*,?\s*(?:(?:{before})\s)?{CLOCK}(?:{HALF}|\s?(?P<hours>{after}))?{ZONE}", re.IGNORECASE)


def _time(found: re.Match[str]) -> str | None:
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{hour:02d}:{found['minute']}" if hour < 24 else None


def complete(written: Written, above: str | None, published: str | None) -> str | None:
    """The EDTF of a day, what it lacks taken from the day or year above it, else from the day of its document.

    Without either it is None. A day without a year is the last one that is not after the document, and so is a weekday.
    """
    if written.edtf is not None:
        return written.edtf
    if written.month is not None and written.day is not None:
        first = _with_year(written.month, written.day, above, published)
        last = _real(int(first[:4]), *written.last) if first and written.last else None
        return f"{first}/{last}" if last else first
    if written.month is not None:
        return f"{above[:4]}-{written.month:02d}" if above else None
    frame = above if above and len(above) == 10 else None
    if written.weekday is not None:
        return _last_weekday(bounds_of(published)[1] or frame, written.weekday)
    if written.clock is not None:
        return frame or (published if published and len(published) == 10 else None)
    return None


def not_before(edtf: str | None, published: str | None) -> str | None:
    """A day without a year of its own as the first of its name from that of the document on."""
    if edtf is None or published is None or len(edtf) != DAY or len(published) != DAY or edtf >= published:
        return edtf
    next_year = f"{int(edtf[:4]) + 1}{edtf[4:]}"
    return next_year if next_year >= published else edtf


def runs_onwards(written: Sequence[Written]) -> bool:
    """Whether the hours of a log run on from one to the next, midnight left aside, not back from the newest."""
    steps = [
        before.clock < after.clock
        for before, after in pairwise(written)
        if before.clock and after.clock and after.is_hour and not _crosses(before.clock, after.clock)
    ]
    return sum(steps) * 2 >= len(steps)


def day_before_midnights(written: Sequence[Written], published: str | None) -> str | None:
    """The day on which a log begins that has nothing but hours and ends on the day that its document is of."""
    if published is None or len(published) != DAY or not all(one.is_hour for one in written):
        return published
    hours = [one.clock or "" for one in written]
    nights = sum(_crosses(before, after) for before, after in pairwise(hours))
    return (date.fromisoformat(published) - timedelta(days=nights)).isoformat()


def after_midnight(before: Written, written: Written, day: str | None) -> str | None:
    """The day of an hour: the next one, where the hour above it is late on the same day, "23:50" and then "00:20"."""
    if day is None or len(day) != DAY or not (before.clock and written.clock and _crosses(before.clock, written.clock)):
        return day
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _crosses(before: str, after: str) -> bool:
    return before >= LATE and after < EARLY


def _with_year(month: int, day: int, above: str | None, published: str | None) -> str | None:
    if above:
        return _real(int(above[:4]), month, day)
    latest = bounds_of(published)[1]
    if latest is None:
        return None
    found = _real(int(latest[:4]), month, day)
    if found is None or found <= latest:
        return found
    return _real(int(latest[:4]) - 1, month, day)


def _real(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 29 February of another year
        return None


def _last_weekday(anchor: str | None, weekday: int) -> str | None:
    """The last day of a name that is not after an anchor."""
    if anchor is None:
        return None
    day = date.fromisoformat(anchor)
    return (day - timedelta(days=(day.isoweekday() - weekday) % 7)).isoformat()
