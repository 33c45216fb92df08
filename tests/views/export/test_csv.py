"""The CSV export: heads, values and separator of the language asked for."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.views.export import ExportOptions
from relaas.views.export.csv import export
from relaas.views.wording import Wording


@pytest.mark.parametrize(
    ("language", "asked_for", "separator"), [("nl", "", ";"), ("en", "", ","), ("nl", "\t", "\t"), ("en", ";", ";")]
)
def test_the_separator_is_that_of_the_language_or_the_one_asked_for(
    dossier_path: Path, language: str, asked_for: str, separator: str
) -> None:
    words = Wording(language)
    with open_dossier(dossier_path) as dossier:
        text = export(dossier, words, ExportOptions(separator=asked_for)).decode()
    assert text.startswith("\ufeff")  # by which a spreadsheet knows that it is UTF-8
    head, *rows = csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=separator)
    assert head[:2] == [words("column.number"), words("sheet.day_of", column=words("column.date"))]
    assert words("sheet.accept") not in head
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert {len(row) for row in rows} == {len(head)}
    assert words("status.planned") in {cell for row in rows for cell in row}
