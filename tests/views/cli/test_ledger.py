"""Decisions listed, kept in a file, and taken over by another dossier of the same papers."""

import io
import json
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import Filters, open_dossier
from relaas.pipeline import bring_up_to_date
from relaas.views.cli import make_app
from relaas.views.export.sheets.lines import line_fields
from relaas.views.wording import Wording
from tests.views.factories import make_dossier


def run(*arguments: object, given: str = "", locale: str = "en_GB.UTF-8") -> Result:
    return CliRunner().invoke(
        make_app(), [str(each) for each in arguments], input=given, env={"LC_ALL": locale, "COLUMNS": "100"}
    )


def made(folder: Path) -> Path:
    """A dossier linked by the program."""
    folder.mkdir()
    path = make_dossier(folder)
    with open_dossier(path) as opened:
        bring_up_to_date(opened)
    return path


def account(dossier: Path) -> list[object]:
    with open_dossier(dossier) as opened:
        return [line.entry for line in opened.entries(Filters(hidden=True))]


@pytest.fixture
def ruled(tmp_path: Path) -> Path:
    """A dossier with decisions of several kinds, one of them undone."""
    dossier = made(tmp_path / "here")
    with open_dossier(dossier) as opened:
        first, second, third, *_ = [line.entry.id for line in opened.entries()]
    for arguments in (
        ("accept", first, "--note", "nagekeken"),
        ("correct", second, "--date", "2 maart 2023", "--note", "zie de brief"),
        ("add", "--text", "De raad was niet ingelicht.", "--date", "2023-03"),
        ("hide", third),
        ("undo", "1"),
    ):
        done = run("decide", dossier, *arguments, "--by", "M. Torn")
        assert done.exit_code == 0, done.output
    return dossier


@pytest.mark.parametrize(("locale", "undone"), [("en_GB.UTF-8", "undone"), ("nl_NL.UTF-8", "ongedaan gemaakt")])
def test_every_decision_is_listed_with_its_reason_and_state(ruled: Path, locale: str, undone: str) -> None:
    printed = run("decisions", ruled, locale=locale).stdout
    assert "M. Torn" in printed
    assert "2023-03-02" in printed
    assert "zie de brief" in printed
    assert undone in printed
    rows = run("decisions", ruled, "--format", "csv").stdout.splitlines()
    assert len(rows) == 6


def test_another_dossier_of_the_same_papers_takes_them_over_once(ruled: Path, tmp_path: Path) -> None:
    kept = tmp_path / "decisions.json"
    kept.write_text(run("decisions", ruled, "--format", "json").stdout, "utf-8")
    other = made(tmp_path / "there")
    assert "5 decisions taken over." in run("import", other, kept).stdout
    assert account(other) == account(ruled)
    assert "0 decisions taken over." in run("import", other, kept).stdout


def test_an_export_of_a_dossier_will_do_too(ruled: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "there")
    exported = run("export", ruled, "--format", "json").stdout
    assert run("import", other, "-", given=exported).exit_code == 0
    assert account(other) == account(ruled)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"action": "erase"}]', "no json"])
def test_what_holds_no_decisions_stops_in_words(ruled: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "file.json"
    file.write_text(text)
    done = run("import", ruled, file)
    assert done.exit_code == 3
    assert "no decisions" in done.stderr
    assert run("import", ruled, tmp_path / "gone.json").exit_code == 3


def test_a_decision_of_a_later_version_is_refused(ruled: Path, tmp_path: Path) -> None:
    items = json.loads(run("decisions", ruled, "--format", "json").stdout)
    items[0]["action"] = "erase"
    done = run("import", ruled, "-", given=json.dumps(items))
    assert done.exit_code == 3
    assert "erase" in done.stderr


def test_cells_of_a_workbook_become_decisions(tmp_path: Path) -> None:
    dossier = made(tmp_path / "here")
    file = tmp_path / "zaak.xlsx"
    assert run("export", dossier, file, "--lang", "nl").exit_code == 0
    keys = [field.key for field in line_fields(Wording("nl"))]
    workbook = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    workbook.worksheets[0].cell(2, keys.index("accept") + 1).value = "x"
    workbook.worksheets[0].cell(3, keys.index("correct_date") + 1).value = "someday"
    workbook.save(file)
    done = run("import", dossier, file, "--by", "M. Torn")
    assert done.exit_code == 0, done.output
    assert "1 decision taken over." in done.stdout
    assert "someday" in done.stderr
    with open_dossier(dossier) as opened:
        assert next(line.ruling for line in opened.entries()) == "accept"
