"""Outlook messages (.msg): their headers as a block of lines, then the text, as a mail is read."""

import io
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from oxmsg import Message

from relaas.documents.reasons import left_out

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def as_mail(data: bytes) -> bytes:
    """An Outlook message as the mail that it was, attachments and all; raises ``UnreadableDocument`` for none."""
    if not data.startswith(OLE):
        raise left_out("not-an-msg")
    try:
        message = Message.load(io.BytesIO(data))
        return _mail(message).as_bytes()
    except (KeyError, ValueError, IndexError, AttributeError, TypeError, OSError, LookupError):
        raise left_out("not-an-msg") from None


def _mail(message: Message) -> EmailMessage:
    mail = EmailMessage()
    headers = message.message_headers
    for name in ("From", "To", "Cc", "Date", "Subject"):
        value = headers.get(name) or _field(message, name)
        if value and name not in mail:
            mail[name] = " ".join(value.split())
    body = message.body or ""
    if body.strip():
        mail.set_content(body)
    elif message.html_body:
        mail.set_content(message.html_body, subtype="html")
    for attachment in message.attachments:
        content = attachment.file_bytes
        if content is not None:
            mail.add_attachment(
                content, maintype="application", subtype="octet-stream", filename=attachment.file_name or "attachment"
            )
    return mail


def _field(message: Message, name: str) -> str | None:
    if name == "From":
        return message.sender
    if name == "Subject":
        return message.subject
    if name == "To":
        return ", ".join(each.name or each.email_address for each in message.recipients) or None
    if name == "Date" and isinstance(message.sent_date, datetime):
        return format_datetime(message.sent_date)
    return None
