"""Files of other programs: workbooks, values, OpenDocument, rich text, mailboxes, and what mails and PDFs carry."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from odf import table, text
from odf.opendocument import OpenDocumentText

from examples.pdf_writer import write_pdf
from relaas.documents import SourceFile, read_document
from relaas.documents.unfolding import unfold
from relaas.errors import UnreadableDocument
from relaas.model import Document, LeftOut
from tests.documents.made_files import DUTCH, ENGLISH

Read = Callable[..., Document]
ROWS = [("Datum", "Gebeurtenis"), ("3 mei 2021", "De sluis gaat dicht."), ("4 mei 2021", "De sluis gaat weer open.")]


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tijdlijn"
    sheet.append(("Datum", "Gebeurtenis", "Aantal"))
    sheet.append((datetime.fromisoformat("2021-05-03"), "De sluis gaat dicht.", 3.0))
    sheet.append((datetime.fromisoformat("2021-05-04T10:15"), "De sluis gaat weer open.", None))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def odt() -> bytes:
    document = OpenDocumentText()
    document.text.addElement(text.H(outlinelevel=1, text="Tijdlijn"))
    document.text.addElement(text.P(text=DUTCH))
    rows = table.Table()
    for cells in ROWS:
        row = table.TableRow()
        for words in cells:
            cell = table.TableCell()
            cell.addElement(text.P(text=words))
            row.addElement(cell)
        rows.addElement(row)
    document.text.addElement(rows)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


RTF = (
    rb"{\rtf1\ansi{\b Tijdlijn}\par De sluis is op 3 mei 2021 gesloten en blijft dicht tot de zomer, zegt de raad.\par}"
)
SEMICOLONS = "Datum;Gebeurtenis\n3 mei 2021;De sluis gaat dicht.\n4 mei 2021;De sluis gaat weer open.\n"
TITLED = "# Log, the lock, May, 2021, and what, in short, was\n" + SEMICOLONS.replace("sluis gaat", "sluis, dan, gaat")


@pytest.mark.parametrize(
    ("name", "content", "days"),
    [
        ("a.xlsx", workbook(), ["2021-05-03", "2021-05-04"]),
        ("a.csv", SEMICOLONS, ["2021-05-03", "2021-05-04"]),
        ("a.csv", TITLED, ["2021-05-03", "2021-05-04"]),
        ("a.tsv", SEMICOLONS.replace(";", "\t"), ["2021-05-03", "2021-05-04"]),
        ("a.odt", odt(), ["2021-05-03", "2021-05-04"]),
        ("a.rtf", RTF, []),
    ],
)
def test_a_file_of_another_program(read: Read, name: str, content: str | bytes, days: list[str]) -> None:
    document = read(content, name)
    assert [part.published.when.edtf for part in document.parts] == days
    assert "De sluis" in document.text
    assert document.format == name.removeprefix("a.").replace("tsv", "csv")


@pytest.mark.parametrize("name", ["a.xlsx", "a.odt", "a.rtf", "a.msg"])
def test_what_only_has_the_name(read: Read, name: str) -> None:
    with pytest.raises(UnreadableDocument) as problem:
        read(DUTCH, name)
    assert problem.value.reason == f"not-an-{name[2:]}"


def mail(subject: str = "Sluis", body: str = DUTCH) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Mia Torn <mia@example.org>", "bo@example.org", subject
    message["Date"] = "Tue, 04 May 2021 10:15:00 +0200"
    message.set_content(body)
    return message


def held(path: Path) -> dict[str, str]:
    """What a file holds: the name of each document or left-out member, with its first words or its reason."""
    found = {}
    for _, content in unfold(SourceFile(path, path.name)):
        if isinstance(content, LeftOut):
            found[content.path] = content.reason
        else:
            found[content.name] = "read"
    return found


def test_attachments_are_documents_or_left_out_by_name(tmp_path: Path) -> None:
    inner, message = mail("Verslag", ENGLISH), mail()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("diep/notitie.txt", DUTCH)
        packed.writestr("foto.jpg", b"\xff\xd8")
    message.add_attachment(DUTCH, filename="notitie.txt")
    message.add_attachment(inner)
    message.add_attachment(archive.getvalue(), maintype="application", subtype="zip", filename="stukken.zip")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="plan.dwg")
    path = tmp_path / "mail.eml"
    path.write_bytes(message.as_bytes())
    assert held(path) == {
        "mail.eml": "read",
        "mail.eml/notitie.txt": "read",
        "mail.eml/attachment-2.eml": "read",
        "mail.eml/stukken.zip/diep/notitie.txt": "read",
        "mail.eml/stukken.zip/foto.jpg": "unsupported-format",
        "mail.eml/plan.dwg": "unsupported-format",
    }


@pytest.mark.parametrize("name", ["Reply 15.doc", "notitie.txt"])
def test_an_encoded_block_is_an_attachment_and_no_text(tmp_path: Path, name: str) -> None:
    block = f"begin 644 {name}\n#86)C\n`\nend\n"
    path = tmp_path / "mail.eml"
    path.write_bytes(mail(body=f"{ENGLISH}\n\n{block}").as_bytes())
    assert f"mail.eml/{name}" in held(path)
    assert "86)C" not in read_document(SourceFile(path, path.name)).text


def test_a_mailbox_holds_its_mails(tmp_path: Path) -> None:
    path = tmp_path / "post.mbox"
    mails = (mail("een").as_bytes(), mail("twee", f"{DUTCH}\n>From hier af").as_bytes())
    path.write_bytes(b"".join(b"From mia@example.org Tue May  4 10:15:00 2021\n" + each + b"\n" for each in mails))
    assert held(path) == {"post.mbox/00001.eml": "read", "post.mbox/00002.eml": "read"}


def test_files_attached_to_a_pdf(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(write_pdf([("text", ENGLISH)]))
    document.new_attachment("notes.txt").set_data(ENGLISH.encode())
    document.new_attachment("model.xyz").set_data(b"123")
    path = tmp_path / "a.pdf"
    document.save(path)
    assert held(path) == {"a.pdf": "read", "a.pdf/model.xyz": "unsupported-format", "a.pdf/notes.txt": "read"}
