"""Days of change: the day on which a text was changed last, of which it is where it names no other as its own."""

import re
from collections.abc import Iterator

from relaas.language.dates import find_dates
from relaas.language.installed import languages

REACH = 3000  # characters at either end in which a text says so
MAX_LINE = 200  # characters
SET_APART = re.compile(r"[.!?]\s+|\s*[|•·(]\s*|\s[–—-]\s")  # what the label may stand behind on its line
LINE = re.compile(r"[^\n]+")


def days_of_change(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The (start, end, EDTF) of the days behind a label such as ``Last updated:``, within a line too.

    ``Uitleg van de redactie. Laatst bijgewerkt: vr 3 mei 2021, 11.20 uur``
    """
    known = {label for each in languages() for label in each.own_dates.updated}
    for line in LINE.finditer(text):
        in_reach = line.start() < REACH or line.end() > len(text) - REACH
        for start, end, edtf in find_dates(line[0], language) if in_reach and len(line[0]) <= MAX_LINE else ():
            if SET_APART.split(line[0][:start])[-1].strip(" \t*_(.:").lower() in known:
                yield line.start() + start, line.start() + end, edtf
