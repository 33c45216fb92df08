"""What stops a command is said in the language of the call."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from relaas.errors import StopRun
from relaas.views.cli import codes, deciding, make_app
from relaas.views.cli.group import stop_in_words
from relaas.views.export import write_export
from relaas.views.wording import VIEW_LANGUAGES, Wording

Stopped = tuple[tuple[object, ...], dict[str, object]]  # a call, and what the sentence about it names
Stop = Callable[[Path], Stopped]


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


def nothing_readable(path: Path) -> Stopped:
    """The repair of a file of which the first page is all that is left."""
    path.write_bytes(path.read_bytes()[:3000])
    return ("repair", path), {"path": path}


def packed_twice(path: Path) -> Stopped:
    """A dossier packed where a file stands."""
    target = written(path.with_name("notes.relaas"), "mine")
    return ("pack", path, target), {"path": target}


def exported_over_a_folder(path: Path) -> Stopped:
    """An export to a folder with the name of a page."""
    target = path.with_name("folder.html")
    target.mkdir()
    return ("export", path, target), {"path": target}


def exported_over_a_database(path: Path) -> Stopped:
    """An export to a dossier with the name of a page."""
    target = path.with_name("copy.html")
    shutil.copy(path, target)
    return ("export", path, target), {"path": target}


def exported_over_notes(path: Path) -> Stopped:
    """An export to a file that a person wrote."""
    target = written(path.with_name("notes.md"), "mine")
    return ("export", path, target), {"path": target}


def undone_without_being_taken(path: Path) -> Stopped:
    """A number that no decision has."""
    return ("decide", path, "undo", 99), {"number": 99}


def papered_on_a_note(path: Path) -> Stopped:
    """A Word document in the styles of a file that is none."""
    note = written(path.with_name("house.docx"), "mine")
    return ("export", path, path.with_name("brug.docx"), "--template", note), {"path": note}


def taken_over_from_a_note(path: Path) -> Stopped:
    """The decisions of a workbook that is none."""
    return ("import", path, written(path.with_name("notes.xlsx"), "mine")), {}


def taken_over_from_a_foreign_workbook(path: Path) -> Stopped:
    """The decisions of a workbook that somebody else made."""
    foreign = path.with_name("foreign.xlsx")
    Workbook().save(foreign)
    return ("import", path, foreign), {}


def times_of_no_text(path: Path) -> Stopped:
    """The times of a file in another encoding."""
    file = path.with_name("old.txt")
    file.write_bytes(b"caf\xe9")
    return ("times", file, "--language", "en"), {"path": file, "byte": 3}


STOPS: dict[str, Stop] = {
    "nothing_to_save": nothing_readable,
    "taken": packed_twice,
    "no_file": exported_over_a_folder,
    "database": exported_over_a_database,
    "no_export": exported_over_notes,
    "no_decision": undone_without_being_taken,
    "no_template": papered_on_a_note,
    "no_workbook": taken_over_from_a_note,
    "foreign_workbook": taken_over_from_a_foreign_workbook,
    "no_utf8": times_of_no_text,
}


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
@pytest.mark.parametrize("kind", STOPS)
def test_what_stops_a_command_is_told_in_the_language_asked_for(path: Path, kind: str, language: str) -> None:
    arguments, named = STOPS[kind](path)
    assert stopped(*arguments, language=language) == Wording(language)(f"stopped.{kind}", **named)


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
