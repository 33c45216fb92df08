"""Containers: one module per format that holds files, each from its bytes to its members."""

from collections.abc import Callable, Iterator, Mapping

from relaas.documents.containers.archive import members_of_archive
from relaas.documents.containers.member import Member

__all__ = ["CONTAINERS", "Member"]

# A format may stand here and among the readers: a mail is a document itself, and holds its attachments.
CONTAINERS: Mapping[str, Callable[[bytes], Iterator[Member]]] = {".zip": members_of_archive}
