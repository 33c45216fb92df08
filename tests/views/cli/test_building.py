"""The build command: one line for each file that is left out, and what became new, in words."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas import pipeline
from relaas.dossier import open_dossier
from relaas.language.meaning import model_name
from relaas.views.cli import make_app

NEWS = "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad, zei wethouder Mila Visser dinsdag.\n"
LETTER = "date 2022-04-05\n\nHet zwembad van Rijndam sluit op 1 juli 2022, schreef wethouder Mila Visser maandag.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), arguments, env={"LC_ALL": "nl_NL.UTF-8", "COLUMNS": "100"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a report, an empty file and one that is no PDF."""
    sources = tmp_path / "bronnen"
    sources.mkdir()
    (sources / "krant.txt").write_text(NEWS, "utf-8")
    (sources / "leeg.txt").write_text("", "utf-8")
    (sources / "scan.pdf").write_bytes(b"no pdf")
    return sources


def test_build_reads_names_what_it_leaves_out_and_tells_what_is_new(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "zaak.relaas"
    first = run("build", str(folder), "-o", str(tmp_path / "zaak"), "--workers", "1")
    assert first.exit_code == 0
    assert target.exists()
    assert "leeg.txt: het bestand is leeg" in first.stderr
    assert "scan.pdf: heet .pdf maar is geen PDF" in first.stderr
    assert "2 buiten beschouwing gelaten" in first.stdout
    assert "nieuwe regel" in first.stdout

    again = run("build", str(folder), "-o", str(target), "--workers", "1")
    assert again.exit_code == 0
    assert "1 ongewijzigd" in again.stdout
    assert "Er is niets veranderd" in again.stdout

    (folder / "brief.txt").write_text(LETTER, "utf-8")
    more = run("build", str(folder / "brief.txt"), "-o", str(target), "--workers", "1")
    assert more.exit_code == 0
    assert "1 nieuw bestand" in more.stdout
    assert "\n  ~ " in more.stdout  # one closure, and its day was moved
    assert "\n  ≠ " in more.stdout
    assert "\x1b" not in more.stdout + more.stderr

    assert run("verify", str(target)).exit_code == 0


def test_a_file_named_by_itself_that_may_not_be_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text("date 2021-03-02\n\nThe council met.\n", "utf-8")

    def refuse(path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr("os.access", lambda path, *_, **__: Path(path).suffix != ".txt")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = run("build", str(closed), "-o", str(tmp_path / "closed.relaas"))
    assert done.exit_code == 0
    assert "closed.txt: geen recht om het te lezen" in done.stderr


def test_build_says_which_other_editions_of_the_program_read_documents(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("build", str(folder), "-o", str(tmp_path / "zaak"), "--workers", "1")
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "edition", lambda: "0.0.1+former")
        assert "blijven zoals die ze las" not in run(*command).stderr
    assert "Documenten die versie 0.0.1+former gelezen heeft, blijven zoals die ze las" in run(*command).stderr


def test_build_says_where_the_encoder_is_missing_and_the_log_names_the_one_there_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "zaak.relaas"
    assert "niet geïnstalleerd" not in run("build", str(folder), "-o", str(target), "--workers", "1").stderr
    monkeypatch.setattr(pipeline, "model_name", lambda: None)
    assert "niet geïnstalleerd" in run("build", str(folder), "-o", str(target), "--workers", "1").stderr
    with open_dossier(target) as dossier:
        assert [build.meaning for build in dossier.builds()] == [model_name(), None]
