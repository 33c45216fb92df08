"""Columns: what stands beside each other on a page, read down column by column, or row by row where it is a table."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from relaas.documents.reading.line import GUTTER, SENTENCE_END, Line, Row, as_row, joined

FEWEST_ROWS = 3  # lines beside each other that make columns or a table
FEWEST_CELLS = 3  # of two lines that do
FARTHEST = 2.5  # times the size of the letters from one line to the next
WIDEST_COUNT = 3  # columns that running text is set in; more are a table
FULL_LINE = 15  # characters of the usual line of a column of text
APART = "  "  # what stands apart on one line, as in the head of a letter
GOES_ON = 0.2  # of the lines of a column of text begin small, in mid-sentence

Gutter = tuple[float, float]


def in_reading_order(rows: Sequence[Row]) -> list[Line]:
    """The lines of a page as they are read: the pieces of a line that belongs to no columns are one line again."""
    found: list[Line] = []
    place = 0
    while place < len(rows):
        count, gutters = _beside(rows[place:])
        region = rows[place : place + count]
        columns = [
            [piece for row in region for piece in row if _column(piece, gutters) == n] for n in range(len(gutters) + 1)
        ]
        if not gutters:
            found += [joined(row, APART) for row in region]
        elif _is_text(columns):
            found += [line for column in columns for line in column]
        else:
            found += _table(region, gutters)
        place += count
    return found


def _beside(rows: Sequence[Row]) -> tuple[int, list[Gutter]]:
    """How many of the first rows stand in columns, and the white space between those; 1 and none where they do not."""
    gutters = _gaps(rows[0])
    count = 1
    while gutters and count < len(rows):
        above, row = rows[count - 1], rows[count]
        if row[0].row:
            break
        if abs(above[0].bottom - row[0].bottom) > FARTHEST * max(row[0].size, above[0].size):
            break
        left = [free for gutter in gutters if (free := _free(gutter, row)) is not None]
        if not left or (len(row) == 1 and len(left) < len(gutters)):
            break
        gutters, count = left, count + 1
    while count > 1 and len(rows[count - 1]) == 1 and _column(rows[count - 1][0], gutters) == 0:
        count -= 1  # what follows below the first column alone is text again
    set_apart = [row for row in rows[:count] if len(row) > 1]
    many = len(gutters) + 1 >= FEWEST_CELLS
    if not gutters or len(set_apart) < (FEWEST_ROWS - 1 if many else FEWEST_ROWS):
        return 1, []
    return count, gutters


def _gaps(row: Row) -> list[Gutter]:
    return [(left.right, right.left) for left, right in pairwise(row)]


def _free(gutter: Gutter, row: Row) -> Gutter | None:
    """What of a gutter stays white beside the pieces of a row, None where they fill it."""
    start, end = gutter
    for piece in row:
        if piece.right <= start or piece.left >= end:
            continue
        if piece.left <= start:
            start = piece.right
        else:
            end = piece.left
    return (start, end) if end - start >= GUTTER else None


def _column(piece: Line, gutters: Sequence[Gutter]) -> int:
    """The column that a piece stands in, from the left."""
    return sum(piece.left >= (start + end) / 2 for start, end in gutters)


def _is_text(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether columns hold running text: each has full lines, and lines that go on with the one above them."""
    if len(columns) > WIDEST_COUNT:
        return False
    return all(_runs_on(column) for column in columns)


def _runs_on(column: Sequence[Line]) -> bool:
    if len(column) < FEWEST_ROWS or median(len(line.text) for line in column) < FULL_LINE:
        return False
    return sum(line.text[:1].islower() for line in column) >= GOES_ON * len(column)


def _table(rows: Sequence[Row], gutters: Sequence[Gutter]) -> list[Line]:
    """The rows of a table, a tab between their cells; lines that go on in a cell are put to it."""
    found: list[list[list[Line]]] = []
    for row in rows:
        cells = [[piece for piece in row if _column(piece, gutters) == n] for n in range(len(gutters) + 1)]
        if found and _continues(found[-1], cells):
            for above, cell in zip(found[-1], cells, strict=True):
                above += cell
        else:
            found.append(cells)
    return [as_row(row) for row in found]


def _continues(above: Sequence[Sequence[Line]], cells: Sequence[Sequence[Line]]) -> bool:
    """Whether a line only goes on with cells of the row above it.

    It has no first cell, and goes on in mid-sentence with one of those, or may go on with all of them.
    """
    if cells[0]:
        return False
    filled = [(up[-1], cell[0]) for up, cell in zip(above, cells, strict=True) if up and cell]
    new = any(cell and not up for up, cell in zip(above, cells, strict=True))
    ended = [(SENTENCE_END.search(up.text) is not None, down.text[:1].islower()) for up, down in filled]
    return not new and ((False, True) in ended or (True, False) not in ended)
