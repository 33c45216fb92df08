"""Versions of planted documents: what may come in the place of a document under its name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from evaluation.planted import Planted, plant
from relaas.model import Dating, Document, Plan, Records, TimeExpression

Version = tuple[Document, Records]
Delivery = Mapping[str, int]  # which version there is of each document, by its name
VERSIONS = 6
LATER = timedelta(200)


def versions_of(planted: Planted) -> dict[str, tuple[Version, ...]]:
    """Each document as it is, as another text, with names of another kind, of a later day, with plans, of open days."""
    others = plant(len(planted.documents), seed=2)
    found: dict[str, tuple[Version, ...]] = {}
    for document, other in zip(planted.documents, others.documents, strict=True):
        records = planted.records[document.id]
        found[document.id] = (
            (document, records),
            (other, others.records[other.id]),
            (document, of_another_kind(records)),
            (published_later(document), records),
            (document, of_plans(records)),
            of_open_days(document, records),
        )
    return found


def of_another_kind(records: Records) -> Records:
    """The records of a document in which some names are of persons, and some of places."""
    kinds = ("PER", "GPE", "ORG")
    mentions = (replace(one, type=kinds[number % 3]) for number, one in enumerate(records.mentions))
    return replace(records, mentions=tuple(mentions))


def published_later(document: Document) -> Document:
    """A document half a year later, so that others come before it."""
    day = (date.fromisoformat(document.published.when.earliest or "") + LATER).isoformat()
    when = Dating(day, day, day, basis="document")
    return replace(document, published=replace(document.published, when=when))


def of_plans(records: Records) -> Records:
    """The records of a document that tells of plans, of which one was moved, and denies what it tells last."""
    plans = [
        Plan(id=f"plan-{event.id}", document=event.document, start=event.start, end=event.end, text=event.text,
             event=event.id, complete=replace(event.when, bound="by"))
        for event in records.events if event.when.is_dated
    ]  # fmt: skip
    facts = [replace(fact, status="planned", signs=("revision",)) for fact in records.facts]
    facts[-1:] = [replace(fact, status="denied", polarity="-") for fact in facts[-1:]]
    return replace(records, facts=tuple(facts), plans=tuple(plans))


def of_open_days(document: Document, records: Records) -> Version:
    """A document of a month, with its records, of which the days are weekdays that others may settle."""
    day = document.published.when.earliest or ""
    month = Dating(day[:7], f"{day[:7]}-01", f"{day[:7]}-28", basis="document")
    times = [
        TimeExpression(id=f"time-{fact.id}", document=fact.document, start=fact.start, end=fact.start + 6,
                       text="Monday", type="DATE", value="XXXX-WXX-1",
                       candidates=(fact.when.earliest or day, shifted(fact.when.earliest or day, 7)))
        for fact in records.facts
    ]  # fmt: skip
    facts = [
        replace(
            fact,
            times=(time.id,),
            when=Dating(basis="own", rule="as written", time=time.id, opens=time.id, closes=time.id),
        )
        for fact, time in zip(records.facts, times, strict=True)
    ]
    dated = replace(document, published=replace(document.published, when=month))
    return dated, replace(records, times=tuple(times), facts=tuple(facts))


def shifted(day: str, days: int) -> str:
    """The day so many days later."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def deliveries(planted: Planted) -> st.SearchStrategy[list[Delivery]]:
    """What there is one time after the other: documents come and go, change, and come in any order."""
    names = st.sampled_from([document.id for document in planted.documents])
    return st.lists(st.dictionaries(names, st.integers(0, VERSIONS - 1), min_size=1), max_size=4)
