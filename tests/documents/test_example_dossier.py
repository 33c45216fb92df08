"""The example dossier is what its README says it is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from examples import make_withdrawal_2021 as making
from relaas.documents import SourceFile, find_files, read_document
from relaas.errors import UnreadableDocument
from relaas.model import Document

FOLDER = Path(__file__).parents[2] / "examples" / "withdrawal-2021"
ROW = re.compile(r"^\| `(?P<name>[^`]+)` \| [^|]+ \| (?P<date>[^ |]+) \| (?P<basis>[^|]+?) \|$", re.MULTILINE)
BASES = {
    "header line": "header-line",
    "page metadata": "metadata",
    "–": "none",
    "mail header": "mail-header",
    "dateline": "dateline",
    "the letter's own date line": "date-line",
    "its own date line": "date-line",
}
ROWS = ROW.findall((FOLDER / "README.md").read_text("utf-8"))


@pytest.fixture(scope="module")
def documents() -> Mapping[str, Document]:
    return {file.name: read_document(file) for file in find_files([FOLDER]) if file.name != "README.md"}


def test_the_readme_names_every_document(documents: Mapping[str, Document]) -> None:
    assert sorted(documents) == [name for name, _, _ in ROWS]


@pytest.mark.parametrize(("name", "date", "basis"), ROWS, ids=[row[0] for row in ROWS])
def test_dated_as_the_readme_says(documents: Mapping[str, Document], name: str, date: str, basis: str) -> None:
    published = documents[name].published
    assert published.when.edtf == (None if date == "undated" else date)
    assert published.evidence == BASES[basis.split(":")[0]]


def test_the_readme_itself_is_left_out_with_a_reason() -> None:
    readme = next(file for file in find_files([FOLDER]) if file.name == "README.md")
    with pytest.raises(UnreadableDocument, match="describes-folder"):
        read_document(readme)


def test_languages_and_formats(documents: Mapping[str, Document]) -> None:
    assert {document.format for document in documents.values()} == {"txt", "html", "eml", "docx", "pdf"}
    assert [name[:2] for name, document in documents.items() if document.language == "nl"] == [
        "02",
        "03",
        "04",
        "10",
        "11",
    ]


def test_the_second_half_of_the_flemish_report_is_its_only_repeat(documents: Mapping[str, Document]) -> None:
    (name, document) = next((name, each) for name, each in documents.items() if each.repeats)
    (repeat,) = document.repeats
    assert name.startswith("10")
    assert repeat.end == len(document.text.rstrip())
    assert sum(bool(each.repeats) for each in documents.values()) == 1
    assert [each.language for each in document.paragraphs if each.language == "en"] == ["en"]


def test_the_copies_of_the_agency_share_most_of_their_fingerprints(documents: Mapping[str, Document]) -> None:
    agency, ledger, harbour = (
        {each.hash for each in documents[name].fingerprints}
        for name in sorted(documents)
        if name[:2] in ("07", "08", "09")
    )
    assert len(agency & ledger) > 0.6 * len(ledger)
    assert len(agency & harbour) > 0.6 * len(harbour)


def test_the_undated_letter_is_hard_wrapped_and_signed(documents: Mapping[str, Document]) -> None:
    letter = next(document for name, document in documents.items() if name.startswith("03"))
    signed = [each.clean.text for each in letter.paragraphs if each.kind == "signature"]
    assert signed[1:] == ["De voorzitter, Hanna Terlouw-Vos", "De secretaris, Ruben Okkerse"]
    assert any("de Amerikaanse regering, uiterlijk per 11 september" in each.clean.text for each in letter.paragraphs)


def test_the_script_makes_the_files_that_are_there(documents: Mapping[str, Document], tmp_path: Path) -> None:
    made = {
        making.LETTER: making.word_file(making.blocks_of(making.SOURCES / "letter.md")),
        making.NOTE: making.pdf_file(making.blocks_of(making.SOURCES / "note.md")),
    }
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
        again = read_document(SourceFile(tmp_path / name, name))
        first = documents[name]
        when = replace(first.published.when, passage=again.published.when.passage)
        assert (again.text, again.published) == (first.text, replace(first.published, when=when))
