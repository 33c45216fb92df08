"""Readers: one module per format, each from the bytes of a file to its text and what the format states about it."""

from collections.abc import Callable

from relaas.documents.files import SourceFile, read_bytes
from relaas.documents.reading.extracted import Extracted, StatedDate, Zone
from relaas.documents.reading.html import read_html
from relaas.documents.reading.mail import read_mail
from relaas.documents.reading.pdf import read_pdf
from relaas.documents.reading.plain import read_markdown, read_text
from relaas.documents.reading.word import read_word
from relaas.documents.reasons import left_out

__all__ = ["READERS", "Extracted", "StatedDate", "Zone", "extract"]

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
}


def extract(file: SourceFile) -> tuple[bytes, Extracted]:
    """The bytes of a file and what its reader makes of them; raises ``UnreadableDocument`` with the reason."""
    if file.path.is_dir():  # only a folder that may not be opened is listed as a file
        raise left_out("no-permission")
    reader = READERS.get(file.path.suffix.lower())
    if reader is None:
        raise left_out("unsupported-format", file.path.suffix.lower())
    if file.path.stem.lower() == "readme" and not file.asked_for:
        raise left_out("describes-folder")
    data = read_bytes(file)
    if not data.strip():
        raise left_out("empty")
    extracted = reader(data)
    if not extracted.text.strip("\ufeff \t\r\n\f\v"):
        raise left_out("empty")
    return data, extracted
