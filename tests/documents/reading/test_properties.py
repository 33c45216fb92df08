"""Properties that a program filled in by itself are neither title nor author."""

import pytest

from relaas.documents.reading.properties import author_property, title_property


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Report on the lock", "Report on the lock"),
        ("Rapport  sluis", "Rapport sluis"),
        ("Microsoft Word - sluis_def2.docx", None),
        ("sluis_def2.docx", None),
        ("untitled", None),
        ("Document1", None),
        ("", None),
    ],
)
def test_a_title(written: str, title: str | None) -> None:
    assert title_property(written) == title


@pytest.mark.parametrize(
    ("written", "author"),
    [("Mia Torn", "Mia Torn"), ("anonymous", None), ("Gebruiker", None), ("Microsoft Office User", None), ("", None)],
)
def test_an_author(written: str, author: str | None) -> None:
    assert author_property(written) == author
