"""Ruled tables: the cells that the lines drawn on a PDF page make, whatever the order in which their words were set."""

import ctypes
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TypeVar

import pypdfium2
from pypdfium2 import raw

from relaas.documents.reading.line import GUTTER, Line, Row, as_row

MOST_PATHS = 3000  # drawn on a page: maps and charts have more, and no cells
MOST_PIECES = 4 * MOST_PATHS  # of those paths: a map may be one path
THIN = 3.0  # points: a bar that is no thicker is a line
TOUCH = 3.0  # points by which lines that meet may miss each other
SHORTEST = 6.0  # points of a line that parts cells
FEWEST_ROWS, FEWEST_CELLS = 3, 2  # with words; two rows may be a head and all the rest, without lines between

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that is drawn: the height or the place from the left at which it lies, and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table: the lines from top to bottom and from left to right, and what those across cover."""

    heights: tuple[float, ...]
    places: tuple[float, ...]
    across: tuple[Rule, ...]

    def cell_of(self, line: Line) -> tuple[int, int] | None:
        """The row and the column in which a line is printed, of a cell over several rows the first."""
        row = _band(line.bottom + line.size / 2, self.heights)
        column = _band((line.left + line.right) / 2, self.places)
        if row is None or column is None:
            return None
        middle = (self.places[column] + self.places[column + 1]) / 2
        while row and not any(
            abs(rule.at - self.heights[row]) <= TOUCH and rule.start <= middle <= rule.end for rule in self.across
        ):
            row -= 1
        return row, column


def grids_of(page: pypdfium2.PdfPage) -> list[Grid]:
    """The ruled tables of a page that have rows and columns, or rows alone: those have no places yet."""
    across, down = _rules(page)
    found: list[Grid] = []
    alone: list[Rule] = []
    while across:
        ours, theirs = _connected(across, down)
        across = [rule for rule in across if rule not in ours]
        down = [rule for rule in down if rule not in theirs]
        heights = _borders(ours, theirs)[::-1]
        places = _borders(theirs, ours)
        if theirs and len(heights) > FEWEST_ROWS and len(places) > FEWEST_CELLS:
            found.append(Grid(tuple(heights), tuple(places), tuple(ours)))
        elif not theirs:
            alone += ours
    return [*found, *_stacked(alone)]


def _borders(ours: Iterable[Rule], others: Iterable[Rule]) -> list[float]:
    """Where some lines lie, and where those that cross them end: a table may have no frame."""
    return _levels([*(rule.at for rule in ours), *(end for rule in others for end in (rule.start, rule.end))])


def _levels(values: Iterable[float]) -> list[float]:
    """Values in ascending order, of those that all but coincide the first."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > TOUCH:
            found.append(value)
    return found


def _stacked(rules: Sequence[Rule]) -> Iterator[Grid]:
    """The lines of one length above one another, which part the rows of a table whose columns have no lines."""
    left = list(rules)
    while left:
        first = left[0]
        alike = [rule for rule in left if abs(rule.start - first.start) <= TOUCH and abs(rule.end - first.end) <= TOUCH]
        left = [rule for rule in left if rule not in alike]
        if len(alike) > FEWEST_ROWS:
            yield Grid(tuple(sorted({rule.at for rule in alike}, reverse=True)), (), tuple(alike))


def with_tables(rows: Sequence[Row], grids: Sequence[Grid]) -> list[Row]:
    """The rows of a page, the lines in each grid as the rows of a table where the first of them stood."""
    for grid in (grid if grid.places else _with_places(grid, rows) for grid in grids):
        cells = {id(line): cell for row in rows for line in row if (cell := grid.cell_of(line))}
        table = _table([line for row in rows for line in row if id(line) in cells], grid, cells)
        if sum(sum(map(bool, row)) >= FEWEST_CELLS for row in table) < FEWEST_ROWS:
            continue
        first = next(n for n, row in enumerate(rows) if any(id(line) in cells for line in row))
        outside = [[line for line in row if id(line) not in cells] for row in rows]
        lines = [[as_row(row)] for row in table]
        rows = [row for row in (*outside[: first + 1], *lines, *outside[first + 1 :]) if row]
    return list(rows)


def _with_places(grid: Grid, rows: Sequence[Row]) -> Grid:
    """The same with the columns that white space makes, which runs down between the words of all rows."""
    inside = [line for row in rows for line in row if grid.heights[-1] <= line.bottom < grid.heights[0]]
    places: list[float] = []
    right = grid.across[0].start
    for line in sorted(inside, key=lambda line: line.left):
        if not places or line.left - right >= GUTTER:
            places.append(line.left - 1)
        right = max(right, line.right)
    return replace(grid, places=(*places, max(right, grid.across[0].end) + 1))


def _table(lines: Sequence[Line], grid: Grid, cells: Mapping[int, tuple[int, int]]) -> list[list[list[Line]]]:
    """The rows that hold words, each with the lines of all its cells."""
    inside: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: (-round(line.bottom), line.left)):
        inside[cells[id(line)]].append(line)
    rows = sorted({row for row, _ in inside})
    return [[inside[row, column] for column in range(len(grid.places) - 1)] for row in rows]


def _band(value: float, borders: Sequence[float]) -> int | None:
    """Between which two borders, ascending or descending, a value lies."""
    return next(
        (n for n, (one, other) in enumerate(pairwise(borders)) if min(one, other) <= value < max(one, other)), None
    )


def _rules(page: pypdfium2.PdfPage) -> tuple[list[Rule], list[Rule]]:
    """The lines across and down that are drawn on a page, those in one line and touching as one."""
    across: list[Rule] = []
    down: list[Rule] = []
    paths = _few(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1), MOST_PATHS)
    for left, bottom, right, top in _few((bar for drawn in paths for bar in _bars(drawn)), MOST_PIECES):
        if top - bottom <= THIN and right - left >= SHORTEST:
            across.append(Rule((top + bottom) / 2, left, right))
        elif right - left <= THIN and top - bottom >= SHORTEST:
            down.append(Rule((left + right) / 2, bottom, top))
    return _merged(across), _merged(down)


def _few(things: Iterable[T], most: int) -> Sequence[T]:
    """Some things, none where there are more of them; no more than that are looked at."""
    found = list(islice(things, most + 1))
    return found if len(found) <= most else ()


def _bars(drawn: pypdfium2.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of the lines of a path: itself where it is thin, else those along its straight pieces."""
    left, bottom, right, top = drawn.get_bounds()
    if min(right - left, top - bottom) <= THIN:
        yield left, bottom, right, top
        return
    points = (_point(drawn, number) for number in range(raw.FPDFPath_CountSegments(drawn)))
    for (x, y, _), (next_x, next_y, straight) in pairwise(points):
        if straight:
            yield min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y)


def _point(drawn: pypdfium2.PdfObject, number: int) -> tuple[float, float, bool]:
    """Where a piece of a path ends on the page, and whether it is straight."""
    piece = raw.FPDFPath_GetPathSegment(drawn, number)
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(piece, x, y)
    return *drawn.get_matrix().on_point(x.value, y.value), raw.FPDFPathSegment_GetType(piece) == raw.FPDF_SEGMENT_LINETO


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Lines that lie in one line and touch, as one."""
    levels = _levels(rule.at for rule in rules)
    found: list[Rule] = []
    for rule in sorted((replace(rule, at=levels[bisect(levels, rule.at) - 1]) for rule in rules), key=_as_read):
        last = found[-1] if found else None
        if last and last.at == rule.at and rule.start <= last.end + TOUCH:
            found[-1] = replace(last, end=max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _as_read(rule: Rule) -> tuple[float, float]:
    return rule.at, rule.start


def _connected(across: Sequence[Rule], down: Sequence[Rule]) -> tuple[set[Rule], set[Rule]]:
    """The first line across, and all lines that meet it, or meet those."""
    ours, theirs = {across[0]}, set[Rule]()
    reached = {across[0]}
    while reached:
        met = {rule for rule in down if rule not in theirs and any(_meet(each, rule) for each in reached)}
        theirs |= met
        reached = {rule for rule in across if rule not in ours and any(_meet(rule, each) for each in met)}
        ours |= reached
    return ours, theirs


def _meet(across: Rule, down: Rule) -> bool:
    return across.start - TOUCH <= down.at <= across.end + TOUCH and down.start - TOUCH <= across.at <= down.end + TOUCH
