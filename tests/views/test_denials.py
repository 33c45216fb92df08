"""Denials: no list prints what somebody denied as what he said."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from relaas.pipeline import BuildOptions, build
from relaas.views.cli import make_app

TEXT = """date 2015-03-02

Director Hanne Brill denied that she had cancelled the order. The museum said that the vase was broken.
"""
DENIES = {"en": "denies", "nl": "ontkent"}


def run(*arguments: str) -> str:
    printed = CliRunner().invoke(make_app(), arguments, env={"COLUMNS": "200"}, prog_name="relaas")
    assert printed.exit_code == 0, printed.output
    return printed.stdout


@pytest.fixture(scope="module")
def denying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of one text with one denial."""
    folder = tmp_path_factory.mktemp("denying")
    (folder / "text.txt").write_text(TEXT, "utf-8")
    build([folder / "text.txt"], folder / "d.relaas", options=BuildOptions(executor="serial"))
    return folder / "d.relaas"


@pytest.mark.parametrize("language", DENIES)
def test_the_list_says_who_denies(denying: Path, language: str) -> None:
    printed = run("statements", str(denying), "--lang", language)
    assert f"Hanne Brill ({DENIES[language]}): she had cancelled" in " ".join(printed.split())


@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_the_forms_for_programs_hold_the_stance(denying: Path, form: str) -> None:
    rows = run("statements", str(denying), "--format", form).splitlines()
    told = [row for row in rows if "cancelled" in row] if form != "json" else rows
    assert any("denied" in row for row in told)


@pytest.mark.parametrize("language", DENIES)
def test_page_and_workbook_say_who_denies(denying: Path, language: str, tmp_path: Path) -> None:
    page, book = tmp_path / "d.html", tmp_path / "d.xlsx"
    for out in (page, book):
        run("export", str(denying), str(out), "--lang", language)
    statements = page.read_text("utf-8").split('<section id="statements">')[1].split("</section>")[0]
    denial = next(line for line in statements.splitlines() if "cancelled" in line)
    assert f"{DENIES[language]}:" in denial
    rows = (row for sheet in load_workbook(book).worksheets for row in sheet.iter_rows(values_only=True))
    denied = [row for row in rows if any(str(cell).strip() == "she had cancelled the order" for cell in row)]
    assert denied
    assert all(DENIES[language] in row for row in denied)
