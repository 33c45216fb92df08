"""CSV and Markdown: what spreadsheets and renderers would take for something else is made harmless."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from relaas.dossier import Dossier, open_dossier
from relaas.model import Dating
from relaas.views.export import ExportOptions, format_named
from relaas.views.export.tables import escape_markdown, listing_csv
from relaas.views.listing import Listing, Row
from relaas.views.wording import Wording


def export(name: str, dossier: Dossier, words: Wording) -> str:
    """An export in the format with a name, as text."""
    chosen = format_named(name)
    assert chosen is not None
    return chosen.export(dossier, words, ExportOptions()).decode()


def test_a_date_takes_four_columns_and_text_one_line() -> None:
    when = Dating("../2023-05-01", None, "2023-05-01", "before")
    listing = Listing("x", ("date", "text", "actors"), (Row({"date": when, "text": "a\nb", "actors": ("A", "B")}),))
    rows = list(csv.reader(StringIO(listing_csv(listing, Wording("en")))))
    assert rows == [
        ["date", "date_edtf", "date_earliest", "date_latest", "text", "actors"],
        ["before 1 May 2023", "../2023-05-01", "", "2023-05-01", "a b", "A; B"],
    ]


def test_no_part_of_a_cell_is_taken_for_a_formula_where_the_separator_is_another() -> None:
    listing = Listing("x", ("text",), (Row({"text": "ja;=1+1"}),))
    assert listing_csv(listing, Wording("en")).splitlines()[1] == "ja;'=1+1"


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "- a list", "@name"])
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    listing = Listing("x", ("text",), (Row({"text": text}),))
    assert listing_csv(listing, Wording("en")).splitlines()[1].strip('"') == f"'{text}"


def test_markdown_markup_in_a_source_is_escaped() -> None:
    assert escape_markdown("a *b* <c> [d] | e_f") == r"a \*b\* \<c\> \[d\] \| e\_f"
    assert escape_markdown("~~a~~ &lt;b&gt; a\n# b") == r"\~\~a\~\~ \&lt;b\&gt; a \# b"
    assert escape_markdown("https://a.nl www.b.nl") == r"https\://a.nl www\.b.nl"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_markdown_export_has_lines_passages_and_basis(dossier_path: Path, language: str) -> None:
    words = Wording(language)
    with open_dossier(dossier_path) as dossier:
        exported = export("md", dossier, words)
    for title in ("title.chronology", "title.differences", "page.basis"):
        assert f"## {words(title)}\n" in exported
    assert "**De gemeente Veldhaven sluit de havenbrug voor 1 mei**" in exported
    assert "\\<brug\\>" in exported
