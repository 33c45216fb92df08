"""Papers that a table of events names as its sources: the cells under "source", "bron", "vindplaats", "exhibit"."""

import re
from collections.abc import Iterator

from relaas.extraction.papers import Paper
from relaas.language.installed import languages

CELL = re.compile(r"\t|\|| {2,}")  # what stands between two cells of a line
FEWEST_CELLS = 2
SHORTEST, LONGEST = 3, 100  # letters of a cell that names a paper


def source_cells(text: str) -> Iterator[Paper]:
    """The papers under the head of a column of sources, to the first line that is no row of the table."""
    words = frozenset(word for language in languages() for word in language.references.source_columns)
    width = column = start = 0
    for line in text.splitlines(keepends=True):
        cells = _cells(line, start)
        heads = [text[first:last].casefold() for first, last in cells]  # "Reference:" labels a line and heads no column
        named = [place for place, head in enumerate(heads) if head in words]
        if len(cells) >= FEWEST_CELLS and len(named) == 1:
            width, column = len(cells), named[0]
        elif width and len(cells) == width:
            first, last = cells[column]
            if SHORTEST <= last - first <= LONGEST and any(letter.isalpha() for letter in text[first:last]):
                yield Paper(first, last, _kind_of(text[first:last]), " ".join(text[first:last].split()))
        elif line.strip():
            width = 0
        start += len(line)


def _cells(line: str, start: int) -> list[tuple[int, int]]:
    """The ranges of the cells of a line that hold something, in the text that the line begins at a place of."""
    borders = [0, *(place for match in CELL.finditer(line) for place in match.span()), len(line)]
    found = []
    for first, last in zip(borders[::2], borders[1::2], strict=True):
        cell = line[first:last]
        if cell.strip():
            left = start + first + len(cell) - len(cell.lstrip())
            found.append((left, left + len(cell.strip())))
    return found


def _kind_of(cell: str) -> str:
    """The kind of paper that a cell names, by its first word that ends in that of one."""
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", cell.casefold()):
        for language in languages():
            kinds = language.references.papers.kinds
            ends = [noun for noun in kinds if word == noun or (len(noun) >= SHORTEST and word.endswith(noun))]
            if ends:
                return kinds[max(ends, key=len)]
    return "document"
