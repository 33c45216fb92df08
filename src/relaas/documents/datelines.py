"""Lines that give the date of a document, and what its file name says."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from relaas.documents import cues
from relaas.language.dates import find_dates, find_yearless, read_date
from relaas.language.installed import installed

MAX_DATE_LINE = 100  # characters
NUMBER_WORD = "nr|no|n°|nummer|number"  # before the number of a paper
MAX_PLACE = 5  # words between "done at" and the date
Date = tuple[int, int, str]  # where it stands in its line, and its EDTF
Find = Callable[[str, str], Sequence[Date]]  # the dates in a text of a language
SEPARATORS = " \t.,;:|/•·()[]–—-"
NUMBER = re.compile(r"[A-Z]{2,6}[ (/-]{1,2}\d[\w)/ -]*")  # of the document: "COM(2021) 123 final"
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
def _opening() -> re.Pattern[str]:
    """A pattern for ``BRUSSELS, April 14 (Agency) -`` and ``Den Haag, 14 april 2021 –``."""
    place, agency = _place(), r"(?:\((?P<bracketed>[^()]{2,30})\)\s*)?"
    return re.compile(rf"\s*{place}(?:, {place})?\s*(?:,\s*(?P<date>[^()–—-]{{3,30}}?))?\s*{agency}(?:--|[–—-])\s")


@cache
def _opening_with_stop() -> re.Pattern[str]:
    """A pattern for ``OSLO, 3 May 2021. The`` and ``Utrecht, 3 mei 2021: De``."""
    return re.compile(rf"\s*{_place()},\s*(?P<date>[^()–—:-]{{8,30}}?)[.:]\s+(?=\W?[A-ZÀ-ÖØ-Þ])")


@cache
def _clock() -> re.Pattern[str]:
    """A pattern for a clock time beside a date: ``om 10.33 uur``, ``10:33 a.m. EST``, ``3:15pm``."""
    before, after = cues.either("clock", "before"), cues.either("clock", "after")
    zone = r"[ap]\.?m\b\.?|[A-Z]{2,4}\b"
    return re.compile(rf"(?:(?:{before}) )?[0-2]?\d[.:]\d\d(?::\d\d)?(?:\s*(?:{after}|{zone}))*", re.IGNORECASE)


@cache
def _places() -> re.Pattern[str]:
    """A pattern for one place or two and what sets them apart from a date: ``Den Haag,``, ``Oslo / Bonn,``."""
    place = _place()
    return re.compile(rf"\s*{place}(?:(?:, | ?[/&] ?){place})?(?:\s*,|\s+[–—-])\s*(?:d\.d\.)?\s*")


def read_written(written: str, language: str) -> str | None:
    """The EDTF of a field that holds a date, a clock time beside it allowed; None where it holds more or none."""
    written = " ".join(written.split()).strip(SEPARATORS)
    return read_date(written, language) or read_date(_clock().sub("", written).strip(SEPARATORS), language)


def is_date_line(line: str) -> bool:
    """Whether a line holds a date, a label or a place before it, and nothing else."""
    return date_of_line(line, installed()[0]) is not None


def date_of_line(line: str, language: str, find: Find = find_dates) -> tuple[int, int, str] | None:
    """The (start, end, EDTF) in a line that holds a date and at most a label, a place or a clock time; else None."""
    if len(line) > MAX_DATE_LINE or not any(character.isdigit() for character in line):
        return None
    dates = find(line, language)
    if not dates:
        return None
    start, end, edtf = dates[0]
    return (start, end, edtf) if _fits_before(line[:start]) and _fits_after(line[end:]) else None


def is_bare(line: str, start: int) -> bool:
    """Whether nothing stands before the date that begins at ``start`` in a line: no label and no place."""
    return not _clock().sub("", line[:start]).strip(SEPARATORS)


def is_place(before: str) -> bool:
    """Whether the words before a date are a place and nothing else: ``Den Haag,``."""
    return _places().fullmatch(before) is not None


def _fits_before(before: str) -> bool:
    """Whether the words before a date say that it is the document's own: a label, a place, a section of a site."""
    words = _clock().sub("", before).strip(SEPARATORS)
    if not words or before.rstrip().endswith(("|", "•", "·")):
        return True
    label = cues.opens_with("labels", "date").match(words)
    signed = cues.opens_with("signed").match(words)
    if label:
        return not words[label.end() :].strip(SEPARATORS)
    return is_place(before) or (signed is not None and len(words[signed.end() :].split()) <= MAX_PLACE)


def _fits_after(after: str) -> bool:
    """Whether the words after a date leave it the document's own: a clock time, a date of change, a number."""
    words = _clock().sub("", after, count=1).strip(SEPARATORS)
    labelled = any(cues.opens_with("labels", kind).match(words) for kind in ("other", "title"))
    return not words or labelled or bool(NUMBER.fullmatch(words))


def dateline(paragraph: str, language: str, *, year: str | None) -> tuple[int, int, str] | None:
    """The (start, end, EDTF) of the date in an agency's opening: ``BRUSSELS, April 14 (Agency) -``, ``OSLO (May 3) -``.

    A day without a year takes ``year``, where that is known.
    """
    opened = _opened(paragraph) or _opened_by_stop(paragraph, language)
    if opened is None:
        return None
    offset, written = opened
    found = find_dates(written, language)
    if found:
        start, end, edtf = found[0]
        return offset + start, offset + end, edtf
    if year is None:
        return None
    resolved = read_date(f"{written.strip().rstrip('.')} {year}", language)
    return None if resolved is None else (offset, offset + len(written.rstrip()), resolved)


def yearless_dateline(paragraph: str, language: str) -> tuple[int, int, str] | None:
    """The (start, end, EDTF) of the day without a year in an agency's opening: ``BRUSSELS, April 14 (Agency) -``."""
    offset, written = _opened(paragraph) or (0, "")
    found = next(iter(find_yearless(written, language)), None)
    return (offset + found[0], offset + found[1], found[2]) if found else None


def _opened_by_stop(paragraph: str, language: str) -> tuple[int, str] | None:
    """Where the whole day in an opening that ends in a full stop begins, and its wording: ``OSLO, 3 May 2021. A``."""
    opening = _opening_with_stop().match(paragraph[:MAX_DATELINE])
    if not opening or read_date(opening["date"], language) is None:
        return None
    return opening.start("date"), opening["date"]


def _opened(paragraph: str) -> tuple[int, str] | None:
    """Where the date in an agency's opening begins, and its wording."""
    opening = _opening().match(paragraph[:MAX_DATELINE])
    if not opening:
        return None
    group = "date" if opening["date"] else "bracketed"
    written = opening[group]
    return (opening.start(group), written) if written and any(map(str.isdigit, written)) else None


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
