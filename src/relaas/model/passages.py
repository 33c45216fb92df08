"""Passages: the spans of source text that all evidence consists of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A half-open range of characters of one document's source text."""

    document: str
    start: int
    end: int

    def meets(self, other: "Passage") -> bool:
        """Whether two passages share some text."""
        return self.document == other.document and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text made readable for a machine, with the way back to the source.

    ``pieces`` holds pairs (offset in ``text``, offset in the source), ascending: from each pair on, both run in step
    until the next pair. A character put in by cleaning (a space between glued sentences) has a pair of its own.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]

    def source_offset(self, offset: int) -> int:
        """The source offset of the clean character at ``offset``."""
        low, high = 0, len(self.pieces)
        while high - low > 1:
            middle = (low + high) // 2
            if self.pieces[middle][0] <= offset:
                low = middle
            else:
                high = middle
        clean, source = self.pieces[low]
        return source + (offset - clean)

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source range of the clean range; an empty range stays empty."""
        if end <= start:
            offset = self.source_offset(start)
            return offset, offset
        return self.source_offset(start), self.source_offset(end - 1) + 1
