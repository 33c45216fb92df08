"""Packed files with one of their members changed."""

import io
import zipfile


def repacked(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The archive with the first ``old`` in one member replaced."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.namelist():
            content = before.read(member)
            after.writestr(member, content.replace(old, new, 1) if member == name else content)
    return into.getvalue()
