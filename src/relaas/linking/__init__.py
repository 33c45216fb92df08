"""Linking: across documents and languages: entities, entries, series, agreement, plans and their outcomes."""

from collections.abc import Mapping, Sequence

from relaas.linking.copies import find_copies
from relaas.linking.entities import find_entities
from relaas.linking.entries import make_entries
from relaas.model import Document, Links, Records

__all__ = ["link"]


def link(documents: Sequence[Document], records: Mapping[str, Records]) -> Links:
    """Everything that the records of all documents together tell; reads no text of a document.

    ``records`` holds the findings of each document under its id. The result depends on nothing but the arguments,
    and not on the order of the documents. Cost grows near-linearly with the number of records.
    """
    # 1. What was copied counts once.
    copies = find_copies(documents)
    # 2. Mentions become persons, bodies, groups and places.
    entities = find_entities(records)
    # 3. Events and statements about the same thing become the lines of the chronology.
    entries = make_entries(documents, records, entities, copies)
    return Links(entities=entities, entries=entries, copies=copies)
