"""Reading a workbook back: every cell that a person changed becomes a wish, or one clear complaint."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from relaas.errors import StopRun
from relaas.model.archives import DAMAGED_ARCHIVE
from relaas.views.export.excel.memory import MEMORY, Memory, mark_of, read_memory, text_of
from relaas.views.export.sheets import LINES
from relaas.views.typed_dates import read_typed_date

Problem = Literal[
    "read-only", "no-date", "no-tick", "accept-and-hide", "no-such-number", "new-row", "lost-rows", "no-such-line"
]
Row = Sequence[object]
Read = Callable[[str, Mapping[str, str]], tuple[str, ...] | Problem]

TICKS = frozenset({"x", "✓", "v", "1", "ja", "yes", "true", "waar"})
FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asks for in one cell: the key of its column, the line, and the values: none takes back what stood.

    ``place`` is the name of the cell.
    """

    key: str
    line: str
    values: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """A cell whose change cannot become a decision: where it is, what it holds, and why not."""

    place: str
    value: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Filled:
    """All that a person changed in a workbook."""

    wishes: tuple[Wish, ...]
    complaints: tuple[Complaint, ...]


def read_workbook(data: bytes) -> Filled:
    """What was changed in the sheet of the chronology; stops the run where it is no workbook of this program."""
    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, *DAMAGED_ARCHIVE) as error:
        raise StopRun("This is no Excel workbook (.xlsx).", "no_workbook") from error
    if MEMORY not in workbook.sheetnames:
        problem = "This workbook was not written by Relaas, or its hidden sheet is gone; export it anew."
        raise StopRun(problem, "foreign_workbook")
    memory = read_memory(list(workbook[MEMORY].iter_rows(values_only=True)), LINES)
    if memory is None or memory.title not in workbook.sheetnames:
        raise StopRun("The sheet with the lines is gone from this workbook; export it anew.", "no_sheet")
    return read_lines(memory, list(workbook[memory.title].iter_rows(min_row=FIRST_ROW, values_only=True)))


def read_lines(memory: Memory, rows: Sequence[Row]) -> Filled:
    """What was changed in the rows below the head, compared with what the sheet held when it was written."""
    id_of = {text_of(_cell(row, memory, "number")): text_of(_cell(row, memory, "id")) for row in rows}
    found: list[Wish | Complaint] = []
    met: set[str] = set()
    for place, row in enumerate(rows, start=FIRST_ROW):
        id = text_of(_cell(row, memory, "id"))
        if id in memory.marks:
            met.add(id)
            found += _changes(id, place, row, memory, id_of)
        elif any(map(text_of, row)):
            found.append(Complaint(f"{place}:{place}", text_of(next(filter(None, row))), "new-row"))
    if lost := len(memory.marks.keys() - met):
        found.append(Complaint("", str(lost), "lost-rows"))
    return Filled(
        tuple(each for each in found if isinstance(each, Wish)),
        tuple(each for each in found if isinstance(each, Complaint)),
    )


def _changes(id: str, place: int, row: Row, memory: Memory, id_of: Mapping[str, str]) -> Iterator[Wish | Complaint]:
    """The changed cells of one row."""
    both = all(text_of(_cell(row, memory, key)).casefold() in TICKS for key in ("accept", "hide"))
    for number, (key, mark) in enumerate(zip(memory.keys, memory.marks[id], strict=True)):
        value = row[number] if number < len(row) else None
        if mark_of(value) == mark:
            continue
        name, text = f"{get_column_letter(number + 1)}{place}", text_of(value)
        if both and key in ("accept", "hide"):
            yield Complaint(name, text, "accept-and-hide")
            continue
        values = READ[key](text, id_of) if key in READ else "read-only"
        yield Complaint(name, text, values) if isinstance(values, str) else Wish(key, id, values, name)


def _cell(row: Row, memory: Memory, key: str) -> object:
    number = memory.keys.index(key)
    return row[number] if number < len(row) else None


def _tick(text: str, id_of: Mapping[str, str]) -> tuple[str, ...] | Problem:
    if not text:
        return ()
    return (text,) if text.casefold() in TICKS else "no-tick"


def _date(text: str, id_of: Mapping[str, str]) -> tuple[str, ...] | Problem:
    if not text:
        return ()
    edtf = read_typed_date(text)
    return (edtf,) if edtf else "no-date"


def _note(text: str, id_of: Mapping[str, str]) -> tuple[str, ...] | Problem:
    return (text,) if text else ()


def _merge(text: str, id_of: Mapping[str, str]) -> tuple[str, ...] | Problem:
    """The ids of the lines with some numbers, apart with commas, semicolons or spaces between them."""
    numbers = text.replace(";", " ").replace(",", " ").split()
    if not all(id_of.get(number) for number in numbers):
        return "no-such-number"
    return tuple(id_of[number] for number in numbers)


# How the cells of each column for decisions are read.
READ: Mapping[str, Read] = {
    "accept": _tick,
    "hide": _tick,
    "correct_date": _date,
    "note": _note,
    "merge_with": _merge,
}
