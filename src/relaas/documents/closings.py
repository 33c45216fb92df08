"""Where the foot of a document says of what day it is: in the sentence that closes it, or beside who signs."""

import re
from collections.abc import Iterator

from relaas.documents.cues import before_date
from relaas.documents.datelines import Find, date_of_line, is_place, read_written
from relaas.documents.head_lines import OUTSIDE, Line, OwnDate, lines_of

END = 2500  # characters in which a decision says when it was made
LAST_LINES = 6  # that are not blank, among which a paper is signed
MAX_CLOSING = 320  # from the opening words of the last sentence to its date
MAX_FOOT = 90  # characters of a line with the day beside who signs
SOURCE = re.compile(r"\s*\((?P<name>[^().,:]{3,60}), (?P<date>[^()]{8,40})\)\.?\s*")
POSTED = re.compile(r"\d:\d\d.*[·•|]|[·•|].*\d:\d\d")  # a clock time in a column of its own
COLUMNS = re.compile(r"\t+|\s{3,}|\s*[|•·]\s*")


def days_at_end(text: str, start: int, end: int, language: str, find: Find) -> Iterator[OwnDate]:
    """The days that the foot of a stretch of text gives as its own, in order of their kinds."""
    start = max(start, end - END)
    yield from _closing(text, start, end, language, find)
    last = list(lines_of(text, start, end))[-LAST_LINES:]
    for line in last:
        yield from _placed(line, language)
    for line in last:
        yield from _beside_signature(line, language)
    if last:
        yield from _source(last[-1], language)


def _placed(line: Line, language: str) -> Iterator[OwnDate]:
    """The place and day above the names under a paper: ``Delfzijl, 3 mei 2021`` and ``De directie`` below it."""
    found = date_of_line(line.text, language)
    if found and is_place(line.text[: found[0]]):
        yield OwnDate("place-at-end", OUTSIDE, line.start + found[0], line.start + found[1], found[2])


def _beside_signature(line: Line, language: str) -> Iterator[OwnDate]:
    """The day in a column of its own: ``3 May 2021      Signed: A. Lee``, ``11:52 PM · May 3, 2021 · from a phone``."""
    columns = [each for each in COLUMNS.split(line.text) if each.strip()]
    signed = any(before_date(r"\W*{0}", "signatures").match(column) for column in columns)
    if len(columns) < 2 or len(line.text) > MAX_FOOT or not (signed or POSTED.search(line.text)):
        return
    at = 0
    for column in columns:
        at = line.text.index(column, at)
        found = date_of_line(column, language)
        if found:
            yield OwnDate("beside-signature", OUTSIDE, line.start + at + found[0], line.start + at + found[1], found[2])
            return


def _source(line: Line, language: str) -> Iterator[OwnDate]:
    """Where a paper appeared, as its last line, between brackets: ``(De Brugbode, 3 mei 2021)``."""
    source = SOURCE.fullmatch(line.text)
    if source and (edtf := read_written(source["date"], language)):
        at = line.start
        yield OwnDate("source-at-end", OUTSIDE, at + source.start("date"), at + source.end("date"), edtf)


def _closing(text: str, start: int, end: int, language: str, find: Find) -> Iterator[OwnDate]:
    """The date in the last sentence by which a decision ends: ``Aldus uitgesproken ter zitting van 3 mei 2021``."""
    closed = None
    for opening in before_date(r"(?:^|\n)[ \t]*{0}", "closing_openings").finditer(text, start, end):
        at = opening.end() - len(opening[0].lstrip())
        sentence = text[at : min(end, at + MAX_CLOSING)].partition("\n\n")[0]
        date = next(iter(find(sentence, language)), None)
        if date is not None:
            closed = OwnDate("closing", OUTSIDE, at + date[0], at + date[1], date[2])
    if closed:
        yield closed
