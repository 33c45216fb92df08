"""What each format gives: its text, its title, and the kinds that it states."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from examples.pdf_writer import write_pdf
from relaas.documents import SourceFile, read_document, read_text
from relaas.model import Document
from tests.documents.made_files import DUTCH, ENGLISH, web_page, word_file, word_file_with_note, word_file_with_table

KINDS = list[tuple[str, str]]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    def write_and_read(content: str | bytes, name: str) -> Document:
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        file = SourceFile(tmp_path / name, name)
        document = read_document(file)
        assert read_text(file) == document.text
        return document

    return write_and_read


Read = Callable[..., Document]


def kinds(document: Document) -> KINDS:
    return [(each.kind, each.clean.text) for each in document.paragraphs]


def test_plain_text_is_the_decoded_file(read: Read) -> None:
    text = f"\r\n  {DUTCH}\r\n\r\n\tEen café.\r"
    assert read(text, "a.txt").text == text


def test_markdown(read: Read) -> None:
    document = read(
        f"---\ntitle: De brug\nauthor: Jan de Wit\ndate: 2021-05-03\n---\n\n## Inleiding\n\n{DUTCH}\n", "a.md"
    )
    assert (document.title, document.author, document.published.when.edtf) == ("De brug", "Jan de Wit", "2021-05-03")
    assert ("heading", "Inleiding") in kinds(document)
    assert ("body", DUTCH) in kinds(document)


ARTICLE = f"""
<nav><a href="/">Voorpagina</a><a href="/sport">Sport</a></nav>
<header><h1>De brug gaat dicht</h1><p>Door Jan de Wit</p></header>
<article><p>{DUTCH}</p><h2>Omleiding</h2>
<p>Het verkeer rijdt<br>om langs <a href="/dijk">de dijk</a>, zei de wethouder.</p>
<ul><li>Voetgangers mogen er langs.</li><li>Fietsers ook.</li></ul>
<table><tr><th>Maand</th><th>Auto's</th></tr><tr><td>mei</td><td>1.200</td></tr></table></article>
<footer>© De Krant. Alle rechten voorbehouden. <script>track()</script></footer>"""


def test_a_web_page(read: Read) -> None:
    head = '<title>De brug gaat dicht - De Krant</title><meta property="og:site_name" content="De Krant">'
    head += '<meta name="author" content="Jan de Wit">'
    document = read(web_page(ARTICLE, head=head), "a.html")
    assert (document.title, document.author, document.publisher) == ("De brug gaat dicht", "Jan de Wit", "De Krant")
    found = kinds(document)
    assert found[:3] == [("heading", "De brug gaat dicht"), ("body", DUTCH), ("heading", "Omleiding")]
    assert ("body", "Het verkeer rijdt om langs de dijk, zei de wethouder.") in found
    assert ("body", "Voetgangers mogen er langs.") in found
    assert ("body", "mei 1.200") in found
    assert "track" not in document.text
    assert "Sport" not in document.text


def test_the_title_of_the_window_loses_the_name_of_the_site(read: Read) -> None:
    head = '<title>De brug gaat dicht | De Krant</title><meta property="og:site_name" content="De Krant">'
    assert read(web_page(f"<p>{DUTCH}</p>", head=head), "a.html").title == "De brug gaat dicht"


def test_a_page_of_divisions_and_line_breaks(read: Read) -> None:
    page = f"<div>Utrecht, 3 mei 2021</div><div>Geachte raad,</div><div>{DUTCH}<br><br>{DUTCH}</div>"
    document = read(web_page(f"{page}<div>Hoogachtend,<br>Anna Bos</div>"), "a.html")
    assert [kind for kind, _ in kinds(document)] == ["header", "header", "body", "body", "signature", "signature"]


def test_a_short_page_keeps_its_lists_and_tables(read: Read) -> None:
    page = "<ul><li>3 mei: de brug gaat dicht.</li><li>4 mei: de brug gaat weer open, zegt de wethouder.</li></ul>"
    page += "<table><tr><td>5 mei</td><td>De raad vergadert over de brug.</td></tr></table>"
    found = kinds(read(web_page(f"<h1>Tijdlijn</h1>{page}"), "a.html"))
    assert [words for _, words in found] == [
        "Tijdlijn",
        *("3 mei:", "de brug gaat dicht."),
        *("4 mei:", "de brug gaat weer open, zegt de wethouder."),
        *("5 mei", "De raad vergadert over de brug."),
    ]


def test_a_page_without_a_publisher_is_named_after_its_site(read: Read) -> None:
    head = '<link rel="canonical" href="https://www.krant.example/brug">'
    assert read(web_page(f"<p>{DUTCH}</p>", head=head), "a.html").publisher == "krant.example"


def test_json_ld_names_author_and_publisher(read: Read) -> None:
    linked = '{"author": [{"name": "A. Bos"}, {"name": "C. Dam"}], "publisher": {"name": "De Krant"}}'
    document = read(web_page(f"<p>{DUTCH}</p>", head=f'<script type="application/ld+json">{linked}</script>'), "a.html")
    assert (document.author, document.publisher) == ("A. Bos, C. Dam", "De Krant")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_a_page_in_the_encoding_that_it_declares(read: Read, encoding: str) -> None:
    page = web_page(f"<p>De coördinatie is geëindigd. {DUTCH}</p>").replace('charset="utf-8"', f'charset="{encoding}"')
    assert "coördinatie is geëindigd" in read(page.encode(encoding), "a.html").text


LONG = " ".join(f"{ENGLISH} It was item {number} of the meeting." for number in range(4))


def test_a_pdf_with_page_heads_and_feet(read: Read) -> None:
    blocks = [("title", "The bridge")]
    for number in range(9):
        blocks += [("heading", f"Item {number}"), ("text", LONG.replace("council", f"council of town {number}"))]
    document = read(write_pdf(blocks, head="Bridge Authority", foot="Page #", properties={"Title": "Report"}), "a.pdf")
    found = kinds(document)
    pages = sum(words == "Bridge Authority" for _, words in found)
    assert pages > 1
    assert [words for kind, words in found if kind == "boilerplate" and words.startswith("Page")] == [
        f"Page {number}" for number in range(1, pages + 1)
    ]
    assert [words for kind, words in found if kind == "heading"] == ["The bridge"] + [f"Item {n}" for n in range(9)]
    bodies = [each.clean.text for each in document.paragraphs if each.kind in ("body", "repeat")]
    assert all(words.endswith(".") for words in bodies)
    assert document.title == "The bridge"  # a title in the text is better than a property
    last = [each for each in document.paragraphs if each.kind == "boilerplate"][-1]
    assert document.page_at(last.start) == document.pages[-1]
    assert document.pages[-1].page == pages


def test_a_word_broken_over_two_lines_of_a_pdf(read: Read) -> None:
    document = read(
        write_pdf([("text", "The inspectors heard that the nego-\ntiations of that spring had failed.")]), "a.pdf"
    )
    assert kinds(document) == [("body", "The inspectors heard that the negotiations of that spring had failed.")]


def test_a_word_file(read: Read) -> None:
    document = read(word_file("Geachte raad,", DUTCH, heading="De brug", title="Brugbrief"), "a.docx")
    assert (document.title, document.author) == ("Brugbrief", "R. Visser")
    assert kinds(document) == [("heading", "De brug"), ("header", "Geachte raad,"), ("body", DUTCH)]


def test_a_table_in_a_word_file_has_a_line_for_each_row(read: Read) -> None:
    document = read(word_file_with_table(("Maand", "Auto's die er reden"), ("mei", "ruim 1.200")), "a.docx")
    assert document.text == "Maand\tAuto's die er reden\n\nmei\truim 1.200"


def test_tracked_deletions_are_gone_and_insertions_stand(tmp_path: Path) -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    paragraph = document.add_paragraph("De brug blijft ")
    for change, words in (("del", "<w:delText>open</w:delText>"), ("ins", "<w:t>dicht</w:t>")):
        paragraph._p.append(parse_xml(f"<w:{change} {nsdecls('w')}><w:r>{words}</w:r></w:{change}>"))
    document.save(str(tmp_path / "a.docx"))
    assert read_document(SourceFile(tmp_path / "a.docx", "a.docx")).text == "De brug blijft dicht"


def test_notes_of_a_word_file_come_after_its_text(read: Read) -> None:
    found = kinds(read(word_file_with_note(DUTCH, "Zie het verslag van 3 mei."), "a.docx"))
    assert found == [("body", DUTCH), ("body", "Zie het verslag van 3 mei.")]


def test_letters_and_their_accents_are_one_character(read: Read) -> None:
    assert "geëindigd" in read(web_page(f"<p>Het is gee\u0308indigd. {DUTCH}</p>"), "a.html").text


MAIL = """From: =?utf-8?q?Ren=C3=A9e_Bos?= <r.bos@example.org>
To: pers@example.org
Subject: De brug gaat dicht
Date: Mon, 3 May 2021 09:30:00 +0200
MIME-Version: 1.0
"""


def test_mail(read: Read) -> None:
    body = (
        f"Content-Type: text/plain; charset=utf-8\n\nBeste lezers,\n\n{DUTCH}\n\nMet vriendelijke groet,\n\nRenée Bos\n"
    )
    document = read(MAIL + body, "a.eml")
    assert (document.title, document.author) == ("De brug gaat dicht", "Renée Bos")
    found = kinds(document)
    assert found[0] == ("header", "From: Renée Bos <r.bos@example.org>")
    assert [kind for kind, _ in found[4:]] == ["header", "body", "signature", "signature"]


def test_mail_in_html_and_in_latin_1(read: Read) -> None:
    page = web_page(f"<h1>Vaart</h1><p>De coördinatie ligt stil. {DUTCH}</p>").replace("utf-8", "iso-8859-1")
    content = f"{MAIL}Content-Type: text/html; charset=iso-8859-1\n\n{page}".encode("latin-1")
    found = kinds(read(content, "a.eml"))
    assert ("heading", "Vaart") in found
    assert found[-1] == ("body", f"De coördinatie ligt stil. {DUTCH}")


CAPTIONS = {
    "nl": (DUTCH, "De dijkgraaf bekijkt op 1 mei de scheur in de dijk. Foto: A. Bos"),
    "en": (ENGLISH, "The harbour master looks at the crack on 1 May. Photo: A. Bos"),
}


@pytest.mark.parametrize(("told", "caption"), CAPTIONS.values(), ids=CAPTIONS)
@pytest.mark.parametrize("times", [1, 30], ids=["a short page, read whole", "a page of an article"])
def test_the_caption_of_a_picture_is_a_part(read: Read, told: str, caption: str, times: int) -> None:
    figure = f"<figure><img src='a.png'><figcaption>{caption}</figcaption></figure>"
    aside = "<aside><figure><figcaption>Another article that stands beside it</figcaption></figure></aside>"
    paragraphs = "".join(f"<p>{told} {number}.</p>" for number in range(times))
    body = f"<article>{paragraphs}{figure}{figure}<figure><figcaption>A. Bos</figcaption></figure></article>{aside}"
    document = read(web_page(body), "page.html")
    (part,) = document.parts
    assert (part.kind, document.quote(part.start, part.end)) == ("caption", caption)
    assert "Another article" not in document.text


@pytest.mark.parametrize(("told", "caption"), CAPTIONS.values(), ids=CAPTIONS)
def test_the_caption_of_a_picture_in_word(read: Read, told: str, caption: str) -> None:
    made = docx.Document()
    made.add_paragraph(told)
    made.add_paragraph(caption, style="Caption")
    made.add_paragraph(told)
    into = io.BytesIO()
    made.save(into)
    document = read(into.getvalue(), "a.docx")
    (part,) = document.parts
    assert (part.kind, document.quote(part.start, part.end)) == ("caption", caption)
