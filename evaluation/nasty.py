"""Nasty files: a seeded grammar of what breaks readers, and changes by chance in files that are well."""

import io
import json
import random
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
from openpyxl import Workbook

from examples.pdf_writer import write_pdf

LONG = 400  # times that a sign or word is repeated at most
MOST = 20_000  # bytes of a text

# What has broken readers of dates, names, quotations, mails and pages, here or elsewhere.
PIECES = (
    "De minister zei dinsdag dat het besluit op 1 mei 2021 is genomen.", "The company said it paid $ 3.5 million.",
    "On Tue, 4 May 2021 at 10:00, A. Smit <a@b.nl> wrote:", "Op 4 mei 2021 om 10:00 schreef A. Smit:", "> > > ja",
    "-----Original Message-----\nFrom: x\nSent: y\nTo: z\nSubject: q", "Van: \nVerzonden: \nAan: \nOnderwerp: ",
    "year 99999999999", "31 februari 0000", "13/13/2021", "00-00-00", "24.60 uur", "1e kwartaal 0", "week 54 van 2021",
    "mei mei mei ", "monday tuesday ", "9" * 400, "1.2.3.4.5.6", "-0", "1e999", "½ ⅓ ²", "٣ مايو ٢٠٢١", "五月四日",
    "“", "”", "«", "'" * 9, '"' * 9, "((((", "))))", "[[[[", "]]]]", "*" * 50, "_" * 50, "`" * 7, "|" * 30, "#" * 12,
    "\x1b[31m", "\x9b31m", "\x1b]0;x\x07", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffe", "\x00", "\x0c", "\x85",
    "\u2028", "e\u0301" * 40, "\u0489" * 60, "👩‍👩‍👧", "\U000e0041", "=1+1", ";=1+1", "@SUM(A1)", "~~x~~", "&lt;b&gt;",
    "https://example.org/?a=1&b=2#c", "<script>alert(1)</script>", "</td></tr></table>", "<!--", "]]>", "<![CDATA[",
    "&#x0;", "&#xd800;", "&nbsp;" * 20, "{{ x }}", "%s%n", "../../etc/passwd", "C:\\x\\y", "ECLI:NL:HR:2021:1",
    "art. 4:15 Awb", "Kamerstuk 28676, nr. 353", "r.o. 1.15", "- 4 mei 2021: een\n- 5 mei 2021: twee",
    "V: Wie?\nA: Niemand.",
    "De heer X: ja.\nMevrouw Y: nee.", "a" * 300, "a-" * 150, "\t" * 40, " " * 400, "\r\r\n\n\r",
    ". . . . .", "?!?!", "……",
)  # fmt: skip
HEADS = (
    "date 2021-05-04", "date 99999-99-99", "---\ntitle: x\ndate: 2021-05-04\n---", "---\ntitle: [\n---",
    "Subject: =?utf-8?q?=FF=FE?=", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"",
    "Content-Type: text/plain; charset=\"\x00\"", "Date: Thu, 32 Foo 20211 99:99:99 +9999", "WEBVTT", "BEGIN:VCALENDAR",
)  # fmt: skip
JSON_LD = (
    '{"@type":"NewsArticle","datePublished":"2021-05-04","headline":"\\ud800"}', '{"datePublished":99999999999}',
    "[[[[", '"',
)  # fmt: skip
SUFFIXES = ("txt", "md", "html", "eml", "docx", "xlsx", "pdf", "csv", "rtf", "zip", "mbox")


def nasty_files(seed: int, number: int, examples: Sequence[Path]) -> tuple[str, bytes]:
    """The name and bytes of one nasty file: the same for the same seed and number."""
    chance = random.Random(f"{seed}/{number}")
    if chance.random() < 0.4:
        example = chance.choice(examples)
        return f"{number:05}{example.suffix}", changed(example.read_bytes(), chance)
    suffix = chance.choice(SUFFIXES)
    data = MAKERS.get(suffix, encoded)(chance)
    if chance.random() < 0.2:
        data = changed(data, chance)
    return f"{number:05}.{suffix}", data


def changed(data: bytes, chance: random.Random) -> bytes:
    """A file with some changes by chance: bits turned, stretches cut, doubled, moved, or written over."""
    mutable = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        start = chance.randrange(len(mutable) + 1)
        end = min(len(mutable), start + chance.choice((1, 1, 8, 200, 4000)))
        stretch = bytes(mutable[start:end])
        match chance.randrange(5):
            case 0 if stretch:
                mutable[start] ^= 1 << chance.randrange(8)
            case 1:
                del mutable[start:end]
            case 2:
                mutable[start:start] = stretch * chance.choice((1, 2, 9))
            case 3:
                mutable[start:end] = chance.choice(PIECES).encode("utf-8", "surrogatepass")
            case _:
                mutable[start:end] = chance.randbytes(len(stretch))
    return bytes(mutable)


def text_of(chance: random.Random) -> str:
    """A text of pieces, some of them again and again."""
    return "".join(_stretches(chance))[: chance.choice((200, 800, 3000, MOST))]


def _stretches(chance: random.Random) -> Iterator[str]:
    if chance.random() < 0.4:
        yield chance.choice(HEADS) + "\n\n"
    for _ in range(chance.choice((1, 3, 10, 40))):
        piece = chance.choice(PIECES)
        times = chance.randrange(2, LONG) if chance.random() < 0.06 else 1
        yield piece * times + chance.choice((" ", "\n", "\n\n", ""))


def encoded(chance: random.Random) -> bytes:
    """A text as bytes, in an encoding that may not be its own."""
    return text_of(chance).encode(chance.choice(("utf-8", "utf-8", "utf-16", "cp1252", "latin-1", "utf-7")), "replace")


def page(chance: random.Random) -> bytes:
    """A web page, its elements not always closed, and deep."""
    deep = chance.choice((0, 1, 30, 600))
    body = "".join(f"<{chance.choice(('p', 'div', 'td', 'blockquote', 'li'))}>{text_of(chance)}" for _ in range(3))
    return (
        f"<html><head><title>{chance.choice(PIECES)}</title><meta name=date content='{chance.choice(PIECES)}'>"
        f"<script type='application/ld+json'>{chance.choice(JSON_LD)}</script></head><body>{'<div>' * deep}{body}"
    ).encode("utf-8", "replace")


def mail(chance: random.Random) -> bytes:
    """A mail whose parts nest, with heads of every kind."""
    heads = [f"{name}: {chance.choice(PIECES)}" for name in ("From", "To", "Cc", "Subject", "Date", "Message-ID")]
    chance.shuffle(heads)
    inner = text_of(chance)
    for level in range(chance.choice((0, 0, 1, 5, 80))):
        inner = f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n{inner}\n--b{level}--\n'
    return "\n".join((*heads, inner)).encode("utf-8", "replace")


def word(chance: random.Random) -> bytes:
    """A Word file with paragraphs, headings and a table."""
    document = docx.Document()
    for line in text_of(chance).split("\n")[:60]:
        clean = "".join(sign for sign in line if sign.isprintable())
        document.add_paragraph(clean, style=chance.choice((None, "Heading 1", "Quote", "List Bullet")))
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "4 mei 2021", "De raad besloot."
    return _saved(document.save)


def workbook(chance: random.Random) -> bytes:
    """A workbook whose cells hold dates, numbers and texts."""
    book = Workbook()
    for _ in range(chance.randrange(1, 20)):
        cells = (chance.choice((chance.choice(PIECES), 44320, 1e300, -1, None, True)) for _ in range(4))
        book.worksheets[0].append(
            ["".join(filter(str.isprintable, cell)) if isinstance(cell, str) else cell for cell in cells]
        )
    return _saved(book.save)


def pdf(chance: random.Random) -> bytes:
    """A PDF of a few blocks."""
    text = text_of(chance)[:2000].encode("cp1252", "replace").decode("cp1252")  # what the writer knows of signs
    lines = ["".join(filter(str.isprintable, line)) for line in text.split("\n")]
    return write_pdf([(chance.choice(("text", "heading", "title")), line or "-") for line in lines[:40]])


def rtf(chance: random.Random) -> bytes:
    """Rich text whose groups need not close."""
    return (r"{\rtf1\ansi " + "{\\b " * chance.choice((0, 1, 300)) + text_of(chance) + r"\par \u99999? \'zz }").encode(
        "cp1252", "replace"
    )


def archive(chance: random.Random) -> bytes:
    """An archive of nasty files under nasty names."""
    made = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as box,
    ):  # names twice
        for number in range(chance.choice((0, 1, 3, 12))):
            name = chance.choice(
                (f"{number}.txt", "../x.txt", "a\nb.txt", "/etc/x.md", "\u202etxt.exe", "x" * 300 + ".txt")
            )
            box.writestr(name, encoded(chance))
    return made.getvalue()


def mailbox(chance: random.Random) -> bytes:
    """A mailbox of mails."""
    return b"".join(b"From x Tue May  4 10:00:00 2021\n" + mail(chance) + b"\n\n" for _ in range(chance.randrange(4)))


def table(chance: random.Random) -> bytes:
    """Comma-separated values with rows of any length."""
    rows = (chance.choice((",", ";", "\t")).join(chance.choices(PIECES, k=chance.randrange(1, 9))) for _ in range(12))
    return "\n".join(rows).encode("utf-8", "replace")


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


MAKERS: dict[str, Callable[[random.Random], bytes]] = {
    "html": page, "eml": mail, "docx": word, "xlsx": workbook, "pdf": pdf, "csv": table, "rtf": rtf, "zip": archive,
    "mbox": mailbox,
}  # fmt: skip


def is_strict_json(data: bytes) -> bool:
    """Whether bytes are JSON as the standard has it, without ``NaN`` and ``Infinity``."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    try:
        json.loads(data, parse_constant=refuse)
    except ValueError:
        return False
    return True
