"""Pages that are pictures: read by text recognition where it is installed, and told as such; else left out."""

import io
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from examples.pdf_writer import write_pdf
from relaas.documents.reading import recognition
from relaas.documents.reading.recognition import is_told, recogniser
from relaas.dossier import open_dossier
from relaas.errors import UnreadableDocument
from relaas.model import Document
from relaas.pipeline import BuildOptions, build
from relaas.proving import prove
from relaas.views.export import csv, html, markdown
from relaas.views.export.formats import ExportOptions
from relaas.views.wording import Wording
from tests.documents.made_files import DUTCH, ENGLISH, scanned

Read = Callable[..., Document]

needs_tesseract = pytest.mark.skipif(
    not recogniser(), reason="Tesseract is not installed: apt-get install tesseract-ocr tesseract-ocr-nld"
)
LETTERS = {
    "Dutch": (
        "Gemeente Waterdam\nDatum: 3 mei 2021\nOnderwerp: de brug over de vaart",
        DUTCH,
        "brug over de vaart wordt",
    ),
    "English": (
        "Bridge Authority\nDate: 3 May 2021\nSubject: the bridge over the canal",
        ENGLISH,
        "bridge over the canal",
    ),
}


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """As on a machine on which nothing recognises text."""
    monkeypatch.setenv("PATH", str(tmp_path))
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Forget what was found out about the machine."""
    recognition.recogniser.cache_clear()
    recognition._trained.cache_clear()


def letter(head: str, body: str) -> bytes:
    """A printed letter."""
    return write_pdf([("text", head), ("text", body)])


def pages_of(*pdfs: bytes) -> bytes:
    """The pages of several PDFs in one."""
    into = io.BytesIO()
    with closing(pypdfium2.PdfDocument.new()) as whole:
        for each in pdfs:
            with closing(pypdfium2.PdfDocument(each)) as one:
                whole.import_pages(one)
        whole.save(into)
    return into.getvalue()


@needs_tesseract
@pytest.mark.parametrize(("head", "body", "words"), LETTERS.values(), ids=LETTERS)
def test_a_scanned_letter_is_read_with_its_day_and_is_told_as_recognised(
    read: Read, head: str, body: str, words: str
) -> None:
    document = read(scanned(letter(head, body)), "scan.pdf")
    assert words in " ".join(document.text.split())
    assert document.published.when.edtf == "2021-05-03"
    assert [(page.page, page.recognised) for page in document.pages] == [(1, True)]
    (told,) = document.left_out
    assert (told.reason, told.detail) == ("recognised", recogniser())
    assert told.passage
    assert (told.passage.start, told.passage.end) == (0, len(document.text))


@needs_tesseract
def test_only_the_pages_that_are_pictures_are_recognised(read: Read) -> None:
    head, body, _ = LETTERS["English"]
    printed = letter(head, body)
    document = read(pages_of(printed, scanned(letter("Annex", LETTERS["Dutch"][1])), printed), "mixed.pdf")
    assert [(page.page, page.recognised) for page in document.pages] == [(1, False), (2, True), (3, False)]
    (told,) = document.left_out
    assert told.passage
    assert "gemeenteraad" in document.quote(told.passage.start, told.passage.end)


@pytest.mark.usefixtures("without_tesseract")
def test_without_the_program_a_scan_is_left_out_with_how_to_get_it(read: Read) -> None:
    scan = scanned(letter(*LETTERS["Dutch"][:2]))
    with pytest.raises(UnreadableDocument) as problem:
        read(scan, "scan.pdf")
    assert (problem.value.reason, problem.value.detail) == ("no-text-layer", "1 p.")
    assert "installeer Tesseract" in Wording("nl").code("reason", "no-text-layer")
    mixed = read(pages_of(letter(*LETTERS["Dutch"][:2]), scan), "mixed.pdf")
    assert [(each.reason, each.detail) for each in mixed.left_out] == [("page-without-text", "p. 2")]


@pytest.mark.parametrize("fault", [OSError("gone"), subprocess.TimeoutExpired("tesseract", 1)], ids=["gone", "slow"])
def test_a_page_that_the_program_cannot_finish_stays_a_picture(
    read: Read, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(*arguments: str, given: bytes = b"") -> None:
        raise fault

    monkeypatch.setattr(recognition, "recogniser", lambda: "tesseract 5")
    monkeypatch.setattr(recognition, "_trained", lambda: "nld")
    monkeypatch.setattr(recognition, "_run", fail)
    with pytest.raises(UnreadableDocument) as problem:
        read(scanned(letter(*LETTERS["Dutch"][:2])), "scan.pdf")
    assert problem.value.reason == "no-text-layer"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("De brug over de vaart is dicht.", True),
        ("Ministry of Roads, 3 May 2021, our reference 12/4", True),
        ("| _ ~~ . : | = -- a ;; ' |", False),
        ("12 | 44 | 90 | 3.1 | 12,5 | 2021 | -- | a b c d e f g h", False),
        ("AB", False),
    ],
)
def test_what_is_recognised_on_a_photograph_is_no_text(words: str, told: bool) -> None:
    assert is_told(words) is told


@needs_tesseract
def test_every_citation_of_a_scan_says_so_and_another_program_cannot_prove_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(letter(*LETTERS["Dutch"][:2])))
    made = tmp_path / "a.relaas"
    build([tmp_path / "scan.pdf"], made, options=BuildOptions(executor="processes", workers=1))
    with open_dossier(made) as dossier:
        for view in (html, csv, markdown):
            assert "p. 1 (OCR)" in view.export(dossier, Wording("nl"), ExportOptions()).decode(), view
        assert prove(dossier, executor="serial").holds
        monkeypatch.setenv("PATH", os.devnull)
        forget()
        assert prove(dossier, executor="serial").made_with
    monkeypatch.undo()
    forget()
