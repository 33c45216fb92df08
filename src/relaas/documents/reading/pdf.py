"""PDF: the text layer, line by line, put back into paragraphs by the white space between the lines.

A page that is a picture is read by text recognition, where that is installed.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2
from pypdfium2 import raw

from relaas.documents.reading.columns import in_reading_order
from relaas.documents.reading.extracted import Extracted, Loss, StatedDate
from relaas.documents.reading.line import Line
from relaas.documents.reading.pages import lay_out
from relaas.documents.reading.pdf_lines import rows_of
from relaas.documents.reading.properties import author_property, title_property
from relaas.documents.reading.recognition import is_told, recognise, recogniser
from relaas.documents.reasons import MAX_CHARACTERS, left_out
from relaas.model import Page

SIGNATURE_WITHIN = 1024  # bytes; where the readers in use look for the mark of a PDF
CREATED = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its lines in the order of reading, whether those were recognised, or whether it is a picture without."""

    lines: list[Line]
    recognised: bool = False
    is_picture: bool = False


def read_pdf(data: bytes) -> Extracted:
    """The text of a PDF, page heads and feet marked; raises ``UnreadableDocument`` where it has none."""
    if b"%PDF-" not in data[:SIGNATURE_WITHIN]:
        raise left_out("not-a-pdf")
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            sheets = list(_sheets(document))
            properties = {name: _property(document, name) for name in ("Title", "Author", "CreationDate")}
    except pypdfium2.PdfiumError as error:
        refused = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        encrypted = refused and b"/Encrypt" in data  # PDFium keeps the code of an earlier file where it has no new one
        raise left_out("encrypted-pdf" if encrypted else "damaged-pdf") from None
    laid = lay_out([sheet.lines for sheet in sheets])
    pictures = [number for number, sheet in enumerate(sheets) if sheet.is_picture]
    if not laid.text:
        raise left_out("no-text-layer" if pictures else "blank-pages", f"{len(sheets)} p.")
    pages = tuple(replace(page, recognised=sheets[page.page - 1].recognised) for page in laid.pages)
    return Extracted(
        "pdf",
        laid.text,
        named=title_property(properties["Title"]),
        author=author_property(properties["Author"]),
        dates=_dates(properties["CreationDate"]),
        zones=laid.zones,
        pages=pages,
        notes=laid.notes,
        losses=(*_recognised(pages), *_unread(pictures, len(laid.text))),
    )


def count_pages(data: bytes) -> int:
    """The number of pages, 1 for a PDF that cannot be opened, which reading it reports."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            return max(1, len(document))
    except pypdfium2.PdfiumError:
        return 1


def _recognised(pages: Sequence[Page]) -> Iterator[Loss]:
    """The stretches that were recognised, with the program that did it."""
    for recognised, together in groupby(pages, key=lambda page: page.recognised):
        if recognised:
            stretch = list(together)
            yield Loss("recognised", stretch[0].start, stretch[-1].end, recogniser())


def _unread(pictures: Sequence[int], end: int) -> Iterator[Loss]:
    """The pages that are pictures still."""
    if pictures:
        yield Loss("page-without-text", end, end, _page_numbers(pictures))


def _property(document: pypdfium2.PdfDocument, name: str) -> str:
    """A property of the file; bytes that are no text become U+FFFD."""
    key = name.encode()
    size = raw.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0").strip()


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


def _sheets(document: pypdfium2.PdfDocument) -> Iterator[Sheet]:
    characters = 0
    for number in range(len(document)):
        with closing(document[number]) as page:
            sheet = _sheet(page)
        characters += sum(len(line.text) for line in sheet.lines)
        if characters > MAX_CHARACTERS:
            raise left_out("too-large", f"{characters:,} characters")
        yield sheet


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    """A page by its text layer; where it has none and something is drawn on it, by what is recognised there."""
    lines = _lines(page)
    if lines or raw.FPDFPage_CountObjects(page) == 0:
        return Sheet(lines)
    lines = _lines_recognised(page)
    return Sheet(lines, recognised=True) if lines else Sheet([], is_picture=True)


def _lines(page: pypdfium2.PdfPage) -> list[Line]:
    with closing(page.get_textpage()) as text:
        return in_reading_order(rows_of(text.raw, text.count_chars()))


def _lines_recognised(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines on the picture of a page, none where nothing on it is text."""
    read = recognise(page)
    if read is None:
        return []
    with closing(pypdfium2.PdfDocument(read)) as document, closing(document[0]) as layer:
        lines = _lines(layer)
    return lines if is_told(" ".join(line.text for line in lines)) else []
