"""Documents: bytes to text: read, clean, date, detect language per passage, find repeats."""

from relaas.documents.document import read_document, read_text
from relaas.documents.files import SourceFile, find_files
from relaas.documents.reasons import REASONS, Reason

__all__ = ["REASONS", "Reason", "SourceFile", "find_files", "read_document", "read_text"]
