"""The HTML export: nothing from elsewhere, nothing unescaped, and every quotation to the letter."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.views.export import ExportOptions
from relaas.views.export.html import export, keep_dates_together
from relaas.views.wording import VIEW_LANGUAGES, Wording
from tests.views.factories import documents

LOADING = ("src", "href", "xlink:href", "srcset", "data", "action", "poster", "background", "formaction", "cite")


class Reader(HTMLParser):
    """The elements of a page, and the text of every slice of a source in it."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.slices: list[tuple[str, int, int, str]] = []
        self._inside: tuple[str, str, int, int] | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if "slice" in (found.get("class") or "").split():
            place = (str(found["data-document"]), int(found["data-start"] or 0), int(found["data-end"] or 0))
            self._inside, self._text = (tag, *place), ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[0] == tag:
            self.slices.append((*self._inside[1:], self._text))
            self._inside = None


@pytest.fixture(scope="module", params=VIEW_LANGUAGES)
def page(request: pytest.FixtureRequest, dossier_path: Path) -> str:
    """The page of the example dossier in one language."""
    with open_dossier(dossier_path) as dossier:
        return export(dossier, Wording(request.param), ExportOptions()).decode()


@pytest.fixture
def read(page: str) -> Reader:
    """The page, read."""
    reader = Reader()
    reader.feed(page)
    return reader


def test_nothing_is_loaded_from_elsewhere(page: str, read: Reader) -> None:
    links = [value for _, attributes in read.elements for name, value in attributes.items() if name in LOADING]
    assert links
    assert [link for link in links if not (link or "").startswith("#")] == []
    assert re.findall(r"url\((?!#)|@import|@font-face", page) == []
    assert not {"link", "iframe", "object", "embed", "base", "form", "img"} & {tag for tag, _ in read.elements}


def test_a_policy_forbids_what_the_page_does_not_hold(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe-inline" not in policy[1].partition("script-src")[2]


def test_every_link_in_the_page_leads_somewhere(read: Reader) -> None:
    anchors = {attributes["id"] for _, attributes in read.elements if "id" in attributes}
    links = {value for _, attributes in read.elements for name, value in attributes.items() if name.endswith("href")}
    assert {str(link).removeprefix("#") for link in links} <= anchors


def test_every_quotation_is_a_slice_of_its_source(read: Reader) -> None:
    texts = {document.id: document.text for document in documents()}
    assert len(read.slices) > 12
    for document, start, end, text in read.slices:
        assert text == texts[document][start:end]


def test_source_text_is_escaped(page: str) -> None:
    assert "&lt;brug&gt; &amp; de kade" in page
    assert "<brug>" not in page


def test_the_page_says_what_it_rests_on(page: str) -> None:
    for document in documents():
        assert document.sha256 in page
        assert document.path in page
    assert "scan.pdf" in page


def test_every_line_stands_once_with_its_mark_in_the_picture(read: Reader) -> None:
    lines = [attributes["id"] for _, attributes in read.elements if (attributes.get("id") or "").startswith("entry-")]
    assert len(lines) == len(set(lines)) == 3
    dated = [str(each["href"]) for tag, each in read.elements if tag == "a" and "aria-label" in each]
    assert len(dated) == len(set(dated)) == 2
    assert set(dated) <= {f"#{line}" for line in lines}


def test_the_page_is_the_same_every_time(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        assert (
            export(dossier, Wording("nl"), ExportOptions()).decode()
            == export(dossier, Wording("nl"), ExportOptions()).decode()
        )


@pytest.mark.parametrize(
    ("shown", "together"),
    [
        ("14 Apr 2021", "14_Apr_2021"),
        ("11 sep 2001 – 14 apr 2021", "11_sep_2001_– 14_apr_2021"),
        ("7, 14 of 21 mrt 2023", "7, 14 of 21_mrt_2023"),
        ("vóór 1 mei 2023", "vóór 1_mei_2023"),
        ("14 Apr – 1 May 2021", "14_Apr_– 1_May_2021"),
        ("undated", "undated"),
    ],
)
def test_a_date_is_not_broken_over_lines(shown: str, together: str) -> None:
    assert keep_dates_together(shown).replace("\u00a0", "_") == together


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_an_empty_dossier_is_a_page_too(tmp_path: Path, language: str) -> None:
    with open_dossier(tmp_path / "empty.relaas", create=True) as dossier:
        assert (
            Wording(language)("page.nothing_left_out") in export(dossier, Wording(language), ExportOptions()).decode()
        )
