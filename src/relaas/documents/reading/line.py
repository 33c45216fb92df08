"""A line as it is printed on a page."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

SMALL_PRINT = 0.93  # times the usual size of letters: notes below the text, captions below pictures
GUTTER = 6.0  # points of white space that run down between columns
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, its place in points from the lower left corner, and the size of its letters.

    ``marks`` are the raised numbers that pointed from it to notes; a ``row`` of a table has a tab between its cells; a
    ``caption`` stands below a picture.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int = 0
    marks: tuple[str, ...] = ()
    row: bool = False
    caption: bool = False


Row = Sequence[Line]  # the pieces of one line, from left to right


def usual_size(lines: Iterable[Line]) -> float:
    """The size of letters in which most of some lines is set, 0 for none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def joined(pieces: Sequence[Line], divider: str) -> Line:
    """Pieces of one row, or of one cell, as one line."""
    first = next((piece for piece in pieces if piece.text), pieces[0])
    return replace(
        first,
        text=divider.join(piece.text for piece in pieces),
        left=min(piece.left for piece in pieces),
        right=max(piece.right for piece in pieces),
        bottom=min(piece.bottom for piece in pieces),
        marks=tuple(mark for piece in pieces for mark in piece.marks),
        row=divider == "\t",
    )


def as_row(cells: Sequence[Sequence[Line]]) -> Line:
    """The cells of a row of a table as one line, a tab between them; an empty cell stands where its row stands."""
    first = next(piece for cell in cells for piece in cell)
    blank = replace(first, text="", right=first.left, marks=())
    return joined([joined(cell, " ") if cell else blank for cell in cells], "\t")
