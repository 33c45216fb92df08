"""The axis of the picture: days, months or years at even steps, in words."""

from collections.abc import Iterator
from datetime import date, timedelta

from babel.dates import format_date

from relaas.views.picture.layout import Window
from relaas.views.wording import Wording

MOST_TICKS = 9
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # the last: a century
MONTHS = 12


def ticks(window: Window, words: Wording, *, most: int = MOST_TICKS) -> tuple[tuple[date, str], ...]:
    """The days at which the axis has a tick, with their labels: the finest even step that leaves room for words."""
    for step in DAY_STEPS:
        if (window.days // step) < most:
            return tuple((day, _label(day, words, "day")) for day in _days(window, step))
    for step in MONTH_STEPS:
        found = tuple(_months(window, step))
        if len(found) <= most:
            break
    unit = "year" if step >= MONTHS else "month"
    return tuple((day, _label(day, words, unit)) for day in found)


def _days(window: Window, step: int) -> Iterator[date]:
    """Every so many days from the first; whole weeks begin on Monday."""
    first = window.first
    day = first + timedelta(days=-first.weekday() % 7) if step >= 7 else first
    while day <= window.last:
        yield day
        day += timedelta(days=step)


def _months(window: Window, step: int) -> Iterator[date]:
    """The first day of every so many months, counted from the year 0."""
    month = window.first.year * MONTHS + window.first.month - 1
    month += -month % step
    while (day := _first_of(month)) and day <= window.last:
        if day >= window.first:
            yield day
        month += step


def _first_of(month: int) -> date | None:
    year, number = divmod(month, MONTHS)
    return date(year, number + 1, 1) if date.min.year <= year <= date.max.year else None


def _label(day: date, words: Wording, unit: str) -> str:
    """A tick in words: a year where a year begins, else the month, with the day where days are counted."""
    if unit == "year" or (unit == "month" and day.month == 1):
        return str(day.year)
    return format_date(day, "MMMM" if unit == "month" else "d MMM", locale=words.language)
