"""A line as it is printed on a page."""

import re
from dataclasses import dataclass

SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, its place in points from the lower left corner, and the size of its letters.

    ``marks`` are the raised numbers that pointed from it to notes; a ``row`` of a table has a tab between its cells.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int = 0
    marks: tuple[str, ...] = ()
    row: bool = False
