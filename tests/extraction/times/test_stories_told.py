"""Days of a story that is told long after it: weekdays that point to it, the year of a case, the hours of a sitting."""

import pytest

from relaas.extraction.times import find_times
from tests.extraction.sentences import records_of


def days_of(text: str, language: str, published: str) -> list[str | None]:
    """The first days of the times of a text that is a document of its own."""
    return [one.earliest for one in records_of(text, language, published=published).times]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("It began on Monday 11 September. On the Wednesday he rang.", "en", ["2023-09-11", "2023-09-13"]),
        ("It began on Monday 11 September. Friday brought the answer.", "en", ["2023-09-11", "2023-09-15"]),
        ("Het begon op maandag 11 september. Op vrijdag kwam het antwoord.", "nl", ["2023-09-11", "2023-09-15"]),
        ("Het begon op maandag 11 september. Zij werd die avond gebeld.", "nl", ["2023-09-11", "2023-09-11"]),
        ("That Friday, the eighth of September, it rained. Saturday was dry.", "en", ["2023-09-08", "2023-09-09"]),
        ("Die vrijdag, de achtste september, regende het. Zaterdag was het droog.", "nl", ["2023-09-08", "2023-09-09"]),
        (
            "It was down for Monday the 4th of September. On the Tuesday I loaded. I gave that up on 25 September. "
            "On the Wednesday I rang.",
            "en",
            ["2023-09-04", "2023-09-05", "2023-09-25", "2023-09-06"],
        ),
        ("I was asked on 10 September. That was five weeks after the event.", "en", ["2023-09-10", None]),
        ("Het werd mij op 10 september gevraagd. Dat was vijf weken na de brand.", "nl", ["2023-09-10", None]),
        ("De bond heeft de leden op 30 september ingelicht.", "nl", ["2023-09-30"]),
        ("De brief draagt de datum 28 november.", "nl", ["2022-11-28"]),
        (
            "Het begon op maandag 11 september.\n\nHet bestek, dat dinsdag af had moeten zijn, ontbreekt.",
            "nl",
            ["2023-09-11", "2023-10-17"],
        ),
        ("The letter bears the date 28 November.", "en", ["2022-11-28"]),
        ("It began on Monday 11 September. On Friday the mayor said no.", "en", ["2023-09-11", "2023-10-20"]),
        ("Het begon op maandag 11 september. Vrijdag zei de burgemeester nee.", "nl", ["2023-09-11", "2023-10-20"]),
    ],
)
def test_a_weekday_goes_on_from_a_day_told_with_its_own(text: str, language: str, days: list[str]) -> None:
    assert days_of(text, language, "2023-10-20") == days


@pytest.mark.parametrize("text", ["On the Sunday morning an alarm went off.", "The Friday brought the answer."])
def test_a_weekday_of_a_story_without_a_day_is_none_of_the_paper(text: str) -> None:
    assert find_times(text, language="en", published="2023-10-20") == ()


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("I'd rather you had it in writing before we speak on Wednesday.", "en", "2024-05-08"),
        ("Ik had liever dat je het op papier had voordat we woensdag praten.", "nl", "2024-05-08"),
        ("She left before we spoke on Wednesday.", "en", "2024-05-01"),
        ("Zij vertrok voordat we elkaar woensdag zagen.", "nl", "2024-05-01"),
        ("If you already paid for one on or after 1 April we will refund it.", "en", "2024-04-01"),
    ],
)
def test_a_clause_of_time_in_the_present_looks_ahead(text: str, language: str, day: str) -> None:
    assert find_times(text, language=language, published="2024-05-06")[-1].earliest == day


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "He signed on 3 March 2022. Two days later the bank objected. On 30 June the board voted it down.",
            "en",
            ["2022-03-03", "2022-03-05", "2022-06-30"],
        ),
        (
            "Hij tekende op 3 maart 2022. Twee dagen later maakte de bank bezwaar. Op 30 juni stemde de raad het weg.",
            "nl",
            ["2022-03-03", "2022-03-05", "2022-06-30"],
        ),
        ("He signed on 3 March 2022. On 30 June the board voted it down.", "en", ["2022-03-03", "2023-06-30"]),
    ],
)
def test_a_story_that_has_gone_on_keeps_its_year(text: str, language: str, days: list[str]) -> None:
    assert [one.earliest for one in find_times(text, language=language, published="2023-09-02")] == days


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("On 30 June 2022 the board voted. Three weeks after the vote she left.", "en", "2022-07-18"),
        ("On 12 May 2022 the council refused. Within six weeks of the refusal he objected.", "en", "2022-05-12"),
        ("Op 12 mei 2022 is dat geweigerd. Binnen zes weken na de weigering maakte hij bezwaar.", "nl", "2022-05-12"),
    ],
)
def test_a_length_is_counted_from_what_a_verb_told(text: str, language: str, day: str) -> None:
    assert find_times(text, language=language, published="2023-09-02")[-1].earliest == day


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "JUDGMENT\n\nIn October 2019 the roof was surveyed. The surveyor found damp on 14 October. "
            "At the hearing on 24 May counsel accepted this. The court heard the surveyor on 25 May.",
            "en",
            ["2019-10-01", "2019-10-14", "2024-05-24", "2024-05-25"],
        ),
        (
            "VONNIS\n\nIn oktober 2019 is het dak bekeken. De keurder vond op 14 oktober vocht. "
            "Op de tweede zittingsdag, 24 mei, is dat erkend. De rechtbank hoorde hem op 25 mei.",
            "nl",
            ["2019-10-01", "2019-10-14", "2024-05-24", "2024-05-25"],
        ),
        (
            "JUDGMENT\n\nOn 2 May 2019 the tribunal listed the case. At the hearing on 24 May it was struck out.",
            "en",
            ["2019-05-02", "2019-05-24"],
        ),
    ],
)
def test_the_sitting_of_a_court_is_of_its_case(text: str, language: str, days: list[str]) -> None:
    assert days_of(text, language, "2024-06-07") == days


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "Record of proceedings\n\nHe fell on 3 February 2021. The session was suspended at 11.40. It rose at noon.",
            "en",
            ["2021-02-03", "2024-04-09", "2024-04-09"],
        ),
        (
            "Proces-verbaal\n\nHij viel op 3 februari 2021. De zitting wordt om 11.40 uur geschorst.",
            "nl",
            ["2021-02-03", "2024-04-09"],
        ),
        (
            "Minutes\n\nThe build is of 3 February 2021. WH left the call at 16.58.",
            "en",
            ["2021-02-03", "2024-04-09"],
        ),
        (
            "Record of proceedings\n\nHe fell on 3 February 2021. The ambulance came at 11.40.",
            "en",
            ["2021-02-03", "2021-02-03"],
        ),
    ],
)
def test_the_hours_of_a_sitting_are_of_its_record(text: str, language: str, days: list[str]) -> None:
    assert days_of(text, language, "2024-04-09") == days


def test_the_night_goes_on_behind_a_day_that_follows_its_hour() -> None:
    text = "The call came at 23:50 on 2 February. The crew reached the site at 00.14."
    found = find_times(text, language="en", published="2024-02-04")
    assert found[-1].value == "2024-02-03T00:14"


def test_a_day_of_the_past_is_of_no_month_still_to_come() -> None:
    text = "The resit planned for 3 November: no decision. About 9,000 were already posted on the 19th."
    assert find_times(text, language="en", published="2022-08-25")[-1].earliest == "2022-08-19"
