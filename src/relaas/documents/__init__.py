"""Documents: bytes to text: read, clean, date, detect language per passage, find repeats."""

from relaas.documents.document import document_of, read_document, read_member, read_text
from relaas.documents.files import SourceFile, beside, find_files, prefixes_of
from relaas.documents.parts import settle_given
from relaas.documents.reading.recognition import recogniser
from relaas.documents.reasons import REASONS, Reason
from relaas.documents.unfolding import Content, Place, is_container, load, unfold

__all__ = [
    "REASONS",
    "Content",
    "Place",
    "Reason",
    "SourceFile",
    "beside",
    "document_of",
    "find_files",
    "is_container",
    "load",
    "prefixes_of",
    "read_document",
    "read_member",
    "read_text",
    "recogniser",
    "settle_given",
    "unfold",
]
