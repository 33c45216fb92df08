"""Attachments of a mail (.eml) and the mails of a mailbox (.mbox), each as a file of its own."""

import binascii
import email
import mimetypes
import re
from collections.abc import Iterator
from email.message import EmailMessage
from functools import partial

from relaas.documents.containers.member import Member
from relaas.documents.reading.mail import UUENCODED
from relaas.documents.reading.mail_policy import CAREFUL
from relaas.documents.reading.outlook import as_mail
from relaas.errors import UnreadableDocument

FROM_LINE = re.compile(rb"^From [^\r\n]*\d{4}[^\r\n]*\r?\n", re.MULTILINE)


def members_of_mail(data: bytes) -> Iterator[Member]:
    """The attachments of a mail, attached mails and encoded blocks among them, under the names that they have there."""
    try:
        message = email.message_from_bytes(data, policy=CAREFUL)
        attached = list(_attached(message)) if isinstance(message, EmailMessage) else []
    except RecursionError:  # parts in parts without end, which its reader reports
        return
    if not isinstance(message, EmailMessage):
        return
    for number, part in enumerate(attached, start=1):
        yield Member(_name(part, number), partial(_bytes, part))
    body = message.get_body(preferencelist=("plain",))
    content = body.get_payload(decode=True) if body is not None else None
    if isinstance(content, bytes):
        for block in UUENCODED.finditer(content.decode("latin-1")):
            yield Member(block["name"].strip(), partial(_decoded, block["lines"]))


def members_of_outlook(data: bytes) -> Iterator[Member]:
    """The attachments of an Outlook message; none where it cannot be opened, which its reader reports."""
    try:
        mail = as_mail(data)
    except UnreadableDocument:
        return
    yield from members_of_mail(mail)


def members_of_mailbox(data: bytes) -> Iterator[Member]:
    """The mails of a mailbox, numbered in its order."""
    starts = [found.end() for found in FROM_LINE.finditer(data)]
    ends = [*(found.start() for found in FROM_LINE.finditer(data)), len(data)][1:]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield Member(f"{number:05d}.eml", partial(_mail, data, start, end))


def _mail(data: bytes, start: int, end: int) -> bytes:
    return re.sub(rb"^>(>*From )", rb"\1", data[start:end], flags=re.MULTILINE)


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a mail that are no text of its own."""
    body = message.get_body(preferencelist=("plain", "html"))
    for part in _leaves(message):
        kind = part.get_content_maintype()
        alternative = kind == "text" and not part.is_attachment() and part.get_filename() is None
        if part is not body and not alternative:
            yield part


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts without parts of their own; an attached mail counts as one."""
    parts = message.get_payload() if message.get_content_maintype() == "multipart" else None
    if not isinstance(parts, list):
        yield message
        return
    for part in parts:
        if isinstance(part, EmailMessage):
            yield from _leaves(part)


def _name(part: EmailMessage, number: int) -> str:
    if part.get_content_type() == "message/rfc822":
        return part.get_filename() or f"attachment-{number}.eml"
    extension = mimetypes.guess_extension(part.get_content_type(), strict=False) or ".bin"
    return part.get_filename() or f"attachment-{number}{extension}"


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(lines: str) -> bytes:
    found = b""
    for line in lines.splitlines():
        try:
            found += binascii.a2b_uu(line)
        except binascii.Error:  # trailing garbage that some encoders write
            length = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3
            found += binascii.a2b_uu(line[:length])
    return found
