"""Who acts: the subject or whom it stands for, else nobody."""

import pytest

from tests.extraction.sentences import records_of


@pytest.mark.parametrize(
    ("language", "text", "words", "actors"),
    [
        pytest.param("en", "Trump rejected Biden's plan in May.", "rejected", ["Trump"], id="not-whose-plan"),
        pytest.param("en", "The fire spread to Leeds on Monday.", "spread", [], id="a-thing"),
        pytest.param(
            "nl", "Dat heeft de gemeenteraad gisteren besloten.", "besloten", ["gemeenteraad"], id="dat-heeft"
        ),
        pytest.param("nl", "Dat is gisteren besloten.", "besloten", [], id="dat-is"),
        pytest.param("en", "“I shut the gate on Monday,” Mary Bell said.", "shut", ["Mary Bell"], id="who-is-quoted"),
        pytest.param("nl", "“Wij sloten maandag de poort”, zei Anna Berg.", "sloten", ["Anna Berg"], id="wie-citeert"),
        pytest.param("en", "The report reached the ministry in May.", "reached", [], id="a-paper"),
        pytest.param(
            "en",
            "The inquiry by Hale Associates into Orvik Ferries found on 3 May 2018 that it sank.",
            "found",
            ["Hale Associates"],
            id="whose-inquiry-not-into-whom",
        ),
        pytest.param("nl", "Het rapport kwam in mei klaar.", "kwam", [], id="een-stuk"),
        pytest.param(
            "nl",
            "De sloop door de gemeente Laar begon op 3 mei.",
            "begon",
            ["gemeente Laar"],
            id="door-wie-bij-een-daad",
        ),
        pytest.param(
            "en",
            "On 3 May the contract was signed by Kramer Ltd and Laar council.",
            "signed",
            ["Laar council", "Kramer Ltd"],
            id="by-two",
        ),
        pytest.param(
            "en",
            "Ms Doyle lodged an appeal on behalf of the Sas Trust on 3 May.",
            "lodged",
            ["Doyle", "Sas Trust"],
            id="on-behalf-of",
        ),
        pytest.param(
            "nl",
            "Op 3 mei is namens het college een brief gestuurd.",
            "gestuurd",
            ["college"],
            id="namens-in-het-lijdend",
        ),
        pytest.param(
            "nl",
            "De vergunning van Kramer BV werd op 3 mei ingetrokken.",
            "ingetrokken",
            [],
            id="niet-wiens-vergunning",
        ),
        pytest.param("en", "The Briton Colin Hale left on 3 May.", "left", ["Colin Hale"], id="of-his-people"),
        pytest.param("en", "Some 30 Germans left on 3 May.", "left", ["Germans"], id="some-of-a-people"),
        pytest.param(
            "nl",
            "Bij besluit van 9 juni 2020 heeft verweerder de bijstand van eiseres ingetrokken.",
            "ingetrokken",
            ["verweerder"],
            id="zonder-lidwoord",
        ),
        pytest.param(
            "en",
            "Harwell Ltd was fined by the Food Standards Agency.",
            "fined",
            ["Harwell Ltd", "Food Standards Agency"],
            id="by-whom",
        ),
        pytest.param(
            "en",
            "Harwell Ltd was fined £6m by Ofgem in April.",
            "fined",
            ["Harwell Ltd", "Ofgem"],
            id="by-whom-at-last",
        ),
        pytest.param("en", "The mayor was warned by Ofsted on 3 May.", "warned", ["Ofsted"], id="who-was-told"),
        pytest.param("en", "The board has been asked to leave.", "asked", [], id="who-was-asked"),
        pytest.param("nl", "De raad is op 4 maart ingelicht.", "ingelicht", [], id="wie-is-ingelicht"),
        pytest.param(
            "en",
            "Brent Ackley, the visionary, stepped down as chief executive on 11 January.",
            "stepped",
            ["Brent Ackley"],
            id="named-first",
        ),
        pytest.param("en", "HMRC data suggest imports of 1,420.", "suggest", ["HMRC"], id="whose-data"),
        pytest.param(
            "en", "An inspection by Ofsted on 14 May found no fault.", "found", ["Ofsted"], id="whose-inquiry"
        ),
        pytest.param(
            "nl", "Cijfers van het CBS laten een stijging van 4 procent zien.", "zien", ["CBS"], id="wiens-cijfers"
        ),
        pytest.param("en", "The report of Ofsted arrived on 3 May.", "arrived", [], id="whose-paper"),
        pytest.param(
            "en",
            "Anna Berg and Tom Rees signed the deal and left for Paris.",
            "left",
            ["Anna Berg", "Tom Rees"],
            id="goes-on",
        ),
        pytest.param(
            "en",
            "Harwell Ltd shut the site. The company dismissed 300 people.",
            "dismissed",
            ["Harwell Ltd"],
            id="whom-it-stands-for",
        ),
        pytest.param(
            "en",
            "Mr Justice Vaughan, sitting in Cardiff, dismissed the application.",
            "dismissed",
            ["Vaughan"],
            id="parted-from-its-verb",
        ),
        pytest.param("nl", "Gisteren opende burgemeester Bos de brug.", "opende", ["Bos"], id="subject-after-its-verb"),
        pytest.param(
            "nl",
            "De gemeente Almelo sloot het bad en verkocht het aan Hulstra B.V.",
            "verkocht",
            ["gemeente Almelo"],
            id="not-to-whom",
        ),
        pytest.param(
            "nl", "De bewoners hebben de raad verzocht de brug te sluiten.", "verzocht", ["bewoners"], id="its-number"
        ),
        pytest.param(
            "nl", "Voor elke week dat de reder te laat is, betaalt hij 50.000 euro.", "betaalt", ["reder"], id="he"
        ),
        pytest.param(
            "en", "3.5 Harwell Ltd closed the site in May.", "closed", ["Harwell Ltd"], id="behind-an-outline-number"
        ),
        pytest.param("nl", "Het gebouw van Hulstra B.V. stortte in.", "stortte", [], id="not-the-owner"),
        pytest.param(
            "nl",
            "De gemeente Lo heeft een advocaat ingehuurd en vraagt de rechter om opheffing.",
            "vraagt",
            ["gemeente Lo"],
            id="goes-on-with-its-verb",
        ),
        pytest.param("nl", "Toen sloot de school en vertrok de rector.", "vertrok", ["rector"], id="has-its-own"),
    ],
)
def test_who_acts(language: str, text: str, words: str, actors: list[str]) -> None:
    records = records_of(text, language)
    names = {one.id: one.name for one in records.mentions}
    events = [one for one in records.events if text[one.trigger.start : one.trigger.end] == words]
    assert events, [one.text for one in records.events]
    assert [names[actor] for actor in events[0].actors] == actors
