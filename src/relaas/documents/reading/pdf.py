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
from relaas.documents.reading.extracted import Extracted, Loss, Note, StatedDate, TextBuilder
from relaas.documents.reading.line import Line
from relaas.documents.reading.pages import lay_out
from relaas.documents.reading.pdf_lines import rows_of
from relaas.documents.reading.pictures import pictures_of, without_captions
from relaas.documents.reading.properties import author_property, title_property
from relaas.documents.reading.recognition import is_told, recognise, recogniser
from relaas.documents.reading.ruled import grids_of, with_tables
from relaas.documents.reasons import MAX_CHARACTERS, left_out
from relaas.model import Page

SIGNATURE_WITHIN = 1024  # bytes; where the readers in use look for the mark of a PDF
CREATED = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
REMARKS = {
    *(raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE),
    *(raw.FPDF_ANNOT_SQUIGGLY, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_CARET, raw.FPDF_ANNOT_SQUARE),
    *(raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_INK, raw.FPDF_ANNOT_LINE),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a page, and who made it, if it says so."""

    words: str
    author: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its lines in the order of reading, whether those were recognised, or whether it is a picture without.

    ``remarks`` are the comments that readers put on it.
    """

    lines: list[Line]
    recognised: bool = False
    is_picture: bool = False
    remarks: tuple[Remark, ...] = ()


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
    text, remarked, remarks = _with_remarks(laid.text, [sheet.remarks for sheet in sheets])
    return Extracted(
        "pdf",
        text,
        named=title_property(properties["Title"]),
        author=author_property(properties["Author"]),
        dates=_dates(properties["CreationDate"]),
        zones=laid.zones,
        pages=(*pages, *remarked),
        notes=(*laid.notes, *remarks),
        losses=(*_recognised(pages), *_unread(pictures, len(text))),
    )


def _with_remarks(text: str, sheets: Sequence[Sequence[Remark]]) -> tuple[str, list[Page], list[Note]]:
    """A text with the remarks of readers behind it, on which page each stands, and the notes that they are."""
    builder = TextBuilder()
    builder.add(text)
    pages: list[Page] = []
    notes: list[Note] = []
    for number, remarks in enumerate(sheets, start=1):
        for remark in remarks:
            start, end = builder.add(remark.words)
            pages.append(Page(number, start, end))
            notes.append(Note(start, end, author=remark.author or None))
    return (builder.text, pages, notes) if notes else (text, [], [])


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


def _remarks(page: pypdfium2.PdfPage) -> Iterator[Remark]:
    """The comments that readers put on a page: beside a text, in it, or as a note."""
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        try:
            words = _value(annotation, b"Contents") if raw.FPDFAnnot_GetSubtype(annotation) in REMARKS else ""
            if words:
                yield Remark(words, _value(annotation, b"T"))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _value(annotation: "raw.FPDF_ANNOTATION", key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer).decode("utf-16-le", errors="replace").partition("\0")[0].strip()


def _sheets(document: pypdfium2.PdfDocument) -> Iterator[Sheet]:
    characters = 0
    for number in range(len(document)):
        with closing(document[number]) as page:
            sheet = replace(_sheet(page), remarks=tuple(_remarks(page)))
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
        rows, captions = without_captions(rows_of(text.raw, text.count_chars()), pictures_of(page))
        rows = with_tables(rows, grids_of(page))
    return [*in_reading_order(rows), *captions]


def _lines_recognised(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines on the picture of a page, none where nothing on it is text."""
    read = recognise(page)
    if read is None:
        return []
    with closing(pypdfium2.PdfDocument(read)) as document, closing(document[0]) as layer:
        lines = _lines(layer)
    return lines if is_told(" ".join(line.text for line in lines)) else []
