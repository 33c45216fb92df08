"""Mail (.eml): its headers as a block of lines, then the text of the message."""

import email
import email.utils
import re
from dataclasses import replace
from email.message import EmailMessage

from relaas.documents import cues
from relaas.documents.encoding import decode
from relaas.documents.reading.extracted import Extracted, Loss, StatedDate, TextBuilder, Zone
from relaas.documents.reading.html import read_page
from relaas.documents.reading.mail_policy import CAREFUL, LONGEST_HEADER
from relaas.documents.reading.outlook import as_mail
from relaas.documents.reading.plain import read_text
from relaas.documents.reasons import left_out

UUENCODED = re.compile(
    r"^begin [0-7]{3,4} (?P<name>[^\r\n]{1,200})\r?\n(?P<lines>(?:[ -`]{1,62}\r?\n)+)(?:`?\r?\n)?end[ \t]*$",
    re.MULTILINE,
)  # an attachment in the old way, among the words
SHOWN = ("From", "To", "Cc", "Date", "Subject")


def read_mail(data: bytes) -> Extracted:
    """The headers that a reader sees, and the message: its plain part, else its HTML part."""
    try:
        return _read(data)
    except RecursionError:  # the standard parser calls itself for every part in a part
        raise left_out("nested-too-deep") from None


def _read(data: bytes) -> Extracted:
    message = email.message_from_bytes(data, policy=CAREFUL)
    headers = {name: value for name in SHOWN if isinstance(message, EmailMessage) and (value := _header(message, name))}
    if not isinstance(message, EmailMessage) or not headers.keys() & {"From", "Date", "Subject"}:
        if _is_printed(data):
            return read_text(data)
        raise left_out("not-an-email")
    builder = TextBuilder()
    losses = []
    for name, value in headers.items():
        _, end = builder.add(f"{name}: {value}", "header", divider="\n")
        if any(len(raw) >= LONGEST_HEADER for each, raw in message.raw_items() if each.lower() == name.lower()):
            losses.append(Loss("header-too-long", end, end, name))
    body_zones = _add_body(builder, message)
    text = builder.text
    return Extracted(
        "eml",
        text,
        title=headers.get("Subject"),
        author=_sender(headers.get("From")),
        dates=_dates(text, headers.get("Date")),
        zones=(*builder.zones, *body_zones),
        losses=tuple(losses),
    )


def _is_printed(data: bytes) -> bool:
    """Whether a file of mail holds a mail as a program prints it, its labels in another language: ``Van: A. Dam``."""
    opening = next((line for line in decode(data).splitlines() if line.strip()), "")
    return bool(re.match(rf"\s*(?:{cues.either('mail', 'from', table='parts')})\s*:", opening, re.IGNORECASE))


def read_outlook(data: bytes) -> Extracted:
    """The same of an Outlook message."""
    return replace(read_mail(as_mail(data)), format="msg")


def _header(message: EmailMessage, name: str) -> str:
    """One header, decoded and on one line."""
    return " ".join(str(message[name] or "").split())


def _add_body(builder: TextBuilder, message: EmailMessage) -> list[Zone]:
    """Append the message and return the zones of its HTML; raises ``UnreadableDocument`` where there is no text."""
    part = message.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise left_out("no-text")
    content = decode(payload, declared=part.get_content_charset())
    if part.get_content_subtype() != "html":
        builder.add(UUENCODED.sub("", content).replace("\r\n", "\n"))
        return []
    page = read_page(content)
    start, _ = builder.add(page.text)
    return [Zone(zone.start + start, zone.end + start, zone.kind) for zone in page.zones]


def _sender(written: str | None) -> str | None:
    """The name of the sender, or the address where no name is given."""
    if not written:
        return None
    try:
        name, address = email.utils.parseaddr(written)
    except RecursionError:  # a comment in a comment in a comment
        return None
    return name or address or None


def _dates(text: str, written: str | None) -> tuple[StatedDate, ...]:
    """The date header as an ISO day in the sender's own time zone, and where its line stands in the text."""
    if not written:
        return ()
    try:
        day = email.utils.parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return ()
    start = text.index(f"Date: {written}") + len("Date: ")
    return (StatedDate(day, "mail-header", start, start + len(written)),)
