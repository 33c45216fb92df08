"""Finding files: what a person means by files, folders and patterns."""

import os
from pathlib import Path

import pytest

from relaas.documents import SourceFile, find_files, read_document
from relaas.errors import StopRun, UnreadableDocument


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.pdf",
        "deep/er/c.html",
        "deep/d.txt",
        ".hidden.txt",
        ".git/x.txt",
        "old.relaas",
        "README.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("De raad vergadert.")
    return tmp_path


def names(*sources: Path) -> list[str]:
    return [file.name for file in find_files(sources)]


def test_a_folder_with_everything_below_it_sorted(folder: Path) -> None:
    assert names(folder) == [
        *(".git", ".hidden.txt", "README.md", "a.pdf", "b.txt"),
        *("deep/d.txt", "deep/er/c.html", "old.relaas"),
    ]


def test_one_file_is_named_by_itself(folder: Path) -> None:
    assert names(folder / "deep" / "d.txt") == ["d.txt"]


def test_two_sources_share_the_folder_above_them(folder: Path) -> None:
    assert names(folder / "deep", folder / "b.txt") == ["b.txt", "deep/d.txt", "deep/er/c.html"]


def test_a_file_named_twice_counts_once(folder: Path) -> None:
    assert names(folder / "b.txt", folder, folder / "b.txt").count("b.txt") == 1


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("*.txt", ["b.txt"]), ("**/*.txt", ["b.txt", "deep/d.txt"]), ("d*", ["deep/d.txt", "deep/er/c.html"])],
)
def test_patterns(folder: Path, pattern: str, expected: list[str]) -> None:
    assert names(folder / pattern) == expected


def test_the_order_of_the_sources_makes_no_difference(folder: Path) -> None:
    sources = [folder / "deep", folder / "b.txt", folder / "a.pdf"]
    assert names(*sources) == names(*reversed(sources))


def test_relative_sources(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert names(Path("deep")) == ["d.txt", "er/c.html"]


def test_a_name_with_brackets_is_a_name(folder: Path) -> None:
    (folder / "brief [2].txt").write_text("De raad vergadert.")
    assert names(folder / "brief [2].txt") == ["brief [2].txt"]


@pytest.mark.parametrize("source", ["none.txt", "none/*.txt"])
def test_a_source_that_is_not_there_stops_the_run(folder: Path, source: str) -> None:
    with pytest.raises(StopRun, match="none"):
        find_files([folder / source])


def test_an_empty_folder_has_no_files(tmp_path: Path) -> None:
    assert find_files([tmp_path]) == ()


def test_a_folder_that_links_to_itself_is_walked_once(folder: Path) -> None:
    (folder / "deep" / "loop").symlink_to(folder)
    assert [name for name in names(folder) if name.endswith("d.txt")] == ["deep/d.txt"]


def test_a_dangling_link_is_reported(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (file,) = find_files([tmp_path])
    with pytest.raises(UnreadableDocument, match="not-found"):
        read_document(file)


def test_a_readme_is_read_where_it_is_asked_for(folder: Path) -> None:
    (asked_for,) = find_files([folder / "README.md"])
    assert read_document(asked_for).path == "README.md"


def test_a_folder_that_may_not_be_opened_is_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    closed = next(file for file in find_files([folder]) if file.name == "deep")
    with pytest.raises(UnreadableDocument, match="no-permission"):
        read_document(closed)


def test_the_same_bytes_have_the_same_id_wherever_they_lie(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("De raad vergadert vandaag over de brug.")
    first, second = (read_document(SourceFile(tmp_path / name, name)) for name in ("a.txt", "b.txt"))
    assert first.id == second.id
    assert first.sha256 == second.sha256


def reason_of(file: SourceFile) -> str:
    with pytest.raises(UnreadableDocument) as raised:
        read_document(file)
    return raised.value.reason


@pytest.mark.parametrize("name", [".git", ".hidden.txt"])
def test_what_is_hidden_is_listed_as_left_out(folder: Path, name: str) -> None:
    (file,) = (each for each in find_files([folder]) if each.name == name)
    assert reason_of(file) == "hidden"


def test_a_hidden_file_that_is_asked_for_is_read(folder: Path) -> None:
    (folder / ".hidden.txt").write_text("De raad vergaderde dinsdag over de brug.")
    (file,) = find_files([folder / ".hidden.txt"])
    assert read_document(file).text.startswith("De raad")


def test_a_link_to_a_folder_is_listed_and_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (folder / "round").symlink_to(folder)
    (file,) = (each for each in find_files([folder]) if each.name.startswith("round"))
    assert (file.name, reason_of(file)) == ("round", "linked-folder")


def test_a_link_that_leads_to_itself_is_left_out(folder: Path) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    (file,) = (each for each in find_files([folder]) if each.name == "loop.txt")
    assert reason_of(file) == "unreadable-file"


@pytest.mark.skipif(os.name != "posix", reason="names are text on this system")
def test_a_name_that_is_no_text_shows_its_bytes(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    try:
        with open(path, "wb") as file:
            file.write(b"De raad vergaderde dinsdag over de brug.")
    except OSError:
        pytest.skip("this disk holds no such names")
    (found,) = find_files([tmp_path])
    assert found.name == "caf\\xe9.txt"
    assert read_document(found).path == "caf\\xe9.txt"
