"""Office files are archives: written again without the moment at which they were made, so that bytes stay the same."""

import io
import re
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that an archive can name
PROPERTIES = "docProps/core.xml"
MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def without_moment(data: bytes, *, day: str) -> bytes:
    """The same archive with every member dated alike, and its properties dated with one day (ISO)."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename == PROPERTIES:
                content = MOMENT.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode(), content)
            info = zipfile.ZipInfo(member.filename, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return made.getvalue()
