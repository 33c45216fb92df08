"""Dates as people read them: EDTF with its precision visible, in the words of either language."""

import re
from calendar import monthrange
from datetime import date

from babel.dates import format_date

from relaas.model import Basis, Bound, Dating, Entry
from relaas.model.dating import LOWER, UPPER
from relaas.model.edtf import Point, read_point
from relaas.views.wording import Wording

REPORTED: frozenset[Basis] = frozenset({"document", "part", "said"})  # what dates only the telling
MINUTE = re.compile(r"(?<=:\d\d):00$")  # the seconds of a full minute, which nobody says
SHOWN_CANDIDATES = 5  # more days than this are shown as the range that they lie in


def is_undated(when: Dating) -> bool:
    """Whether nothing at all is known of a date."""
    return not (when.edtf or when.is_dated or when.candidates)


def show_when(when: Dating, words: Wording) -> str:
    """A date in words, such as "apr 2021", "uiterlijk 11 sep 2021", "7 or 14 Apr 2021" or "undated"."""
    if len(when.candidates) > 1:
        return show_candidates(when.candidates, words)
    if when.edtf:
        return _limited(when.edtf, when.bound, words)
    return show_bounds(when.earliest, when.latest, words)


def show_line_date(entry: Entry, words: Wording) -> str:
    """The date of a line: "reported 14 Apr 2021" where nothing but the day of its document dates it."""
    when = entry.when
    if when.basis in REPORTED and when.earliest is None and entry.reported:
        return words("date.reported", date=show_edtf(entry.reported, words))
    return show_when(when, words)


def _limited(edtf: str, bound: Bound | None, words: Wording) -> str:
    edtf = edtf.replace("~", "") if bound == "around" else edtf  # the word for it says so
    start, slash, end = edtf.partition("/")
    if not slash:
        shown = show_edtf(edtf, words)
        return words(f"bound.{bound}", date=shown) if bound else shown
    limit = end if bound in UPPER else start if bound in LOWER else edtf
    if _is_open(limit) or limit == f"{start}/{end}":
        shown = show_interval(start, end, words)
        return words("bound.around", date=shown) if bound == "around" else shown
    return words(f"bound.{bound}", date=show_edtf(limit, words))


def _is_open(part: str) -> bool:
    return part in ("", "..")


def whole_day(text: str, *, last: bool) -> str | None:
    """The first or last day of a year, month or day as a person types it, or None where it is no such date."""
    point = read_point(text.strip())
    if point is None or point.known_year is None or point.clock or point.mark or (point.month or 0) > 12:
        return None
    month = point.month or (12 if last else 1)
    day = point.day or (monthrange(point.known_year, month)[1] if last else 1)
    return date(point.known_year, month, day).isoformat()


def show_edtf(edtf: str, words: Wording) -> str:
    """An EDTF string in words; one of a kind that is not known here is shown as written."""
    if edtf[:1] in ("[", "{") and edtf[-1:] in ("]", "}"):
        if ".." in edtf:
            first, _, last = edtf[1:-1].partition("..")
            return show_interval(first, last, words)
        members = tuple(part.strip() for part in edtf[1:-1].split(",") if part.strip())
        if edtf[0] == "[":
            return show_candidates(members, words)
        return words.all_of([show_edtf(member, words) for member in members])
    start, slash, end = edtf.partition("/")
    if slash:
        return show_interval(start, end, words)
    point = read_point(edtf)
    return _show_point(point, words) if point else edtf


def show_bounds(earliest: str | None, latest: str | None, words: Wording) -> str:
    """A date of which only the bounds are known; a whole month or year is named as such."""
    if earliest is None and latest is None:
        return words("date.undated")
    if earliest is None or latest is None:
        return _open_sided(earliest, latest, words)
    return show_edtf(_coarsest(earliest, latest), words)


def _open_sided(earliest: str | None, latest: str | None, words: Wording) -> str:
    """A date of which one side is open, though no word in the source sets a limit."""
    if earliest is not None:
        return words("date.or_later", date=show_edtf(earliest, words))
    return words("date.or_earlier", date=show_edtf(latest or "", words))


def _coarsest(start: str, end: str) -> str:
    """The shortest EDTF for an interval: "2021-04-01/2021-04-30" is 2021-04, a whole year its year."""
    first, last = read_point(start), read_point(end)
    if start == end or first is None or last is None or first.mark or last.mark or first.clock or last.clock:
        return start if start == end else f"{start}/{end}"
    if first.day == 1 and _ends_month(last):
        start, end = start[:7], end[:7]
        if start.endswith("-01") and end.endswith("-12"):
            start, end = start[:4], end[:4]
    return start if start == end else f"{start}/{end}"


def _ends_month(point: Point) -> bool:
    """Whether a date is the last day of its month."""
    year, month = point.known_year, point.month
    return year is not None and month is not None and point.day == monthrange(year, month)[1]


def show_candidates(candidates: tuple[str, ...], words: Wording) -> str:
    """The days left open, "7, 14 or 21 Apr 2021"; many of them as "one of 9 days, 1 – 30 Apr 2021"."""
    if len(candidates) > SHOWN_CANDIDATES:
        span = show_interval(candidates[0], candidates[-1], words)
        return words("date.one_of_many", n=len(candidates), span=span)
    points = [read_point(candidate) for candidate in candidates]
    shown = [
        _show_point(point, words, year=not _shares(point, after, "year"), month=not _shares(point, after, "month"))
        if point
        else candidate
        for candidate, point, after in zip(candidates, points, [*points[1:], None], strict=True)
    ]
    return words.one_of(shown)


def _shares(point: Point | None, after: Point | None, part: str) -> bool:
    """Whether the next date repeats the year (and the month) of this one, so that this one may leave it out."""
    if point is None or after is None or point.day is None or after.day is None or point.mark or point.clock:
        return False
    return point.year == after.year and (part == "year" or point.month == after.month)


def show_interval(start: str, end: str, words: Wording) -> str:
    """An interval in words: "14 Apr – 1 May 2021", "by 11 Sep 2021" where one side is open."""
    if _is_open(start) and _is_open(end):
        return words("date.open")
    if _is_open(start) or _is_open(end):
        return _open_sided(None if _is_open(start) else start, end, words)
    start, _, end = _coarsest(start, end).partition("/")
    if not end:
        return show_edtf(start, words)
    first, last = read_point(start), read_point(end)
    if first is None or last is None:
        return f"{start} – {end}"
    both_months = first.day is None and last.day is None and first.month and last.month
    drop_year = _shares(first, last, "year") or bool(both_months and first.year == last.year and not first.mark)
    shown = _show_point(first, words, year=not drop_year, month=not _shares(first, last, "month"))
    return f"{shown} – {_show_point(last, words)}"


def _show_point(point: Point, words: Wording, *, year: bool = True, month: bool = True) -> str:
    shown = _bare_point(point, words, year=year, month=month)
    if point.clock:
        shown = f"{shown}, {MINUTE.sub('', point.clock)}"
    if point.mark in ("~", "%"):
        shown = words("bound.around", date=shown)
    return words("date.uncertain", date=shown) if point.mark in ("?", "%") else shown


def _bare_point(point: Point, words: Wording, *, year: bool, month: bool) -> str:
    number = point.known_year
    if number is None:
        decade = point.year.endswith("X") and not point.year.endswith("XX")
        if decade:
            return words("date.decade", year=point.year.replace("X", "0"))
        return words("date.century", year=point.year.replace("X", "0"))
    if point.month is None:
        return point.year.lstrip("0") or point.year
    if point.month > 12:
        return words(f"date.part.{point.month}", year=point.year)
    day = date(number, point.month, point.day or 1)
    if point.day is None:
        return format_date(day, "LLL y" if year else "LLL", locale=words.language)
    pattern = "d" if not month else "d MMM" if not year else "d MMM y"
    return format_date(day, pattern, locale=words.language)
