"""Rows: the lines of a table with a column of days, each with its day; what names its source tells no event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from relaas.documents import cues
from relaas.documents.own_dates import is_anothers
from relaas.documents.parts.cut import Cut, Dated, Range
from relaas.documents.parts.days import CLOCK, Written, read_day
from relaas.documents.parts.quoting import Line, quoted_lines
from relaas.documents.reading import Zone
from relaas.model import Part

FEWEST = 2  # rows with a day of their own
DAYS_AMONG = 3  # columns from the left in which the days stand
MOSTLY = 0.6  # of the filled cells of a column of days hold a day and no more
TWO_DAYS = re.compile(r"\s*(?:,|;|&|\+|/|\ben\b|\band\b)\s*", re.IGNORECASE)
MIN_WORDS = 2  # of each of two things that a cell tells
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
EDGES = " \r\n"
TIME = re.compile(rf"\s*{CLOCK}\s*(?:uur|u\.?|hrs)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its range, and the ranges of its cells, empty ones too."""

    start: int
    end: int
    cells: tuple[Range, ...]


def find_rows(text: str, start: int, end: int, *, language: str) -> Iterator[list[Dated]]:
    """The rows of each table with a column of days, each with its day as written, carried down through empty cells."""
    for table in _tables(text, start, end):
        dated = _dated_rows(text, table, language)
        if dated:
            yield dated


def _tables(text: str, start: int, end: int) -> Iterator[list[Row]]:
    """Runs of lines with cells; blank lines between them are no matter."""
    table: list[Row] = []
    for line in quoted_lines(text, start, end):
        if line.blank and not text[line.start : line.end].strip():
            continue
        row = _row(text, line)
        if row is None:
            if table:
                yield table
            table = []
        else:
            table.append(row)
    if table:
        yield table


def _row(text: str, line: Line) -> Row | None:
    """The cells of a line, set apart by tabs, bars, or wide gaps."""
    stop = text.find("\n", line.start)
    stop = len(text) if stop < 0 else stop
    written = text[line.start : stop].rstrip(EDGES)
    if "\t" in written:
        borders = [found.span() for found in re.finditer(r"\t", written)]
    elif written.lstrip().startswith("|") and written.count("|") > 2:
        borders = [found.span() for found in re.finditer(r"\|", written)]
    else:
        borders = [found.span() for found in GAP.finditer(written)]
    if not borders:
        return None
    edges = [0, *(edge for border in borders for edge in border), len(written)]
    cells = [_stripped(written, edges[n], edges[n + 1], line.start) for n in range(0, len(edges), 2)]
    if written.lstrip().startswith("|"):
        cells = cells[1:-1] if written.endswith("|") else cells[1:]
    return Row(line.start, line.start + len(written), tuple(cells))


def _stripped(written: str, start: int, end: int, offset: int) -> Range:
    cell = written[start:end]
    begin = start + len(cell) - len(cell.lstrip())
    return offset + begin, offset + max(begin, start + len(cell.rstrip()))


def _dated_rows(text: str, table: Sequence[Row], language: str) -> list[Dated]:
    """The rows of a table by the days in its column of days; none where it has no such column."""
    column = _day_column(text, table, language)
    if column is None:
        return []
    heads = [text[slice(*cell)].lower().strip(" :*") for cell in table[0].cells]
    if _cell_day(text, table[0], column, language) is not None:
        heads = []
    sources = {n for n, head in enumerate(heads) if n != column and _is_head("source", head)}
    times = {n for n, head in enumerate(heads) if n != column and _is_head("time", head)}
    clocks = _holds_clocks(text, table, column, language)
    found: list[Dated] = []
    above: tuple[Written, Range] | None = None
    for row in table[1:] if heads else table:
        own = _cell_day(text, row, column, language, clocks=clocks)
        if own is not None:
            above = (own, row.cells[column])
        elif column >= len(row.cells) or text[slice(*row.cells[column])].strip():
            continue
        if above is not None:
            halves = _halves(text, row, column, language) if own is not None else None
            for half, day in halves or [(row, above)]:
                found.append(_dated(text, half, day, column, sources, times))
    if heads and found and found[0].cut:
        zone = Zone(table[0].start, table[0].end, "header")
        found[0] = replace(found[0], cut=replace(found[0].cut, zones=(zone, *found[0].cut.zones)))
    return found


def _halves(text: str, row: Row, column: int, language: str) -> list[tuple[Row, tuple[Written, Range]]] | None:
    """The two halves of a row of two days whose one long cell tells two things, each with its day; else None.

    ``3 May and 4 May | The board asks; the mayor answers.``: the board asks on the 3rd, the mayor answers on the 4th.
    """
    days = _two_days(text, row.cells[column], language)
    told = max((n for n in range(len(row.cells)) if n != column), key=lambda n: row.cells[n][1] - row.cells[n][0])
    start, end = row.cells[told]
    clauses = text[start:end].split(";")
    if days is None or told < column or len(clauses) != 2 or any(len(each.split()) < MIN_WORDS for each in clauses):
        return None
    border = start + len(clauses[0]) + 1
    second = border + len(clauses[1]) - len(clauses[1].lstrip())
    first_half = Row(row.start, border, (*row.cells[:told], (start, border)))
    blanks = ((second, second),) * told
    other_half = Row(second, row.end, (*blanks, (second, end), *row.cells[told + 1 :]))
    return [(first_half, days[0]), (other_half, days[1])]


def _two_days(text: str, cell: Range, language: str) -> tuple[tuple[Written, Range], tuple[Written, Range]] | None:
    """The two days that a cell names, each with its place; None where it names one, or a period."""
    words = text[slice(*cell)]
    first = read_day(words, language)
    divider = TWO_DAYS.match(words, first.end) if first else None
    if first is None or divider is None:
        return None
    last = read_day(words[divider.end() :], language)
    if last is None or first.edtf is None or last.edtf is None or words[divider.end() + last.end :].strip():
        return None
    return (first, (cell[0], cell[0] + first.end)), (last, (cell[0] + divider.end(), cell[1]))


def _dated(text: str, row: Row, day: tuple[Written, Range], column: int, sources: set[int], times: set[int]) -> Dated:
    """A row as a part: its day and what names its source heads it, each other cell tells something."""
    written, place = day
    zones = []
    for number, cell in enumerate(row.cells):
        if cell[0] == cell[1]:
            continue
        clock = TIME.fullmatch(text[slice(*cell)]) if number in times else None
        if clock and written.clock is None:
            written = replace(written, clock=f"{int(clock['hour']):02d}:{clock['minute']}")
        aside = number == column or number in sources or clock is not None
        zones.append(Zone(*cell, "header" if aside else "body"))
    return Dated(written, place, Cut(Part("row", row.start, row.end), None, tuple(zones)))


def _day_column(text: str, table: Sequence[Row], language: str) -> int | None:
    if len(table) == FEWEST and any(_heads_letter(text[slice(*cell)]) for cell in table[0].cells):
        return None
    for column in range(DAYS_AMONG):
        filled = [row for row in table if column < len(row.cells) and text[slice(*row.cells[column])].strip()]
        if column and _is_form(text, filled):
            return None
        clocks = _holds_clocks(text, filled, column, language)
        days = sum(_cell_day(text, row, column, language, clocks=clocks) is not None for row in filled)
        headed = (
            bool(filled) and filled[0] is table[0] and _is_head("day", text[slice(*filled[0].cells[column])].lower())
        )
        if days >= (1 if headed else FEWEST) and days >= MOSTLY * (len(filled) - headed):
            return column
    return None


def _is_form(text: str, rows: Sequence[Row]) -> bool:
    """Whether the first cells of most rows are labels, as those of a form are: ``Issued:      6 August 2013``."""
    labels = [text[slice(*row.cells[0])].rstrip() for row in rows]
    return sum(label.endswith(":") for label in labels) > len(labels) / 2


def _heads_letter(head: str) -> bool:
    """Whether a cell is a label from the head of a letter, with one row of values below it: ``Ons kenmerk``."""
    return bool(cues.label("other").fullmatch(head.strip())) or is_anothers(head.strip(), "")


def _holds_clocks(text: str, table: Sequence[Row], column: int, language: str) -> bool:
    """Whether the days of a column have their hour with them: an hour alone is then of the day above it."""
    days = (_cell_day(text, row, column, language) for row in table)
    return any(day is not None and day.clock and (day.edtf or day.month) for day in days)


def _cell_day(text: str, row: Row, column: int, language: str, *, clocks: bool = False) -> Written | None:
    """The day that a cell holds and nothing else, with ``clocks`` also an hour; of two days the period between them."""
    if column >= len(row.cells):
        return None
    cell = text[slice(*row.cells[column])].strip()
    written = read_day(cell, language) if cell else None
    if written is None or (not clocks and written.clock is not None and written.edtf is None and written.month is None):
        return None
    rest = cell[written.end :].strip(" .:;()")
    if not rest:
        return written
    days = _two_days(text, row.cells[column], language)
    return Written(len(cell), edtf=f"{days[0][0].edtf}/{days[1][0].edtf}") if days else None


def _is_head(key: str, words: str) -> bool:
    return bool(_heads(key).fullmatch(words.strip(" :*.")))


@cache
def _heads(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{cues.either('tables', key, table='parts')})(?:\s*\(.*\))?", re.IGNORECASE)
