"""Sealing: an export bears the fingerprint of its dossier and a seal of its own, by which a change in it is found."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from relaas.model.archives import DAMAGED_ARCHIVE
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.zipped import PROPERTIES, read_members, zip_members

MARK = EXPORT_MARK.encode()
ROOM = b"0" * 64  # what stands in the place of the seal while it is reckoned
ZIPPED, CALENDAR, ENTITIES, PAPER = b"PK", b"BEGIN:VCALENDAR", b'{"datasets": [', b"%PDF"
OF_JSON = b'\n "relaas": {'  # as a line it stands in no text: there a line break is written \n

HASH = rb"([0-9a-f]{64})"
SEALS = (
    re.compile(OF_JSON + rb'\n  "dossier": "' + HASH + rb'",\n  "export": "' + HASH + rb'"'),
    re.compile(MARK + rb":(?:\r\n )?" + HASH + rb":(?:\r\n )?" + HASH),  # a calendar breaks its lines
)


@dataclass(frozen=True, slots=True)
class Seal:
    """The seal of an export: the fingerprint of the dossier that it was made of, and whether the file is unchanged."""

    dossier: str
    holds: bool


def seal(data: bytes, fingerprint: str) -> bytes:
    """An export with its seal, in the place that its format has for it."""
    if data.startswith(ZIPPED):
        members = read_members(data)
        open = {**members, PROPERTIES: _with_room(members[PROPERTIES], fingerprint)}
        return zip_members({**open, PROPERTIES: open[PROPERTIES].replace(ROOM, _digest_of(open), 1)})
    roomy = _with_room(data, fingerprint)
    return roomy.replace(ROOM, _digest(roomy), 1)


def read_seal(data: bytes) -> Seal | None:
    """The seal of a file, None where it bears none."""
    if not data.startswith(ZIPPED):
        return _read(data, _digest)
    try:
        members = read_members(data)
    except DAMAGED_ARCHIVE:
        return None
    return _read(members.get(PROPERTIES, b""), lambda open: _digest_of({**members, PROPERTIES: open}))


def _with_room(data: bytes, fingerprint: str) -> bytes:
    """The text with the fingerprint and room for a seal."""
    made_of = fingerprint.encode()
    if OF_JSON in data:
        return data.replace(OF_JSON, OF_JSON + b'\n  "dossier": "%s",\n  "export": "%s",' % (made_of, ROOM), 1)
    if data.startswith(CALENDAR):
        return data.replace(MARK, MARK + b":\r\n %s:\r\n %s" % (made_of, ROOM), 1)
    if data.startswith(PAPER):  # a comment at the end: what stands before it is found by its place
        before, _, after = data.rpartition(MARK)
        return before + MARK + b":%s:%s" % (made_of, ROOM) + after
    if data.startswith(ENTITIES):  # the first belongs to a set of its own as well
        return data.replace(MARK, MARK + b'", "' + MARK + b":%s:%s" % (made_of, ROOM), 1)
    return data.replace(MARK, MARK + b":%s:%s" % (made_of, ROOM), 1)


def _read(data: bytes, digest: Callable[[bytes], bytes]) -> Seal | None:
    found = next(filter(None, (pattern.search(data) for pattern in SEALS)), None)
    if found is None:
        return None
    start, end = found.span(2)
    return Seal(found[1].decode(), digest(data[:start] + ROOM + data[end:]) == found[2])


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _digest_of(members: Mapping[str, bytes]) -> bytes:
    """The hash of what stands in an archive: how it is packed is a matter of the machine."""
    return _digest(b"".join(b"%s\n%s\n" % (name.encode(), _digest(data)) for name, data in sorted(members.items())))
