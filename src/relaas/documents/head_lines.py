"""The lines of a text as its own day is looked for in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest

from relaas.documents import cues
from relaas.documents.cues import before_date
from relaas.documents.datelines import Date, Find

MAX_LINE, MAX_TITLE = 200, 140  # characters
OUTSIDE = 30  # the rank of a closing sentence, and of a label behind the head
MOST_DATES = 4  # that are looked at in a line
TITLE_LINES = 3  # the first lines that are not blank, where a title stands
MAST_TITLE, LONGEST_SAID = 2, 80  # the line and the characters of a title below a masthead: "I was wrong. We all were"
ENDS = (".", "!", "?", "…")  # of sentences
SENTENCE_END = re.compile(r"(?<=\w\w)[.!?…](?:\s+|$)")
FEWEST_WORDS = 5  # of a sentence
RECORDS = ("records", "additions")  # what is of the day that its title names


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
            yield Line(at, line.rstrip(), above, number, below.strip(), in_head, incident)
            above, number = line.rstrip(), number + 1
            in_head = in_head and not _tells(above, number)
        at += len(line)


def _tells(line: str, number: int) -> bool:
    """Whether a line is of the body: a whole sentence that is no title below a masthead, or as long as no head is."""
    if (number == MAST_TITLE and len(line) <= LONGEST_SAID) or cues.opens_with("mottoes").match(line):
        return False
    return len(line) > MAX_TITLE or (line.endswith(ENDS) and len(line.split()) >= FEWEST_WORDS)


def dates_in(line: Line, language: str, find: Find) -> Iterator[Date]:
    """The first dates that a line names; of a long one, those at its beginning."""
    yield from islice(find(line.text[:MAX_LINE], language), MOST_DATES)


def is_record(title: str) -> bool:
    """Whether a title names what is recorded, and so the day of that: ``Minutes of the board, 3 May 2021``."""
    return bool(before_date(r"\W*{0}", RECORDS).match(title))


def is_log(text: str, kind: str = "logs") -> bool:
    """Whether one of the first lines of a text says that it is kept while things happen: "Live", "Logboek".

    Of the ``kind`` "live" it is published meanwhile, and of the day of its newest entry.
    """
    lines = text[: TITLE_LINES * MAX_TITLE].splitlines()[:TITLE_LINES]
    return any(before_date(r"(?:\w+\W+){{0,3}}?{0}", kind).match(line) for line in lines)
