"""One meaning from those that the days of a publication give: joined where they agree, candidates where they do not."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from relaas.extraction.times import periods
from relaas.extraction.times.meanings import Meaning, Reading
from relaas.extraction.times.published import Published
from relaas.extraction.times.readings import Calendar, Yearly
from relaas.extraction.times.thread import Thread

MOST_CANDIDATES = 62  # two months of days; beyond, the bounds stand alone
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def on_its_weekday(meanings: list[Meaning], reading: Reading) -> list[Meaning]:
    """The meanings on the day of the week that stands beside a date: 3 March is a Wednesday in few years."""
    if not isinstance(reading, Yearly) or reading.weekday is None:
        return meanings
    fitting = [one for one in meanings if one.first is not None and one.first.weekday() == reading.weekday]
    return fitting or meanings


def joined(meanings: Sequence[Meaning], reading: Reading, thread: Thread) -> tuple[Meaning, tuple[str, ...], str]:
    """The meaning that all share, else an open one; what it may be, and from where it is reckoned."""
    first = meanings[0]
    anchor = f"published {_published_name(thread.published)}"
    if all(meaning.value == first.value for meaning in meanings):
        lows, highs = [m.first for m in meanings], [m.last for m in meanings]
        low = None if None in lows else min(day for day in lows if day)
        high = (
            None
            if None in highs or (thread.published.last is None and highs[0] != highs[-1])
            else max(day for day in highs if day)
        )
        if isinstance(reading, Calendar):
            anchor = ""
        edtf = first.edtf if (low, high) == (first.first, first.last) else periods.interval(low, high)
        return replace(first, first=low, last=high, edtf=edtf), (), anchor
    choices = tuple(dict.fromkeys(meaning.edtf or meaning.value for meaning in meanings))
    lows = [meaning.first for meaning in meanings]
    highs = [meaning.last for meaning in meanings]
    low = None if None in lows or thread.published.first is None else min(day for day in lows if day)
    high = None if None in highs or thread.published.last is None else max(day for day in highs if day)
    value = _common_value([meaning.value for meaning in meanings], reading)
    if len(choices) > MOST_CANDIDATES or thread.published.first is None or thread.published.last is None:
        choices = ()  # the interval says it all
    open_one = replace(first, value=value, first=low, last=high, edtf=periods.interval(low, high), period=None)
    return open_one, choices, anchor


def _common_value(values: Iterable[str], reading: Reading) -> str:
    """What all values share, the rest left open: 2021-04-XX for days of one month."""
    if reading.open_value.startswith("XXXX-WXX-"):
        return reading.open_value
    distinct = list(dict.fromkeys(values))
    if all(DAY.match(value) for value in distinct):
        suffix = distinct[0][10:]
        if len({value[:7] for value in distinct}) == 1:
            return f"{distinct[0][:7]}-XX{suffix}"
    return reading.open_value


def _published_name(published: Published) -> str:
    if published.first and published.first == published.last:
        return published.first.isoformat()
    if published.first and published.last:
        month = periods.month_period(published.first.year, published.first.month)
        if periods.days(month) == (published.first, published.last):
            return periods.value(month)
    return periods.interval(published.first, published.last) or ""
