"""Lines as mail quotes them: how deep each is quoted, and what it says behind the signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"(?P<signs>[ \t]*(?:>[ \t]?)*)(?P<words>[^\r\n\f\v\x85\u2028\u2029]*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a half-open range; ``depth`` counts the signs before its words, which begin at ``at``."""

    start: int
    end: int
    at: int
    depth: int
    words: str

    @property
    def blank(self) -> bool:
        """Whether it says nothing."""
        return not self.words


def quoted_lines(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a stretch of text, the blank ones too, without the white space at their ends."""
    position = start
    while position < end:
        found = LINE.match(text, position, end)
        assert found is not None  # it matches the empty line
        signs, words = found["signs"], found["words"].rstrip()
        at = found.start("words")
        yield Line(position, at + len(words), at, signs.count(">"), words)
        position = found.end() + 1
        if text.startswith("\r\n", found.end()):
            position += 1
