"""Updates: paragraphs that were added to a text on a later day: "Update 15 maart. ...", "Correction (4 May): ..."."""

import re
from collections.abc import Iterator
from functools import cache

from relaas.documents.parts.cut import Dated
from relaas.documents.parts.days import read_day
from relaas.documents.parts.quoting import quoted_lines
from relaas.documents.parts.sections import Lead, section_of
from relaas.language.installed import languages

CLOSED = re.compile(r"(?:\)?\s*[:–—]|(?<=\.)|\)\.?)(?:\s+|$)|\s*$")  # behind the day
BLANK = re.compile(r"\n[^\S\n]*\n")


def find_updates(text: str, start: int, end: int, *, language: str) -> Iterator[Dated]:
    """The updates in a stretch of text, each with its day as written, to the end of its paragraph."""
    for line in quoted_lines(text, start, end):
        label = _label().match(line.words)
        written = read_day(line.words[label.end() :], language) if label else None
        closed = CLOSED.match(line.words, label.end() + written.end) if label and written else None
        if label is None or written is None or closed is None or written.day is None:
            continue
        begin, stop = line.at + label.end(), line.at + label.end() + written.end
        told = line.at + closed.end() if closed.end() < len(line.words) else None
        blank = BLANK.search(text, line.end - 1, end)
        cut = section_of(text, Lead(line, begin, stop, told, written), blank.start() if blank else end)
        yield Dated(written, (begin, stop), cut, added=True)


@cache
def _label() -> re.Pattern[str]:
    """Matches the word that tells that a paragraph was added, before its day."""
    labels, between = _choices("labels"), _choices("between")
    return re.compile(rf"\W{{0,3}}(?:{labels})(?: (?:{between}))?[ ,:(–-]{{1,3}}", re.IGNORECASE)


def _choices(kind: str) -> str:
    words = {word for one in languages() for word in one.parts.updates[kind]}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one)))
