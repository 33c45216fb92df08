"""The reference dossier: its dates, its repeat, and the parts of its letter."""

import json
from pathlib import Path

import pytest

from relaas.documents import find_files, read_document
from relaas.model import Document


@pytest.fixture(scope="module")
def documents(shared: Path) -> dict[str, Document]:
    return {file.name[:3]: read_document(file) for file in find_files([shared / "seeds"])}


@pytest.mark.parametrize(
    ("name", "edtf"), [("000", "2021-04-14"), ("001", "2021-04"), ("002", None), ("003", "2021-08")]
)
def test_dates(documents: dict[str, Document], name: str, edtf: str | None) -> None:
    assert documents[name].published.when.edtf == edtf


@pytest.mark.parametrize(("name", "language"), [("000", "en"), ("001", "nl"), ("002", "nl"), ("003", "nl")])
def test_languages(documents: dict[str, Document], name: str, language: str) -> None:
    assert documents[name].language == language
    others = [each for each in documents[name].paragraphs if each.language != language]
    assert len(others) == (1 if name == "003" else 0)


def test_the_text_is_the_file(documents: dict[str, Document], shared: Path) -> None:
    for document in documents.values():
        assert document.text == (shared / "seeds" / document.path).read_bytes().decode("utf-8")


def test_repeats(documents: dict[str, Document], shared: Path) -> None:
    gold = [json.loads(line) for line in (shared / "gold/seeds/duplicates.jsonl").read_text("utf-8").splitlines()]
    found = [(document.path, repeat) for document in documents.values() for repeat in document.repeats]
    assert len(found) == len(gold)
    for (path, repeat), row in zip(found, gold, strict=True):
        assert path == row["doc"]
        assert abs(repeat.start - row["start"]) + abs(repeat.end - row["end"]) <= 4
        assert abs(repeat.original.start - row["repeats_start"]) + abs(repeat.original.end - row["repeats_end"]) <= 4


def test_headings_and_signatures(documents: dict[str, Document]) -> None:
    counts = {name: [each.kind for each in document.paragraphs] for name, document in documents.items()}
    assert [counts[name].count("heading") for name in sorted(counts)] == [0, 1, 2, 2]
    assert [counts[name].count("signature") for name in sorted(counts)] == [0, 0, 2, 0]
