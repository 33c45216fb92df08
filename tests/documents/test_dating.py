"""When a document was published, by what evidence, and which dates are not its own."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from examples.pdf_writer import write_pdf
from relaas.documents.datelines import date_of_line, date_of_name, dateline
from relaas.model import Document, Publication
from tests.documents.made_files import DUTCH, ENGLISH, web_page, word_file

Read = Callable[..., Document]

DATED = {
    "header line with a day": (f" date 2021-05-03 {DUTCH}", "2021-05-03", "header-line"),
    "header line with a month": (f" date 2021-05 {DUTCH}", "2021-05", "header-line"),
    "header line with a year": (f"date 2021\n{DUTCH}", "2021", "header-line"),
    "header line in Dutch": (f"Datum: 2021-05-03\n\n{DUTCH}", "2021-05-03", "header-line"),
    "label": (f"Datum 3 mei 2021\nBetreft De brug\n\nGeachte raad,\n\n{DUTCH}", "2021-05-03", "date-line"),
    "label and value in columns": (f"Datum\t3 mei 2021\n\nGeachte raad,\n\n{DUTCH}", "2021-05-03", "date-line"),
    "label above its value": (f"Datum\n3 mei 2021\n\nGeachte raad,\n\n{DUTCH}", "2021-05-03", "date-line"),
    "place and date": (f"Den Haag, 3 mei 2021\n\nGeachte raad,\n\n{DUTCH}", "2021-05-03", "date-line"),
    "place with an apostrophe": (f"'s-Gravenhage, 3 mei 2021\n\nGeachte raad,\n\n{DUTCH}", "2021-05-03", "date-line"),
    "place of several words": (
        f"Alphen aan den Rijn, 3 mei 2021\n\nGeachte raad,\n\n{DUTCH}",
        "2021-05-03",
        "date-line",
    ),
    "weekday": (f"De brug\n\nmaandag 3 mei 2021\n\n{DUTCH}", "2021-05-03", "date-line"),
    "date alone": (f"The bridge\n\n3 May 2021\n\n{ENGLISH}", "2021-05-03", "date-line"),
    "American date": (f"The bridge\n\nMay 3, 2021\n\n{ENGLISH}", "2021-05-03", "date-line"),
    "published with a clock time": (
        f"The bridge\n\nPublished: 3 May 2021 10:33\n\n{ENGLISH}",
        "2021-05-03",
        "date-line",
    ),
    "published in Dutch": (f"De brug\n\nGepubliceerd op 3 mei 2021 om 10.33 uur\n\n{DUTCH}", "2021-05-03", "date-line"),
    "month alone": (f"The bridge\n\nMay 2021\n\n{ENGLISH}", "2021-05", "date-line"),
    "beside the signature": (
        f"{DUTCH}\n\nUtrecht, 3 mei 2021\n\nDe minister van Bruggen,\n\nAnna de Boer",
        "2021-05-03",
        "date-line",
    ),
    "done at": (f"{ENGLISH}\n\nDone at Brussels, 3 May 2021.\n\nThe President\nJ. Walker", "2021-05-03", "date-line"),
    "dateline with a year": (f"BRUSSELS, May 3, 2021 (Agency) - {ENGLISH}", "2021-05-03", "dateline"),
    "dateline with a full stop": (f"OSLO, 3 May 2021. {ENGLISH}", "2021-05-03", "dateline"),
    "Dutch dateline with a full stop": (f"Utrecht, 3 mei 2021. {DUTCH}", "2021-05-03", "dateline"),
    "Dutch dateline": (f"UTRECHT, 3 mei 2021 – {DUTCH}", "2021-05-03", "dateline"),
}


@pytest.mark.parametrize(("text", "edtf", "basis"), DATED.values(), ids=DATED)
def test_dated_by_its_text(read: Read, text: str, edtf: str, basis: str) -> None:
    document = read(text)
    assert (document.published.when.edtf, document.published.evidence) == (edtf, basis)
    passage = document.published.when.passage
    assert passage is not None
    assert document.quote(passage.start, passage.end) == document.published.quoted


UNDATED = {
    "a parliamentary paper of another day": f"{DUTCH} Zie Kamerstuk 12345, nr. 6, d.d. 4 februari 2021.",
    "a letter that it answers": f"Uw brief van 4 februari 2021\nBetreft De brug\n\nGeachte raad,\n\n{DUTCH}",
    "a date in the first sentence": "Op 4 februari 2021 besloot de raad dat de brug wordt vervangen.",
    "a date that begins a paragraph": f"{DUTCH}\n\n4 februari 2021 was een drukke dag op de brug.",
    "a heading with a date in the middle of the text": f"{DUTCH}\n\n4 februari 2021\n\n{DUTCH}\n\n{DUTCH}",
    "a date at the end of a wrapped line": "De raad besloot dat de brug blijft, zie op\n4 februari 2021\nde krant.",
    "a chronology": f"4 februari 2021\n\n{DUTCH}\n\n6 maart 2021\n\n{DUTCH}",
    "a period": f"1 januari 2020 - 31 december 2020\n\n{DUTCH}",
    "nothing at all": DUTCH,
}


@pytest.mark.parametrize("text", UNDATED.values(), ids=UNDATED)
def test_a_cited_date_is_not_its_own(read: Read, text: str) -> None:
    published = read(text).published
    assert published == Publication()


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ('<meta property="article:published_time" content="2021-05-03T23:10:00+02:00">', "2021-05-03"),
        ('<meta name="DCTERMS.issued" content="2021-05-03">', "2021-05-03"),
        ('<meta itemprop="datePublished" content="2021-05">', "2021-05"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2021-05-03"}]}</script>', "2021-05-03"),
        ('<meta name="date" content="3 mei 2021 10:33">', "2021-05-03"),
        ('<meta property="article:modified_time" content="2021-05-09">', None),
        ('<meta name="date" content="vandaag">', None),
    ],
)
def test_web_pages_are_dated_by_their_metadata(read: Read, head: str, edtf: str | None) -> None:
    page = web_page(f"<article><p>{DUTCH} Dat gebeurde op 4 februari 2021.</p></article>", head=head)
    published = read(page, "a.html").published
    assert published.when.edtf == edtf
    assert published.evidence == ("metadata" if edtf else "none")


@pytest.mark.parametrize(
    ("article", "edtf"),
    [
        ('<h1>De brug</h1><time datetime="2021-05-03T10:00">3 mei</time>', "2021-05-03"),
        ('<h1>De brug</h1><p class="meta">Nieuwsbericht | 03-05-2021 | 15:30</p>', "2021-05-03"),
        ('<h1>De brug</h1><span class="publish-date">Gepubliceerd op 3 mei 2021</span>', "2021-05-03"),
        ('<h1>De brug</h1><aside><time datetime="2021-02-04">4 februari</time></aside>', None),
        ('<h1>De brug</h1><p class="meta">Kamerstuk van 4 februari 2021 over de brug</p>', None),
    ],
)
def test_web_pages_are_dated_by_what_they_show(read: Read, article: str, edtf: str | None) -> None:
    assert read(web_page(f"<article>{article}<p>{DUTCH}</p></article>"), "a.html").published.when.edtf == edtf


def test_mail_is_dated_by_its_header_in_the_time_zone_of_the_sender(read: Read) -> None:
    mail = f"From: A <a@example.org>\nDate: Mon, 3 May 2021 23:30:00 -0400\nSubject: Bridge\n\n{ENGLISH}"
    document = read(mail, "a.eml")
    passage = document.published.when.passage
    assert (document.published.when.edtf, document.published.evidence) == ("2021-05-03", "mail-header")
    assert passage is not None
    assert document.quote(passage.start, passage.end) == "Mon, 03 May 2021 23:30:00 -0400"


def test_properties_date_nothing_and_are_shown(read: Read) -> None:
    created = datetime(2021, 5, 9, tzinfo=UTC)
    made = read(word_file(DUTCH, created=created), "a.docx").published
    assert made == Publication(evidence="properties", quoted="2021-05-09")
    assert read(word_file(DUTCH, created=created), "2021-05-03 brug.docx").published.when.edtf == "2021-05-03"
    letter = word_file("Utrecht, 3 mei 2021", "Geachte raad,", DUTCH, created=created)
    assert read(letter, "a.docx").published.when.edtf == "2021-05-03"


def test_pdf_properties(read: Read) -> None:
    data = write_pdf([("text", ENGLISH)], properties={"CreationDate": "D:20210509120000+02'00'"})
    assert (read(data, "a.pdf").published.when.edtf, read(data, "a.pdf").published.quoted) == (None, "2021-05-09")


def test_a_month_is_made_finer_by_other_evidence_within_it(read: Read) -> None:
    published = read(f"date 2021-05\n\nUTRECHT, 3 mei – {DUTCH}").published
    assert (published.when.edtf, published.evidence, published.coarser) == ("2021-05-03", "dateline", "2021-05")


def test_a_month_is_not_made_finer_by_what_lies_outside_it(read: Read) -> None:
    published = read(f"date 2021-05\n\nUTRECHT, 3 juni – {DUTCH}", "2021-06-04.txt").published
    assert (published.when.edtf, published.evidence, published.coarser) == ("2021-05", "header-line", None)
    assert (published.when.earliest, published.when.latest) == ("2021-05-01", "2021-05-31")


@pytest.mark.parametrize(
    ("name", "edtf"),
    [
        ("2021-05-03_brug.txt", "2021-05-03"),
        ("20210503.txt", "2021-05-03"),
        ("brug 2021.05.03 v2.txt", "2021-05-03"),
        ("brug-2021-05.txt", "2021-05"),
        ("brug_03-05-2021.txt", "2021-05-03"),
        ("brief-3-mei-2021.txt", "2021-05-03"),
        ("minutes_May_2021.txt", "2021-05"),
        ("2021-05-03/brug.txt", None),
        ("brug-2021.txt", None),
        ("202105.txt", None),
        ("2021Z05031.txt", None),
        ("12345-353.txt", None),
        ("2021-31-12.txt", None),
        ("000_fc34d046e956.txt", None),
        ("0612345678.txt", None),
    ],
)
def test_file_names(name: str, edtf: str | None) -> None:
    found = date_of_name(name, "nl")
    assert (found[0] if found else None) == edtf


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Den Haag, 3 mei 2021", "2021-05-03"),
        ("Washington, D.C., May 3, 2021", "2021-05-03"),
        ("Amsterdam - 3 mei 2021", "2021-05-03"),
        ("Brussels, 3.5.2021 COM(2021) 123 final", "2021-05-03"),
        ("Datum: maandag 3 mei 2021", "2021-05-03"),
        ("Nieuwsbericht | 03-05-2021 | 15:30", "2021-05-03"),
        ("By Jane Moore | May 3, 2021", "2021-05-03"),
        ("Gepubliceerd: 3 mei 2021 om 15:30 Gewijzigd: 4 mei 2021", "2021-05-03"),
        ("Published Monday, May 3, 2021 at 3:15 PM", "2021-05-03"),
        ("Mon 3 May 2021 15.30 BST", "2021-05-03"),
        ("3 May 2021 • 3:15pm", "2021-05-03"),
        ("Aldus gedaan te Utrecht op 3 mei 2021.", "2021-05-03"),
        ("Uitspraak van 3 mei 2021", "2021-05-03"),
        ("Datum 3 mei 2021 Betreft De brug over de vaart", "2021-05-03"),
        ("03-05-2021", "2021-05-03"),
        ("2021", None),
        ("Pagina 3 van 5", None),
        ("De brug, 3 mei 2021 en later", None),
        ("Uw brief van 3 mei 2021", None),
        ("Kamerstuk 12345, nr. 6, d.d. 3 mei 2021", None),
        ("Last updated: 3 May 2021", None),
        ("Stand per 3 mei 2021", None),
        ("Mei 2021: het begin", None),
        ("1 mei 2020 - 3 mei 2021", None),
        ("Ons kenmerk 2021-0000123", None),
    ],
)
def test_date_lines(line: str, edtf: str | None) -> None:
    found = date_of_line(line, "nl")
    assert (found[2] if found else None) == edtf


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [
        ("BRUSSELS, May 3 (Agency) - The bridge", "2021-05-03"),
        ("UTRECHT, 3 mei (Bureau) – De brug", "2021-05-03"),
        ("NEW YORK, USA, 3 May — The bridge", "2021-05-03"),
        ("UTRECHT (Bureau) - De brug", None),
        ("The bridge, which opened on May 3 - a Monday - is closed", None),
        ("De minister - hij kwam op 3 mei - zweeg", None),
        ("Amsterdam, in mei. De brug ging dicht.", None),
    ],
)
def test_datelines_take_the_year_from_elsewhere(opening: str, edtf: str | None) -> None:
    found = dateline(opening, "nl", year="2021")
    assert (found[2] if found else None) == edtf
    assert dateline(opening, "nl", year=None) is None


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("The quay gave way.", "[2021-11-12,2021-12-11]"),
        ("The quay gave way on 25/10/2021.", "2021-11-12"),
        ("The quay gave way on 10/25/2021.", "2021-12-11"),
        ("The quay of the harbour of Cardiff gave way.", "2021-11-12"),
    ],
)
def test_a_date_in_figures_is_read_in_the_order_that_its_text_shows(read: Read, told: str, edtf: str) -> None:
    when = read(f"Date: 12/11/2021\n\nThe board met at noon. {told} Nobody had seen it coming.").published.when
    assert when.edtf == edtf
    assert when.candidates == (("2021-11-12", "2021-12-11") if "[" in edtf else ())
