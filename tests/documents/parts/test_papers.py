"""Papers: what is glued into one file comes apart at the heads of its letters, memos and lists."""

from collections.abc import Callable

import pytest

from examples.pdf_writer import Printed, write_printed
from relaas.documents.parts.papers import find_papers
from relaas.model import Document, Part

Read = Callable[..., Document]

BODY = (
    "De sluis is op 3 maart gesloten. De aannemer herstelt de deuren, en de kosten komen ten laste van het fonds.\n" * 6
)
PROSE = (
    "The lock was shut on 3 March. The contractor repairs the gates, and the fund pays for the work that is needed.\n"
    * 6
)
DUTCH = {
    "a letterhead with a return address": (
        "> Retouradres Postbus 1 1234 AB Veldhaven\nHavenbestuur\nAfdeling Sluizen\nKade 7\n1234 AB Veldhaven\n"
        "Datum 14 april 2021\nOns kenmerk 12/B\nBetreft De sluis\nGeachte leden,\n"
    ),
    "a sender above the return address": (
        "Ministerie van Waterwegen en\nSluizen\n> Retouradres Postbus 1 1234 AB Veldhaven\nKade 7\n"
        "D atum 14 april 2021\nBetreft De sluis\nGeacht bestuur,\n"
    ),
    "a letter without a return address": (
        "Havenschap Veldhaven, Kade 7\nPostbus 12\n1234 AB Veldhaven\nDatum 14 april 2021\nBetreft De sluis\n"
        "Geachte leden,\n"
    ),
    "a memo": "Memo\nAan: het bestuur\nVan: afdeling Sluizen\nDatum: 14 april 2021\nBetreft: de sluis\n",
    "a decision": "Besluit op bezwaar\nVan de minister van Waterwegen\nDatum: 14 april 2021\n",
}
ENGLISH = {
    "a letterhead": (
        "Harbour Board\nP.O. Box 12\nSW1A 2AA London\nDate: 14 April 2021\nSubject: The lock\nDear members,\n"
    ),
    "a return address": (
        "Return address: Harbour Board, PO Box 12\nQuay 7\nDate: 14 April 2021\nSubject: The lock\nDear members,\n"
    ),
    "a memorandum": "Memorandum\nTo: the board\nFrom: the lock department\nDate: 14 April 2021\nSubject: the lock\n",
}
FIRST = "> Retouradres Postbus 9 9999 XX Oost\nKade 1\nDatum 2 februari 2021\nBetreft De brug\nGeachte leden,\n"
HARBOUR = "Return address: Harbour Board, PO Box 12\nQuay 7\nDate: 2 February 2021\nSubject: The lock\nDear members,\n"
HEADS = [pytest.param(head, BODY, id=name) for name, head in DUTCH.items()]
HEADS += [pytest.param(head, PROSE, id=f"{name}, English") for name, head in ENGLISH.items()]


def _papers(document: Document) -> list[Part]:
    return [part for part in document.parts if part.kind == "paper"]


@pytest.mark.parametrize("footer", ["", "Pagina 2 van 2\n"], ids=["no page numbers", "page numbers"])
@pytest.mark.parametrize(("head", "body"), HEADS)
def test_two_papers_come_apart(read: Read, head: str, body: str, footer: str) -> None:
    document = read(f"{FIRST}{BODY}{footer}{head}{body}")
    first, second = _papers(document)
    assert (first.published.when.edtf, second.published.when.edtf) == ("2021-02-02", "2021-04-14")
    assert document.quote(second.start, second.end).startswith(head.splitlines()[0])
    assert document.quote(first.start, first.end).endswith((footer or BODY).rstrip())
    assert second.published.when.passage is not None
    assert second.start < second.published.when.passage.start < second.end


def test_a_list_of_papers_stands_before_them(read: Read) -> None:
    rows = "".join(f"{n}  0{n}-02-2021  Brief  Openbaar\n" for n in range(1, 6))
    document = read(
        f"Inventarislijst\nNr. Datum Omschrijving Beoordeling\n{rows}{FIRST}{BODY}Pagina 2 van 2\n{FIRST}{BODY}"
    )
    listed, *letters = _papers(document)
    assert document.quote(listed.start, listed.end).endswith("Openbaar")
    assert listed.published.when.edtf is None
    assert [each.published.when.edtf for each in letters] == ["2021-02-02", "2021-02-02"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}{BODY}Pagina 1 van 2\nHavenbestuur\nDatum\n2 februari 2021\nOns kenmerk\n{BODY}Pagina 2 van 2\n",
        f"{FIRST}{BODY}Stuur uw bezwaar naar het bestuur, Postbus 9, 9999 XX Oost.\nVermeld de datum.\n{BODY}",
        f"{FIRST}{BODY}Bijlage 1\nBesluit van de raad\n{BODY}",
        PROSE,
    ],
    ids=["running heads", "an address for objections", "an annex", "prose"],
)
def test_one_paper_stays_whole(read: Read, text: str) -> None:
    document = read(text)
    assert _papers(document) == []
    assert document.published.when.edtf in ("2021-02-02", None)


def _on_pages(*pages: str) -> bytes:
    """A PDF with a page for each text, its lines as they are."""
    return write_printed(
        *(
            [Printed(60, 780 - 14 * number, "text", line) for number, line in enumerate(page.splitlines())]
            for page in pages
        )
    )


LAST_PAGES = {
    "a page number that ran over": "Pagina 3 van 3\n",
    "a few lines with a reference": "Ons kenmerk\nDeze brief staat op de site.\nHoogachtend,\nnamens het bestuur\n",
    "the end of a law": "8. Voor zover het vierde lid niet geldt, beslist het bestuur.\n",
}


@pytest.mark.parametrize("rest", LAST_PAGES.values(), ids=LAST_PAGES)
def test_the_last_page_before_a_letter_is_no_letter(read: Read, rest: str) -> None:
    second = DUTCH["a letterhead with a return address"]
    document = read(_on_pages(FIRST + BODY, rest, second + BODY), "a.pdf")
    assert [part.published.when.edtf for part in _papers(document)] == ["2021-02-02", "2021-04-14"]


@pytest.mark.parametrize(
    ("first", "second", "body"),
    [
        (FIRST, FIRST.replace("2 februari", "14 april"), BODY),
        (HARBOUR, HARBOUR.replace("2 February", "14 April"), PROSE),
    ],
    ids=["nl", "en"],
)
def test_letterheads_that_repeat_stay_above_their_letters(read: Read, first: str, second: str, body: str) -> None:
    small = "afdeling juridische zaken van het schap\n"
    document = read(_on_pages(first + small + body + "Pagina 1 van 1", second + small + body), "a.pdf")
    papers = _papers(document)
    assert [part.published.when.edtf for part in papers] == ["2021-02-02", "2021-04-14"]
    assert document.quote(papers[1].start, papers[1].end).startswith(first.splitlines()[0])


@pytest.mark.parametrize(
    "head",
    [
        "MEMO\nVan: A. Dam\nAan: B. Lee\nDatum: 14 april 2021\nBetreft: de sluis\n",
        f"MEMORANDUM{' ' * 40}CONFIDENTIAL - PRIVILEGED (draft 2)\n\n"
        "To: B. Lee\nFrom: A. Dam\nDate: 14/04/2021\nRe: the lock\n",
        "NOTITIE\nWaterschap Oostmond\n\nAan: B. Lee\nVan: A. Dam\nDatum: 14-04-2021\nBetreft: de sluis\n",
    ],
)
def test_a_memo_is_of_the_day_of_its_labels(read: Read, head: str) -> None:
    found = read(f"{head}\n{BODY}")
    assert (found.published.when.edtf, found.parts) == ("2021-04-14", ())


def test_pages_that_begin_in_one_line_are_no_papers() -> None:
    assert find_papers("Een regel.", pages=[0, 4]) == []


@pytest.mark.parametrize("line", ["Updated 15 March 2025", "Laatst gewijzigd 15 maart 2025"])
def test_the_day_of_the_last_change_heads_no_paper(read: Callable[..., Document], line: str) -> None:
    assert _papers(read(f"The mill\n12 March 2025\n\n{line}\n\nThe mill at Orwick was shut on Monday.")) == []


@pytest.mark.parametrize(
    ("head", "added"),
    [
        ("VERSLAG van de commissie Water\ngehouden op 3 mei 2021 in het dorpshuis", "NASCHRIFT d.d. 17 mei 2021"),
        ("MINUTES OF THE FLOOD COMMITTEE\nheld on 3 May 2021 in the Village Hall", "ADDENDUM (17 May 2021)"),
    ],
)
def test_what_was_added_later_is_a_paper_of_its_day(read: Callable[..., Document], head: str, added: str) -> None:
    told = {
        "V": ("De pomp viel uit.", "De aannemer trok zich terug."),
        "M": ("The pump failed.", "The builder withdrew."),
    }
    document = read(f"{head}\n\n1. {told[head[0]][0]}\n\n{added}\n{told[head[0]][1]}")
    (paper,) = _papers(document)
    assert document.published.when.edtf == "2021-05-03"
    assert (document.text[paper.start : paper.end].splitlines()[0], paper.published.when.edtf) == (added, "2021-05-17")
