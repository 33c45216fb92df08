"""Files that tests make for themselves: Word files, web pages, an encrypted PDF."""

import io
import zipfile
from contextlib import closing
from datetime import UTC, datetime

import docx
import pypdfium2

from examples.pdf_writer import write_pdf

DUTCH = (
    "De gemeenteraad heeft dinsdag besloten dat de brug over de vaart wordt vervangen. Volgens de wethouder duurt het "
    "werk tot het einde van het jaar, en blijft er altijd een rijstrook open voor het verkeer."
)
ENGLISH = (
    "The council decided on Tuesday that the bridge over the canal will be replaced. According to the alderman "
    "the work lasts until the end of the year, and one lane will always stay open to the traffic."
)
CHINESE = "市议会星期二决定更换运河上的桥梁。市政官员说,工程将持续到年底,始终会有一条车道向车辆开放。" * 3
FRENCH = (
    "Le conseil municipal a décidé mardi que le pont qui franchit le canal serait remplacé. Selon l'adjoint, "
    "les travaux dureront jusqu'à la fin de l'année et une voie restera toujours ouverte à la circulation."
)


def word_file(*paragraphs: str, heading: str = "", title: str = "", created: datetime | None = None) -> bytes:
    """A Word file with a heading and paragraphs."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = "R. Visser"
    document.core_properties.created = created or datetime(2020, 1, 1, tzinfo=UTC)
    if heading:
        document.add_heading(heading, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return _saved(document)


def word_file_with_table(*rows: tuple[str, str]) -> bytes:
    """A Word file with one table of two columns."""
    document = docx.Document()
    table = document.add_table(len(rows), 2)
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(number, column).text = words
    return _saved(document)


def word_file_with_note(paragraph: str, note: str) -> bytes:
    """A Word file with a footnote, which python-docx cannot write: a part of its own, and how Word finds it."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    part = f'<w:footnotes xmlns:w="{main}"><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote><w:p><w:r>'
    part += f"<w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    type_of_part = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{type_of_part}"/></Types>'
    ends = {
        "word/_rels/document.xml.rels": ("</Relationships>", relation),
        "[Content_Types].xml": ("</Types>", override),
    }
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file(paragraph))) as old, zipfile.ZipFile(into, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode() if name in ends else old.read(name)
            new.writestr(name, content.replace(*ends[name]) if isinstance(content, str) else content)
        new.writestr("word/footnotes.xml", part)
    return into.getvalue()


def _saved(document: docx.document.Document) -> bytes:
    into = io.BytesIO()
    document.save(into)
    return into.getvalue()


def zip_bomb() -> bytes:
    """A Word file of a few megabytes that unpacks to far more than a Word file holds."""
    into = io.BytesIO(word_file("Klein."))
    with zipfile.ZipFile(into, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/media/large.bin", bytes(400_000_000))
    return into.getvalue()


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    protection = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >> "
        b"/ID [<" + b"43" * 16 + b"> <" + b"43" * 16 + b">] "
    )
    return write_pdf([("text", "Secret.")]).replace(b"trailer\n<< ", b"trailer\n<< " + protection)


def scanned(pdf: bytes) -> bytes:
    """A PDF with a picture of each page of another, without a text layer, as a scanner makes it."""
    into = io.BytesIO()
    with closing(pypdfium2.PdfDocument(pdf)) as printed, closing(pypdfium2.PdfDocument.new()) as scan:
        for page in printed:
            width, height = page.get_size()
            picture = pypdfium2.PdfImage.new(scan)
            picture.set_bitmap(page.render(scale=200 / 72, grayscale=True))
            picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
            sheet = scan.new_page(width, height)
            sheet.insert_obj(picture)
            sheet.gen_content()
        scan.save(into)
    return into.getvalue()


def web_page(body: str, *, head: str = "", language: str = "nl") -> str:
    """A page around a body."""
    return f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
