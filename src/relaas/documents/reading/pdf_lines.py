"""The lines of a PDF page as its text layer has them, in the pieces that wide gaps part, raised marks taken out."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pypdfium2 import raw

from relaas.documents.clean import LIGATURES
from relaas.documents.reading.line import Line

HYPHEN_AT_LINE_END = "\x02"  # what PDFium puts for it, and for the line break after it
MENDED = str.maketrans(LIGATURES)
UNKNOWN = frozenset("\x00\ufffe\uffff")
WIDE = 0.9  # times the height of the letters: a gap of columns or cells; between words it is a quarter to a half
RAISED, SMALL = 0.12, 0.9  # of the height of the letter before: how far up a mark stands, and how small it is
LEVEL = 1.0  # points within which two pieces stand at one height
ALIGNED = 3.0  # points within which two cells of a column begin
TALLEST = 12  # lines of the cells of a table
NUMBER = re.compile(r"(?<=\S)(?P<space> ?)(?P<number>\d+)(?!\w)")
POWERS = {"2": "²", "3": "³"}
METRES = re.compile(r"(?<!\w)(?:[kcdmh]|da)?m$")

Box = tuple[float, float, float, float]


def rows_of(page: ctypes.c_void_p, count: int) -> list[list[Line]]:
    """The lines of a page in the order of the text layer, each in its pieces from left to right."""
    rows: list[list[Line]] = []
    for row in _rows(page, count):
        if rows and _goes_on(rows[-1][-1], row[0]):
            rows[-1] = [*rows[-1][:-1], *_joined(rows[-1][-1], row[0]), *row[1:]]
        elif (place := _beside(rows, row[0])) is not None:
            rows[place] += row
        else:
            rows.append(row)
    return rows


def _beside(rows: Sequence[Sequence[Line]], piece: Line) -> int | None:
    """The row above, of a table, that a piece is another cell of: tables are set cell by cell, and cells have lines."""
    near = range(len(rows) - 1, max(-1, len(rows) - 1 - TALLEST), -1)
    place = next((n for n in near if _goes_on(rows[n][-1], piece)), None)
    if place is None:
        return None
    cells = [cell for row in rows[max(0, place - TALLEST) :] if len(row) > 1 for cell in row[1:]]
    aligned = any(abs(cell.left - piece.left) < ALIGNED for cell in cells)
    return place if aligned or len(rows[place]) > 1 else None


def _goes_on(left: Line, right: Line) -> bool:
    """Whether what follows stands on the same line, further to the right: a raised mark breaks the line for PDFium."""
    return abs(left.bottom - right.bottom) < LEVEL and left.right - LEVEL < right.left


def _joined(left: Line, right: Line) -> list[Line]:
    """Two pieces of one line, as one where no wide gap parts them."""
    if right.left - left.right > WIDE * left.size:
        return [left, right]
    text = f"{left.text} {right.text}"
    return [replace(left, text=text, right=right.right, marks=(*left.marks, *right.marks))]


def _rows(page: ctypes.c_void_p, count: int) -> Iterator[list[Line]]:
    characters: list[str] = []
    first = 0
    for index in range(count):
        character = chr(raw.FPDFText_GetUnicode(page, index))
        if character == HYPHEN_AT_LINE_END:
            characters.append("-")
        if character in ("\r", "\n", HYPHEN_AT_LINE_END):
            yield from _row(page, characters, first)
            characters, first = [], index + 1
        else:
            characters.append("" if character in UNKNOWN else character)
    yield from _row(page, characters, first)


def _row(page: ctypes.c_void_p, characters: list[str], first: int) -> Iterator[list[Line]]:
    """The pieces of a line, if anything stands on it."""
    inked = [index for index, character in enumerate(characters) if character.strip()]
    if not inked:
        return
    pieces: list[Line] = []
    begin = inked[0]
    for left, right in zip(inked, [*inked[1:], None], strict=True):
        if right is None or (right > left + 1 and _are_apart(_box(page, first + left), _box(page, first + right))):
            pieces.append(_piece(page, characters[begin : left + 1], first + begin))
            begin = right or begin
    yield pieces


def _are_apart(left: Box, right: Box) -> bool:
    """Whether so much white space lies between two characters as only columns have, or the second stands before."""
    height = max(left[3] - left[1], right[3] - right[1])
    return right[0] - left[2] > WIDE * height or left[0] - right[2] > height


def _piece(page: ctypes.c_void_p, characters: Sequence[str], first: int) -> Line:
    inked = [first + index for index, character in enumerate(characters) if character.strip()]
    left, bottom, _, top = _box(page, inked[0])
    right = _box(page, inked[-1])[2]
    size = raw.FPDFText_GetFontSize(page, inked[len(inked) // 2])  # a bullet in front may be larger or smaller
    written, marks = _without_marks(page, characters, first)
    return Line(
        written.strip().translate(MENDED),
        left=left,
        right=right,
        bottom=min(bottom, top),
        size=size or top - bottom,
        marks=marks,
    )


def _without_marks(page: ctypes.c_void_p, characters: Sequence[str], first: int) -> tuple[str, tuple[str, ...]]:
    """The words without the raised numbers behind them that point to notes, and those; powers of metres stay."""
    if any(len(character) != 1 for character in characters):
        return "".join(characters), ()
    written = "".join(characters)
    parts: list[str] = []
    marks: list[str] = []
    done = 0
    for number in NUMBER.finditer(written):
        before, end = number.start() - 1, number.end()
        start = _raised_from(page, first + before, first + number.start("number"), first + end) - first
        if start == end:
            continue
        mark = written[start:end]
        parts.append(written[done : start if start > number.start("number") else number.start()])
        done = end
        if mark in POWERS and METRES.search(written, 0, number.start()):
            parts.append(POWERS[mark])
        else:
            marks.append(mark)
    return "".join((*parts, written[done:])), tuple(marks)


def _raised_from(page: ctypes.c_void_p, before: int, start: int, end: int) -> int:
    """Where the raised end of a number begins; its end where none is raised above the character before it."""
    _, low, _, high = _box(page, before)
    height = high - low

    def raised(index: int) -> bool:
        _, bottom, _, top = _box(page, index)
        return bottom > low + RAISED * height and top - bottom < SMALL * height

    place = end
    while place > start and raised(place - 1):
        place -= 1
    return place


def _box(page: ctypes.c_void_p, index: int) -> Box:
    """Left, bottom, right and top of one character, in points from the lower left corner of the page."""
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(page, index, box):
        return 0.0, 0.0, 0.0, 0.0
    return box.left, box.bottom, box.right, box.top
