"""Verification finds every change in a source, and names the lines that no longer stand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from relaas.dossier import Dossier
from relaas.errors import UnreadableDocument
from relaas.model import Document, Records
from tests.dossier.factories import TEXT, make_document, make_links, make_records


@pytest.fixture
def sources(empty: Dossier) -> dict[str, Document]:
    """The documents of a linked dossier, by path: what reading the files again gives."""
    documents = (make_document(), make_document(TEXT + " Dat klopt.", path="brief.txt"))
    found = []
    for document in documents:
        records = make_records(document)
        empty.add(document, records)
        found.append((document, records))
    empty.replace_links(make_links(*found))
    return {document.path: document for document in documents}


def rereading(sources: dict[str, Document]) -> Callable[[Path, str, str], Document]:
    def reread(file: Path, path: str, member: str) -> Document:
        if path not in sources:
            raise UnreadableDocument("missing", path)
        return sources[path]

    return reread


def test_unchanged_sources_hold(empty: Dossier, sources: dict[str, Document]) -> None:
    result = empty.verify(rereading(sources))
    assert result.holds
    assert (result.files, result.entries) == (2, 4)
    assert result.passages > 40


def _changed(document: Document, old: str, new: str) -> Document:
    text = document.text.replace(old, new, 1)
    return replace(document, text=text, sha256=make_document(text).sha256)


def test_one_other_letter_breaks_the_lines_on_it(empty: Dossier, sources: dict[str, Document]) -> None:
    sources["brief.txt"] = _changed(sources["brief.txt"], "1 mei", "2 mei")
    result = empty.verify(rereading(sources))
    (fault,) = result.faults
    assert not result.holds
    assert (fault.path, fault.problem) == ("brief.txt", "changed")
    assert [headline for _, headline in fault.entries] == ["Het werk is klaar voor 1 mei"]
    assert {each.kind for each in fault.broken} == {"time", "event", "plan", "fact", "entry"}
    assert all("1" in each.expected and "2" in each.found for each in fault.broken)


def test_change_outside_all_passages_still_fails(empty: Dossier, sources: dict[str, Document]) -> None:
    sources["brief.txt"] = _changed(sources["brief.txt"], "klopt.", "klopt!")
    (fault,) = empty.verify(rereading(sources)).faults
    assert (fault.problem, fault.broken, fault.entries) == ("changed", (), ())


def test_inserted_letter_breaks_all_that_follows(empty: Dossier, sources: dict[str, Document]) -> None:
    sources["brief.txt"] = _changed(sources["brief.txt"], "De gemeente", "De  gemeente")
    (fault,) = empty.verify(rereading(sources)).faults
    assert len(fault.entries) == 2


def test_same_bytes_read_differently_fail(empty: Dossier, sources: dict[str, Document]) -> None:
    sources["brief.txt"] = replace(sources["brief.txt"], text=sources["brief.txt"].text.upper())
    (fault,) = empty.verify(rereading(sources)).faults
    assert fault.problem == "read differently"


@pytest.mark.parametrize(
    ("there", "problem"), [(True, "unreadable"), (False, "missing")], ids=["unreadable", "missing"]
)
def test_source_that_cannot_be_read_breaks_all_its_lines(
    empty: Dossier, sources: dict[str, Document], there: bool, problem: str
) -> None:
    if there:
        (empty.path.parent / "brief.txt").write_text("?")
    del sources["brief.txt"]
    (fault,) = empty.verify(rereading(sources)).faults
    assert (fault.path, fault.problem) == ("brief.txt", problem)
    assert len(fault.entries) == 2


def test_every_copy_of_a_file_is_read(empty: Dossier, sources: dict[str, Document]) -> None:
    copy = replace(sources["brief.txt"], path="kopie.txt")
    empty.add(copy, make_records(copy))
    (fault,) = empty.verify(rereading(sources)).faults
    assert (fault.path, fault.problem) == ("kopie.txt", "missing")


@pytest.mark.parametrize(
    ("text", "end", "torn"),
    [
        ("klaar voor", 0, False),
        ("klaar  voor", 0, False),
        ("klaar-voor", 0, False),
        ("klaar na", 0, True),
        ("x", 9999, True),
    ],
    ids=["same", "spaces", "hyphens", "other words", "beyond the end"],
)
def test_wording_of_a_record_is_that_of_its_passage(empty: Dossier, text: str, end: int, torn: bool) -> None:
    document = make_document()
    time = make_records(document).times[0]
    start = document.text.index("klaar voor")
    empty.add(document, Records(times=(replace(time, text=text, start=start, end=end or start + 10),)))
    result = empty.verify(rereading({document.path: document}))
    assert [each.id for each in result.torn] == ([time.id] if torn else [])
    assert result.holds is not torn
