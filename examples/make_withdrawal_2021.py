"""Writes the Word and PDF files of the example dossier from their texts: ``python -m examples.make_withdrawal_2021``.

The same texts give the same bytes every time.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import docx

from examples.pdf_writer import write_pdf

FOLDER = Path(__file__).parent / "withdrawal-2021"
SOURCES = Path(__file__).parent / "withdrawal-2021-sources"
LETTER, NOTE = "11-adviescommissie-na-de-luchtbrug.docx", "12-cormorant-five-months.pdf"
ZIP_TIME = (2021, 8, 27, 12, 0, 0)  # a zip file carries the time of each of its parts

Block = tuple[str, str]  # its role (title, heading, table or text) and its words


def blocks_of(source: Path) -> list[Block]:
    """The blocks of a text, set apart by blank lines, each with the role that its first sign gives it."""
    roles = {"# ": "title", "## ": "heading", "| ": "table"}
    blocks = []
    for written in source.read_text("utf-8").strip().split("\n\n"):
        sign = next((sign for sign in roles if written.startswith(sign)), "")
        blocks.append((roles.get(sign, "text"), written if sign == "| " else written.removeprefix(sign)))
    return blocks


def word_file(blocks: Sequence[Block]) -> bytes:
    """The bytes of a Word file: headings by style, tables as tables."""
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title = "Adviescommissie Uitzendingen", "Brief aan de Kamer"
    properties.created = properties.modified = datetime(2021, 8, 30, 9, 15)  # noqa: DTZ001  Word keeps no time zone
    for role, words in blocks:
        if role == "heading":
            document.add_heading(words, level=1)
        elif role == "table":
            rows = [[cell.strip() for cell in row.strip("| ").split("|")] for row in words.split("\n")]
            table = document.add_table(len(rows), len(rows[0]))
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    table.cell(number, column).text = cell
        else:
            document.add_paragraph(words)
    into = io.BytesIO()
    document.save(into)
    return _with_fixed_times(into.getvalue())


def _with_fixed_times(packed: bytes) -> bytes:
    """The same zip file with one time for all its parts."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            part = zipfile.ZipInfo(member.filename, ZIP_TIME)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(member))
    return into.getvalue()


def pdf_file(blocks: Sequence[Block]) -> bytes:
    """The bytes of a PDF of two pages, with a head and a foot on each."""
    properties = {"Title": blocks[0][1], "Author": "Imogen Ashdown", "CreationDate": "D:20210923101500+01'00'"}
    return write_pdf(blocks, head="Cormorant Institute · Notes", foot="Page # of 2", properties=properties)


def main() -> None:
    """Write both files into the folder of the dossier."""
    (FOLDER / LETTER).write_bytes(word_file(blocks_of(SOURCES / "letter.md")))
    (FOLDER / NOTE).write_bytes(pdf_file(blocks_of(SOURCES / "note.md")))


if __name__ == "__main__":
    main()
