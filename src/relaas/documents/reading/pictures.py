"""The pictures on a PDF page, and the small print below them, which is no part of the text that runs around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2
from pypdfium2 import raw

from relaas.documents import cues
from relaas.documents.reading.line import SMALL_PRINT, Line, Row, usual_size

SMALLEST = 60.0  # points of the shorter side; logos and stamps are smaller
HEAD = 0.8  # of the height of a page: a picture that ends above it is part of a letterhead
NEAR = 2.5  # times the size of the letters between a picture and its caption
FARTHEST = 1.7  # times the size of the letters from one line of a caption to the next
BESIDE = 6.0  # points by which a caption may be wider than its picture
SAME_SIZE = 0.5  # points
FEWEST = 4  # words: fewer name who made the picture


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture stands on its page, in points from the lower left corner, and whether that is on top."""

    left: float
    bottom: float
    right: float
    top: float
    on_top: bool = False


def pictures_of(page: pypdfium2.PdfPage) -> list[Picture]:
    """The pictures on a page that are more than a logo."""
    letterhead = HEAD * page.get_height()
    boxes = [each.get_bounds() for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=1)]
    return [
        Picture(left, bottom, right, top, on_top=bottom > letterhead)
        for left, bottom, right, top in boxes
        if min(right - left, top - bottom) >= SMALLEST
    ]


def without_captions(rows: Sequence[Row], pictures: Sequence[Picture]) -> tuple[list[Row], list[Line]]:
    """The rows of a page without the captions of its pictures, and the lines of those; what words stand on is none."""
    pieces = [piece for row in rows for piece in row]
    bare = [picture for picture in pictures if not any(_is_on(piece, picture) for piece in pieces)]
    small = SMALL_PRINT * usual_size(pieces)
    captions = [line for picture in bare for line in _below(picture, pieces, small)]
    left = [[piece for piece in row if piece not in captions] for row in rows] if captions else rows
    return [row for row in left if row], [replace(line, caption=True) for line in captions]


def _below(picture: Picture, pieces: Sequence[Line], small: float) -> Iterator[Line]:
    """The lines of the caption below a picture: small print, or a label with its number."""
    inside = [piece for piece in pieces if _is_under(piece, picture)]
    first = next((piece for piece in inside if picture.bottom - piece.bottom < NEAR * piece.size), None)
    if first is None or not _is_caption(first, picture, small):
        return
    above = first
    for line in inside[inside.index(first) :]:
        if abs(line.size - first.size) > SAME_SIZE or above.bottom - line.bottom > FARTHEST * first.size:
            return
        yield line
        above = line


def _is_caption(line: Line, picture: Picture, small: float) -> bool:
    if cues.caption().match(line.text):
        return True
    return line.size < small and len(line.text.split()) >= FEWEST and not picture.on_top


def _is_under(line: Line, picture: Picture) -> bool:
    return line.bottom < picture.bottom and line.left >= picture.left - BESIDE and line.right <= picture.right + BESIDE


def _is_on(line: Line, picture: Picture) -> bool:
    middle = line.bottom + line.size / 2
    return picture.bottom < middle < picture.top and line.left < picture.right and line.right > picture.left
