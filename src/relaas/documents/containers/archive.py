"""Archives (.zip): every file inside, in the order of the names."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial

from relaas.documents.containers.member import Member
from relaas.documents.reasons import MAX_FILE_BYTES, left_out
from relaas.model.archives import DAMAGED_ARCHIVE

ENCRYPTED = 0x1  # the bit of a member's flags
OF_MACOS = "__MACOSX/"  # where macOS keeps the icons and attributes of the other members


def members_of_archive(data: bytes) -> Iterator[Member]:
    """The files of an archive; raises ``UnreadableDocument`` for what is no archive."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED_ARCHIVE:
        raise left_out("not-a-zip") from None
    for inside in sorted(archive.infolist(), key=lambda each: each.filename):
        if not inside.is_dir() and not inside.filename.startswith(OF_MACOS):
            yield Member(inside.filename, partial(_unpack, archive, inside))


def _unpack(archive: zipfile.ZipFile, inside: zipfile.ZipInfo) -> bytes:
    if inside.flag_bits & ENCRYPTED:
        raise left_out("encrypted-zip")
    if inside.file_size > MAX_FILE_BYTES:  # as it says itself; a member that lies about its size fails its checksum
        raise left_out("too-large", f"{inside.file_size:,} bytes unpacked")
    try:
        return archive.read(inside)
    except DAMAGED_ARCHIVE:
        raise left_out("not-a-zip") from None
