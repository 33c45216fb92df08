"""The mark by which the program knows what it made itself, so that no account rests on another account."""

import io
import zipfile

from relaas.model.archives import DAMAGED_ARCHIVE

EXPORT_MARK = "urn:relaas:export"  # written inside every export that has a place for it
MARKED_WITHIN = 4096  # bytes of a text
PROPERTIES = "docProps/core.xml"  # where Word and Excel files say what they are
OF_JSON = b'"relaas": {'
DATABASE, DOSSIER, DOSSIER_AT = b"SQLite format 3\0", b"Rela", 68


def is_own_output(data: bytes) -> bool:
    """Whether a file is a dossier, or an export of one."""
    if data.startswith(DATABASE):
        return data[DOSSIER_AT : DOSSIER_AT + len(DOSSIER)] == DOSSIER
    if data.startswith(b"PK"):
        return EXPORT_MARK.encode() in _properties(data)
    if data.startswith(b"%PDF"):
        return EXPORT_MARK.encode() in data[-MARKED_WITHIN:]
    return EXPORT_MARK.encode() in data[:MARKED_WITHIN] or (data.startswith(b"{") and OF_JSON in data)


def _properties(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.read(PROPERTIES)
    except DAMAGED_ARCHIVE:
        return b""  # no file of Word or Excel, or a damaged one
