"""Sections: what stands under a dated heading or behind a leading date is of that day."""

from collections.abc import Callable

import pytest

from relaas.model import Document, Part

Read = Callable[..., Document]

NL = ("De sluis wordt gesloten. Niemand mag erdoor.", "Twee leden stappen op.", "Het bestuur bereikt een akkoord.")
EN = ("The lock is shut. Nobody may pass.", "Two members of the board resign.", "The board reaches an agreement.")

CHRONOLOGIES = {
    "years, then days": (
        f"Tijdlijn\n\n2012\n\n29 oktober\n\n{NL[0]}\n\n9 november\n\n{NL[1]}\n\n2013\n\n13 februari\n\n{NL[2]}\n",
        ["2012-10-29", "2012-11-09", "2013-02-13"],
    ),
    "days in full": (
        f"Timeline\n\n29 October 2012\n\n{EN[0]}\n\n9 November 2012\n\n{EN[1]}\n\n13 February 2013\n\n{EN[2]}\n",
        ["2012-10-29", "2012-11-09", "2013-02-13"],
    ),
    "a day and a word for it": (
        f"28 mei 2013: de sluis dicht\n\n{NL[0]}\n\nApril 2014: leden weg\n\n{NL[1]}\n\n"
        f"3 mei 2014 – akkoord\n\n{NL[2]}\n",
        ["2013-05-28", "2014-04", "2014-05-03"],
    ),
    "a list": (
        f"What happened\n\n- 12 April 2021: {EN[0]}\n- 20 April 2021: {EN[1]}\n"
        f"- 3 May 2021: {EN[2]}\n\nThat is all we know.\n",
        ["2021-04-12", "2021-04-20", "2021-05-03"],
    ),
    "a list, Dutch": (
        f"Wat er gebeurde\n\n12 april 2021: {NL[0]}\n20 april 2021: {NL[1]}\n"
        f"3 mei 2021: {NL[2]}\n\nMeer weten wij niet.\n",
        ["2021-04-12", "2021-04-20", "2021-05-03"],
    ),
    "a log that runs on past midnight": (
        f"Control room log\n\n14 July 2021\n\n22:40  {EN[0]}\n\n23:50  {EN[1]}\n\n00:20  {EN[2]}\n",
        ["2021-07-14", "2021-07-14", "2021-07-15"],
    ),
    "a log of a night that ends on the day of its paper": (
        f"Live, woensdag 14 juli 2021\n\n21.30  {NL[0]}\n\n23.10  {NL[1]}\n\n01.50  {NL[2]}\n",
        ["2021-07-13", "2021-07-13", "2021-07-14"],
    ),
    "a log that begins on the day of its title": (
        f"Incident log 12/21, Wed 14 July 2021\n\n22:40  {EN[0]}\n\n23:50  {EN[1]}\n\n00:20  {EN[2]}\n",
        ["2021-07-14", "2021-07-14", "2021-07-15"],
    ),
    "a log of the night of two days": (
        f"MELDKAMER\nUittreksel logboek, nacht van wo 14/07/2021 op do 15/07/2021\n\n22:40  {NL[0]}\n23u50  {NL[1]}\n"
        f"00:20  {NL[2]}\n",
        ["2021-07-14", "2021-07-14", "2021-07-15"],
    ),
    "a log with hours in four figures": (
        f"HARBOUR WATCH\nINCIDENT LOG 12/21    WED 14 JUL 2021\n\n2205  {EN[0]}\n2341  {EN[1]}\n\n"
        f"15 JUL\n0417  {EN[2]}\n",
        ["2021-07-14", "2021-07-14", "2021-07-15"],
    ),
    "a log of days with the weekday behind them": (
        f"Service log 2021\n\n14 Jul 2021 (Wed)\n23:50  {EN[0]}\n15 Jul (Thu)\n00:20  {EN[1]}\n08:15  {EN[2]}\n",
        ["2021-07-14", "2021-07-15", "2021-07-15"],
    ),
    "a log with the newest on top": (
        f"Live, woensdag 14 juli 2021\n\n23.50  {NL[0]}\n\n04.10  {NL[1]}\n\n01.50  {NL[2]}\n",
        ["2021-07-14", "2021-07-14", "2021-07-14"],
    ),
    "a log with hours in figures": (
        f"Live, woensdag 14 juli 2021\n\n11.30  {NL[0]}\n\n14.10  {NL[1]}\n\n14.50  {NL[2]}\n",
        ["2021-07-14", "2021-07-14", "2021-07-14"],
    ),
    "a log, newest first": (
        f"date 2021-07-15\n\n14:10 Akkoord\n\n{NL[2]}\n\n11:30 Leden weg\n\n{NL[1]}\n\n"
        f"Woensdag 22:05 Sluis dicht\n\n{NL[0]}\n",
        ["2021-07-15", "2021-07-15", "2021-07-14"],
    ),
    "a day, then times": (
        f"Log\n\nMonday 3 May 2021\n\n9.15 am The lock\n\n{EN[0]}\n\n2.30 pm The board\n\n{EN[1]}\n",
        ["2021-05-03", "2021-05-03"],
    ),
}


def _sections(document: Document) -> list[Part]:
    return [part for part in document.parts if part.kind == "section"]


@pytest.mark.parametrize(("text", "days"), CHRONOLOGIES.values(), ids=CHRONOLOGIES)
def test_sections_have_their_days(read: Read, text: str, days: list[str]) -> None:
    document = read(text)
    sections = _sections(document)
    assert [each.published.when.edtf for each in sections] == days
    for each in sections:
        assert each.published.when.passage is not None
        assert each.published.when.basis == "heading"
        timed = f"{each.published.when.edtf}T{each.clock}" if each.clock else each.published.when.edtf
        assert document.dating_at(each.end - 1).edtf == timed


@pytest.mark.parametrize(
    "text",
    [
        "De Wekker\n12 maart 2025\n\nHet bedrijf sloot maandag de server.\n\nUpdate 15 maart. Er kwam gisteren een "
        "brief binnen.\n\nRechtzetting (3 april): het bedrijf komt niet uit Breda.\n",
        "The Post\n12 March 2025\n\nThe firm closed the server on Monday.\n\nUpdate, 15 March: a note came in.\n\n"
        "Correction (3 April): the firm is not based in Breda.\n",
        "The Post\n12 March 2025\n\nThe firm closed the server on Monday.\n\nUpdate, 15 March 2025: a note came in.\n\n"
        "Postscript of 3 April 2025: the firm is not based in Breda.\n\nThe post reads no mail.\n",
    ],
    ids=["nl", "en", "with their years"],
)
def test_what_was_added_later_is_of_its_own_day(read: Read, text: str) -> None:
    parts = [part for part in read(text).parts if part.kind == "section"]
    assert [part.published.when.edtf for part in parts] == ["2025-03-15", "2025-04-03"]


def test_a_word_for_an_addition_without_a_day_opens_no_part(read: Read) -> None:
    text = "De Wekker\n12 maart 2025\n\nHet bedrijf sloot de server.\n\nUpdate van de app kost 15 euro.\n"
    assert not [part for part in read(text).parts if part.kind == "section"]


def test_a_list_ends_where_it_ends(read: Read) -> None:
    document = read(CHRONOLOGIES["a list"][0])
    assert document.part_at(document.text.index("That is all")) is None
    assert document.published.when.edtf is None


@pytest.mark.parametrize(
    "text",
    [
        f"Den Haag, 3 mei 2021\n\nGeachte leden,\n\n{NL[0]}\n\nHoogachtend,\nA. Dam\n",
        f"De periode van\n1 januari 2020 – 27 oktober 2021.\n{NL[0]}\n\n"
        "Zie ook de brief van\n3 mei 2021\nover dit punt.\n",
        f"Datum\n3 mei 2021\n{NL[0]}\nOns kenmerk Datum\n3 mei 2021\n{NL[1]}\n",
        f"2012 was a good year. {EN[0]}\n\n2013 was a bad year. {EN[1]}\n",
        f"1.1 Inleiding\n\n{NL[0]}\n\n1.2 Vervolg\n\n{NL[1]}\n",
    ],
    ids=["a letter", "dates at line ends", "running heads", "sentences", "numbers of sections"],
)
def test_what_is_no_chronology(read: Read, text: str) -> None:
    assert _sections(read(text)) == []


def test_years_that_lead_rows_are_no_hours(read: Read) -> None:
    document = read(f"What happened\n\n1998  {EN[0]}\n2005  {EN[1]}\n2014  {EN[2]}\n")
    assert [part.published.when.edtf for part in document.parts] == ["1998", "2005", "2014"]


def test_a_log_without_another_day_is_of_its_newest_entry(read: Read) -> None:
    log = (
        f"INCIDENT LOG - oxygen\n\nSheet 2 of 2\n\nWed 14 July 2021\n2205  {EN[0]}\n\n"
        f"Thu 15 July 2021\n0417  {EN[1]}\n0430  {EN[2]}\n"
    )
    assert read(log).published.when.edtf == "2021-07-15"


def test_an_entry_of_a_log_goes_on_below_its_hour(read: Read) -> None:
    document = read(
        f"INCIDENT LOG    WED 14 JUL 2021\n\n2205  The gate of the lock had\n      jammed at the first try.\n"
        f"2341  {EN[0]}\n2350  {EN[1]}\n"
    )
    assert "The gate of the lock had jammed at the first try." in [each.clean.text for each in document.paragraphs]
