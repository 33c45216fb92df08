"""Years that only the dossier settles: the days that a text without a date names without their year.

Other documents date days in full. Where they have at least two of the days that a text names by day and month in one
year, and in no other nearly as many, that year is meant: by chance two papers share no two days. One day is enough in
the year of the newest thing that the text tells. From what it tells as gone by and as still to come follows when it
appeared, and from that its other days and months.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from relaas.linking.open_times import is_yearless, left_open
from relaas.model import (
    UNDATED,
    Dating,
    Document,
    Publication,
    Records,
    SettledPublication,
    SettledTime,
    Shelf,
    TimeExpression,
    Workings,
)
from relaas.model.edtf import write_edtf
from relaas.model.yearless import LEAP_DAY, Day, Named, Span, Told, day_of_value, possible_spans

ENOUGH = 2  # days that other documents have in one year, from which it is meant
PLAIN = 3  # the same against what the text seems to tell of a later year, which is read wrongly where it was put off
MAJORITY = 0.75  # share of the days of all years which the year must have
TOLD: Mapping[str, Told] = {"happened": "past", "planned": "future", "expected": "future"}  # by the status of an event
LIMITS = frozenset({"from", "by", "before", "until"})  # with which what is decided is still to come

Attested = Mapping[Day, Mapping[int, str]]  # the years in which others date a day, each with the record that does


def settle_years(
    documents: Sequence[Document], records: Mapping[str, Records], workings: Workings | None = None
) -> tuple[tuple[SettledTime, ...], tuple[SettledPublication, ...]]:
    """The times without a year, and the bounds of the texts that name them, which other documents decide."""
    times: list[SettledTime] = []
    publications: list[SettledPublication] = []
    shelf, workings = Shelf.of(records), workings or Workings()
    yearless = {document.id: _yearless(document, shelf, workings) for document in documents}
    dated = _dated(documents, shelf, workings) if any(yearless.values()) else {}
    for document in sorted(documents, key=lambda document: document.id):
        named = yearless[document.id]
        if days := {day for time in named if (day := _day_of(time))}:
            attested = {day: _by_others(dated[day], document) for day in days if day in dated}
            settled, published = _settle(document, named, attested, records[document.id])
            times.extend(settled)
            publications.extend(published)
    return tuple(times), tuple(publications)


def _yearless(document: Document, shelf: Shelf, workings: Workings) -> list[TimeExpression]:
    """The days and months that an undated text names without their year."""
    published = document.published
    if published.when.edtf is not None or published.evidence == "person":
        return []
    if document.id not in shelf or not left_open(shelf, document.id, workings):
        return []
    return [time for time in shelf[document.id].times if is_yearless(time)]


def _day_of(time: TimeExpression) -> Day | None:
    """The month and day of an expression; None of a month, and of a day that not every year has."""
    day = day_of_value(time.value)
    return None if day == LEAP_DAY else day


def _dated(documents: Sequence[Document], shelf: Shelf, workings: Workings) -> dict[Day, dict[int, dict[str, str]]]:
    """The days that documents date in full, with their years: the first record of each document that does."""
    found: dict[Day, dict[int, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for document in sorted(documents, key=lambda document: document.id):
        for written, time in _days_in(document.id, shelf, workings) if document.id in shelf else ():
            day = date.fromisoformat(written)
            found[day.month, day.day][day.year].setdefault(document.id, time)
    return found


def _days_in(document: str, shelf: Shelf, workings: Workings) -> Iterable[tuple[str, str]]:
    """The days that a document dates in full, each with the expression that does."""

    def work_out() -> bytes:
        days = [time for time in shelf[document].times if time.earliest and time.earliest == time.latest]
        found = [(str(time.earliest)[: len("2020-03-06")], time.id) for time in days if not time.candidates]
        return json.dumps(found).encode()

    return [(day, time) for day, time in json.loads(workings.take("days", shelf.digest(document), work_out))]


def _by_others(years: Mapping[int, Mapping[str, str]], document: Document) -> dict[int, str]:
    """The years of a day that other documents than one give, each with the first record that does."""
    return {
        year: next(record for holder, record in holders.items() if holder != document.id)
        for year, holders in years.items()
        if holders.keys() != {document.id}
    }


def _settle(
    document: Document, named: Sequence[TimeExpression], attested: Attested, records: Records
) -> tuple[list[SettledTime], list[SettledPublication]]:
    """What the year that others decide gives: the days that they have in it, and what follows for the others."""
    when = document.published.when
    year = _decide({day for time in named if (day := _day_of(time))}, attested, when)
    if year is None:
        return [], []
    shared = {
        time.id: attested[day][year] for time in named if (day := _day_of(time)) and year in attested.get(day, {})
    }
    because = min(shared.values())
    times = [_settled(time, year, shared[time.id]) for time in named if time.id in shared]
    span = _appeared(named, shared, year, when, records)
    if span is None:
        return times, []
    others = [_follow(time, span, _told(time, records), because) for time in named if time.id not in shared]
    times += [settled for settled in others if settled is not None]
    return times, [SettledPublication(document.id, _published(document, span), because)]


def _decide(days: set[Day], attested: Attested, when: Dating) -> int | None:
    """The year in which others have most of some days, where it is plain."""
    votes = Counter(year for day in days for year in attested.get(day, {}))
    within = Counter({year: count for year, count in votes.items() if _may_name(year, when)})
    best = _most(within)
    if best is not None:
        newest = when.earliest is not None and when.earliest.startswith(str(best))
        return best if within[best] >= ENOUGH or newest else None
    best = _most(votes)
    return best if best is not None and votes[best] >= PLAIN else None


def _may_name(year: int, when: Dating) -> bool:
    """Whether a text between some days may name those of a year without saying so."""
    return (when.earliest or "")[:4] <= str(year) and str(year - 1) <= (when.latest or "9999")[:4]


def _most(votes: Counter[int]) -> int | None:
    """The year that has most of the votes, None where it is not plain."""
    best = min(votes, key=lambda year: (-votes[year], year), default=None)
    return best if best is not None and votes[best] >= MAJORITY * votes.total() else None


def _told(time: TimeExpression, records: Records) -> Told:
    """Whether what an expression dates has been or is still to come, as far as what is told of it shows."""
    statuses = {event.status for event in records.events if event.when.time == time.id}
    if statuses == {"decided"} and time.bound in LIMITS:
        return "future"
    return TOLD.get(statuses.pop(), "unknown") if len(statuses) == 1 else "unknown"


def _appeared(
    named: Sequence[TimeExpression], shared: Mapping[str, str], year: int, when: Dating, records: Records
) -> Span | None:
    """The days between which a text appeared that names some days, of which others have some in a year."""
    days = [(time, day) for time in named if (day := _day_of(time))]
    pinned = [Named(*day, _told(time, records), year if time.id in shared else None) for time, day in days]
    if not _may_name(year, when):  # what set these bounds was read wrongly
        when = UNDATED
    first = max(when.earliest or "", date(year - 1, 1, 1).isoformat())
    last = min(when.latest or "9999", date(year + 1, 12, 31).isoformat())
    spans = possible_spans(pinned, date.fromisoformat(first), date.fromisoformat(last)) if first <= last else []
    return (spans[0][0], spans[-1][1]) if spans else None


def _follow(time: TimeExpression, span: Span, told: Told, because: str) -> SettledTime | None:
    """Another time of the text, where every day on which the text can have appeared gives the same."""
    years = {_year_from(time, day, told) for day in span}
    year = years.pop() if len(years) == 1 else None
    return None if year is None else _settled(time, year, because)


def _year_from(time: TimeExpression, day: date, told: Told) -> int | None:
    """The year of the last such day or month that has begun by a day, or of the first that is not over by it."""
    around = [(year, *_days(time, year)) for year in (day.year - 1, day.year, day.year + 1)]
    if told == "past":
        return max(year for year, first, _ in around if first <= day)
    return min(year for year, _, last in around if last >= day) if told == "future" else None


def _days(time: TimeExpression, year: int) -> Span:
    """The first and last day of an expression in a year."""
    if day := _day_of(time):
        return date(year, *day), date(year, *day)
    month = int(time.value[5:7])
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(1)


def _settled(time: TimeExpression, year: int, because: str) -> SettledTime:
    first, last = (day.isoformat() for day in _days(time, year))
    value = f"{year}{time.value[4:]}"
    return SettledTime(time.id, value, first, last, value, because)


def _published(document: Document, span: Span) -> Publication:
    first, last = (day.isoformat() for day in span)
    edtf = write_edtf(first, last)
    when = replace(document.published.when, edtf=edtf, earliest=first, latest=last, basis="other-document")
    return replace(document.published, when=when, evidence="dossier")
