"""The workbook, read as the XML that it is: real dates, filters, frozen heads, and nothing taken for a formula."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from relaas.dossier import open_dossier
from relaas.views.export import ExportOptions
from relaas.views.export.excel import export
from relaas.views.export.excel.writing import write_workbook
from relaas.views.export.sheets import CellValue, Field, Sheet
from relaas.views.wording import Wording

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def written(*values: CellValue) -> bytes:
    """A workbook of one column."""
    rows = tuple((value,) for value in values)
    return write_workbook([Sheet("x", "Blad", (Field("text", "tekst"),), rows)], title="x", words=Wording("nl"))


def read_sheet(data: bytes) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "+31 6", "- een lijst", "@naam"])
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    cell = read_sheet(written(text))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    with zipfile.ZipFile(io.BytesIO(written(text))) as file:
        assert etree.fromstring(file.read("xl/worksheets/sheet1.xml")).findall(f".//{S}f") == []


@pytest.mark.parametrize(
    ("value", "held"),
    [
        (date(2021, 4, 14), datetime(2021, 4, 14)),  # noqa: DTZ001 - a cell has no time zone
        (date(1830, 8, 25), "1830-08-25"),
        (0, 0),
        (2.5, 2.5),
        (None, None),
        ("", None),
        ("a\x07b", "a\ufffdb"),
        ("é" * 40_000, "é" * 32_000),
    ],
)
def test_a_cell_holds_its_value(value: CellValue, held: object) -> None:
    assert read_sheet(written(value, "x"))["A2"].value == held


@pytest.fixture(scope="module")
def data(dossier_path: Path) -> bytes:
    """The workbook of the example dossier."""
    with open_dossier(dossier_path) as dossier:
        return export(dossier, Wording("nl"), ExportOptions())


def test_every_sheet_can_be_filtered_and_keeps_its_head_in_sight(data: bytes) -> None:
    *sheets, memory = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert [sheet.title for sheet in sheets][:2] == ["Regels", "Uitspraken"]
    for sheet in sheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
    assert memory.sheet_state == "veryHidden"


def test_no_moment_stands_in_the_file(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = file.read("docProps/core.xml").decode()
    assert str(datetime.now().astimezone().year) not in properties
    assert "2023-" in properties
