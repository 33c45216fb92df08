"""Additions: what was added to a text on a later day, as a paragraph or as a paper of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from relaas.documents.cues import before_date, known
from relaas.documents.parts.cut import Cut, Dated
from relaas.documents.parts.days import DAY, Written, read_day
from relaas.documents.parts.quoting import Line, quoted_lines
from relaas.documents.parts.sections import BLANK, Lead, section_of
from relaas.model import Part

CLOSED = re.compile(r"(?:\)?\s*[:–—]|(?<=\.)|\)\.?)(?:\s+|$)|\s*$")  # behind the day


@dataclass(frozen=True, slots=True)
class _Label:
    """The word for an addition and its day on a line: the range of the day in the text, and where it goes on."""

    word: str
    written: Written
    start: int
    end: int
    told: int

    def stands_alone(self, line: Line) -> bool:
        return self.told >= line.end


def find_added_papers(text: str, *, language: str) -> list[Cut]:
    """What was added under a heading with a day and no more, each to the next: ``ADDENDUM (17 May 2021)``.

    By a word that says when a whole text was changed last nothing is headed: ``Updated 17 May 2021``.
    """
    heads = []
    for above, line in pairwise(quoted_lines(text, 0, len(text))):
        label = _label_of(line, language) if above.blank else None
        if (
            label
            and label.written.edtf
            and label.stands_alone(line)
            and label.word not in known("updated", table="own_dates")
        ):
            heads.append(line.start)
    return [
        Cut(Part("paper", start, start + len(text[start:end].rstrip()))) for start, end in pairwise([*heads, len(text)])
    ]


def find_additions(text: str, start: int, end: int, *, language: str) -> Iterator[Dated]:
    """The paragraphs of a stretch of text that open with a word for an addition and its day: ``Update 15 maart. ...``.

    A day with its year and nothing behind it heads a paper, or says when the whole text was changed.
    """
    for line in quoted_lines(text, start, end):
        label = _label_of(line, language)
        if label is None or (label.written.edtf and label.stands_alone(line)):
            continue
        told = None if label.stands_alone(line) else label.told
        blank = BLANK.search(text, line.end - 1, end)
        lead = Lead(line, label.start, label.end, told, label.written)
        cut = section_of(text, lead, blank.start() if blank else end)
        yield Dated(label.written, (label.start, label.end), cut, added=True)


def _label_of(line: Line, language: str) -> _Label | None:
    """The word for an addition that a line opens with, where a day follows and then its end or a mark."""
    found = before_date(r"\W{{0,3}}(?P<word>{0})(?:\s{1})?[\s,:(–-]{{1,3}}", "additions", "of_day").match(line.words)
    written = read_day(line.words[found.end() :], language) if found else None
    if found is None or written is None or (written.day is None and len(written.edtf or "") != DAY):
        return None
    end = found.end() + written.end
    closed = CLOSED.match(line.words, end)
    if closed is None:
        return None
    return _Label(found["word"].lower(), written, line.at + found.end(), line.at + end, line.at + closed.end())
