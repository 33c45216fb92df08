"""Unfolding: a file on disk becomes the documents that it holds: itself, and the members of a container."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from relaas.documents.containers import CONTAINERS
from relaas.documents.files import SourceFile, read_bytes
from relaas.documents.reading import PAGES, READERS
from relaas.documents.reasons import left_out
from relaas.errors import UnreadableDocument
from relaas.model import LeftOut
from relaas.model.own_output import is_own_output
from relaas.model.visible import visible_name

OF_DOSSIER = ".relaas"
DEEPEST = 8  # containers inside each other; an archive that holds itself has no end


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one document and the name that it has in the dossier: all that is needed to read it, anywhere.

    ``pages`` are those of a format that packs its text, and so is longer than its bytes tell.
    """

    name: str
    data: bytes
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document was found: the file on disk with the hash of its bytes, and the path inside it, if any."""

    file: SourceFile
    sha256: str = ""
    member: str = ""


def is_container(name: str) -> bool:
    """Whether a file of this name can hold others."""
    return PurePosixPath(name).suffix.lower() in CONTAINERS


def unfold(file: SourceFile) -> Iterator[tuple[Place, Content | LeftOut]]:
    """All that a file holds, in a fixed order: its own text first, then its members under ``file/member``.

    What cannot be used comes as left out, with the reason; a container without any member is itself left out.
    """
    try:
        content = load(file)
    except UnreadableDocument as problem:
        yield Place(file), LeftOut(file.name, problem.reason, problem.detail)
        return
    sha256 = hashlib.sha256(content.data).hexdigest()
    for each in _inside(content, DEEPEST):
        name = each.path if isinstance(each, LeftOut) else each.name
        yield Place(file, sha256, name[len(file.name) + 1 :]), each


def load(file: SourceFile) -> Content:
    """The bytes of a file under its name; raises ``UnreadableDocument`` where it is no source or cannot be had."""
    if file.unread:
        raise left_out(file.unread)
    _check_name(file.name, asked_for=file.asked_for)
    data = read_bytes(file)
    if not data.strip():
        raise left_out("empty")
    if is_own_output(data):
        raise left_out("own-output")
    return Content(file.name, data)


def _check_name(name: str, *, asked_for: bool = False) -> None:
    """Refuse a file by its name alone: one of a kind that nothing reads, or one that describes its folder."""
    path = PurePosixPath(name)
    if path.suffix.lower() == OF_DOSSIER:
        raise left_out("own-output")
    if path.suffix.lower() not in READERS.keys() | CONTAINERS.keys():
        raise left_out("unsupported-format", path.suffix.lower())
    if path.stem.lower() == "readme" and not asked_for:
        raise left_out("describes-folder")


def _inside(content: Content, depth: int) -> Iterator[Content | LeftOut]:
    suffix = PurePosixPath(content.name).suffix.lower()
    if suffix in READERS:
        yield replace(content, pages=PAGES[suffix](content.data)) if suffix in PAGES else content
    if suffix in CONTAINERS:
        try:
            yield from _members(content, suffix, depth)
        except UnreadableDocument as problem:
            yield LeftOut(content.name, problem.reason, problem.detail)


def _members(content: Content, suffix: str, depth: int) -> Iterator[Content | LeftOut]:
    """What the members of a container hold; raises ``UnreadableDocument`` where it cannot be opened."""
    taken: set[str] = set()
    for member in CONTAINERS[suffix](content.data):
        name = f"{content.name}/{_free(_plain(member.name), taken)}"
        try:
            if depth == 0:
                raise left_out("too-deep")
            _check_name(name)
            data = member.read()
            if not data.strip():
                raise left_out("empty")
            if is_own_output(data):
                raise left_out("own-output")
        except UnreadableDocument as problem:
            yield LeftOut(name, problem.reason, problem.detail)
        else:
            yield from _inside(Content(name, data), depth - 1)
    if not taken and suffix not in READERS:
        raise left_out("empty")


def _plain(name: str) -> str:
    """The path of a member without what would lead out of its container."""
    parts = [part for part in visible_name(name).replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "unnamed"


def _free(name: str, taken: set[str]) -> str:
    """The name, or, where another member has it, the name with a number: ``scan (2).pdf``."""
    path = PurePosixPath(name)
    free, number = name, 1
    while free in taken:
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}").as_posix()
    taken.add(free)
    return free
