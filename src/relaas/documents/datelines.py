"""Lines that give the date of a document, and what its file name says."""

import re
from collections.abc import Iterator
from functools import cache

from relaas.documents import cues
from relaas.language.dates import find_dates, read_date

MAX_DATE_LINE = 100  # characters
CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
MAX_DATELINE = 90  # characters
DAY_FIRST = re.compile(r"(?<![\dA-Za-z])(?P<d>[0-3]\d)[-_.](?P<m>[01]\d)[-_.](?P<y>(?:19|20)\d\d)(?!\d)")
YEAR_FIRST = re.compile(
    r"(?<![\dA-Za-z])(?P<y>(?:19|20)\d\d)(?P<s>[-_. ]?)(?P<m>0[1-9]|1[0-2])"
    r"(?:(?P=s)(?P<d>0[1-9]|[12]\d|3[01]))?(?![\dA-Za-z])"
)


@cache
def _place() -> str:
    """A pattern for the name of a place: ``Den Haag``, ``'s-Gravenhage``, ``Alphen aan den Rijn``."""
    return rf"(?:['’]s-)?{CAPITAL}(?: (?:(?:{cues.either('place_links')}) ){{0,2}}{CAPITAL}){{0,3}}"


@cache
def _place_and_date() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<place>{_place()}),?\s+(?:d\.d\.\s*)?(?P<date>\S.*)")


@cache
def _opening() -> re.Pattern[str]:
    """A pattern for ``BRUSSELS, April 14 (Agency) -`` and ``Den Haag, 14 april 2021 –``."""
    place, agency = _place(), r"(?:\([^()]{2,30}\)\s*)?"
    return re.compile(rf"\s*{place}(?:, {place})?\s*(?:,\s*(?P<date>[^()–—-]{{3,30}}?))?\s*{agency}(?:--|[–—-])\s")


@cache
def _clock() -> re.Pattern[str]:
    """A pattern for a clock time behind a date: `` om 10.33 uur``, ``, 10:33 a.m. EST``."""
    before, after = cues.either("clock", "before"), cues.either("clock", "after")
    zone = r"[ap]\.?m\.?|[A-Z]{2,4}"
    return re.compile(rf"[\s,|–-]+(?:(?:{before}) )?[0-2]?\d[.:]\d\d(?::\d\d)?(?:\s*(?:{after}|{zone}))*\s*$")


def read_written(written: str, language: str) -> str | None:
    """The EDTF of a field that holds a date, a clock time after it allowed; None where it holds more or none."""
    written = " ".join(written.split()).strip(" .,;|")
    return read_date(written, language) or read_date(_clock().sub("", written), language)


def is_date_line(line: str) -> bool:
    """Whether a line holds a date, a label or a place before it, and nothing else."""
    return date_of_line(line, "nl") is not None


def date_of_line(line: str, language: str) -> tuple[int, int, str] | None:
    """The (start, end, EDTF) in a line that holds a date and at most a label or a place before it; else None."""
    if len(line) > MAX_DATE_LINE or not any(character.isdigit() for character in line):
        return None
    for start, written in _parts(line):
        edtf = read_written(written, language)
        if edtf is not None and (len(edtf) > 4 or start):
            return start, start + len(written.rstrip()), edtf
    return None


def _parts(line: str) -> Iterator[tuple[int, str]]:
    """The parts of a line that can be its date: what follows a label, the line itself, what follows a place."""
    for pattern in (cues.label("date"), cues.label_without_colon("date")):
        found = pattern.fullmatch(line)
        if found and found["value"]:
            yield found.start("value"), found["value"]
    signed = cues.opens_with("signed").match(line)
    begin = signed.end() if signed else 0
    yield len(line) - len(line.lstrip()), line.strip()
    place = _place_and_date().fullmatch(line, begin)
    if place and ("," in line or signed):
        yield place.start("date"), place["date"]


def dateline(paragraph: str, language: str, *, year: str | None) -> tuple[int, int, str] | None:
    """The (start, end, EDTF) of the date in an agency's opening, such as ``BRUSSELS, April 14 (Agency) -``.

    A day without a year takes ``year``, where that is known.
    """
    opening = _opening().match(paragraph[:MAX_DATELINE])
    if not opening or not opening["date"]:
        return None
    found = find_dates(opening["date"], language)
    offset = opening.start("date")
    if found:
        start, end, edtf = found[0]
        return offset + start, offset + end, edtf
    if year is None:
        return None
    resolved = read_date(f"{opening['date'].strip().rstrip('.')} {year}", language)
    return None if resolved is None else (offset, offset + len(opening["date"].rstrip()), resolved)


def date_of_name(name: str, language: str) -> tuple[str, str] | None:
    """The (EDTF, wording) of the date in the name of a file, its folder left aside: a day or a month, never a year."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    for found in YEAR_FIRST.finditer(stem):
        edtf = read_date("-".join(part for part in (found["y"], found["m"], found["d"]) if part), language)
        if edtf is not None and not (found["s"] == "" and found["d"] is None):
            return edtf, found[0]
    for found in DAY_FIRST.finditer(stem):
        edtf = read_date(f"{found['y']}-{found['m']}-{found['d']}", language)
        if edtf is not None:
            return edtf, found[0]
    words = re.sub(r"[-_]+", " ", stem)
    dates = [each for each in find_dates(words, language) if len(each[2]) > 4]
    return (dates[0][2], words[dates[0][0] : dates[0][1]]) if dates else None
