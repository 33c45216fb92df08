"""What a reader makes of a file: its text, and what the format itself says about that text."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from relaas.documents.reasons import Reason
from relaas.model import Page, ParagraphKind, PublicationBasis

SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Zone:
    """A half-open range of the text whose kind the format states, such as a Word heading or a page foot."""

    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that a field of the format gives: its wording, what it rests on, and where it stands in the text."""

    written: str
    basis: PublicationBasis
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a file that is not in its text, with the reason and where it would stand."""

    reason: Reason
    start: int
    end: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, endnote or comment: its half-open range, the mark that points to it, and who wrote it, if another.

    A caption is one of another ``kind``.
    """

    start: int
    end: int
    mark: str | None = None
    author: str | None = None
    kind: Literal["note", "caption"] = "note"


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one file for ever, and what its format states: zones ascending, dates most trusted first.

    In ``marked_up`` text the signs of Markdown stand between the words. ``named`` is a title that only a property of
    the file gives: one in the text is better. ``pages`` tells what of the text stands on which page.
    """

    format: str
    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    dates: tuple[StatedDate, ...] = ()
    zones: tuple[Zone, ...] = ()
    marked_up: bool = False
    named: str | None = None
    pages: tuple[Page, ...] = ()
    losses: tuple[Loss, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def end_of_body(self) -> int:
        """Where the text ends that the notes at its end belong to."""
        end = len(self.text)
        for note in reversed(self.notes):
            if self.text[note.end : end].strip():
                break
            end = note.start
        return end


def well_formed(extracted: Extracted) -> Extracted:
    """The same with U+FFFD for each half of a surrogate pair, which no encoding can hold, wherever one came in."""
    return replace(
        extracted,
        text=_whole(extracted.text),
        title=extracted.title and _whole(extracted.title),
        author=extracted.author and _whole(extracted.author),
        publisher=extracted.publisher and _whole(extracted.publisher),
        dates=tuple(replace(date, written=_whole(date.written)) for date in extracted.dates),
    )


def _whole(text: str) -> str:
    return SURROGATE.sub("\ufffd", text)


class TextBuilder:
    """Puts a text together block by block, and remembers the kind of those blocks whose kind the format states."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.zones: list[Zone] = []

    def add(self, block: str, kind: ParagraphKind | None = None, *, divider: str = "\n\n") -> tuple[int, int]:
        """Append a block, after a blank line by default, and return the range that it takes, if it is not empty.

        Letters and their accents become one character (Unicode NFC), as every word list has them. A row keeps the tabs
        that stand for empty cells.
        """
        block = unicodedata.normalize("NFC", block.strip(" \r\n") if "\t" in block else block.strip())
        if not block.strip():
            return self._length, self._length
        if self._parts:
            self._append(divider)
        start = self._length
        self._append(block)
        if kind is not None:
            self.zones.append(Zone(start, self._length, kind))
        return start, self._length

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    @property
    def text(self) -> str:
        """Everything that was added, blocks set apart by blank lines."""
        return "".join(self._parts)
