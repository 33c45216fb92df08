"""Containers: one module per format that holds files, each from its bytes to its members."""

from collections.abc import Callable, Iterator, Mapping

from relaas.documents.containers.archive import members_of_archive
from relaas.documents.containers.mail import members_of_mail, members_of_mailbox, members_of_outlook
from relaas.documents.containers.member import Member
from relaas.documents.containers.pdf import members_of_pdf

__all__ = ["CONTAINERS", "Member"]

# A format may stand here and among the readers: a mail is a document itself, and holds its attachments.
CONTAINERS: Mapping[str, Callable[[bytes], Iterator[Member]]] = {
    ".zip": members_of_archive,
    ".mbox": members_of_mailbox,
    ".eml": members_of_mail,
    ".msg": members_of_outlook,
    ".pdf": members_of_pdf,
}
