"""Input that cannot be used: one clear reason each, and never anything but ``UnreadableDocument``."""

import io
import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook

from examples.pdf_writer import write_pdf
from relaas.documents import REASONS, SourceFile, find_files, read_document
from relaas.documents.reasons import MAX_CHARACTERS
from relaas.errors import UnreadableDocument
from relaas.model import Document
from relaas.views.export.zipped import without_moment, zip_members
from tests.documents.made_files import (
    CHINESE,
    DUTCH,
    ENGLISH,
    FRENCH,
    encrypted_pdf,
    web_page,
    word_file,
    zip_bomb,
)

Read = Callable[..., Document]
JUNK = random.Random(1).randbytes(20_000)
ATTACHMENT_ONLY = (
    b"From: a@example.org\nSubject: scan\nMIME-Version: 1.0\nContent-Type: application/pdf\n"
    b"Content-Transfer-Encoding: base64\n\nJVBERi0=\n"
)

CASES = {
    "empty file": ("a.txt", b"", "empty"),
    "only white space": ("a.txt", b" \r\n\t\n", "empty"),
    "only a byte order mark": ("a.txt", b"\xef\xbb\xbf", "empty"),
    "50 MB of text": ("a.txt", b"De raad vergadert. " * 2_700_000, "too-large"),
    "a little too much text": ("a.txt", b"x" * (MAX_CHARACTERS + 1), "too-large"),
    "junk as text": ("a.txt", JUNK, "unreadable-encoding"),
    "junk as web page": ("a.html", JUNK, "unreadable-encoding"),
    "junk as PDF": ("a.pdf", JUNK, "not-a-pdf"),
    "junk behind the mark of a PDF": ("a.pdf", b"%PDF-1.7\n" + JUNK, "damaged-pdf"),
    "PDF with a password": ("a.pdf", encrypted_pdf(), "encrypted-pdf"),
    "PDF of nothing": ("a.pdf", write_pdf([("text", "")]), "blank-pages"),
    "PDF without pages": ("a.pdf", write_pdf([]), "damaged-pdf"),
    "Word file that is no zip": ("a.docx", JUNK, "not-a-docx"),
    "Word file that is text": ("a.docx", DUTCH.encode(), "not-a-docx"),
    "Word file with a password": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + JUNK, "encrypted-docx"),
    "Word file cut off": ("a.docx", word_file(DUTCH)[:4000], "not-a-docx"),
    "Word file that unpacks without end": ("a.docx", zip_bomb(), "too-large"),
    "page of only scripts": ("a.html", web_page("<script>var a = 'De raad vergadert'</script>").encode(), "no-text"),
    "page without a body": ("a.html", b"<html></html>", "no-text"),
    "mail of only an attachment": ("a.eml", ATTACHMENT_ONLY, "no-text"),
    "text as mail": ("a.eml", DUTCH.encode(), "not-an-email"),
    "Chinese page": ("a.html", web_page(f"<p>{CHINESE}</p>", language="zh").encode(), "unsupported-language"),
    "Chinese page in an old encoding": (
        "a.html",
        web_page(f"<p>{CHINESE}</p>").replace("utf-8", "gb18030").encode("gb18030"),
        "unsupported-language",
    ),
    "French text": ("a.txt", FRENCH.encode(), "unsupported-language"),
    "French text in Latin-1": ("a.txt", FRENCH.encode("latin-1"), "unsupported-language"),
    "spreadsheet": ("a.numbers", b"PK", "unsupported-format"),
    "spreadsheet in name only": ("a.xlsx", b"PK", "not-an-xlsx"),
    "no suffix": ("notes", b"text", "unsupported-format"),
    "README of the folder": ("README.md", DUTCH.encode(), "describes-folder"),
}


@pytest.mark.parametrize(("name", "content", "reason"), CASES.values(), ids=CASES)
def test_left_out_with_a_reason(read: Read, name: str, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as raised:
        read(content, name)
    assert raised.value.reason == reason
    assert reason in REASONS


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_odd_encodings_are_read(read: Read, encoding: str) -> None:
    text = "De coördinatie met Oekraïne is geëindigd, zei hij; het café blijft dicht. " + DUTCH
    assert read(text.encode(encoding)).text == text


def test_chinese_words_in_a_dutch_text_are_no_reason_to_leave_it_out(read: Read) -> None:
    assert read(f"{DUTCH}\n\nDe Chinese naam van de brug is 运河大桥.").language == "nl"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(DUTCH)
    path.chmod(0)
    with pytest.raises(UnreadableDocument, match="no-permission"):
        read_document(SourceFile(path, path.name))


def test_no_permission_as_the_system_reports_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(DUTCH)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableDocument, match="no-permission"):
        read_document(SourceFile(path, path.name))


def test_a_disk_error_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(DUTCH)

    def fail(self: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(UnreadableDocument, match="unreadable-file"):
        read_document(SourceFile(path, path.name))


def test_a_file_that_went_away(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="not-found"):
        read_document(SourceFile(tmp_path / "gone.txt", "gone.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (file,) = find_files([tmp_path])
    with pytest.raises(UnreadableDocument, match="unsupported-format"):
        read_document(file)


def workbook() -> bytes:
    made = Workbook()
    made.worksheets[0].append(["3 mei 2021", DUTCH])
    file = io.BytesIO()
    made.save(file)
    return without_moment(file.getvalue(), day="2021-05-03")


def damaged(content: bytes, seed: int) -> bytes:
    """The content with a few bytes changed, and cut off now and then."""
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(chance.randint(1, 40)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed[: chance.randrange(1, len(changed))] if seed % 3 == 0 else changed)


MAIL = f"From: A <a@example.org>\nDate: Mon, 3 May 2021 10:00:00 +0200\nSubject: =?utf-8?q?caf=C3=A9?=\n\n{ENGLISH}"
WHOLE = {
    "pdf": ("a.pdf", write_pdf([("title", "Bridge"), ("text", ENGLISH)], properties={"Title": "Bridge"})),
    "docx": ("a.docx", word_file(DUTCH, heading="Brug")),
    "html": ("a.html", web_page(f"<h1>Brug</h1><p>{DUTCH}</p>").encode()),
    "eml": ("a.eml", MAIL.encode()),
    "xlsx": ("a.xlsx", workbook()),
    "txt": ("a.txt", DUTCH.encode()),
    "md": ("a.md", f"---\ndate: 2021-05-03\n---\n# Brug\n\n{DUTCH}".encode()),
}


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx"])
def test_an_archive_of_a_version_that_nobody_has_is_left_out(read: Read, name: str) -> None:
    content = bytearray(zip_members({"[Content_Types].xml": b"<Types/>", "content.xml": b"<text/>"}))
    content[content.index(b"PK\1\2") + 6] = 150  # the version that is needed to unpack the first member
    with pytest.raises(UnreadableDocument):
        read(bytes(content), name)


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize(("name", "content"), WHOLE.values(), ids=WHOLE)
def test_damaged_files_are_read_or_left_out_but_stop_nothing(read: Read, name: str, content: bytes, seed: int) -> None:
    with suppress(UnreadableDocument):
        document = read(damaged(content, seed), name)
        assert all(each.clean.text for each in document.paragraphs)
