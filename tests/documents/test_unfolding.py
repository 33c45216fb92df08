"""What a file holds: itself, or its members, each under its own name; what cannot be used, with the reason."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from examples.pdf_writer import write_pdf
from relaas.documents import Content, SourceFile, read_member, unfold
from relaas.errors import UnreadableDocument
from relaas.model import LeftOut

TEXT = b"De raad besloot op 3 mei 2021 de brug te sluiten."


def archive(members: Mapping[str, bytes]) -> bytes:
    """An archive with some members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


def unfolded(folder: Path, data: bytes, name: str = "box.zip") -> dict[str, str]:
    """The name of all that a file holds, with the reason where it is left out ("" where not)."""
    (folder / name).write_bytes(data)
    found = [each for _, each in unfold(SourceFile(folder / name, name))]
    return {each.path: each.reason for each in found if isinstance(each, LeftOut)} | {
        each.name: "" for each in found if isinstance(each, Content)
    }


def test_a_document_holds_itself(tmp_path: Path) -> None:
    assert unfolded(tmp_path, TEXT, "a.txt") == {"a.txt": ""}


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [(b" \n", "a.txt", "empty"), (TEXT, "a.xyz", "unsupported-format"), (TEXT, "README.md", "describes-folder")],
)
def test_a_file_that_cannot_be_used_is_left_out(tmp_path: Path, data: bytes, name: str, reason: str) -> None:
    assert unfolded(tmp_path, data, name) == {name: reason}


def test_an_archive_gives_its_members_and_says_which_it_cannot_read(tmp_path: Path) -> None:
    members = {
        "b/note.txt": TEXT,
        "a.txt": TEXT,
        "photo.jpg": b"\xff\xd8",
        "blank.txt": b"  ",
        "__MACOSX/._a.txt": b"x",
    }
    assert unfolded(tmp_path, archive(members)) == {
        "box.zip/a.txt": "",
        "box.zip/b/note.txt": "",
        "box.zip/blank.txt": "empty",
        "box.zip/photo.jpg": "unsupported-format",
    }


def test_an_archive_in_an_archive(tmp_path: Path) -> None:
    inner = archive({"a.txt": TEXT})
    assert unfolded(tmp_path, archive({"in.zip": inner})) == {"box.zip/in.zip/a.txt": ""}


def test_archives_without_end_are_left_out(tmp_path: Path) -> None:
    data = archive({"a.txt": TEXT})
    for _ in range(12):
        data = archive({"in.zip": data})
    ((name, reason),) = unfolded(tmp_path, data).items()
    assert (name.count("in.zip"), reason) == (9, "too-deep")


@pytest.mark.parametrize("data", [TEXT, archive({"a.txt": TEXT})[:-30]], ids=["text", "cut off"])
def test_what_is_no_archive_is_left_out(tmp_path: Path, data: bytes) -> None:
    assert unfolded(tmp_path, data) == {"box.zip": "not-a-zip"}


def test_an_empty_archive_is_left_out(tmp_path: Path) -> None:
    assert unfolded(tmp_path, archive({})) == {"box.zip": "empty"}


def test_a_member_with_a_password_costs_itself_alone(tmp_path: Path) -> None:
    data = bytearray(archive({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    assert unfolded(tmp_path, bytes(data)) == {"box.zip/a.txt": "encrypted-zip", "box.zip/b.txt": ""}


def test_a_damaged_member_costs_itself_alone(tmp_path: Path) -> None:
    data = archive({"a.txt": TEXT, "b.txt": TEXT}).replace(TEXT, TEXT.upper(), 1)
    assert unfolded(tmp_path, data) == {"box.zip/a.txt": "not-a-zip", "box.zip/b.txt": ""}


def test_no_name_leads_out_of_its_container_and_none_is_taken_twice(tmp_path: Path) -> None:
    data = archive({"../../a.txt": TEXT, "/a.txt": TEXT, "x\\b.txt": TEXT, "./x/b.txt": TEXT})
    assert sorted(unfolded(tmp_path, data)) == [
        "box.zip/a (2).txt",
        "box.zip/a.txt",
        "box.zip/x/b (2).txt",
        "box.zip/x/b.txt",
    ]


def test_a_member_is_read_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "box.zip").write_bytes(archive({"a.txt": TEXT, "b/c.txt": TEXT + b" Nu.", "d.txt": b""}))
    file = SourceFile(tmp_path / "box.zip", "box.zip")
    document = read_member(file, "b/c.txt")
    assert (document.path, document.text) == ("box.zip/b/c.txt", TEXT.decode() + " Nu.")
    with pytest.raises(UnreadableDocument, match="not-found"):
        read_member(file, "e.txt")
    with pytest.raises(UnreadableDocument, match="empty"):
        read_member(file, "d.txt")


def test_a_packed_format_tells_its_pages(tmp_path: Path) -> None:
    printed = write_pdf([("text", f"Regel {number} van het verslag.") for number in range(120)])
    (tmp_path / "box.zip").write_bytes(archive({"a.pdf": printed, "b.txt": TEXT, "c.pdf": b"%PDF-1.4 geen"}))
    found = [each for _, each in unfold(SourceFile(tmp_path / "box.zip", "box.zip"))]
    pages = {each.name.rpartition("/")[2]: each.pages for each in found if isinstance(each, Content)}
    assert pages["a.pdf"] > 1
    assert (pages["b.txt"], pages["c.pdf"]) == (1, 1)
