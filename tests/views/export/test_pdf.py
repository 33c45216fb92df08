"""The PDF export: the page on paper, tagged, in its language; without WeasyPrint one sentence says what to do."""

import sys
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.model.own_output import is_own_output
from relaas.views.export import ExportOptions, format_named
from relaas.views.export.pdf import refuse
from relaas.views.wording import Wording
from tests.views.factories import needs_weasyprint


def exported(dossier: Path, language: str) -> bytes:
    form = format_named("pdf")
    assert form is not None
    with open_dossier(dossier) as opened:
        return form.export(opened, Wording(language), ExportOptions())


@needs_weasyprint
def test_the_paper_is_tagged_and_holds_the_lines(dossier_path: Path) -> None:
    data = exported(dossier_path, "nl")
    paper = pypdfium2.PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_range() for page in paper)
    with open_dossier(dossier_path) as dossier:
        headline = dossier.entries()[0].headline.text
    assert pdfium.FPDFCatalog_IsTagged(paper)
    assert "Chronologie" in text
    assert headline.split()[0] in text
    assert is_own_output(data)


def test_without_weasyprint_the_way_to_it_is_said(dossier_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(StopRun, match=r"relaas\[pdf\]"):
        exported(dossier_path, "en")


def test_nothing_is_fetched_for_a_paper() -> None:
    with pytest.raises(ValueError, match="example"):
        refuse("https://example.org/a.png")
