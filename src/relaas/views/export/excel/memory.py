"""What a workbook remembers of itself: a hidden sheet with a mark of every cell, by which changed cells are known.

Rows are known by their ids, so that a person may sort and filter them; columns by their keys, whatever the language.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from relaas.views.export.sheets import Sheet

MEMORY = "relaas"  # the name of the hidden sheet
MARK_LENGTH = 8  # hexadecimal digits


def mark_of(value: object) -> str:
    """A mark of what a cell holds, the same for values that a spreadsheet takes for the same."""
    text = text_of(value)
    return hashlib.sha256(text.encode()).hexdigest()[:MARK_LENGTH] if text else ""


def text_of(value: object) -> str:
    """What a cell holds as text: a date as ISO day, a whole number without a fraction, text without outer space."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())


def memory_rows(sheets: Sequence[Sheet]) -> Iterator[list[str]]:
    """The rows of the hidden sheet: for each sheet its title and the keys of its columns, then a mark per cell."""
    for sheet in sheets:
        yield [sheet.key, "", sheet.title, *(field.key for field in sheet.fields)]
        for id, row in zip(sheet.ids, sheet.rows, strict=True) if sheet.ids else ():
            yield [sheet.key, id, "", *map(mark_of, row)]


@dataclass(frozen=True, slots=True)
class Memory:
    """What a sheet held when it was written: its title, the keys of its columns, and the marks of each row by id."""

    title: str
    keys: tuple[str, ...]
    marks: dict[str, tuple[str, ...]]


def read_memory(rows: Sequence[Sequence[object]], key: str) -> Memory | None:
    """What the hidden sheet says of the sheet with a key, None where it says nothing."""
    own = [[text_of(cell) for cell in row] for row in rows if row and row[0] == key]
    if not own:
        return None
    head, *rest = own
    keys = tuple(each for each in head[3:] if each)
    marks = {row[1]: tuple((row[3:] + [""] * len(keys))[: len(keys)]) for row in rest}
    return Memory(head[2], keys, marks)
