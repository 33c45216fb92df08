"""Tables as files: workbooks (.xlsx) and values set apart by commas, semicolons or tabs (.csv, .tsv)."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time

from relaas.documents.encoding import decode
from relaas.documents.reading.extracted import Extracted, TextBuilder
from relaas.documents.reasons import MAX_CHARACTERS, left_out
from relaas.model.archives import DAMAGED_ARCHIVE

SAMPLE = 8192  # characters by which the sign between the values is found
DIVIDERS = ",;\t|"
DAMAGED = (*DAMAGED_ARCHIVE, SyntaxError, TypeError)


def read_workbook(data: bytes) -> Extracted:
    """The sheets of a workbook under their names, row by row, a tab between the cells; formulas as last reckoned."""
    from openpyxl.utils.exceptions import InvalidFileException  # a quarter of a second, for workbooks alone

    try:
        sheets = list(_sheets(data))
    except (*DAMAGED, InvalidFileException):
        raise left_out("not-an-xlsx") from None
    builder = TextBuilder()
    for title, rows in sheets:
        if rows:
            builder.add(title, "heading")
            for row in rows:
                builder.add(row, divider="\n" if row is not rows[0] else "\n\n")
    return Extracted("xlsx", builder.text, zones=tuple(builder.zones))


def _sheets(data: bytes) -> Iterator[tuple[str, list[str]]]:
    """The title of each sheet and the lines of its rows; cells are unpacked as they are read."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    characters = 0
    for sheet in book.worksheets:
        rows = [line for row in sheet.iter_rows(values_only=True) if (line := _line([_shown(cell) for cell in row]))]
        characters += sum(map(len, rows))
        if characters > MAX_CHARACTERS:
            raise left_out("too-large", f"{characters:,} characters")
        yield sheet.title, rows


def read_csv(data: bytes) -> Extracted:
    """The rows of a file of values, a tab between the cells."""
    text = decode(data)
    rows = _rows(text, _divider(text))
    if rows is None:  # a cell that has no end: then each line is one
        rows = [[line] for line in text.splitlines()]
    builder = TextBuilder()
    for row in rows:
        builder.add(_line([" ".join(cell.split()) for cell in row]), divider="\n")
    return Extracted("csv", builder.text)


def _divider(text: str) -> str:
    """The sign between the values: the one that cuts most of the first rows into as many cells, then into most.

    A sentence in a cell has commas too, and so has a title above the table.
    """
    sample = text[:SAMPLE].rpartition("\n")[0] if len(text) > SAMPLE else text
    cut = {sign: Counter(len(row) for row in _rows(sample, sign) or () if any(row)) for sign in DIVIDERS}
    rows = {
        sign: max(((count, cells) for cells, count in found.items() if cells > 1), default=(0, 0))
        for sign, found in cut.items()
    }
    return max(DIVIDERS, key=lambda sign: rows[sign])


def _rows(text: str, divider: str) -> list[list[str]] | None:
    """The cells of each row, None where one of them has no end."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=divider))
    except csv.Error:
        return None


def _line(cells: list[str]) -> str:
    return "\t".join(cells).rstrip("\t") if any(cells) else ""


def _shown(cell: object) -> str:
    """A cell as a person reads it: a day without its midnight, a whole number without a point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
