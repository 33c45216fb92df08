"""From lines to paragraphs: which line breaks are there for want of room, and which are meant."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Range = tuple[int, int]

MAX_WRAPPED = 120  # characters; lines set longer than this are whole paragraphs, one to a line
MIN_WRAPPED = 50  # no page is set narrower, so that lists of short lines are not taken for running text
ROOM_LEFT = 0.75  # of the width: a line that ends before this with room for the next word was ended on purpose
BULLET = re.compile(r"[ \t]*(?:[-–—•*▪◦·‣]|\(?\d{1,2}[.)]|\(?[a-z]\)|[A-Z][.)])[ \t]+\S")
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
INDENT = re.compile(r"[ \t]{2,}|\t")
LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]*\S[^\r\n\f\v\x85\u2028\u2029]*")
BLANK_LINE = re.compile(r"(?:\r\n|[\r\n\x85\u2028])[^\S\r\n]*(?:\r\n|[\r\n\x85\u2028])|[\f\v\u2029]")


def paragraphs(text: str, cuts: Sequence[Range] = ()) -> tuple[Range, ...]:
    """The half-open ranges of the paragraphs of a text: they tile all that is not blank.

    A paragraph ends at a blank line, at a line break that was meant, and at both ends of each range in ``cuts``.
    """
    lines = list(_lines(text, cuts))
    width = _width(text, lines)
    borders = {border for cut in cuts for border in cut}
    found: list[Range] = []
    for number, (start, end) in enumerate(lines):
        above = lines[number - 1] if number else None
        if above is None or start in borders or above[1] in borders or _is_meant(text, above, (start, end), width):
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
    return tuple(found)


def _lines(text: str, cuts: Sequence[Range]) -> Iterator[Range]:
    """The lines with something on them, without the white space at their ends, divided at the cuts."""
    borders = sorted({border for cut in cuts for border in cut})
    at = 0
    for line in LINE.finditer(text):
        start = line.start()
        while at < len(borders) and borders[at] <= start:
            at += 1
        while at < len(borders) and borders[at] < line.end():
            yield from _stripped(text, start, borders[at])
            start = borders[at]
            at += 1
        yield from _stripped(text, start, line.end())


def _stripped(text: str, start: int, end: int) -> Iterator[Range]:
    piece = text[start:end]
    if piece.strip():
        yield end - len(piece.lstrip()), start + len(piece.rstrip())


def _blank_between(text: str, above: Range, line: Range) -> bool:
    return bool(BLANK_LINE.search(text, above[1], line[0]))


def _width(text: str, lines: Sequence[Range]) -> int:
    """How many characters fit on a line: the length that one line in ten exceeds, of those that go on on the next."""
    lengths = sorted(above[1] - above[0] for above, line in pairwise(lines) if not _blank_between(text, above, line))
    return max(MIN_WRAPPED, lengths[int(0.9 * len(lengths))]) if lengths else MIN_WRAPPED


def _is_meant(text: str, above: Range, line: Range, width: int) -> bool:
    """Whether the break between two lines ends a paragraph."""
    if _blank_between(text, above, line):
        return True
    ended = bool(SENTENCE_END.search(text[max(above[0], above[1] - 8) : above[1]]))
    length = above[1] - above[0]
    if width > MAX_WRAPPED or length > MAX_WRAPPED:
        return ended or length > MAX_WRAPPED or not text[line[0]].islower()
    if BULLET.match(text, line[0], line[1]) and (ended or BULLET.match(text, above[0], above[1])):
        return True
    between = text[above[1] : line[0]]
    if ended and INDENT.search(between.rsplit("\n", 1)[-1]):
        return True
    first_word = text[line[0] : line[0] + width].split(maxsplit=1)[0]
    if length + 1 + len(first_word) >= ROOM_LEFT * width:
        return False
    return ended or not text[line[0]].islower()
