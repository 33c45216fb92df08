"""The round trip: every cell that a person changed becomes a decision or one clear complaint, and nothing else does."""

import io
import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from relaas.dossier import Dossier, open_dossier
from relaas.errors import StopRun
from relaas.views.export import ExportOptions
from relaas.views.export.excel import export
from relaas.views.export.excel.reading import read_workbook
from relaas.views.export.excel.ruling import rule_as_filled
from relaas.views.export.sheets.lines import line_fields
from relaas.views.wording import VIEW_LANGUAGES, Wording
from tests.views.factories import make_dossier

Fill = Callable[[Worksheet], None]
KEYS = [field.key for field in line_fields(Wording("en"))]
BY, AT = "M. Torn", "2023-06-01T10:00:00+00:00"


@pytest.fixture
def dossier(tmp_path: Path) -> Any:
    with open_dossier(make_dossier(tmp_path)) as opened:
        yield opened


def place(key: str, line: int) -> str:
    """The name of the cell of a column in the row of a line."""
    return f"{openpyxl.utils.get_column_letter(KEYS.index(key) + 1)}{line + 1}"


def filled(data: bytes, *cells: tuple[str, int, object]) -> bytes:
    """A workbook in which a person filled in some cells: the column, the number of the line, the value."""

    def fill(sheet: Worksheet) -> None:
        for key, line, value in cells:
            sheet[place(key, line)].value = value

    return edited(data, fill)


def edited(data: bytes, edit: Fill) -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    edit(workbook.worksheets[0])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def workbook_of(dossier: Dossier, language: str = "nl") -> bytes:
    return export(dossier, Wording(language), ExportOptions())


def rule(dossier: Dossier, *cells: tuple[str, int, object]) -> list[tuple[str, str, str]]:
    """The decisions (action, value, note) that come of filling in cells; none may be complained about."""
    ruled = rule_as_filled(read_workbook(filled(workbook_of(dossier), *cells)), dossier, by=BY, at=AT)
    assert ruled.complaints == ()
    return [(each.action, each.value, each.note) for each in ruled.decisions]


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_an_untouched_workbook_asks_for_nothing(dossier: Dossier, language: str) -> None:
    read = read_workbook(filled(workbook_of(dossier, language)))
    assert (read.wishes, read.complaints) == ((), ())


@pytest.mark.parametrize(
    ("key", "value", "decision"),
    [
        ("accept", "x", ("accept", "", "")),
        ("hide", "X", ("hide", "", "")),
        ("accept", True, ("accept", "", "")),
        ("correct_date", "2023-04", ("correct", "2023-04", "")),
        ("correct_date", datetime(2023, 4, 14), ("correct", "2023-04-14", "")),  # noqa: DTZ001 - as a cell holds it
        ("correct_date", "14 april 2023", ("correct", "2023-04-14", "")),
        ("note", "telefonisch  bevestigd", ("note", "", "telefonisch bevestigd")),
        ("merge_with", "2", ("merge", "", "")),
        ("merge_with", 2, ("merge", "", "")),
    ],
)
def test_a_cell_becomes_a_decision_on_its_line(
    dossier: Dossier, key: str, value: object, decision: tuple[str, str, str]
) -> None:
    line = dossier.entries()[0]
    assert rule(dossier, (key, 1, value)) == [decision]
    (taken,) = dossier.ledger.all()
    assert taken.headline is not None
    assert taken.headline.passage == line.entry.headline.passage
    assert (taken.by, taken.at) == (BY, AT)


def test_emptying_a_cell_takes_the_decision_back(dossier: Dossier) -> None:
    rule(dossier, ("accept", 1, "x"), ("note", 2, "bekijken"))
    assert dossier.entries()[0].ruling == "accept"
    assert rule(dossier, ("accept", 1, None)) == [("undo", "1", "")]
    assert dossier.entries()[0].ruling == ""


def test_a_hidden_line_stays_in_the_workbook_so_that_it_can_be_shown_again(dossier: Dossier) -> None:
    rule(dossier, ("hide", 1, "x"))
    assert len(dossier.entries()) == 2
    rule(dossier, ("hide", 1, None))
    assert len(dossier.entries()) == 3


def test_a_merger_that_both_lines_ask_for_is_one(dossier: Dossier) -> None:
    assert rule(dossier, ("merge_with", 1, "2"), ("merge_with", 2, "1")) == [("merge", "", "")]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ((("text", 1, "iets anders"),), "read-only"),
        ((("status", 2, "gebeurd!"),), "read-only"),
        ((("correct_date", 1, "11/3/2020"),), "no-date"),
        ((("accept", 1, "misschien"),), "no-tick"),
        ((("accept", 1, "x"), ("hide", 1, "x")), "accept-and-hide"),
        ((("merge_with", 1, "2; 77"),), "no-such-number"),
        ((("id", 1, "0000"),), "new-row"),
        ((("text", 5, "een nieuwe regel"),), "new-row"),
    ],
)
def test_what_cannot_be_a_decision_is_complained_about_and_the_rest_goes_on(
    dossier: Dossier, cells: tuple[tuple[str, int, object], ...], problem: str
) -> None:
    data = filled(workbook_of(dossier), *cells, ("accept", 3, "x"))
    ruled = rule_as_filled(read_workbook(data), dossier, by=BY, at=AT)
    assert [each.action for each in ruled.decisions] == ["accept"]
    assert problem in {each.problem for each in ruled.complaints}
    assert len(ruled.complaints) <= 2
    assert all(each.place for each in ruled.complaints if each.problem != "lost-rows")


def test_rows_may_be_sorted_and_are_missed_when_they_are_gone(dossier: Dossier) -> None:
    def shuffle(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        random.Random(7).shuffle(rows)
        rows[0][KEYS.index("accept")] = "x"
        for number, row in enumerate(rows, start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value

    read = read_workbook(edited(workbook_of(dossier), shuffle))
    assert ([wish.key for wish in read.wishes], read.complaints) == (["accept"], ())
    read = read_workbook(edited(workbook_of(dossier), lambda sheet: sheet.delete_rows(2, 2)))
    assert [(each.problem, each.value) for each in read.complaints] == [("lost-rows", "2")]


def test_a_line_that_is_there_no_more_is_complained_about(dossier: Dossier) -> None:
    data = filled(workbook_of(dossier), ("accept", 1, "x"))
    for document in dossier.documents():
        dossier.remove(document.id)
    ruled = rule_as_filled(read_workbook(data), dossier, by=BY, at=AT)
    assert ruled.decisions == ()
    assert [each.problem for each in ruled.complaints] == ["no-such-line"]


def test_what_is_no_workbook_of_ours_stops_the_run() -> None:
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    for data in (b"text", file.getvalue()):
        with pytest.raises(StopRun):
            read_workbook(data)
