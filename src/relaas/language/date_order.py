"""Which of two numbers is the day in a text that writes dates in figures, where its language leaves that open."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from relaas.language.alternatives import alternatives
from relaas.language.installed import load_language

Order = Literal["day", "month"]  # which of the two comes first

IN_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-])")
LEADING = re.compile(r"^\W{0,3}(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?![\d/-])", re.MULTILINE)  # a line
FEWEST_DAYS = 3  # that lead lines, by which an order shows
MUCH_SHORTER = 5  # times that the one reading is shorter than the other
MONTHS = 12
PIVOT = 50  # '49 is 2049, '50 is 1950


def order_of(text: str, language: str, latest: date | None = None) -> Order | None:
    """The order in which a text writes its dates in figures; None where it does not show.

    A date that can only be read so settles it, or one that in the other order lies after ``latest``, the last day that
    the text may be of; failing these the words of a country do.
    """
    known = load_language(language)
    if known.calendar.numeric_order == "day":
        return "day"
    shown = set(_shown(text, latest))
    if shown:
        return shown.pop() if len(shown) == 1 else None
    run = _of_run(text)
    if run:
        return run
    words = known.time_guards.day_first_words
    by_country = words and re.search(rf"(?<!\w)(?:{alternatives(words)})(?!\w)", text)
    return "day" if by_country else None


def days_in_figures(written: str, text: str, language: str) -> tuple[str, ...]:
    """The days that a date in figures may be, first to last, by the order that its text shows; none for other dates."""
    found = IN_FIGURES.fullmatch(written.strip())
    if found is None or found[2] != "/":
        return ()
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    days = {"day": _day(year, second, first), "month": _day(year, first, second)}
    order = order_of(text, language)
    if order and days[order]:
        days = {order: days[order]}
    return tuple(sorted({day.isoformat() for day in days.values() if day}))


def _of_run(text: str) -> Order | None:
    """The order in which the dates that lead the lines of a log or a chat run on, where they would leap in the other.

    10/03, 11/03 and 12/03 are three days of March, and not three months.
    """
    led = [(int(each[1]), int(each[2]), _year(each[3])) for each in LEADING.finditer(text)]
    spans: dict[Order, int] = {}
    orders: tuple[Order, Order] = ("day", "month")
    for order in orders:
        days = [_day(year, b, a) if order == "day" else _day(year, a, b) for a, b, year in led]
        known = [day for day in days if day]
        if len(known) == len(days) and len(set(known)) >= FEWEST_DAYS:
            spans[order] = (max(known) - min(known)).days
    if len(spans) < len(orders):
        return None
    shorter = min(orders, key=lambda order: spans[order])
    return shorter if spans[shorter] * MUCH_SHORTER <= max(spans.values()) else None


def _shown(text: str, latest: date | None) -> Iterator[Order]:
    """The order that each date shows which leaves no choice."""
    for found in IN_FIGURES.finditer(text):
        first, second, year = int(found[1]), int(found[3]), _year(found[4])
        day_first, month_first = _day(year, second, first), _day(year, first, second)
        if day_first is None and month_first is not None:
            yield "month"
        elif month_first is None and day_first is not None:
            yield "day"
        elif day_first and month_first and latest:
            ahead = [one > latest for one in (day_first, month_first)]
            if ahead[0] != ahead[1]:
                yield "month" if ahead[0] else "day"


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else int(written) + (2000 if int(written) < PIVOT else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None where it has no such day."""
    try:
        return date(year, month, day)
    except ValueError:  # the calendar is the check
        return None
