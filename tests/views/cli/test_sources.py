"""What a person says of a source counts, a removed one stays out, and a file is the same under any name."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import Dossier, open_dossier
from relaas.pipeline import BuildOptions, build
from relaas.views.cli import make_app

LETTERS = {
    "brief.txt": "Geachte raad,\n\nDe gemeente Rijndam sloot gisteren het zwembad. Er werken 35 mensen.\n",
    "krant.txt": "date 2022-03-02\n\nDe wethouder van Rijndam heeft op 1 maart het college ingelicht.\n",
    "2022-05-04_nota.txt": "De gemeente Rijndam heeft op 3 mei 2022 het zwembad gesloopt.\n",
}
ONE_PROCESS = BuildOptions(workers=1)


def run(*arguments: object, given: str = "") -> Result:
    environment = {"LC_ALL": "en_GB.UTF-8", "COLUMNS": "100"}
    return CliRunner().invoke(make_app(), [str(each) for each in arguments], input=given, env=environment)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three papers about a swimming pool."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in LETTERS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def dossier(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "pool.relaas"
    build([folder], path, options=ONE_PROCESS)
    return path


def id_of(dossier: Path, name: str) -> str:
    with open_dossier(dossier) as opened:
        return next(document.id for document in opened.register() if document.path == name)


def closing(opened: Dossier) -> str | None:
    """When the pool was closed, as the dossier tells it."""
    return next(line.event.when.edtf for line in opened.events() if "sloot" in line.event.text)


def test_a_date_given_is_the_day_that_words_are_reckoned_from(dossier: Path, folder: Path) -> None:
    done = run(
        "document", dossier, id_of(dossier, "brief.txt"), "--date", "3 maart 2022", "--title", "Brief",
        "--source", "Raad", "--note", "poststempel", "--by", "M. Torn",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    with open_dossier(dossier) as opened:
        (document,) = [each for each in opened.register() if each.path == "brief.txt"]
        assert (document.published.when.edtf, document.published.evidence) == ("2022-03-03", "person")
        assert (document.title, document.publisher) == ("Brief", "Raad")
        assert closing(opened) == "2022-03-02"
    assert "given by a person" in run("sources", dossier).stdout
    build([folder], dossier, options=ONE_PROCESS)
    with open_dossier(dossier) as opened:
        assert closing(opened) == "2022-03-02"
    for number in ("1", "2", "3"):
        assert run("decide", dossier, "undo", number).exit_code == 0
    with open_dossier(dossier) as opened:
        assert closing(opened) != "2022-03-02"
        assert all(not document.corrected for document in opened.register())


def test_what_was_given_counts_whenever_the_paper_comes_in(dossier: Path, folder: Path) -> None:
    identity = id_of(dossier, "brief.txt")
    run("document", dossier, identity, "--date", "2022-03-03")
    with open_dossier(dossier) as opened:
        opened.remove(identity)
    build([folder], dossier, options=ONE_PROCESS)
    with open_dossier(dossier) as opened:
        assert closing(opened) == "2022-03-02"


def test_a_source_that_is_not_where_it_was_cannot_be_read_again(dossier: Path, folder: Path) -> None:
    identity = id_of(dossier, "brief.txt")
    (folder / "brief.txt").unlink()
    done = run("document", dossier, identity, "--date", "2022-03-03")
    assert done.exit_code == 2
    assert "relocate" in done.stderr
    with open_dossier(dossier) as opened:
        assert opened.ledger.all() == ()


@pytest.mark.parametrize("options", [(), ("--date", "someday")], ids=["nothing", "no date"])
def test_what_says_nothing_of_a_source_is_refused(dossier: Path, options: tuple[str, ...]) -> None:
    assert run("document", dossier, id_of(dossier, "brief.txt"), *options).exit_code == 2
    assert run("document", dossier, "ffffff", "--date", "2022").exit_code == 2


def test_a_removed_paper_says_which_lines_go_and_asks(dossier: Path, folder: Path) -> None:
    identity = id_of(dossier, "brief.txt")
    asked = run("remove", dossier, identity, given="n\n")
    assert "35 mensen" in asked.stdout
    assert id_of(dossier, "brief.txt") == identity
    assert run("remove", dossier, identity, "--by", "M. Torn", given="y\n").exit_code == 0
    build([folder], dossier, options=ONE_PROCESS)
    with open_dossier(dossier) as opened:
        assert [document.path for document in opened.register()] == ["2022-05-04_nota.txt", "krant.txt"]
        assert [(item.path, item.reason, item.detail) for item in opened.left_out()] == [
            ("brief.txt", "removed", "M. Torn")
        ]
    run("decide", dossier, "undo", "1")
    build([folder], dossier, options=ONE_PROCESS)
    assert id_of(dossier, "brief.txt") == identity


def test_a_renamed_file_is_the_same_document_under_its_new_name(dossier: Path, folder: Path) -> None:
    identity = id_of(dossier, "2022-05-04_nota.txt")
    with open_dossier(dossier) as opened:
        lines = [line.entry.id for line in opened.entries() if line.headline.source.id == identity]
    assert lines
    run("decide", dossier, "accept", *lines)
    (folder / "2022-05-04_nota.txt").rename(folder / "2022-06-07_nota.txt")
    build([folder], dossier, options=ONE_PROCESS)
    with open_dossier(dossier) as opened:
        (document,) = [each for each in opened.register() if each.id == identity]
        assert document.path == "2022-06-07_nota.txt"
        assert document.published.when.edtf == "2022-06-07"
        assert {file.name for file in opened.files.known()} == {"2022-06-07_nota.txt", "brief.txt", "krant.txt"}
        assert {line.ruling for line in opened.entries() if line.headline.source.id == identity} == {"accept"}
    assert run("verify", dossier).exit_code == 0


def test_files_are_found_again_by_what_they_hold(dossier: Path, folder: Path, tmp_path: Path) -> None:
    shutil.move(folder, tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "brief.txt").rename(tmp_path / "elsewhere" / "letter.txt")
    (tmp_path / "elsewhere" / "krant.txt").unlink()
    done = run("relocate", dossier, tmp_path / "elsewhere")
    assert done.exit_code == 0
    assert "2 files found again." in done.stdout
    assert "krant.txt" in done.stderr
    with open_dossier(dossier) as opened:
        assert {file.name for file in opened.files.known() if file.exists()} == {"letter.txt", "2022-05-04_nota.txt"}
    assert run("relocate", dossier, tmp_path / "nowhere").exit_code == 2


def test_doubtful_sources_are_those_without_a_date_or_with_a_weak_one(dossier: Path) -> None:
    printed = run("sources", dossier, "--doubtful").stdout
    assert "brief.txt" in printed
    assert "2022-05-04_nota.txt" in printed
    assert "krant.txt" not in printed
