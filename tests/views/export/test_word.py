"""The Word export, read as the XML that it is: its order, its tables, its languages, and a template of one's own."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.views.export import ExportOptions
from relaas.views.export.word import export
from relaas.views.wording import VIEW_LANGUAGES, Wording
from tests.views.factories import documents, make_dossier

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


def parts_of(data: bytes) -> dict[str, etree._Element]:
    """The XML parts of a Word document, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(".xml")}


def text_of(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def tables_of(body: etree._Element) -> list[list[list[str]]]:
    """The words of every cell, row by row, table by table."""
    return [
        [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in body.iter(f"{W}tbl")
    ]


@pytest.fixture(scope="module", params=VIEW_LANGUAGES)
def words(request: pytest.FixtureRequest) -> Wording:
    return Wording(request.param)


@pytest.fixture(scope="module")
def data(dossier_path: Path, words: Wording) -> bytes:
    """The example dossier in one language."""
    with open_dossier(dossier_path) as dossier:
        return export(dossier, words, ExportOptions())


@pytest.fixture(scope="module")
def body(data: bytes) -> etree._Element:
    return parts_of(data)[MAIN]


def headings(body: etree._Element, level: int = 1) -> list[str]:
    styles = {f"Heading{level}"}
    return [text_of(p) for p in body.iter(f"{W}p") for s in p.iter(f"{W}pStyle") if s.get(f"{W}val") in styles]


def test_the_parts_stand_in_their_order_under_real_headings(body: etree._Element, words: Wording) -> None:
    keys = ("word.how_to_read", "title.chronology", "title.plans", "title.figures", "word.register", "page.basis")
    assert headings(body) == [words(key) for key in keys]
    assert headings(body, 2) == [words("title.left_out"), words("word.decisions")]


def test_the_chronology_has_a_row_for_every_line_and_the_passage_stands_to_the_letter(
    body: etree._Element, words: Wording
) -> None:
    rows = tables_of(body)[0]
    assert rows[0] == [words(f"word.column.{key}") for key in ("number", "date", "event", "said_by", "source")]
    assert [row[0][0] for row in rows[1:] if row[0]] == ["1", "2", "3"]
    texts = [document.text for document in documents()]
    assert any("De gemeente Veldhaven sluit de havenbrug" in row[2] for row in rows)
    assert all(row[4].startswith("[") for row in rows[1:] if row[0])
    assert any(rows[1][2] in " ".join(text.split()) for text in texts)


def test_what_differs_stands_in_a_row_of_its_own_with_both_passages(body: etree._Element) -> None:
    differing = [row for table in tables_of(body) for row in table if len(row) == 2 and row[1].startswith("≠")]
    assert differing
    assert all(row[0] == "" and row[1].count("“") >= 2 for row in differing)


def test_every_table_has_a_head_that_is_repeated_and_words_for_those_who_do_not_see_it(body: etree._Element) -> None:
    for table in body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None] == rows[:1]
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None


def test_words_of_a_source_are_marked_with_its_language(body: etree._Element, words: Wording) -> None:
    marked = {each.get(f"{W}val") for each in body.iter(f"{W}lang")}
    assert marked == ({"nl-NL"} if words.language == "en" else {"en-GB"})


def test_the_document_says_in_what_language_it_is(data: bytes, words: Wording) -> None:
    styles = parts_of(data)["word/styles.xml"]
    stated = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert stated is not None
    assert stated.get(f"{W}val", "").startswith(words.language)


def test_every_citation_leads_to_the_register(body: etree._Element) -> None:
    places = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    links = {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")}
    assert links
    assert links <= places == {"source_1", "source_2", "source_3"}


def test_the_register_names_every_source_with_its_hash(body: etree._Element) -> None:
    register = " ".join(cell for row in tables_of(body)[-1] for cell in row)
    for document in documents():
        assert document.path in register
        assert document.sha256 in register
    assert "scan.pdf" in text_of(body)


def test_head_and_foot_have_the_title_and_the_number_of_the_page(data: bytes) -> None:
    parts = parts_of(data)
    heads = [text_of(part) for name, part in parts.items() if "header" in name]
    feet = [part for name, part in parts.items() if "footer" in name]
    fields = {(each.text or "").strip() for foot in feet for each in foot.iter(f"{W}instrText")}
    assert "brug" in heads
    assert fields == {"PAGE", "NUMPAGES"}


def test_no_moment_stands_in_the_file(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2013-12-23" not in file.read("docProps/core.xml")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A template with a text of its own, a style, a head and landscape pages, and without headings of level 2."""
    document = docx.Document()
    document.add_paragraph("Dit hoort er niet in.")
    document.styles["Normal"].font.name = "Verdana"
    document.styles["Heading 2"].element.getparent().remove(document.styles["Heading 2"].element)
    document.sections[0].header.paragraphs[0].text = "Gemeente Veldhaven"
    document.save(str(tmp_path / "house.docx"))
    return tmp_path / "house.docx"


def test_a_template_gives_its_styles_and_its_head_and_none_of_its_text(dossier_path: Path, house: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        parts = parts_of(export(dossier, Wording("nl"), ExportOptions(template=house)))
    assert "Dit hoort er niet in." not in text_of(parts[MAIN])
    assert "Gemeente Veldhaven" in [text_of(part) for name, part in parts.items() if "header" in name]
    assert "Verdana" in {each.get(f"{W}ascii") for each in parts["word/styles.xml"].iter(f"{W}rFonts")}
    assert Wording("nl")("title.chronology") in headings(parts[MAIN])


def test_a_template_that_is_no_word_document_stops_the_run(dossier_path: Path, tmp_path: Path) -> None:
    (tmp_path / "house.docx").write_text("no Word document")
    with open_dossier(dossier_path) as dossier, pytest.raises(StopRun, match="template"):
        export(dossier, Wording("nl"), ExportOptions(template=tmp_path / "house.docx"))


def test_what_a_person_decided_is_written_down(tmp_path: Path) -> None:
    with open_dossier(make_dossier(tmp_path)) as dossier:
        first = dossier.entries()[0].entry
        dossier.decide(first.id, "note", "telefonisch bevestigd", by="M. Torn", at="2023-06-01T10:00:00+00:00")
        text = text_of(parts_of(export(dossier, Wording("nl"), ExportOptions()))[MAIN])
    assert "1 jun 2023, M. Torn: " in text
    assert text.count("telefonisch bevestigd") == 2
