"""What is said of documents from outside: by people a date, a title, a source, or that one is to be left out; by the
other documents the year of a day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from relaas.model.dating import Dating
from relaas.model.decisions import Decision
from relaas.model.documents import Document, Publication
from relaas.model.edtf import bounds_of

REMOVED = "remove"
INFERRED = "inferred"  # by the other documents, no person: a day with the year that its own document does not name
Given = Mapping[str, Mapping[str, str]]  # by the id of the document: values by field, REMOVED with the person's name


def given_of(decisions: Iterable[Decision]) -> dict[str, dict[str, str]]:
    """What decisions that stand say of documents; the last word on each field."""
    given: dict[str, dict[str, str]] = {}
    for decision in decisions:
        for anchor in decision.evidence:
            if decision.action == "document":
                given.setdefault(anchor.passage.document, {})[decision.field] = decision.value
            elif decision.action == "remove":
                given.setdefault(anchor.passage.document, {})[REMOVED] = decision.by
    return given


def as_given(document: Document, given: Mapping[str, str]) -> Document:
    """A document as a person corrected it, or with the year of its day; ``corrected`` holds what was given."""
    if not given:
        return document
    return replace(
        document,
        published=_published(given["date"]) if "date" in given else _inferred(document, given.get(INFERRED)),
        title=given.get("title", document.title),
        publisher=given.get("source", document.publisher),
        corrected=tuple(sorted(given.items())),
    )


def _published(edtf: str) -> Publication:
    if not edtf:
        return Publication()
    earliest, latest = bounds_of(edtf)
    return Publication(Dating(edtf, earliest, latest, basis="person"), "person", edtf)


def _inferred(document: Document, day: str | None) -> Publication:
    if day is None or document.own_day is None:
        return document.published
    passage = document.own_day.passage
    when = Dating(day, day, day, basis="document", passage=passage)
    return Publication(when, "dossier", document.quote(passage.start, passage.end))
