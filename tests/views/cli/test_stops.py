"""What stops a command is said in the language of the call."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from relaas.errors import StopRun
from relaas.views.cli import codes, deciding, make_app
from relaas.views.cli.group import stop_in_words
from relaas.views.export import write_export
from relaas.views.wording import VIEW_LANGUAGES, Wording

Stop = Callable[[Path], tuple[tuple[object, ...], Path]]


@pytest.fixture
def path(dossier_path: Path, tmp_path: Path) -> Path:
    """A dossier of the test's own, beside its sources."""
    shutil.copytree(dossier_path.parent, tmp_path / "brug")
    return tmp_path / "brug" / dossier_path.name


def stopped(*arguments: object, language: str) -> str:
    """What a command that stops says, on one line."""
    given = [*map(str, arguments), "--lang", language]
    done = CliRunner().invoke(make_app(), given, env={"COLUMNS": "1000"})
    assert done.exit_code == codes.STOPPED, done.output
    return " ".join(done.stderr.split())


def written(path: Path, text: str) -> Path:
    """A file that holds some text."""
    path.write_text(text, "utf-8")
    return path


def nothing_readable(path: Path) -> tuple[tuple[object, ...], Path]:
    """The repair of a file of which the first page is all that is left."""
    path.write_bytes(path.read_bytes()[:3000])
    return ("repair", path), path


def packed_twice(path: Path) -> tuple[tuple[object, ...], Path]:
    """A dossier packed where a file stands."""
    target = written(path.with_name("notes.relaas"), "mine")
    return ("pack", path, target), target


def exported_over_a_folder(path: Path) -> tuple[tuple[object, ...], Path]:
    """An export to a folder with the name of a page."""
    target = path.with_name("folder.html")
    target.mkdir()
    return ("export", path, target), target


def exported_over_a_database(path: Path) -> tuple[tuple[object, ...], Path]:
    """An export to a dossier with the name of a page."""
    target = path.with_name("copy.html")
    shutil.copy(path, target)
    return ("export", path, target), target


def exported_over_notes(path: Path) -> tuple[tuple[object, ...], Path]:
    """An export to a file that a person wrote."""
    target = written(path.with_name("notes.md"), "mine")
    return ("export", path, target), target


STOPS: dict[str, Stop] = {
    "nothing_to_save": nothing_readable,
    "taken": packed_twice,
    "no_file": exported_over_a_folder,
    "database": exported_over_a_database,
    "no_export": exported_over_notes,
}


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
@pytest.mark.parametrize("kind", STOPS)
def test_a_file_that_stops_a_command_is_told_in_the_language_asked_for(path: Path, kind: str, language: str) -> None:
    arguments, named = STOPS[kind](path)
    assert stopped(*arguments, language=language) == Wording(language)(f"stopped.{kind}", path=named)


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_a_source_that_an_export_may_not_replace_is_named(tmp_path: Path, language: str) -> None:
    source = written(tmp_path / "report.md", "mine").resolve()
    with pytest.raises(StopRun) as stop:
        write_export(source, b"{}", sources=[source])
    assert stop_in_words(stop.value, Wording(language)) == Wording(language)("stopped.source", path=source)


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_who_decides_is_asked_for_where_the_machine_knows_nobody(
    path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4000")

    monkeypatch.setattr(deciding, "getuser", nobody)
    said = stopped("decide", path, "accept", "0000000000", language=language)
    assert said.endswith(Wording(language)("decided.no_name"))
