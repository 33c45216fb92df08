"""Sheets: real dates with their precision beside, codes in words, and the way back to the source."""

from datetime import date
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.model import Dating
from relaas.views.export.sheets import Sheet, make_sheets
from relaas.views.export.sheets.sheet import date_values
from relaas.views.wording import VIEW_LANGUAGES, Wording
from tests.views.factories import documents


@pytest.mark.parametrize(
    ("when", "day", "precision"),
    [
        (Dating("2021-04-14", "2021-04-14", "2021-04-14"), date(2021, 4, 14), "day"),
        (Dating("2021-04", "2021-04-01", "2021-04-30"), date(2021, 4, 1), "month"),
        (Dating("2021~", "2021-01-01", "2021-12-31"), date(2021, 1, 1), "year"),
        (Dating("2021-04-14/2021-05-01", "2021-04-14", "2021-05-01"), date(2021, 4, 14), "period"),
        (Dating("../2021-09-11", None, "2021-09-11", "by"), date(2021, 9, 11), "by"),
        (Dating("2021-04-14/..", "2021-04-14", None), date(2021, 4, 14), "one side open"),
        (
            Dating("[2021-04-07,2021-04-14]", "2021-04-07", "2021-04-14", candidates=("2021-04-07", "2021-04-14")),
            date(2021, 4, 7),
            "one of several days",
        ),
        (Dating(), None, "undated"),
    ],
)
def test_a_date_is_real_and_says_how_precise_it_is(when: Dating, day: date | None, precision: str) -> None:
    assert date_values(when, Wording("en"))[:2] == (day, precision)


@pytest.fixture(scope="module", params=VIEW_LANGUAGES)
def sheets(request: pytest.FixtureRequest, dossier_path: Path) -> dict[str, Sheet]:
    """The sheets of the example dossier in one language."""
    with open_dossier(dossier_path) as dossier:
        return {sheet.key: sheet for sheet in make_sheets(dossier, Wording(request.param))}


def values(sheet: Sheet, key: str) -> list[object]:
    place = [field.key for field in sheet.fields].index(key)
    return [row[place] for row in sheet.rows]


def test_there_is_a_sheet_for_every_list(sheets: dict[str, Sheet]) -> None:
    lists = ["statements", "figures", "plans", "differences", "sources", "entities"]
    assert list(sheets) == ["lines", *lists]
    assert all(sheet.rows for sheet in sheets.values())


def test_every_row_has_a_value_for_every_field_and_no_head_stands_twice(sheets: dict[str, Sheet]) -> None:
    for sheet in sheets.values():
        assert {len(row) for row in sheet.rows} == {len(sheet.fields)}
        assert len({field.key for field in sheet.fields}) == len(sheet.fields)


def test_a_line_leads_back_to_its_passage(sheets: dict[str, Sheet]) -> None:
    lines = sheets["lines"]
    texts = {document.path: document.text for document in documents()}
    rows = zip(*(values(lines, key) for key in ("documents", "start", "end", "text", "sentence")), strict=True)
    for paths, start, end, text, sentence in rows:
        passages = [texts[path][start:end] for path in str(paths).split("; ")]  # type: ignore[misc]
        assert text in [" ".join(passage.split()) for passage in passages]
        assert str(text) in str(sentence)


def test_codes_are_in_words(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        dutch = {sheet.key: sheet for sheet in make_sheets(dossier, Wording("nl"))}
    assert "gepland" in values(dutch["lines"], "status")
    assert "niet-genoemde bron (een ambtenaar)" in values(dutch["statements"], "speaker")
    assert set(values(dutch["sources"], "language")) == {"Nederlands", "Engels"}
