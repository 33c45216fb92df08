"""Files that are attached to a PDF."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

import pypdfium2

from relaas.documents.containers.member import Member


def members_of_pdf(data: bytes) -> Iterator[Member]:
    """The attachments of a PDF, in its order; none where it cannot be opened, which its reader reports."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            found = [_attachment(document, number) for number in range(document.count_attachments())]
    except pypdfium2.PdfiumError:
        return
    for name, content in found:
        yield Member(name, partial(bytes, content))


def _attachment(document: pypdfium2.PdfDocument, number: int) -> tuple[str, bytes]:
    attachment = document.get_attachment(number)
    return attachment.get_name() or f"attachment-{number + 1}", bytes(attachment.get_data())
