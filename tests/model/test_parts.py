"""Who speaks at a place of a document, on what day and on which page."""

from dataclasses import replace

import pytest

from relaas.model import Dating, Document, Page, Part, Publication

TEXT = "x" * 100


def on(day: str) -> Publication:
    return Publication(Dating(day, day, day, basis="document"), "date-line")


PARTS = (
    Part("paper", 0, 60, on("2020-01-10"), author="Harbour Board", inside=None),
    Part("message", 10, 30, on("2020-01-08"), author="Ann Lee", inside=0),
    Part("quoted", 20, 25, inside=1),
    Part("row", 40, 50, on("2020-01-03"), inside=0),
    Part("note", 55, 58, inside=0),
    Part("message", 70, 90, author=None, inside=None),
)
DOCUMENT = Document(
    id="d",
    path="d.txt",
    format="txt",
    sha256="",
    text=TEXT,
    language="en",
    published=on("2020-02-01"),
    author="Registry",
    parts=PARTS,
    pages=(Page(1, 0, 45), Page(2, 47, 100)),
)


@pytest.mark.parametrize(
    ("offset", "kind", "day", "author"),
    [
        pytest.param(5, "paper", "2020-01-10", "Harbour Board", id="a paper"),
        pytest.param(10, "message", "2020-01-08", "Ann Lee", id="the first character of a mail in it"),
        pytest.param(22, "quoted", "2020-01-08", None, id="a quoted block has the day of its mail and nobody's voice"),
        pytest.param(25, "message", "2020-01-08", "Ann Lee", id="behind the block"),
        pytest.param(30, "paper", "2020-01-10", "Harbour Board", id="behind the mail"),
        pytest.param(44, "row", "2020-01-03", "Harbour Board", id="a row has a day and its paper's voice"),
        pytest.param(56, "note", "2020-01-10", "Harbour Board", id="a note has day and voice of its paper"),
        pytest.param(65, None, "2020-02-01", "Registry", id="between the parts the document speaks"),
        pytest.param(75, "message", None, None, id="an unsigned, undated mail takes nothing over"),
        pytest.param(95, None, "2020-02-01", "Registry", id="behind all parts"),
    ],
)
def test_day_and_voice_of_a_place(offset: int, kind: str | None, day: str | None, author: str | None) -> None:
    part = DOCUMENT.part_at(offset)
    assert (part.kind if part else None) == kind
    assert DOCUMENT.published_at(offset).when.edtf == day
    assert DOCUMENT.author_at(offset) == author


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (44, 1), (46, 1), (47, 2), (99, 2)])
def test_page_of_a_place(offset: int, page: int) -> None:
    found = DOCUMENT.page_at(offset)
    assert (found and found.page) == page


def test_a_document_without_parts_or_pages_speaks_for_itself() -> None:
    plain = replace(DOCUMENT, parts=(), pages=())
    assert plain.part_at(22) is None
    assert plain.published_at(22).when.edtf == "2020-02-01"
    assert plain.page_at(22) is None
