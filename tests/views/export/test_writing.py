"""Writing an export: it takes the place of an export, and of nothing else."""

import os
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.model.own_output import is_own_output
from relaas.pipeline import BuildOptions, build
from relaas.views.export import EXPORTS, ExportFormat, ExportOptions, write_export
from relaas.views.wording import Wording
from tests.views.factories import EACH_FORMAT, WITHOUT_WEASYPRINT

NEWS = "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni het zwembad, zei wethouder Mila Visser dinsdag.\n"
MADE_HERE = [form for form in EXPORTS if form.name != "pdf" or not WITHOUT_WEASYPRINT]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a source and a dossier of it."""
    folder = tmp_path_factory.mktemp("affair")
    (folder / "news.txt").write_text(NEWS)
    build([folder], folder / "affair.relaas", options=BuildOptions(executor="serial"))
    return folder


def export(folder: Path, form: ExportFormat) -> bytes:
    with open_dossier(folder / "affair.relaas") as dossier:
        return form.export(dossier, Wording("nl"), ExportOptions())


@pytest.mark.parametrize("form", EACH_FORMAT)
def test_an_export_takes_the_place_of_an_export(folder: Path, tmp_path: Path, form: ExportFormat) -> None:
    data = export(folder, form)
    assert is_own_output(data) or form.name == "csv"
    for _ in range(2):
        write_export(tmp_path / f"a.{form.name}", data)
    assert (tmp_path / f"a.{form.name}").read_bytes() == data


@pytest.mark.parametrize("force", [False, True])
def test_a_dossier_a_source_and_a_device_are_never_written_over(folder: Path, force: bool) -> None:
    with open_dossier(folder / "affair.relaas") as dossier:
        sources = dossier.files.known().keys()
    before = {path: path.read_bytes() for path in folder.iterdir()}
    (folder / "link.txt").symlink_to("news.txt")
    for target in (folder / "affair.relaas", folder / "news.txt", folder / "link.txt", folder, Path(os.devnull)):
        with pytest.raises(StopRun):
            write_export(target, b"{}", sources=sources, force=force)
    (folder / "link.txt").unlink()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_another_file_is_written_over_by_force_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# My notes\n")
    with pytest.raises(StopRun, match="--force"):
        write_export(tmp_path / "notes.md", b"new")
    write_export(tmp_path / "notes.md", b"new", force=True)
    assert (tmp_path / "notes.md").read_bytes() == b"new"


def test_an_account_is_no_source_of_another(folder: Path) -> None:
    made = [folder / f"out.{form.name}" for form in MADE_HERE]
    for form, target in zip(MADE_HERE, made, strict=True):
        write_export(target, export(folder, form))
    (folder / "copy.relaas").write_bytes((folder / "affair.relaas").read_bytes())
    report = build([folder], folder / "affair.relaas", options=BuildOptions(executor="serial"))
    reasons = {item.path: item.reason for item in report.left_out}
    assert {name for name, reason in reasons.items() if reason == "own-output"} >= {
        *("copy.relaas", "out.docx", "out.html", "out.md"),
    }
    assert report.changes.nothing
    for target in (*made, folder / "copy.relaas"):
        target.unlink()
