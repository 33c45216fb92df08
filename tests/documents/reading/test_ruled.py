"""Tables whose cells are drawn: each row has its own words, in whatever order these were set."""

import io
import random
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2 import raw

from examples.pdf_writer import Printed, write_printed
from relaas.documents.reading.ruled import MOST_PIECES, grids_of
from relaas.model import Document

Read = Callable[..., Document]
Bar = tuple[float, float, float, float]  # left, bottom, width, height

PLACES = (60, 150, 380, 530)  # the lines down
HEIGHTS = (700, 680, 640, 600, 580)  # the lines across
LINE = 13
TABLES = {
    "English": (
        ("Date", "What happened", "Source"),
        (
            "3 March 2021",
            "Two engineers of the port authority|found a crack and told the master.",
            "Log of the port,|page fourteen",
        ),
        ("5 March 2021", "The harbour master closed the quay|to lorries.", "Letter"),
        ("14 April 2021", "The quay gave way under a crane.", "Report"),
    ),
    "Dutch": (
        ("Datum", "Gebeurtenis", "Bron"),
        (
            "3 maart 2021",
            "Twee ingenieurs van het havenbedrijf|vonden een scheur en meldden die.",
            "Logboek van de|haven",
        ),
        ("5 maart 2021", "De havenmeester sloot de kade voor|vrachtwagens.", "Brief"),
        ("14 april 2021", "De kade bezweek onder een kraan.", "Proces-verbaal"),
    ),
}
by_language = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


def printed(table: Sequence[Sequence[str]]) -> list[Printed]:
    """The words cell by cell, as most programs set them, each cell in the middle of its height."""
    found = []
    for row, (top, bottom) in zip(table, pairwise(HEIGHTS), strict=True):
        for words, left in zip(row, PLACES, strict=False):
            lines = words.split("|")
            first = (top + bottom) / 2 + LINE * (len(lines) - 1) / 2 - 4
            found += [Printed(left + 4, first - LINE * n, "text", line) for n, line in enumerate(lines)]
    return found


def drawn(page: Sequence[Printed], bars: Sequence[Bar], *, filled: bool) -> bytes:
    """A PDF of one page with bars on it, or with boxes of which the edges are drawn."""
    into = io.BytesIO()
    with closing(pypdfium2.PdfDocument(write_printed(page))) as document:
        sheet = document[0]
        for bar in bars:
            path = raw.FPDFPageObj_CreateNewRect(*bar)
            raw.FPDFPath_SetDrawMode(
                path, raw.FPDF_FILLMODE_ALTERNATE if filled else raw.FPDF_FILLMODE_NONE, not filled
            )
            raw.FPDFPage_InsertObject(sheet, path)
        sheet.gen_content()
        document.save(into)
    return into.getvalue()


def boxes() -> list[Bar]:
    """A box for each cell."""
    return [
        (left, bottom, right - left, top - bottom)
        for top, bottom in pairwise(HEIGHTS)
        for left, right in pairwise(PLACES)
    ]


def lines(heights: Sequence[int] = HEIGHTS, places: Sequence[int] = PLACES) -> list[Bar]:
    """The lines across at some heights and down at some places, as thin bars."""
    across = [(PLACES[0], height, PLACES[-1] - PLACES[0], 0.5) for height in heights]
    return [*across, *((place, HEIGHTS[-1], 0.5, HEIGHTS[0] - HEIGHTS[-1]) for place in places)]


def rows_of(document: Document) -> list[str]:
    return [document.quote(part.start, part.end).strip("\n") for part in document.parts if part.kind == "row"]


def as_rows(table: Sequence[Sequence[str]]) -> list[str]:
    return ["\t".join(cell.replace("|", " ") for cell in row) for row in table[1:]]


@by_language
@pytest.mark.parametrize(
    ("bars", "filled"),
    [(boxes(), False), (lines(), True), (lines(HEIGHTS[1:-1], PLACES[1:-1]), True), (lines(places=()), True)],
    ids=["boxes", "bars", "bars without a frame", "bars between rows"],
)
def test_the_rows_of_a_ruled_table(
    read: Read, table: Sequence[Sequence[str]], bars: Sequence[Bar], filled: bool
) -> None:
    document = read(drawn(printed(table), bars, filled=filled), "a.pdf")
    assert rows_of(document) == as_rows(table)
    assert [part.published.when.edtf for part in document.parts] == ["2021-03-03", "2021-03-05", "2021-04-14"]


@by_language
def test_the_words_may_have_been_set_in_any_order(read: Read, table: Sequence[Sequence[str]]) -> None:
    page = printed(table)
    random.Random(4).shuffle(page)
    above, below = Printed(60, 740, "text", table[0][1]), Printed(60, 540, "text", table[0][2])
    document = read(drawn([above, *page, below], boxes(), filled=False), "a.pdf")
    rows = rows_of(document)
    assert [row.split("\t")[0] for row in rows] == [row[0] for row in table[1:]]
    assert document.text.startswith(table[0][1])
    assert document.text.endswith(table[0][2])


@by_language
def test_a_date_beside_two_rows_is_of_both(read: Read, table: Sequence[Sequence[str]]) -> None:
    merged = (*table[:2], ("", *table[2][1:]), table[3])
    page = [line for line in printed(merged) if line.words != table[1][0]]
    page.append(Printed(PLACES[0] + 4, HEIGHTS[2] - 6, "text", table[1][0]))
    bars = [bar for bar in boxes() if not (bar[0] == PLACES[0] and bar[1] in HEIGHTS[2:4])]
    bars.append((PLACES[0], HEIGHTS[3], PLACES[1] - PLACES[0], HEIGHTS[1] - HEIGHTS[3]))
    document = read(drawn(page, bars, filled=False), "a.pdf")
    assert [part.published.when.edtf for part in document.parts] == ["2021-03-03", "2021-03-03", "2021-04-14"]


@by_language
def test_a_frame_and_a_line_below_words_make_no_table(read: Read, table: Sequence[Sequence[str]]) -> None:
    page = [Printed(64, 690 - LINE * n, "text", cell) for n, (_, cell, _) in enumerate(table)]
    frame = (60, 600, 400, 110)
    for bars in ([frame], [frame, (60, 660, 400, 0.5)], [(64, 688, 80, 0.5), (64, 662, 80, 0.5)]):
        assert "\t" not in read(drawn(page, bars, filled=False), "a.pdf").text


@by_language
def test_cells_of_several_lines_without_rules(read: Read, table: Sequence[Sequence[str]]) -> None:
    page, top = [], 700
    for row in table:
        for words, left in zip(row, PLACES, strict=False):
            page += [Printed(left, top - LINE * n, "text", line) for n, line in enumerate(words.split("|"))]
        top -= LINE * max(1 + words.count("|") for words in row)
    assert rows_of(read(write_printed(page), "a.pdf")) == as_rows(table)


@by_language
def test_lines_down_below_a_head_alone_part_no_rows(read: Read, table: Sequence[Sequence[str]]) -> None:
    document = read(drawn(printed(table), lines(HEIGHTS[1:2]), filled=True), "a.pdf")
    days = [row[0] for row in table[1:]]
    assert all(sum(day in line for day in days) < 2 for line in document.text.splitlines())


@pytest.mark.parametrize(("steps", "found"), [(10, 1), (MOST_PIECES, 0)], ids=["few", "more than any table has"])
def test_a_table_beside_a_drawing_of_one_path(steps: int, found: int) -> None:
    with closing(pypdfium2.PdfDocument(drawn([], boxes(), filled=False))) as document:
        page = document[0]
        path = raw.FPDFPageObj_CreateNewPath(20, 20)
        for step in range(steps):
            raw.FPDFPath_LineTo(path, 20 + 8 * (step % 50), 20 + 8 * ((step + 1) % 50))
        raw.FPDFPage_InsertObject(page, path)
        assert len(grids_of(page)) == found
