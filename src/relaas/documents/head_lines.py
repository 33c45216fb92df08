"""The lines of a text as its own day is looked for in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest

from relaas.documents import cues
from relaas.documents.cues import before_date
from relaas.documents.datelines import Date, Find

MAX_LINE, MAX_TITLE = 200, 140  # characters
DAY = 10  # characters of a day in EDTF
ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|\(?[a-z]\)|[•*-])\s")  # of a list: what it names is another paper
OUTSIDE = 30  # the rank of a closing sentence, and of a label behind the head
MOST_DATES = 4  # that are looked at in a line
TITLE_LINES = 3  # the first lines that are not blank, where a title stands
MAST_TITLE, LONGEST_SAID = 2, 80  # the line and the characters of a title below a masthead: "I was wrong. We all were"
ENDS = (".", "!", "?", "…")  # of sentences
SENTENCE_END = re.compile(r"(?<=\w\w)[.!?…](?:\s+|$)")
FEWEST_WORDS = 5  # of a sentence
EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|^\s*#{1,6}(?=\s)")


@dataclass(frozen=True, slots=True)
class OwnDate:
    """A day that the document gives as its own: the rule that says so, its rank (lower is surer) and its place."""

    rule: str
    rank: int
    start: int
    end: int
    edtf: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text with its place in it, the lines beside it, and the how manieth it is that is not blank.

    It is in the head of the text where nothing above it is told in sentences, and of an ``incident`` where the first
    lines name one.
    """

    start: int
    text: str
    above: str
    number: int
    below: str = ""
    in_head: bool = True
    incident: bool = False


def lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a stretch of text that are not blank."""
    above, number, at, in_head = "", 0, start, True
    written = text[start:end].splitlines(keepends=True)
    named = " ".join(islice((line.strip() for line in written if line.strip()), TITLE_LINES))
    incident = bool(before_date(r"(?:.*[^\w])?{0}(?!\w)", "incidents").match(named[:MAX_TITLE]))
    for line, below in zip_longest(written, written[1:], fillvalue=""):
        if line.strip():
            shown = plain(line)
            yield Line(at, shown, above, number, plain(below).strip(), in_head, incident)
            above, number = shown, number + 1
            in_head = in_head and not tells(above, number)
        at += len(line)


def plain(line: str) -> str:
    """A line without the signs by which Markdown sets words off, each of which is a blank: ``**Date:** 3 May 2021``."""
    return EMPHASIS.sub(lambda signs: " " * len(signs[0]), line).rstrip()


def tells(line: str, number: int) -> bool:
    """Whether a line is of the body: a whole sentence that is no title below a masthead, or as long as no head is."""
    if (number == MAST_TITLE and len(line) <= LONGEST_SAID) or cues.opens_with("mottoes").match(line):
        return False
    return len(line) > MAX_TITLE or (line.endswith(ENDS) and len(line.split()) >= FEWEST_WORDS)


def dates_in(line: Line, language: str, find: Find) -> Iterator[Date]:
    """The first dates that a line names; of a long one, those at its beginning."""
    yield from islice(find(line.text[:MAX_LINE], language), MOST_DATES)


def is_stamp(line: str) -> bool:
    """Whether a line between brackets tells what was done to a paper later: ``[stempel: ingekomen 5 mei 2021]``."""
    return line.lstrip().startswith("[") and bool(before_date(r".*(?<!\w){0}(?!\w)", "stamps").match(line))
