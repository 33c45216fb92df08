"""From lines to paragraphs: which line breaks are there for want of room, and which are meant."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from relaas.documents import cues
from relaas.language.item_marks import BEFORE_CAPITAL, CLOSED, SIGN

Range = tuple[int, int]

MAX_WRAPPED = 200  # characters; lines set longer than this are whole paragraphs, one to a line
FULL = 0.6  # of the width: a line of which it can be asked why it ends
MID_SENTENCE = 0.4  # of the full lines that begin with a small letter; in Dutch and English news set at 72 it is 0.8
ROOM_LEFT = 0.75  # of the width: a line that ends before this with room for the next word was ended on purpose
MIN_BEFORE_NUMBER = 40  # characters of a line that a number goes on from; shorter lines are those of an address
BULLET = re.compile(rf"[ \t]*(?:{SIGN}|{CLOSED}|{BEFORE_CAPITAL}|[A-Z][.)])[ \t]+\S")
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
INDENT = re.compile(r"[ \t]{2,}|\t")
QUOTED = re.compile(r"(?:>[ \t]?)+(?=\S)")
COLUMNS = re.compile(r"\S(?: {3,}|\t+)\S")  # set apart by blanks, as in a table that is typed
LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
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


def _begins_small(text: str, line: Range) -> bool:
    """Whether a line begins with a small letter, behind the signs by which mail quotes."""
    return text[line[0] + len(_quoting(text, line))].islower()


def _quoting(text: str, line: Range) -> str:
    """The signs by which mail quotes, at the beginning of a line."""
    signs = QUOTED.match(text, line[0], line[1])
    return signs[0] if signs else ""


def _goes_on(text: str, above: Range, line: Range) -> bool:
    """Whether a line goes on with the sentence above it: it begins small, or with a number that heads nothing."""
    number = text[line[0]].isdigit() and not BULLET.match(text, line[0], line[1])
    return _begins_small(text, line) or (number and above[1] - above[0] >= MIN_BEFORE_NUMBER)


def _is_row(text: str, line: Range) -> bool:
    """Whether a line is a row of a table: words set apart by blanks."""
    return COLUMNS.search(text, *line) is not None


def _blank_between(text: str, above: Range, line: Range) -> bool:
    return bool(BLANK_LINE.search(text, above[1], line[0]))


def _width(text: str, lines: Sequence[Range]) -> int | None:
    """How many characters fit on a line, None where lines are not broken for want of room.

    It is the length that one line in ten exceeds. In wrapped text most lines begin in mid-sentence, with a small
    letter; in lists, addresses and text with a paragraph on each line few do.
    """
    breaks = [(above, line) for above, line in pairwise(lines) if not _blank_between(text, above, line)]
    if not breaks:
        return None
    lengths = sorted(above[1] - above[0] for above, _ in breaks)
    width = lengths[int(0.9 * len(lengths))]
    full = [line for above, line in breaks if above[1] - above[0] >= FULL * width]
    small = sum(_begins_small(text, line) for line in full)
    return width if width <= MAX_WRAPPED and small >= MID_SENTENCE * len(full) else None


def _is_meant(text: str, above: Range, line: Range, width: int | None) -> bool:
    """Whether the break between two lines ends a paragraph."""
    if _blank_between(text, above, line) or _quoting(text, above).count(">") != _quoting(text, line).count(">"):
        return True
    if _is_row(text, line) and (_is_row(text, above) or above[1] - above[0] < MIN_BEFORE_NUMBER):
        return True
    if cues.action().match(text, line[0], line[1]):
        return True
    ended = bool(SENTENCE_END.search(text[max(above[0], above[1] - 8) : above[1]]))
    length = above[1] - above[0]
    if width is None or length > MAX_WRAPPED:
        return ended or length > MAX_WRAPPED or not _goes_on(text, above, line)
    if BULLET.match(text, line[0], line[1]) and (ended or BULLET.match(text, above[0], above[1])):
        return True
    between = text[above[1] : line[0]]
    if ended and INDENT.search(between.rsplit("\n", 1)[-1]):
        return True
    first_word = text[line[0] + len(_quoting(text, line)) : line[1]].split(maxsplit=1)[0]
    if length + 1 + len(first_word) >= ROOM_LEFT * width:
        return False
    return ended or not _begins_small(text, line)
