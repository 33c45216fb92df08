"""Dates written out in full: from "26 augustus 2021", "August 26, 2021" or "26-08-2021" to EDTF."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from relaas.language.alternatives import alternatives
from relaas.language.installed import languages, load_language

CENTURY_PIVOT = 50  # '49 is 2049, '50 is 1950: the usual window of office software
FIRST_YEAR, LAST_YEAR = 1500, 2199
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")  # months: 28.xii.2000
LEAP_YEAR = 2000  # that has every day there is


def read_date(text: str, language: str) -> str | None:
    """The EDTF of a text that is wholly one written date, a clock time after it allowed; else None.

    Month names of every installed language are understood; ``language`` decides the order in figures (4/2/2021).
    """
    written = text.strip().rstrip(".,;")
    found = _pattern(whole=True).fullmatch(written)
    return _edtf(found, language) if found else None


def find_dates(text: str, language: str) -> list[tuple[int, int, str]]:
    """The full dates and months with a year that a text holds, as (start, end, EDTF), in the order of the text."""
    return list(_find(text, language))


def _find(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    for found in _pattern(whole=False).finditer(text):
        edtf = _edtf(found, language)
        if edtf is not None:
            yield found.start(), found.end(), _of_weekday(edtf, found[0])


def _of_weekday(edtf: str, written: str) -> str:
    """A date, of the century before where only there it falls on the weekday beside it: "zondag 22-10-'44"."""
    weekday = weekday_named(written)
    if weekday is None or len(edtf) != len("2021-05-03") or re.search(r"\d{4}", written):
        return edtf
    day = date.fromisoformat(edtf)
    before = _real_day(day.year - 100, day.month, day.day)
    fits = before is not None and date.fromisoformat(before).isoweekday() == weekday != day.isoweekday()
    return before if fits and before else edtf


def find_yearless(text: str, language: str) -> list[tuple[int, int, str]]:
    """The days that a text names by day and month alone, as (start, end, EDTF): "Tuesday 16 April" is XXXX-04-16."""
    found = []
    for each in _yearless().finditer(text):
        month = month_names()[(each["dm"] or each["mm"]).lower().rstrip(".")]
        day = int(re.sub(r"\D", "", each["dd"] or each["md"]))
        if _real_day(LEAP_YEAR, month, day):
            found.append((each.start(), each.end(), f"XXXX-{month:02d}-{day:02d}"))
    return found


def weekday_named(text: str) -> int | None:
    """The weekday (1 for Monday) by which a written date begins, None where it names none."""
    word = re.match(r"\s*([^\W\d_]+)", text)
    return weekday_names().get(word[1].lower()) if word else None


@cache
def weekday_names() -> dict[str, int]:
    """The number of each weekday and its abbreviations in the installed languages, in lower case, 1 for Monday."""
    names: dict[str, int] = {}
    for language in languages():
        for number, forms in enumerate(language.calendar.weekdays, start=1):
            names.update(dict.fromkeys((form.rstrip(".") for form in forms), number))
    return names


def ordinal_suffixes() -> str:
    """A pattern for what makes a number an ordinal in the installed languages: "3rd", "3e"."""
    return alternatives(suffix for language in languages() for suffix in language.calendar.ordinal_suffixes)


@cache
def _yearless() -> re.Pattern[str]:
    calendars = [each.calendar for each in languages()]
    suffixes = ordinal_suffixes()
    weekdays = alternatives([form for calendar in calendars for names in calendar.weekdays for form in names])
    month, gap = rf"(?:{alternatives(month_names())})\b\.?", r"\s{1,4}"
    day = rf"[0-3]?\d(?:{suffixes})?"
    forms = rf"(?P<dd>{day}){gap}(?P<dm>{month})|(?P<mm>{month}){gap}(?P<md>{day})(?![\w:])"
    before, no_year = rf"(?<![\w/.-])(?:(?:{weekdays})\b[.,]{{0,2}}{gap})?", r"(?!,?\s{0,4}['’]?\d{2,4}(?![\w.:]))"
    return re.compile(f"{before}(?:{forms}){no_year}", re.IGNORECASE)


@cache
def month_names() -> dict[str, int]:
    """The number of each month name and abbreviation of the installed languages, in lower case."""
    names: dict[str, int] = {}
    for language in languages():
        for number, forms in enumerate(language.calendar.months, start=1):
            names.update(dict.fromkeys(forms, number))
    return names


@cache
def _pattern(*, whole: bool) -> re.Pattern[str]:
    """One pattern for all written forms; every repetition in it is bounded, so that it runs in linear time."""
    calendars = [each.calendar for each in languages()]
    suffixes = ordinal_suffixes()
    between = alternatives([word for calendar in calendars for word in calendar.day_of_month])
    weekdays = alternatives([form for calendar in calendars for day in calendar.weekdays for form in day])
    month, gap = rf"(?:{alternatives(month_names())})\b\.?", r"\s{1,4}"
    day, year = rf"[0-3]?\d(?:{suffixes})?", r"(?:\d{4}|['’]\d{2})"
    forms = [
        r"(?P<iy>\d{4})(?P<is>[-/.])(?P<im>[01]?\d)(?P=is)(?P<id>[0-3]?\d)(?=\b|T\d)",
        r"(?P<ny>\d{4})-(?P<nm>[01]\d)(?![-/.]?\d)",
        r"(?P<a>[0-3]?\d)(?P<fs>[-/.])(?P<b>[0-3]?\d)(?P=fs)(?P<fy>\d{4}|['’]?\d{2})(?![-/.]?\d)",
        rf"(?P<dd>{day})(?:{gap}(?:{between}))?(?:{gap}|-)(?P<dm>{month})(?:,?{gap}|-)(?P<dy>{year})(?!\d)",
        rf"(?P<sd>{day})-(?P<sm>{month})-(?P<sy>\d\d)(?!\d)",
        rf"(?P<mm>{month}){gap}(?P<md>{day}),?{gap}(?P<my>{year})(?!\d)",
        rf"(?P<rd>[0-3]?\d)(?P<rs>[-./])(?P<rm>{'|'.join(ROMAN)})(?P=rs)(?P<ry>{year}|\d\d)(?!\d)",
        rf"(?P<gd>[0-3]\d)[0-2]\d[0-5]\d[A-Z]{gap}(?P<gm>{month}){gap}(?P<gy>\d{{4}}|\d\d)(?!\d)",  # 260430Z FEB 91
        rf"(?P<om>{month})(?:,?{gap}(?:{between}{gap})?)(?P<oy>\d{{4}})(?!\d|[-.,]\d)",
    ]
    body = rf"(?<![\w/.-])(?:(?:{weekdays})\b[.,]{{0,2}}{gap})?(?:{'|'.join(forms)})"
    if whole:
        clock = rf"(?:(?:T|,?{gap})[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?[\w:+(). /-]{{0,16}})?"
        body = rf"(?:{body}{clock}|(?P<cy>(?:19|20)\d\d)(?P<cm>[01]\d)(?P<cd>[0-3]\d)|(?P<yy>\d{{4}}))"
    return re.compile(body, re.IGNORECASE)


def _edtf(found: re.Match[str], language: str) -> str | None:
    """The EDTF of a match, None where the calendar knows no such date."""
    part = found.groupdict()
    for year, month, day in (
        ("iy", "im", "id"),
        ("cy", "cm", "cd"),
        ("dy", "dm", "dd"),
        ("my", "mm", "md"),
        ("sy", "sm", "sd"),
        ("ry", "rm", "rd"),
        ("gy", "gm", "gd"),
    ):
        if part.get(year):
            return _written(part[year], part[month], part[day])
    for year, month in (("ny", "nm"), ("oy", "om")):
        if part.get(year):
            return _written(part[year], part[month], None)
    if part.get("fy"):
        return _figures(part["a"], part["b"], part["fy"], divider=part["fs"], language=language)
    return _written(part["yy"], None, None) if part.get("yy") else None


def _figures(first: str, second: str, year: str, *, divider: str, language: str) -> str | None:
    """A date in figures: the order of the language decides, unless one number can only be a day."""
    month_first = load_language(language).calendar.numeric_order == "month" and divider == "/"
    orders = ((second, first), (first, second)) if month_first else ((first, second), (second, first))
    for day, month in orders:
        edtf = _written(year, month, day)
        if edtf is not None:
            return edtf
    return None


def _written(year: str, month: str | None, day: str | None) -> str | None:
    number = _year(year)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    if month is None:
        return f"{number:04d}"
    name = month.lower().rstrip(".")
    months = int(name) if name.isdigit() else ROMAN.index(name) + 1 if name in ROMAN else month_names()[name]
    if day is None:
        return f"{number:04d}-{months:02d}" if 1 <= months <= 12 else None
    return _real_day(number, months, int(re.sub(r"\D", "", day)))


def _year(written: str) -> int:
    digits = written.lstrip("'’")
    if len(digits) > 2:
        return int(digits)
    return int(digits) + (2000 if int(digits) < CENTURY_PIVOT else 1900)


def _real_day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # the calendar is the check: 31 April and the like are no dates
        return None
