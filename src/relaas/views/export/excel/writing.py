"""Writing a workbook: real dates, filters, frozen heads, cells to decide in, and nothing taken for a formula."""

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.excel.memory import MEMORY, memory_rows
from relaas.views.export.sheets import LINES, CellValue, Field, Sheet
from relaas.views.export.sheets.lines import CHOSEN
from relaas.views.export.timeml import NOT_XML
from relaas.views.wording import Wording

HEAD, DECISION_HEAD, DECISION = (PatternFill("solid", fgColor=colour) for colour in ("E8ECF1", "F3DFC1", "FDF6EA"))
BOLD, QUIET = Font(name="Calibri", bold=True), Font(name="Calibri", color="6D695F", size=9)
WRAPPED = Alignment(wrap_text=True, vertical="top", horizontal="left")
TOP = Alignment(vertical="top", horizontal="left")
FIRST_ROW = 2  # below the head
EARLIEST_DATE = date(1900, 3, 1)  # before it the calendars of Excel and of the world differ
LONGEST = 32_000  # characters; a cell holds 32,767
DATE_FORMAT = "yyyy-mm-dd"
TEXT_FORMAT = "@"  # in which "2021-04" stays a month: else a spreadsheet makes a day of it
LINE_HEIGHT, MOST_LINES = 15.0, 8  # points, lines
TICKED = ("accept", "hide")


def write_workbook(sheets: Sequence[Sheet], *, title: str, words: Wording) -> bytes:
    """The sheets as a workbook, with a hidden one by which changed cells are known when it is read back."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title, workbook.properties.creator = title, "Relaas"
    workbook.properties.language, workbook.properties.identifier = words.language, EXPORT_MARK
    for sheet in sheets:
        write_sheet(workbook.create_sheet(sheet.title[:31]), sheet, words)
    memory = workbook.create_sheet(MEMORY)
    memory.sheet_state = "veryHidden"
    for row in memory_rows(sheets):
        memory.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def write_sheet(made: Worksheet, sheet: Sheet, words: Wording) -> None:
    """One sheet with its head, its rows and all that helps to read and to fill it in."""
    for number, field in enumerate(sheet.fields, start=1):
        head = made.cell(1, number, field.title)
        head.font, head.alignment = BOLD, WRAPPED
        head.fill = DECISION_HEAD if field.role == "decision" else HEAD
        made.column_dimensions[get_column_letter(number)].width = field.width
    made.row_dimensions[1].height = 2 * LINE_HEIGHT
    for place, row in enumerate(sheet.rows, start=FIRST_ROW):
        for number, (field, value) in enumerate(zip(sheet.fields, row, strict=True), start=1):
            write_cell(made.cell(place, number), value, field)
        made.row_dimensions[place].height = height_of(sheet.fields, row)
    last = f"{get_column_letter(len(sheet.fields))}{len(sheet.rows) + 1}"
    made.auto_filter.ref = f"A1:{last}"
    made.freeze_panes = "B2"
    _lay_out_for_print(made, sheet)
    if sheet.key == LINES:
        _offer_ticks(made, sheet, words)


def write_cell(cell: Cell, value: CellValue, field: Field) -> None:
    """One cell; text that a spreadsheet would take for a formula stays text, also when it is edited."""
    cell.alignment = TOP if field.role == "id" else WRAPPED
    if field.role == "decision":
        cell.fill = DECISION
    if field.role == "id":
        cell.font = QUIET
    if isinstance(value, date) and value < EARLIEST_DATE:
        value = value.isoformat()
    if isinstance(value, str):
        value = NOT_XML.sub("\ufffd", value)[:LONGEST]
    cell.value = value or (value if isinstance(value, int | float) else None)
    if isinstance(value, date):
        cell.number_format = DATE_FORMAT
    elif field.key == "correct_date":
        cell.number_format = TEXT_FORMAT
    if isinstance(value, str) and value.startswith("="):
        cell.data_type = "s"
        cell.quotePrefix = True


def height_of(fields: Sequence[Field], row: Sequence[CellValue]) -> float:
    """The height in points that the texts need which a person reads first, as far as a row may grow."""
    read = zip(fields[: printed_columns(fields)], row, strict=False)
    lines = (-(-len(str(value)) // field.width) for field, value in read if isinstance(value, str))
    return LINE_HEIGHT * min(max(lines, default=1), MOST_LINES)


def printed_columns(fields: Sequence[Field]) -> int:
    """How many columns a person reads on paper: those before the cells to fill in and the ids."""
    beside = (number for number, field in enumerate(fields) if number and field.role in ("decision", "id"))
    return next(beside, len(fields))


def _lay_out_for_print(made: Worksheet, sheet: Sheet) -> None:
    """Landscape, as wide as the paper: the columns that a person reads, which stand before those to fill in."""
    printed = get_column_letter(printed_columns(sheet.fields))
    made.print_area = f"A1:{printed}{len(sheet.rows) + 1}"
    made.page_setup.orientation, made.page_setup.paperSize = "landscape", made.PAPERSIZE_A4
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
    made.sheet_properties.pageSetUpPr.fitToPage = True
    made.print_title_rows = "1:1"


def _offer_ticks(made: Worksheet, sheet: Sheet, words: Wording) -> None:
    """Cells to tick take the tick alone; the others say what they take when they are entered."""
    for number, field in enumerate(sheet.fields, start=1):
        if field.role == "decision" and sheet.rows:
            letter = get_column_letter(number)
            ticked = field.key in TICKED
            hint = DataValidation(
                type="list" if ticked else None, formula1=f'"{CHOSEN}"' if ticked else None, allow_blank=True
            )
            hint.promptTitle, hint.prompt = field.title[:32], words(f"sheet.prompt.{field.key}")
            hint.showInputMessage = True
            made.add_data_validation(hint)
            hint.add(f"{letter}{FIRST_ROW}:{letter}{len(sheet.rows) + 1}")
