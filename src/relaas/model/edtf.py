"""Reading and writing EDTF (ISO 8601-2): the days that a date or interval denotes, in the forms that Relaas writes."""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

POINT = re.compile(r"(?P<year>\d{2}XX|\d{3}X|\d{4})(-(?P<month>\d\d))?(-(?P<day>\d\d))?(T(?P<clock>[\d:]+))?\S*?")
MARKS = "~?%"
ASKED_AGAIN = 4096  # dates of which the bounds are kept: most lines are of days that others are of too
# The first month and the number of months of what stands in the place of a month: seasons, quarters and halves. As in
# TIMEX3, a winter begins in the December of its year.
PARTS_OF_YEAR = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
PARTS_OF_YEAR |= {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}
LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Point:
    """One date of an EDTF string: as fine as it was written, no finer."""

    year: str
    month: int | None = None
    day: int | None = None
    clock: str = ""
    mark: str = ""

    @property
    def known_year(self) -> int | None:
        """The year as a number, or None for a decade or a century."""
        return int(self.year) if self.year.isdigit() else None

    @property
    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day that it denotes (ISO); None where the calendar has none."""
        if self.known_year is None:
            return f"{self.year.replace('X', '0')}-01-01", f"{self.year.replace('X', '9')}-12-31"
        if self.day is not None:
            day = f"{self.year}-{self.month:02d}-{self.day:02d}"
            return day, day
        begin, months = (1, 12) if self.month is None else PARTS_OF_YEAR.get(self.month, (self.month, 1))
        years, month = divmod(begin + months - 2, 12)
        year = self.known_year + years
        if not 0 < self.known_year <= year <= LAST_YEAR:
            return None, None
        return f"{self.year}-{begin:02d}-01", f"{year:04d}-{month + 1:02d}-{monthrange(year, month + 1)[1]:02d}"


def read_point(text: str) -> Point | None:
    """The date that one part of an EDTF string writes, or None where it is of a kind that Relaas does not write."""
    mark = next((letter for letter in MARKS if letter in text), "")
    found = POINT.fullmatch(text.translate({ord(letter): None for letter in MARKS}))
    if found is None:
        return None
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    if day is not None and not _is_day(found["year"], month, day):
        return None
    if month is not None and month not in {*range(1, 13), *PARTS_OF_YEAR}:
        return None
    return Point(found["year"], month, day, found["clock"] or "", mark)


@lru_cache(ASKED_AGAIN)
def bounds_of(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of an EDTF string, None for an open or unknown end.

    Understood: dates of every precision, a clock time left aside; intervals, with ``..`` or nothing for an open end;
    sets (``[..2021-08-13]``, ``[2021-04-07,2021-04-14]``), which give the outermost days; the qualifiers ``~``, ``?``
    and ``%``.
    """
    body = (edtf or "").strip("[]{}")
    if "/" in body:
        first, last = body.split("/", 1)
    elif "," in body:
        first, last = body.split(",")[0], body.split(",")[-1]
    elif ".." in body:
        first, last = body.split("..", 1)
    else:
        first = last = body
    opening, closing = read_point(first.strip()), read_point(last.strip())
    return opening.days[0] if opening else None, closing.days[1] if closing else None


def write_edtf(earliest: str | None, latest: str | None) -> str | None:
    """Two days, or dates of one precision, as one EDTF string, an open side as ``..``; None where both are open."""
    if earliest is None and latest is None:
        return None
    return earliest if earliest == latest else f"{earliest or '..'}/{latest or '..'}"


def write_no_later(latest: str) -> str:
    """One day out of all up to the last that it can be: ``[..2021-08-13]``."""
    return f"[..{latest}]"


def mark_around(edtf: str) -> str:
    """A date, or each end of an interval, marked as approximate: ``2021-06~``."""
    return "/".join(end if end in ("", "..") else f"{end.removesuffix('~')}~" for end in edtf.split("/"))


def _is_day(year: str, month: int | None, day: int) -> bool:
    if not year.isdigit() or int(year) == 0 or month is None or month not in range(1, 13):
        return False
    return 1 <= day <= monthrange(int(year), month)[1]
