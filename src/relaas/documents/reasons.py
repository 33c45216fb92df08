"""Why a file is left out: the codes, which the views put into words, and the limits behind two of them."""

from typing import Literal, get_args

from relaas.errors import UnreadableDocument

Reason = Literal[
    "empty",  # no bytes, or nothing but white space
    "too-large",  # more than the limits below
    "no-permission",
    "not-found",  # the file went away, or its name leads nowhere
    "unreadable-file",  # the disk or the network drive gave an error
    "unsupported-format",
    "hidden",  # a file or folder that the system does not show
    "linked-folder",  # a link to a folder: it may lead out of the dossier, or round in a circle
    "own-output",  # a dossier, or an export of one: an account is no source of another
    "describes-folder",  # a README beside the documents
    "unreadable-encoding",  # bytes that are no text in any known encoding
    "not-a-pdf",
    "encrypted-pdf",
    "damaged-pdf",  # a PDF that begins well and cannot be opened
    "no-text-layer",  # a PDF of pictures: scanned pages
    "blank-pages",  # a PDF of which nothing can be shown: it may also be damaged, or too large to unfold
    "not-a-docx",
    "encrypted-docx",
    "not-an-email",
    "not-an-msg",
    "not-an-odt",
    "not-an-rtf",
    "not-an-xlsx",
    "not-a-zip",
    "encrypted-zip",
    "too-deep",  # a container in a container in a container, without end
    "no-text",  # a page of only scripts, a mail of only attachments
    "unsupported-language",
    "removed",  # the pipeline's own: a person removed it
    "nested-too-deep",  # boxes in boxes in boxes, deeper than the parser goes
    "header-too-long",  # of a mail: it is cut
    "page-without-text",  # a picture, among pages that have text
    "recognised",  # nothing is lost, but the words were read from a picture (OCR) and may be wrong
    "no-language",  # a stretch of one sign or phrase without end, or a string longer than any word
    "took-too-long",  # the next three are the guard's, over the process that reads
    "too-much-memory",
    "broke-the-reader",
    "program-fault",  # the pipeline's own: a fault of the program in this one document
]
REASONS: tuple[Reason, ...] = get_args(Reason)

# The longest report of a parliamentary inquiry runs to some 6 million characters over all its volumes, a long novel to
# 3 million; ten million characters in one file are a database dump or a log, and would take minutes to annotate.
MAX_CHARACTERS = 10_000_000
# Pictures make a PDF, a Word file or a mail far larger than its text; 200 MB still opens in the memory of a laptop.
MAX_FILE_BYTES = 200_000_000


def left_out(reason: Reason, detail: str = "") -> UnreadableDocument:
    """The error that leaves one document out, with a reason that is sure to be one of ``REASONS``."""
    return UnreadableDocument(reason, detail)
