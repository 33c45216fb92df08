"""PDF: the text layer, line by line, put back into paragraphs by the white space between the lines."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from relaas.documents.reading.columns import in_reading_order
from relaas.documents.reading.extracted import Extracted, Loss, StatedDate
from relaas.documents.reading.line import Line
from relaas.documents.reading.pages import lay_out
from relaas.documents.reading.pdf_lines import rows_of
from relaas.documents.reading.properties import author_property, title_property
from relaas.documents.reasons import MAX_CHARACTERS, left_out

SIGNATURE_WITHIN = 1024  # bytes; where the readers in use look for the mark of a PDF
CREATED = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


def read_pdf(data: bytes) -> Extracted:
    """The text layer of a PDF, page heads and feet marked; raises ``UnreadableDocument`` where there is none."""
    if b"%PDF-" not in data[:SIGNATURE_WITHIN]:
        raise left_out("not-a-pdf")
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = list(_pages(document))
            pictures = [number for number, lines in enumerate(pages) if not lines and _has_picture(document, number)]
            properties = {name: _property(document, name) for name in ("Title", "Author", "CreationDate")}
    except pypdfium2.PdfiumError as error:
        refused = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        encrypted = refused and b"/Encrypt" in data  # PDFium keeps the code of an earlier file where it has no new one
        raise left_out("encrypted-pdf" if encrypted else "damaged-pdf") from None
    laid = lay_out(pages)
    if not laid.text:
        raise left_out("no-text-layer" if pictures else "blank-pages", f"{len(pages)} p.")
    end = len(laid.text)
    return Extracted(
        "pdf",
        laid.text,
        named=title_property(properties["Title"]),
        author=author_property(properties["Author"]),
        dates=_dates(properties["CreationDate"]),
        zones=laid.zones,
        pages=laid.pages,
        notes=laid.notes,
        losses=(Loss("page-without-text", end, end, _page_numbers(pictures)),) if pictures else (),
    )


def _property(document: pypdfium2.PdfDocument, name: str) -> str:
    """A property of the file; bytes that are no text become U+FFFD."""
    key = name.encode()
    size = raw.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0").strip()


def _has_picture(document: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether something is drawn on a page: one without text is a scan then, else blank."""
    with closing(document[number]) as page:
        return bool(raw.FPDFPage_CountObjects(page) > 0)


def _page_numbers(numbers: Sequence[int]) -> str:
    """The pages with some numbers from 0 on, those in a row together: ``p. 2, 4-6``."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return "p. " + ", ".join(f"{row[0] + 1}-{row[-1] + 1}" if len(row) > 1 else f"{row[0] + 1}" for row in rows)


def _dates(written: str) -> tuple[StatedDate, ...]:
    created = CREATED.match(written)
    if not created:
        return ()
    return (StatedDate("-".join(part for part in created.groups() if part), "properties"),)


def _pages(document: pypdfium2.PdfDocument) -> Iterator[list[Line]]:
    characters = 0
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            lines = in_reading_order(rows_of(text.raw, text.count_chars()))
        characters += sum(len(line.text) for line in lines)
        if characters > MAX_CHARACTERS:
            raise left_out("too-large", f"{characters:,} characters")
        yield lines
