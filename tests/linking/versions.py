"""Versions of planted documents: what may come in the place of a document under its name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from evaluation.planted import Planted, plant
from relaas.model import Dating, Document, Records

Version = tuple[Document, Records]
Delivery = Mapping[str, int]  # which version there is of each document, by its name
VERSIONS = 4
LATER = timedelta(200)


def versions_of(planted: Planted) -> dict[str, tuple[Version, ...]]:
    """Each document as it is, as another text, with names of another kind, and of a later day."""
    others = plant(len(planted.documents), seed=2)
    found: dict[str, tuple[Version, ...]] = {}
    for document, other in zip(planted.documents, others.documents, strict=True):
        records = planted.records[document.id]
        found[document.id] = (
            (document, records),
            (other, others.records[other.id]),
            (document, of_another_kind(records)),
            (published_later(document), records),
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


def deliveries(planted: Planted) -> st.SearchStrategy[list[Delivery]]:
    """What there is one time after the other: documents come and go, change, and come in any order."""
    names = st.sampled_from([document.id for document in planted.documents])
    return st.lists(st.dictionaries(names, st.integers(0, VERSIONS - 1), min_size=1), max_size=4)
