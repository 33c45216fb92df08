"""Days of change: the day on which a text was changed last, of which it is where it names no other as its own."""

import re
from collections.abc import Iterator

from relaas.documents.cues import known
from relaas.language.dates import find_dates
from relaas.language.installed import installed

REACH = 3000  # characters at either end in which a text says so
HOUR_WORDS = 3  # at most behind a day: "om 11.20 uur", "11.20 am GMT"
MAX_LINE = 200  # characters
SET_APART = re.compile(r"[.!?]\s+|\s*[|•·(]\s*|\s[–—-]\s")  # what the label may stand behind on its line
LINE = re.compile(r"[^\n]+")


def tells_of_change(before: str) -> bool:
    """Whether the words before a day on its line are a label such as ``Last updated:``."""
    return SET_APART.split(before)[-1].strip(" \t*_(.:").lower() in known("updated", table="own_dates")


def is_day_of_change(line: str) -> bool:
    """Whether a line says when a text was changed last, and no more but the hour: ``Updated 3 May 2021, 11.20``."""
    days = list(days_of_change(line, installed()[0]))
    return len(days) == 1 and len(line[days[0][1] :].split()) <= HOUR_WORDS


def days_of_change(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The (start, end, EDTF) of the days behind a label such as ``Last updated:``, within a line too.

    ``Uitleg van de redactie. Laatst bijgewerkt: vr 3 mei 2021, 11.20 uur``
    """
    for line in LINE.finditer(text):
        in_reach = line.start() < REACH or line.end() > len(text) - REACH
        for start, end, edtf in find_dates(line[0], language) if in_reach and len(line[0]) <= MAX_LINE else ():
            if tells_of_change(line[0][:start]):
                yield line.start() + start, line.start() + end, edtf
