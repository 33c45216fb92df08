"""Files that are made to break readers: each is read, or left out with a reason, in a moment."""

import time
from collections.abc import Callable

import pytest

from examples.pdf_writer import write_pdf
from relaas.documents.reading import extract
from relaas.errors import UnreadableDocument
from relaas.model import Document
from tests.documents.made_files import DUTCH, web_page, word_file
from tests.documents.packed import repacked

Read = Callable[..., Document]
MOST_SECONDS = 5.0
MAIL = "From: A <a@example.org>\nDate: Mon, 3 May 2021 10:00:00 +0200\nSubject: Brug\n"


def page(head: str = "", body: str = f"<p>{DUTCH}</p>") -> bytes:
    return web_page(body, head=head).encode()


def linked(data: str) -> bytes:
    return page(f'<script type="application/ld+json">{data}</script>')


def mail(headers: str, text: str = DUTCH) -> bytes:
    return f"{headers}\n\n{text}".encode("utf-8", "surrogateescape")


def nested_mail(depth: int) -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"{MAIL}MIME-Version: 1.0\n{parts}Content-Type: text/plain\n\n{DUTCH}\n".encode()


def titled_pdf(title: bytes) -> bytes:
    return write_pdf([("text", DUTCH)], properties={"Title": "x"}).replace(b"(x)", title)


READ = {
    "half a surrogate pair in JSON-LD": ("a.html", linked('{"author": "J\\ud800an", "datePublished": "2021\\udfff"}')),
    "JSON-LD without end": ("a.html", linked("[" * 50_000)),
    "JSON-LD with a number of 5,000 digits": ("a.html", linked('{"datePublished": ' + "9" * 5000 + "}")),
    "a year of eleven digits": ("a.html", page('<meta name="date" content="99999999999-01-01">')),
    "a charset with a zero byte": ("a.html", b'<meta charset="ut\0f">' + page() + b"\xe9"),
    "a charset that gives surrogates": ("a.html", b'<meta charset="utf-7">' + page() + b"\xe9 +2AA-"),
    "a charset of names": ("a.html", b'<meta charset="punycode">' + page() * 900 + b"\xe9"),
    "references to surrogates": ("a.html", page(body=f"<p>{DUTCH} &#xD800;&#99999999999;</p>")),
    "a declaration without end": ("a.html", b"<?xml" + b" " * 1_000_000 + page()),
    "a million spaces": ("a.html", page(body=f"<p>{DUTCH}{' ' * 1_000_000}</p>")),
    "a date without end": ("a.html", page(f'<meta name="date" content="{"mei " * 100_000}">')),
    "500 brackets": ("a.eml", mail("From: " + "(" * 500 + "\nDate: " + "(" * 500 + "\nSubject: Brug")),
    "5,000 quotation marks": ("a.eml", mail("From: " + '"' * 5000 + "\nTo: " + "<" * 5000 + "\nSubject: Brug")),
    "a subject of 280 kB": ("a.eml", mail("From: a@example.org\nSubject: " + "x " * 140_000)),
    "encoded words without end": ("a.eml", mail("Subject: " + "=?utf-8?q?caf=C3=A9?= " * 14_000)),
    "a type of 20 kB": ("a.eml", mail(f"{MAIL}Content-Type: text/plain; " + ";" * 20_000)),
    "a charset of 20 kB": ("a.eml", mail(f"{MAIL}Content-Type: text/plain; charset=" + '"' * 20_000)),
    "an encoding in brackets": ("a.eml", mail(f"{MAIL}Content-Transfer-Encoding: " + "(" * 5000)),
    "20,000 recipients": ("a.eml", mail(f"{MAIL}To: " + "a@example.org, " * 20_000)),
    "a mail in a charset with a zero byte": (
        "a.eml",
        mail(f'{MAIL}Content-Type: text/plain; charset="u\0"', f"{DUTCH}\udce9"),
    ),
    "a year of eleven digits in a mail": ("a.eml", mail("Subject: Brug\nDate: Mon, 3 May 99999999999 10:00:00 +0200")),
    "a time zone of ten digits": ("a.eml", mail("Subject: Brug\nDate: Mon, 3 May 2021 10:00:00 +9999999999")),
    "bytes that are no text in a subject": ("a.eml", mail("Subject: \udce9\udcff x\nDate: x\udce9")),
    "a title of half a surrogate pair": ("a.pdf", titled_pdf(b"<FEFFD800>")),
    "a title of an odd number of bytes": ("a.pdf", titled_pdf(b"<FEFF00>")),
    "a creation date out of time": (
        "a.pdf",
        write_pdf([("text", DUTCH)], properties={"CreationDate": "D:99999999999"}),
    ),
    "a mail that begins by quoting": ("a.txt", f"Op 3 mei 2021 schreef Piet Dam:\n\n> {DUTCH}".encode()),
    "a text that begins by quoting": ("a.txt", f"On 3 May 2021, Jan wrote:\n\n> {DUTCH}".encode()),
    "a Word file of a year of eleven digits": (
        "a.docx",
        repacked(word_file(DUTCH), "docProps/core.xml", b"2020-01-01", b"99999999999-01-01"),
    ),
    "brackets of links": ("a.md", f"{'[' * 100_000} {'[a](' * 50_000}\n\n{DUTCH}".encode()),
    "asterisks": ("a.md", f"{'*a' * 200_000}\n\n{DUTCH}".encode()),
}
LEFT_OUT = {
    "parts in parts": ("a.eml", nested_mail(2000), "no-text"),
    "mails in mails": ("a.eml", (MAIL + "Content-Type: message/rfc822\n\n" * 2000).encode(), "no-text"),
    "a Word file nested without end": (
        "a.docx",
        repacked(word_file(DUTCH), "word/document.xml", b"<w:p>", b"<w:sdt><w:sdtContent>" * 3000 + b"<w:p>"),
        "not-a-docx",
    ),
}


@pytest.mark.parametrize(("name", "content"), READ.values(), ids=READ)
def test_it_is_read(read: Read, name: str, content: bytes) -> None:
    begun = time.process_time()
    document = read(content, name)
    assert time.process_time() - begun < MOST_SECONDS
    for written in (document.text, document.title, document.author, document.published.quoted):
        (written or "").encode()
    assert "gemeenteraad" in document.text


@pytest.mark.parametrize(("name", "content", "reason"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_it_is_left_out(read: Read, name: str, content: bytes, reason: str) -> None:
    begun = time.process_time()
    with pytest.raises(UnreadableDocument) as raised:
        read(content, name)
    assert time.process_time() - begun < MOST_SECONDS
    assert raised.value.reason == reason


def losses(document: Document) -> list[tuple[str, str]]:
    return [(item.reason, item.detail) for item in document.left_out]


@pytest.mark.parametrize(("depth", "lost"), [(100, False), (300, False), (2000, False), (3000, True)])
def test_a_page_nested_deep_is_read_as_far_as_the_parser_goes(read: Read, depth: int, lost: bool) -> None:
    document = read(page(body=f"<p>{DUTCH}</p>{'<div>' * depth}<p>{DUTCH.replace('brug', 'sluis')}</p>"), "a.html")
    assert losses(document) == ([("nested-too-deep", "")] if lost else [])
    assert ("sluis" in document.text) is not lost


def test_a_header_that_is_cut_is_told(read: Read) -> None:
    document = read(mail(f"{MAIL}To: " + "a@example.org, " * 20_000), "a.eml")
    assert ("header-too-long", "To") in losses(document)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"dag,wat\r4 mei 2021,besluit\r", "dag\twat\n4 mei 2021\tbesluit"),
        (b'dag,wat\n4 mei,"' + b"a" * 200_000, None),
    ],
    ids=["carriage returns", "a cell without end"],
)
def test_values_that_are_not_as_they_should_be_are_read(data: bytes, text: str | None) -> None:
    found = extract("a.csv", data).text
    assert found == text if text else "dag" in found
