"""Writes a plain PDF with a text layer, the same bytes every time: enough for the example dossier and the tests."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT, MARGIN, FOOT = 595, 842, 72, 40  # points: A4
CHARACTERS_PER_LINE = 78  # of 12-point Times between the margins
FONTS = {
    "text": ("Times-Roman", 12),
    "heading": ("Times-Bold", 13),
    "title": ("Times-Bold", 16),
    "edge": ("Helvetica", 8),
}
LEADING = 1.45  # times the size of the letters


@dataclass(frozen=True, slots=True)
class Printed:
    """One line on a page: its place from the lower left corner, its font by role, and its words."""

    left: int
    bottom: float
    role: str
    words: str


def write_pdf(
    blocks: Sequence[tuple[str, str]], *, head: str = "", foot: str = "", properties: dict[str, str] | None = None
) -> bytes:
    """The bytes of a PDF of blocks (role, text) set one under the other; ``#`` in the foot becomes the page number.

    The lines of a block are kept; lines too long for the page are broken.
    """
    pages = list(_pages(blocks))
    return _file(
        [_with_edges(page, number, head, foot) for number, page in enumerate(pages, start=1)], properties or {}
    )


def write_printed(*pages: Sequence[Printed]) -> bytes:
    """The bytes of a PDF of pages on which each line stands where it is said to."""
    return _file(pages, {})


def _pages(blocks: Sequence[tuple[str, str]]) -> Iterator[list[Printed]]:
    page: list[Printed] = []
    height = PAGE_HEIGHT - MARGIN - 20.0
    for role, text in blocks:
        size = FONTS[role][1]
        width = CHARACTERS_PER_LINE * FONTS["text"][1] // size
        for line in (piece for each in text.split("\n") for piece in textwrap.wrap(each, width) or [""]):
            if height < MARGIN:
                yield page
                page, height = [], PAGE_HEIGHT - MARGIN - 20.0
            page.append(Printed(MARGIN, height, role, line))
            height -= size * LEADING
        height -= size * 0.9
    if page:
        yield page


def _with_edges(page: list[Printed], number: int, head: str, foot: str) -> list[Printed]:
    top = [Printed(MARGIN, PAGE_HEIGHT - FOOT, "edge", head)] if head else []
    bottom = [Printed(MARGIN, FOOT, "edge", foot.replace("#", str(number)))] if foot else []
    return top + page + bottom


def _file(pages: Sequence[Sequence[Printed]], properties: dict[str, str]) -> bytes:
    """Objects in this order: catalogue, page tree, properties, fonts, then each page with its content."""
    first_page = 4 + len(FONTS)
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(pages)))
    fonts = " ".join(f"/{role} {4 + number} 0 R" for number, role in enumerate(FONTS))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< " + b" ".join(f"/{key} ".encode() + _string(value) for key, value in properties.items()) + b" >>",
    ]
    for name, _ in FONTS.values():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode())
    for number, page in enumerate(pages):
        content = b"\n".join(_show(line) for line in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}] "
            f"/Resources << /Font << {fonts} >> >> /Contents {first_page + 2 * number + 1} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    return _numbered(objects)


def _show(line: Printed) -> bytes:
    size = FONTS[line.role][1]
    return f"BT /{line.role} {size} Tf {line.left} {line.bottom:.1f} Td ".encode() + _string(line.words) + b" Tj ET"


def _string(words: str) -> bytes:
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"(" + escaped.encode("cp1252") + b")"


def _numbered(objects: Sequence[bytes]) -> bytes:
    """The objects one after another, then the table of where each begins."""
    data = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        data
        + f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
        + f"trailer\n<< /Size {size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{len(data)}\n%%EOF\n".encode()
    )
