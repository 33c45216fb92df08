"""A dossier whose sources are elsewhere: verify tells moved from changed from gone, and writes nothing."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.pipeline import BuildOptions, build
from relaas.views.cli import make_app

LETTERS = {
    "brief.txt": "Utrecht, 3 mei 2021\n\nDe wethouder opende de brug op 2 mei 2021.\n",
    "letter.txt": "London, 4 May 2021\n\nThe minister resigned on 3 May 2021.\n",
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(make_app(), [*map(str, arguments)], env={"LC_ALL": "en_GB.UTF-8", "COLUMNS": "200"})


@pytest.fixture
def moved(tmp_path: Path) -> tuple[Path, Path]:
    """A dossier, and the folder to which its sources were moved after the build."""
    there = tmp_path / "letters"
    there.mkdir()
    for name, text in LETTERS.items():
        (there / name).write_text(text, "utf-8")
    build([there], tmp_path / "a.relaas", options=BuildOptions(executor="serial"))
    return tmp_path / "a.relaas", there.rename(tmp_path / "archive")


@pytest.mark.parametrize("options", [(), ("--quick",)])
def test_sources_that_moved_are_one_sentence_with_a_code_of_its_own(
    moved: tuple[Path, Path], options: tuple[str, ...]
) -> None:
    found = run("verify", moved[0], *options)
    assert found.exit_code == 5, found.output
    assert "2 sources are not where they were read (brief.txt, letter.txt)" in found.stdout
    assert found.stdout.count("\n") == 1


@pytest.mark.parametrize("options", [(), ("--quick",)])
def test_they_are_proved_where_they_are_now(moved: tuple[Path, Path], options: tuple[str, ...]) -> None:
    dossier, archive = moved
    before = dossier.read_bytes()
    (archive / "brief.txt").rename(archive / "renamed.txt")
    found = run("verify", dossier, "--sources", archive, *options)
    assert found.exit_code == 0, found.output
    assert dossier.read_bytes() == before


def test_one_that_changed_on_the_way_is_named_with_its_line(moved: tuple[Path, Path]) -> None:
    dossier, archive = moved
    (archive / "brief.txt").write_text(LETTERS["brief.txt"].replace("2 mei", "9 mei"), "utf-8")
    found = run("verify", dossier, "--sources", archive)
    assert found.exit_code == 1
    assert "brief.txt" in found.stdout
    assert "9 mei" in found.stdout


def test_one_that_is_gone_is_named(moved: tuple[Path, Path]) -> None:
    dossier, archive = moved
    (archive / "brief.txt").unlink()
    found = run("verify", dossier, "--sources", archive)
    assert found.exit_code == 5
    assert "brief.txt" in found.stdout
    assert "letter.txt" not in found.stdout


def test_a_folder_that_is_not_there_is_a_wrong_use(moved: tuple[Path, Path]) -> None:
    assert run("verify", moved[0], "--sources", moved[0].parent / "nowhere").exit_code == 2
