"""Numbers that hold the year in which they were given out: a text is no older than what it cites."""

import re
from collections.abc import Iterator

# numbers that are given out in a year: rulings, official journals, questions in parliament
NUMBERED = re.compile(
    r"\bECLI:[A-Z]{2}:\w+:(?P<ecli>(?:19|20)\d{2}):|\b(?:Stb|Stcrt|Trb)\.?\s(?P<journal>(?:19|20)\d{2})\b"
    r"|\[(?P<citation>(?:19|20)\d{2})\]\s(?:UKSC|UKHL|UKPC|EWCA|EWHC|CSIH|CSOH|NICA|IESC|IEHC)\b"
    r"|(?<!\w)(?P<question>20\d{2})[ZD]\d{5}\b"
)


def years_in_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """The years that numbers in a text hold, each with its place: the text is no older than they are."""
    for found in NUMBERED.finditer(text):
        name = str(found.lastgroup)
        yield int(found.group(name)), found.start(name), found.end(name)
