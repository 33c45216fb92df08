"""Rows: each line of a table with a column of days is of its day; its source is no event."""

import io
from collections.abc import Callable

import docx
import pytest

from relaas.model import Document, Part
from tests.documents.made_files import web_page

Read = Callable[..., Document]

HEADS = {
    "nl": ("Datum", "Gebeurtenis", "Bron"),
    "en": ("Date", "Event", "Source"),
}
ROWS = {
    "nl": (
        ("12-3-2021", "De inspectie keurt de sluis af.", "Brief inspectie"),
        ("", "De aannemer stopt met het werk.", "Mail"),
        ("15 maart 2021", "Het bestuur sluit de sluis.", "Besluit 44"),
        ("maart-april 2021", "Bewoners klagen bij de gemeente.", ""),
    ),
    "en": (
        ("12 March 2021", "The inspector rejects the lock.", "Letter"),
        ("", "The contractor stops the work.", "E-mail"),
        ("March 15, 2021", "The board shuts the lock.", "Decision 44"),
        ("March-April 2021", "Residents complain to the town.", ""),
    ),
}
DAYS = ["2021-03-12", "2021-03-12", "2021-03-15", "2021-03/2021-04"]
Make = Callable[[list[tuple[str, ...]]], tuple[str | bytes, str]]


def tabbed(rows: list[tuple[str, ...]]) -> tuple[str, str]:
    return "Tijdlijn\n\n" + "\n".join("\t".join(row) for row in rows) + "\n", "a.txt"


def barred(rows: list[tuple[str, ...]]) -> tuple[str, str]:
    return "# Tijdlijn\n\n" + "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n", "a.md"


def in_word(rows: list[tuple[str, ...]]) -> tuple[bytes, str]:
    document = docx.Document()
    document.add_heading("Tijdlijn", 1)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue(), "a.docx"


def on_a_page(rows: list[tuple[str, ...]]) -> tuple[str, str]:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return web_page(f"<article><h1>Tijdlijn</h1><table>{cells}</table></article>"), "a.html"


def _rows(document: Document) -> list[Part]:
    return [part for part in document.parts if part.kind == "row"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("make", [tabbed, barred, in_word, on_a_page])
def test_a_table_of_days(read: Read, make: Make, language: str) -> None:
    content, name = make([HEADS[language], *ROWS[language]])
    document = read(content, name)
    rows = _rows(document)
    assert [row.published.when.edtf for row in rows] == DAYS
    assert document.published.when.edtf is None
    told = {document.quote(each.start, each.end): each.kind for each in document.paragraphs}
    for day, event, source in ROWS[language]:
        assert told[event] == "body"
        assert day == "" or told[day] == "header"
        assert source == "" or told[source] == "header"


def test_a_table_without_a_head(read: Read) -> None:
    content, name = tabbed(list(ROWS["en"]))
    assert [row.published.when.edtf for row in _rows(read(content, name))] == DAYS


def test_a_day_and_a_time_in_columns_of_their_own(read: Read) -> None:
    rows = [
        ("Datum", "Tijd", "Wat"),
        ("3 mei 2021", "10.15", "De sluis gaat dicht."),
        ("4 mei", "9:30", "De sluis gaat open."),
    ]
    content, name = tabbed(rows)
    found = [(row.published.when.edtf, row.clock) for row in _rows(read(content, name))]
    assert found == [("2021-05-03", "10:15"), ("2021-05-04", "09:30")]


@pytest.mark.parametrize(
    "rows",
    [
        [("Naam", "Plaats"), ("Dam", "Oost"), ("Ree", "West")],
        [("Nr", "Aantal"), ("1", "2012"), ("2", "3")],
        [("Naam", "Bedrag", "Soort", "Datum"), ("Dam", "12", "A", "3 mei 2021"), ("Ree", "13", "B", "4 mei 2021")],
    ],
    ids=["no day", "numbers", "days far to the right"],
)
def test_what_is_no_table_of_days(read: Read, rows: list[tuple[str, ...]]) -> None:
    content, name = tabbed(rows)
    assert _rows(read(content, name)) == []


@pytest.mark.parametrize(
    ("cell", "told", "days"),
    [
        ("3-5-2021 en 4-5-2021", "De raad vraagt uitleg; de wethouder geeft die.", ["2021-05-03", "2021-05-04"]),
        ("3 May 2021 and 4 May 2021", "The board asks why; the alderman explains.", ["2021-05-03", "2021-05-04"]),
        ("3-5-2021 en 4-5-2021", "De raad vergadert over de sluis.", ["2021-05-03/2021-05-04"]),
        ("3-5-2021", "De raad vraagt uitleg; de wethouder geeft die.", ["2021-05-03"]),
        ("3 May 2021 and 4 May 2021", "The board; the alderman; the mayor.", ["2021-05-03/2021-05-04"]),
    ],
)
def test_two_days_and_two_things_told_of_them(read: Read, cell: str, told: str, days: list[str]) -> None:
    content, name = tabbed([("Datum", "Wat"), (cell, told), ("9-5-2021", "De sluis gaat open.")])
    rows = _rows(read(content, name))
    assert [row.published.when.edtf for row in rows] == [*days, "2021-05-09"]


MIXED = {
    "English": [
        ("Date/time", "Event"),
        ("13 April 2021 15:40", "The quay gives way under a crane."),
        ("15:52", "The fire brigade is called."),
        ("14 April 2021 07:10", "Divers begin their search."),
        ("c. 11:00", "The mayor visits the site."),
        ("About 16 April", "The insurers send their own surveyor."),
        ("Late April", "The crane is raised."),
    ],
    "Dutch": [
        ("Datum/tijd", "Gebeurtenis"),
        ("13 april 2021 15.40 uur", "De kade bezwijkt onder een kraan."),
        ("15.52 uur", "De brandweer wordt gebeld."),
        ("14 april 2021 07.10 uur", "Duikers beginnen hun zoektocht."),
        ("ca. 11.00 uur", "De burgemeester bezoekt de kade."),
        ("omstreeks 16 april", "De verzekeraar stuurt een eigen deskundige."),
        ("eind april", "De kraan wordt geborgen."),
    ],
}


@pytest.mark.parametrize("rows", MIXED.values(), ids=MIXED)
def test_hours_and_days_in_one_column_and_days_that_are_not_sure(read: Read, rows: list[tuple[str, ...]]) -> None:
    title = "Tijdlijn van de kade"
    document = read(title + "\n\n" + "\n".join("\t".join(row) for row in rows))
    assert [(part.published.when.edtf, part.clock) for part in document.parts] == [
        ("2021-04-13", "15:40"),
        ("2021-04-13", "15:52"),
        ("2021-04-14", "07:10"),
        ("2021-04-14", None),
        ("2021-04-16~", None),
        ("2021-04", None),
    ]
    assert document.title == title
