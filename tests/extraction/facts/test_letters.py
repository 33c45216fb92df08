"""Letters of record: what was done by a paper is of its day, and that it came on another day is a fact of its own."""

import pytest

from tests.extraction.sentences import records_of


def told(text: str, language: str) -> list[tuple[str | None, str]]:
    facts = records_of(text, language, published="2020-12-03").facts
    return [(fact.when.edtf, fact.headline.text) for fact in facts]


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Per brief van 11 maart 2020 is de ontvangst van uw bezwaar bevestigd.", "nl", "2020-03-11"),
        ("Met uw e-mail van 9 maart 2020 hebt u uw bezwaar aangevuld.", "nl", "2020-03-09"),
        ("Via het webformulier van 1 oktober 2020 hebt u stukken overgelegd.", "nl", "2020-10-01"),
        ("Bij exploot van 3 februari 2020 heeft de verhuurder de huur opgezegd.", "nl", "2020-02-03"),
        ("Met uw brief van 2 mei 2020 hebt u gevraagd om stukken over een brand in mei 1998.", "nl", "2020-05-02"),
        ("By letter of 11 March 2020 we acknowledged your objection.", "en", "2020-03-11"),
        ("By decision of 29 March 2020 we granted you access to the file.", "en", "2020-03-29"),
        ("By email dated 1 October 2020 you clarified your request.", "en", "2020-10-01"),
        (
            "With your letter of 2 May 2020 you asked for papers about a fire that took place in May 1998.",
            "en",
            "2020-05-02",
        ),
        ("I write in reply to your note of 2 May 2020, in which you asked for the minutes.", "en", "2020-05-02"),
    ],
)
def test_what_is_done_by_a_paper_is_of_its_day(text: str, language: str, edtf: str) -> None:
    assert told(text, language) == [(edtf, text)]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "In uw brief van 4 maart 2020, ontvangen op 6 maart 2020, hebt u bezwaar gemaakt tegen de vergunning.",
            "nl",
            {"2020-03-04": "In uw brief", "2020-03-06": "uw brief van 4 maart 2020 … ontvangen op 6 maart 2020"},
        ),
        (
            "In uw brief van 4 maart 2020, ontvangen op 6 maart 2020, hebt u verzocht om stukken van 2011 tot heden.",
            "nl",
            {"2020-03-04": "In uw brief", "2020-03-06": "uw brief van 4 maart 2020 … ontvangen op 6 maart 2020"},
        ),
        (
            "Middels een verzoek d.d. 20 maart 2020 (bij ons binnengekomen op 22 maart 2020) is gevraagd om inzage.",
            "nl",
            {"2020-03-20": "Middels", "2020-03-22": "een verzoek d.d. 20 maart 2020 … bij ons binnengekomen"},
        ),
        (
            "U heeft op 8 maart 2020, door mij ontvangen op 14 maart 2020, een klacht over de buren ingediend.",
            "nl",
            {"2020-03-08": "U heeft op", "2020-03-14": "U heeft op 8 maart 2020 … door mij ontvangen"},
        ),
        (
            "In your letter of 4 March 2020, received on 6 March 2020, you objected to the extension.",
            "en",
            {"2020-03-04": "In your letter", "2020-03-06": "your letter of 4 March 2020 … received on 6 March 2020"},
        ),
        (
            "Your request dated 20 March 2020, which reached us on 22 March 2020, sought access to the file.",
            "en",
            {"2020-03-20": "Your request", "2020-03-22": "Your request dated 20 March 2020 … which reached us"},
        ),
    ],
)
def test_that_it_came_on_another_day_is_a_fact_of_its_own(text: str, language: str, days: dict[str, str]) -> None:
    found = dict(told(text, language))
    assert set(found) == set(days)
    assert all(found[day].startswith(opening) for day, opening in days.items())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In uw verzoek van 2 mei 2020, ontvangen op dezelfde dag, hebt u gevraagd om schadevergoeding.", "nl"),
        ("In your request of 2 May 2020, received on the same day, you asked for compensation.", "en"),
    ],
)
def test_that_it_came_on_its_own_day_is_not(text: str, language: str) -> None:
    assert told(text, language) == [("2020-05-02", text)]


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Vanaf 1 mei 2020 is de Wet op de havens vervangen door de Kadewet.", "nl", "2020-05-01"),
        ("Vanaf 1 mei 2020 mogen schepen niet harder dan 9 kilometer per uur.", "nl", "2020-05-01/.."),
        ("From 1 May 2020 the Harbours Act has been replaced by the Quays Act.", "en", "2020-05-01"),
        ("From 1 May 2020 ships may not go faster than 9 knots.", "en", "2020-05-01/.."),
    ],
)
def test_what_came_into_force_from_a_day_did_so_on_it(text: str, language: str, edtf: str) -> None:
    ((when, _),) = told(text, language)
    assert when is not None
    assert when.startswith(edtf.removesuffix(".."))
    assert ("/" in when) == ("/" in edtf)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Op 16 maart 2020 sprak de raad, op 12 april stemde hij over de haven.", "nl", ["2020-03-16", "2020-04-12"]),
        ("On 17 April 2020 the board met, on 25 April the owner withdrew.", "en", ["2020-04-17", "2020-04-25"]),
        ("On 17 April 2020, on the advice of the owner, the board met.", "en", ["2020-04-17"]),
    ],
)
def test_clauses_that_each_open_with_a_day_are_facts_apart(text: str, language: str, days: list[str]) -> None:
    assert [day for day, _ in told(text, language)] == days


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Dank voor uw e-mail van 8 mei 2020, waarin u om de tekeningen vroeg.", "nl", ["2020-05-08"]),
        ("Thank you for your email of 8 May 2020, in which you asked for the drawings.", "en", ["2020-05-08"]),
        ("Dank voor uw e-mail van 8 mei 2020.", "nl", []),
        ("Thank you for your email of 8 May 2020.", "en", []),
    ],
)
def test_thanks_for_a_paper_tell_what_it_asked(text: str, language: str, days: list[str]) -> None:
    assert [day for day, _ in told(text, language)] == days
