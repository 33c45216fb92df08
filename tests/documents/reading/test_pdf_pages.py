"""What a page of a PDF says in the order of reading: columns, tables, notes and the marks that point to them."""

import ctypes
import io
from collections.abc import Callable, Sequence
from contextlib import closing

import pypdfium2
import pytest
from pypdfium2 import raw

from examples.pdf_writer import Printed, write_pdf, write_printed
from relaas.model import Document

Read = Callable[..., Document]

TOP, STEP = 760, 14


def printed(rows: Sequence[Sequence[tuple[int, str]]], *, step: int = STEP) -> list[Printed]:
    """Rows of (place from the left, words), each row below the one before it."""
    return [Printed(left, TOP - step * number, "text", words) for number, row in enumerate(rows) for left, words in row]


COLUMNS = {
    "English": (
        ("The board looked into the leak of", "April. Nobody had told the mayor"),
        ("that winter and found on 3 May that", "of it before the first of June. She"),
        ("the valve had never been closed. The", "resigned on 9 June and left the city"),
        ("report was sent to the council in", "to her deputy, who had been ill."),
    ),
    "Dutch": (
        ("Het bestuur onderzocht het lek van", "april. Niemand had de burgemeester"),
        ("die winter en zag op 3 mei dat de", "ervan verteld vóór 1 juni. Zij trad"),
        ("klep nooit gesloten was geweest. Het", "af op 9 juni en liet de stad aan de"),
        ("rapport ging naar de raad in", "wethouder over, die ziek geweest was."),
    ),
}


@pytest.mark.parametrize("rows", COLUMNS.values(), ids=COLUMNS)
def test_columns_are_read_one_after_the_other(read: Read, rows: Sequence[tuple[str, str]]) -> None:
    page = printed([[(60, left), (330, right)] for left, right in rows])
    document = read(write_printed(page), "a.pdf")
    (paragraph,) = document.paragraphs
    assert paragraph.clean.text == " ".join([*(left for left, _ in rows), *(right for _, right in rows)])


def test_a_line_over_both_columns_parts_them(read: Read) -> None:
    rows = COLUMNS["English"]
    beside = [[(60, left), (330, right)] for left, right in rows]
    over = [(60, "A line that runs over the whole width of the page and parts what stands on it.")]
    page = printed([*beside, over, *beside])
    text = " ".join(read(write_printed(page), "a.pdf").text.split())
    assert text.index("who had been ill") < text.index("A line that runs") < text.rindex("The board looked")


TABLES = {
    "English": (
        [
            ("Date", "Event", "Source"),
            ("3 May 2021", "The depot was shut to all but", "Note 7"),
            ("", "residents and their guests.", ""),
            ("9 May 2021", "The gate was opened.", "Note 9"),
            ("June 2021", "Neighbours complained.", "Mail"),
        ],
        ["2021-05-03", "2021-05-09", "2021-06"],
        "The depot was shut to all but residents and their guests.",
    ),
    "Dutch": (
        [
            ("Datum", "Gebeurtenis", "Bron"),
            ("3 mei 2021", "Het depot ging dicht voor alle", "Nota 7"),
            ("", "bezoekers zonder pas.", ""),
            ("9 mei 2021", "De poort ging open.", "Nota 9"),
            ("juni 2021", "Omwonenden klaagden.", "Mail"),
        ],
        ["2021-05-03", "2021-05-09", "2021-06"],
        "Het depot ging dicht voor alle bezoekers zonder pas.",
    ),
}


@pytest.mark.parametrize(("rows", "days", "wrapped"), TABLES.values(), ids=TABLES)
def test_the_rows_of_a_table_stay_apart(
    read: Read, rows: Sequence[tuple[str, str, str]], days: list[str], wrapped: str
) -> None:
    page = printed([[(left, cell) for left, cell in zip((60, 180, 430), row, strict=True) if cell] for row in rows])
    document = read(write_printed(page), "a.pdf")
    assert [part.published.when.edtf for part in document.parts if part.kind == "row"] == days
    assert ("body", wrapped) in [(each.kind, each.clean.text) for each in document.paragraphs]


@pytest.mark.parametrize(
    ("words", "mark", "expected"),
    [
        ("The ministry sent the report", "1", "The ministry sent the report to the board."),
        ("Het college stuurde de nota", "4", "Het college stuurde de nota to the board."),
        ("They met on 9 March 2019.", "12", "They met on 9 March 2019. to the board."),
        ("The hall of 40 m", "2", "The hall of 40 m² to the board."),
    ],
)
def test_raised_marks_do_not_stick_to_words(read: Read, words: str, mark: str, expected: str) -> None:
    end = 60 + round(_width(words))
    page = [
        Printed(60, 700, "text", words),
        Printed(end, 705, "edge", mark),
        Printed(end + 14, 700, "text", "to the board."),
    ]
    assert read(write_printed(page), "a.pdf").text == expected


def test_notes_are_notes_and_stand_below_their_text(read: Read) -> None:
    first = [
        *printed([[(60, "On 3 March the ministry sent the report1 to the board, which asked for")]]),
        *printed([[], [(60, "a second opinion. The board met on 9 March 2019.2 Nobody came, and the")]]),
        Printed(60, 100, "edge", "1 Letter of 28 February 2019."),
        Printed(60, 90, "edge", "2 Minutes of 8 March 2019, sent later"),
        Printed(60, 80, "edge", "to all members."),
    ]
    second = printed([[(60, "meeting was put off until the week after.")]])
    document = read(write_printed(first, second), "a.pdf")
    assert "report to the board" in document.text
    assert "2019. Nobody came, and the\nmeeting was put off" in document.text
    notes = [part for part in document.parts if part.kind == "note"]
    assert [(note.title, " ".join(document.quote(note.start, note.end).split())) for note in notes] == [
        ("1", "1 Letter of 28 February 2019."),
        ("2", "2 Minutes of 8 March 2019, sent later to all members."),
    ]


def test_small_print_without_numbers_is_no_note(read: Read) -> None:
    page = [
        *printed([[(60, "The ministry sent the report to the board.")]]),
        Printed(60, 90, "edge", "Printed on old paper."),
    ]
    assert not read(write_printed(page), "a.pdf").parts


def test_a_letterhead_in_columns_stays_a_head(read: Read) -> None:
    page = printed(
        [[(60, "Datum"), (300, "Ons kenmerk")], [(60, "3 mei 2021"), (300, "A/12")], [], [(60, "Geachte raad,")]]
    )
    document = read(write_printed(page), "a.pdf")
    assert document.published.when.edtf == "2021-05-03"


def _width(words: str) -> float:
    """About how wide words are in Times of 12 points."""
    narrow = sum(character in "ijltf .,'" for character in words)
    return 12 * (0.28 * narrow + 0.49 * (len(words) - narrow))


def commented(pdf: bytes, *remarks: tuple[int, int, str, str]) -> bytes:
    """A PDF with comments: (number of the page, kind, words, who made it)."""
    into = io.BytesIO()
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number, kind, words, author in remarks:
            with closing(document[number]) as page:
                annotation = raw.FPDFPage_CreateAnnot(page, kind)
                for key, value in ((b"Contents", words), (b"T", author)):
                    wide = (value + "\0").encode("utf-16-le")
                    buffer = (ctypes.c_ushort * (len(wide) // 2)).from_buffer_copy(wide)
                    raw.FPDFAnnot_SetStringValue(annotation, key, buffer)
                raw.FPDFPage_CloseAnnot(annotation)
        document.save(into)
    return into.getvalue()


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("De aannemer tekende op 22 maart 2021.", "Klopt dit? Volgens mij was het 23 maart 2021 (coördinator)."),
        ("The builder signed on 22 March 2021.", "Is this right? I believe it was 23 March 2021."),
    ],
    ids=["Dutch", "English"],
)
def test_the_comments_on_a_page_are_notes_by_who_made_them(read: Read, text: str, remark: str) -> None:
    pages = write_pdf([("text", text), *([("text", "Regel.")] * 60)])
    made = commented(pages, (1, raw.FPDF_ANNOT_TEXT, remark, "R. Vos"), (0, raw.FPDF_ANNOT_LINK, "elders", ""))
    document = read(made, "a.pdf")
    (note,) = [part for part in document.parts if part.kind == "note"]
    assert (note.author, document.quote(note.start, note.end)) == ("R. Vos", remark)
    page = document.page_at(note.start)
    assert page is not None
    assert page.page == 2
    assert "elders" not in document.text
