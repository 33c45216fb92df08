"""Readers: one module per format, each from the bytes of a file to its text and what the format states about it."""

from collections.abc import Callable
from pathlib import PurePosixPath

from relaas.documents.reading.extracted import Extracted, Loss, StatedDate, Zone, well_formed
from relaas.documents.reading.html import read_html
from relaas.documents.reading.mail import read_mail, read_outlook
from relaas.documents.reading.office import read_odt, read_rtf
from relaas.documents.reading.pdf import count_pages, read_pdf
from relaas.documents.reading.plain import read_markdown, read_text
from relaas.documents.reading.tables import read_csv, read_workbook
from relaas.documents.reading.word import read_word
from relaas.documents.reasons import left_out

__all__ = ["PAGES", "READERS", "Extracted", "Loss", "StatedDate", "Zone", "extract"]

READERS: dict[str, Callable[[bytes], Extracted]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_word,
    ".eml": read_mail,
    ".msg": read_outlook,
    ".odt": read_odt,
    ".rtf": read_rtf,
    ".xlsx": read_workbook,
    ".csv": read_csv,
    ".tsv": read_csv,
}


# How many pages a document has, for the formats that pack its text.
PAGES: dict[str, Callable[[bytes], int]] = {".pdf": count_pages}


def extract(name: str, data: bytes) -> Extracted:
    """What the reader of a format makes of the bytes of a document; raises ``UnreadableDocument`` with the reason."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in READERS:
        raise left_out("unsupported-format", suffix)
    extracted = well_formed(READERS[suffix](data))
    if not extracted.text.strip("\ufeff \t\r\n\f\v"):
        raise left_out("empty")
    return extracted
