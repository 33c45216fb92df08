"""Which document of the dossier a reference is to."""

from dataclasses import replace

import pytest

from relaas.dossier.pointing import Shelf
from relaas.model import Reference
from tests.linking.factories import document

OPENINGS = {
    "letter": "Gemeente Veldrecht\nOns kenmerk Z/24/088217\nGeachte raadsleden, over het zwembad",
    "answer": "Ministerie\nUw kenmerk Z/24/088217\nOns kenmerk AB-2024-17\nGeachte college,",
    "report": "Eindrapport over het zwembad van Veldrecht\nBijlage bij het voorstel Q/24/000111.",
    "news": "De krant van Veldrecht, nieuws over het zwembad",
}
DAYS = {"letter": "2024-06-13", "answer": "2024-07-02", "report": "2024-06-13", "news": "2024-06-13"}


def to(kind: str, text: str, date: str | None = None, where: str = "news") -> str | None:
    """The document that a reference is to."""
    documents = [replace(document(name, day), text=OPENINGS[name]) for name, day in DAYS.items()]
    return Shelf(documents, OPENINGS).find(
        Reference(document=where, start=0, end=5, text=text, kind=kind, target=text, date=date)
    )


@pytest.mark.parametrize(
    ("kind", "text", "date", "found"),
    [
        ("file-number", "Z/24/088217", None, "letter"),
        ("letter", "brief AB-2024-17", None, "answer"),
        ("file-number", "Q/24/000111", None, None),
        ("letter", "de brief van 13 juni 2024", "2024-06-13", "letter"),
        ("report", "het rapport van 13 juni 2024", "2024-06-13", "report"),
        ("letter", "de brief van 14 juni 2024", "2024-06-14", None),
        ("ruling", "de uitspraak van 13 juni 2024", "2024-06-13", None),
        ("media-source", "De krant", "2024-06-13", None),
        ("file-number", "2024-06-13", None, None),
    ],
)
def test_a_reference_is_to_what_bears_its_number_or_is_of_its_kind_and_day(
    kind: str, text: str, date: str | None, found: str | None
) -> None:
    assert to(kind, text, date) == found


def test_no_reference_is_to_the_document_that_it_stands_in() -> None:
    assert to("file-number", "Z/24/088217", where="letter") is None
