"""An export bears a seal: any change in it is found, and of which dossier it was made can be told."""

import io
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import open_dossier
from relaas.views.cli import make_app
from relaas.views.export import ExportFormat, ExportOptions, read_seal
from relaas.views.wording import Wording
from tests.views.factories import EACH_FORMAT

WORDS = {"docx": ("word/document.xml", b"brug"), "xlsx": ("docProps/core.xml", b"brug")}


def exported(path: Path, form: ExportFormat) -> bytes:
    with open_dossier(path) as dossier:
        return form.export(dossier, Wording("nl"), ExportOptions())


def changed(data: bytes, form: ExportFormat) -> bytes:
    """The export with one letter changed."""
    if form.name not in WORDS:
        middle = len(data) // 2  # far from the seal, which stands at either end
        return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    name, word = WORDS[form.name]
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, content.replace(word, b"brig", 1) if member == name else content)
    return made.getvalue()


@pytest.mark.parametrize("form", EACH_FORMAT)
def test_a_changed_export_is_told_from_one_as_it_was_written(dossier_path: Path, form: ExportFormat) -> None:
    data = exported(dossier_path, form)
    with open_dossier(dossier_path) as dossier:
        fingerprint = dossier.fingerprint()
    seal = read_seal(data)
    assert seal is not None
    assert (seal.dossier, seal.holds) == (fingerprint, True)
    other = read_seal(changed(data, form))
    assert other is not None
    assert not other.holds


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\3\4", b"# notes\n", b'{"relaas": {}}'])
def test_what_bears_no_seal_is_told(data: bytes) -> None:
    assert read_seal(data) is None


def run(*arguments: object) -> Result:
    return CliRunner().invoke(make_app(), [str(each) for each in arguments], env={"LC_ALL": "en", "COLUMNS": "300"})


def test_verify_says_of_an_export_whether_it_and_its_dossier_are_as_they_were(
    dossier_path: Path, tmp_path: Path
) -> None:
    other, target = tmp_path / "brug.relaas", tmp_path / "brug.md"
    other.write_bytes(dossier_path.read_bytes())
    assert run("export", other, target).exit_code == 0
    assert target.stat().st_mode & 0o777 == 0o600
    assert "as it left Relaas" in run("verify", target).stdout
    assert "as it is now" in run("verify", other, target).stdout
    with open_dossier(other) as dossier:
        dossier.decide(dossier.entries()[0].entry.id, "accept", by="M. Torn", at="2023-05-01T10:00:00+02:00")
    done = run("verify", other, target)
    assert (done.exit_code, "it was not made of" in done.stdout) == (1, True)
    target.write_text(target.read_text("utf-8").replace("brug", "brag", 1), "utf-8")
    done = run("verify", target)
    assert (done.exit_code, "was changed" in done.stdout) == (1, True)
    target.write_text("# Notes\n", "utf-8")
    assert run("verify", target).exit_code == 1
