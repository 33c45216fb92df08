"""Reading and writing EDTF (ISO 8601-2): the days that a date or interval denotes, in the forms that Relaas writes."""

import calendar
import re

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]?")


def bounds_of(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of an EDTF string, None for an open or unknown end.

    Understood: year, month and day; intervals, with ``..`` or nothing for an open end; sets (``[..2021-08-13]``,
    ``[2021-04-07,2021-04-14]``), which give the outermost days; the qualifiers ``~``, ``?`` and ``%``.
    """
    if not edtf:
        return None, None
    body = edtf.strip("[]{}")
    if "/" in body:
        first, last = body.split("/", 1)
    elif "," in body:
        first, last = body.split(",")[0], body.split(",")[-1]
    elif ".." in body:
        first, last = body.split("..", 1)
    else:
        first = last = body
    return _days(first)[0], _days(last)[1]


def write_edtf(earliest: str | None, latest: str | None) -> str | None:
    """Two days, or dates of one precision, as one EDTF string, an open side as ``..``; None where both are open."""
    if earliest is None and latest is None:
        return None
    return earliest if earliest == latest else f"{earliest or '..'}/{latest or '..'}"


def _days(date: str) -> tuple[str | None, str | None]:
    found = _DATE.fullmatch(date)
    if found is None:
        return None, None
    year, month, day = found["year"], found["month"], found["day"]
    if day:
        return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
    if month and 1 <= int(month) <= 12:
        return f"{year}-{month}-01", f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]:02d}"
    return (f"{year}-01-01", f"{year}-12-31") if not month else (None, None)
