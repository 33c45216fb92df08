"""Days named without their year, and numbers that hold one: in which years a text without a date may have appeared.

What has been is named by its day and month alone until the year is out, or for half a year; what is to come as long as
half a year ahead. Each such day leaves some stretches of the calendar, and the text appeared in all of them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WITHOUT_YEAR = timedelta(183)  # a day is named without its year as long as half of one ahead, or back
YEARS = 4  # looked at beyond the first day that is possible, where no last one is known
# numbers that are given out in a year: rulings, official journals, questions in parliament
NUMBERED = re.compile(
    r"\bECLI:[A-Z]{2}:\w+:(?P<ecli>(?:19|20)\d{2}):|\b(?:Stb|Stcrt|Trb)\.?\s(?P<journal>(?:19|20)\d{2})\b"
    r"|\[(?P<citation>(?:19|20)\d{2})\]\s(?:UKSC|UKHL|UKPC|EWCA|EWHC|CSIH|CSOH|NICA|IESC|IEHC)\b"
    r"|(?<!\w)(?P<question>20\d{2})[ZD]\d{5}\b"
)

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Named:
    """A day and month that a text names without a year: gone by, still to come, or the very day (``today``)."""

    month: int
    day: int
    told: str


def years_in_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """The years that numbers in a text hold, each with its place: the text is no older than they are."""
    for found in NUMBERED.finditer(text):
        name = str(found.lastgroup)
        yield int(found.group(name)), found.start(name), found.end(name)


def possible_spans(named: Iterable[Named], first: date, last: date | None) -> list[Span]:
    """The stretches between two days in which a text can have appeared that names these days; none where they clash.

    Without a last day they go on for some years, of which every one has them.
    """
    spans = [(first, last or first.replace(year=first.year + YEARS, day=1))]
    for one in named:
        around = range(first.year - 1, spans[-1][1].year + 2) if spans else ()
        spans = _shared(spans, [span for year in around if (span := _allowed(one, year))])
    return spans


def _allowed(named: Named, year: int) -> Span | None:
    """The days on which the day of one year is named as it is; None where that year has none."""
    if (named.month, named.day) == (2, 29):
        return None
    day = date(year, named.month, named.day)
    if named.told == "today":
        return day, day
    return (day - WITHOUT_YEAR, day) if named.told == "future" else (day, max(date(year, 12, 31), day + WITHOUT_YEAR))


def _shared(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """What two lists of stretches share, in order, joined where they touch."""
    others = list(others)
    shared = sorted((max(a, c), min(b, d)) for a, b in spans for c, d in others if max(a, c) <= min(b, d))
    joined: list[Span] = []
    for first, last in shared:
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined
