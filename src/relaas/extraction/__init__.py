"""Extraction: one module per record type, each a function from an annotated document to records."""

from collections.abc import Callable
from dataclasses import replace

from relaas.extraction import events, facts, figures, mentions, plans, references, statements, times
from relaas.extraction.publication import bound_own_day, narrow_publication
from relaas.model import AnnotatedDocument, Records

Extractor = Callable[[AnnotatedDocument, Records], Records]

# Each extractor sees the times and what those before it found, and adds its own records.
RUNNING_ORDER: tuple[Extractor, ...] = (
    references.extract,
    mentions.extract,
    statements.extract,
    figures.extract,
    events.extract,
    plans.extract,
    facts.extract,
)


def extract(annotated: AnnotatedDocument) -> tuple[AnnotatedDocument, Records]:
    """The records of one document, and the document with its publication date as narrow as its own text makes it."""
    found = times.extract(annotated, Records())
    annotated = replace(annotated, document=bound_own_day(annotated.document, found.times))
    published = narrow_publication(annotated, found.times)
    if published != annotated.document.published:  # then they are reckoned from another day
        annotated = replace(annotated, document=replace(annotated.document, published=published))
        found = times.extract(annotated, Records())
    for extractor in RUNNING_ORDER:
        found = extractor(annotated, found)
    return annotated, found
