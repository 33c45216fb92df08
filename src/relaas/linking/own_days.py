"""Own days: a document that gives its own day without the year is of the year in which the other papers lie.

"Tuesday 16 April" is the day of a paper in one year of seven, and no paper is older than what it tells as past. Where
the papers of the dossier that have a day leave one year of those, it is that year.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from relaas.model import Document
from relaas.model.yearless import possible_days

BESIDE = timedelta(183)  # a paper lies among the others of its affair, or no more than half a year from them
AMONG = timedelta(62)  # and is surely of the year in which another lies as near as this, where no other year has one


def infer_days(documents: Iterable[Document]) -> dict[str, str]:
    """The days of the documents that name no year, with the year that the other documents leave; by their ids."""
    papers = sorted(documents, key=lambda document: document.id)
    days = sorted(date.fromisoformat(each.published.when.earliest or "") for each in papers if _is_dated(each))
    inferred = {}
    for document in papers:
        own = document.own_day
        if own is not None and days and document.published.evidence != "person":
            found = _near(list(possible_days(own, days[0] - BESIDE, days[-1] + BESIDE)), days)
            if found is not None:
                inferred[document.id] = found.isoformat()
    return inferred


def _is_dated(document: Document) -> bool:
    """Whether a document has a day that does not rest on the others."""
    return document.published.when.is_day and document.own_day is None


def _near(candidates: Sequence[date], days: Sequence[date]) -> date | None:
    """The only candidate, or the only one with another paper near it."""
    if len(candidates) > 1:
        candidates = [each for each in candidates if _distance(each, days) <= AMONG]
    return candidates[0] if len(candidates) == 1 else None


def _distance(day: date, days: Sequence[date]) -> timedelta:
    place = bisect_left(days, day)
    return min(abs(day - each) for each in days[max(0, place - 1) : place + 1])
