"""The dates by which papers are named, beside plain ones: two days of a weekend, a season of a quarterly."""

import re
from functools import cache

from relaas.documents import cues
from relaas.documents.cues import before_date
from relaas.documents.datelines import Date
from relaas.documents.head_lines import DAY
from relaas.documents.seasons import seasons_in
from relaas.language.alternatives import alternatives
from relaas.language.dates import find_dates, month_names, ordinal_suffixes, read_date, weekday_names
from relaas.language.installed import installed
from relaas.language.spelled_dates import find_spelled

MOST_DAYS = 4  # of a meeting or a weekend: no "Day 3 - Tuesday 9 May"
FARTHEST = "2035"  # the last year that two figures stand for where a paper gives its own day


def dates_named(line: str, language: str) -> list[Date]:
    """The dates in a line as (start, end, EDTF): of two days the first, on which a weekend paper comes out.

    Days in words, seasons with their year and the years of volumes are found where there are no others.
    """
    pairs = [*_first_days(line, language), *_groups(line, language)]
    taken = [range(start, end) for start, end, _ in pairs]
    found = [each for each in find_dates(line, language) if not any(each[0] in pair for pair in taken)]
    plain = [_not_ahead(each, line) for each in sorted([*pairs, *found])]
    if any(len(each[2]) == DAY for each in plain):
        return plain
    return find_spelled(line) or plain or seasons_in(line) or _volumes(line)


def _groups(line: str, language: str) -> list[Date]:
    """The days of the date-time groups of telegrams and signals: ``151430Z AUG 74``."""
    found = []
    for group in _group().finditer(line):
        edtf = read_date(f"{group['day']} {group['month']} {group['year']}", language)
        if edtf is not None:
            found.append((group.start(), group.end(), edtf))
    return found


@cache
def _group() -> re.Pattern[str]:
    hour = r"(?:[01]\d|2[0-3])[0-5]\d[A-Z]?"
    return re.compile(
        rf"(?<!\w)(?P<day>[0-3]\d){hour}\s?(?P<month>{alternatives(month_names())})\.?\s?(?P<year>(?:19|20)?\d\d)(?!\d)",
        re.IGNORECASE,
    )


def _volumes(line: str) -> list[Date]:
    """The year of a number of a periodical that gives no more, by itself on a line: ``Vol. 12 No. 4, 2003``."""
    found = _volume().fullmatch(line.strip(" .()"))
    start = line.find(found["year"], found.start("year")) if found else 0
    return [(start, start + len(found["year"]), found["year"])] if found else []


@cache
def _volume() -> re.Pattern[str]:
    word = rf"(?:{cues.either('issues', table='own_dates')})\W*"
    return re.compile(rf"{word}\d{{1,4}}\W+(?:{word}(?:\d{{1,4}}\W+)?)*(?P<year>(?:19|20)\d\d)", re.IGNORECASE)


def _not_ahead(found: Date, line: str) -> Date:
    """A day of which the year has two figures, of the century before where it would be far ahead: '47 is 1947."""
    start, end, edtf = found
    if edtf[:4] <= FARTHEST or re.search(r"\d{4}", line[start:end]):
        return found
    return start, end, f"{int(edtf[:4]) - 100}{edtf[4:]}"


def _first_days(line: str, language: str) -> list[Date]:
    """The pairs of days of one month in a line as (start, end, EDTF of the first): ``zaterdag 3 en zondag 4 mei 2021``.

    Month first as well: ``Saturday-Sunday, May 3-4, 2021``.
    """
    found = []
    for pair in _pairs().finditer(line):
        day, month, year = (pair[key] or pair[f"{key}_behind"] for key in ("day", "month", "year"))
        last = pair["last"] or pair["last_behind"]
        edtf = read_date(f"{day} {month} {year}", language)
        if edtf is not None and 0 < _number(last) - _number(day) < MOST_DAYS:
            found.append((pair.start(), pair.end(), edtf))
    return found


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


@cache
def _pairs() -> re.Pattern[str]:
    months = alternatives(month_names())
    weekday, number = rf"(?:{alternatives(weekday_names())})\b[.,]?\s", rf"[0-3]?\d(?:{ordinal_suffixes()})?"
    and_ = rf"\s{{0,3}}(?:[-–/&+]|(?:{cues.either('adding', table='small_words')})\b)\s{{0,3}}"
    second = rf"(?(weekday)(?:{weekday})?)(?P<last>{number})"  # of two weekdays both are named, or the first
    days = rf"(?P<weekday>{weekday})?(?P<day>{number})(?:,\s{number}){{0,3}}{and_}{second}"
    day_first = rf"{days}\s(?P<month>{months})\.?\s(?P<year>\d{{4}})"
    behind = rf"(?P<month_behind>{months})\.?\s(?P<day_behind>{number}){and_}(?P<last_behind>{number})"
    behind = rf"{behind},?\s(?P<year_behind>\d{{4}})"
    return re.compile(rf"(?<![\w.-])(?:{day_first}|{behind})(?!\d)", re.IGNORECASE)


def is_issue(section: str) -> bool:
    """Whether a section of a masthead is a date with no more than the word for a number of a periodical."""
    found = dates_named(section, installed()[0])
    if not found:
        return False
    rest = section[: found[0][0]] + " " + section[found[0][1] :]
    return bool(before_date(r"\W*(?:(?:{0})\W*(?:\d[\d.,]*\W*)?)+", "issues").fullmatch(rest.strip()))
