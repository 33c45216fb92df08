"""Office files are archives: written again without the moment at which they were made, so that bytes stay the same."""

import io
import re
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that an archive can name
PROPERTIES = "docProps/core.xml"
MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def without_moment(data: bytes, *, day: str) -> bytes:
    """The same archive with every member dated alike, and its properties dated with one day (ISO)."""
    members = read_members(data)
    dated = MOMENT.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode(), members[PROPERTIES])
    return zip_members({**members, PROPERTIES: dated})


def read_members(data: bytes) -> dict[str, bytes]:
    """What stands in an archive, by the names of its members, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {member.filename: archive.read(member) for member in archive.infolist()}


def zip_members(members: Mapping[str, bytes]) -> bytes:
    """An archive of some members, each dated alike."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return made.getvalue()
