"""What runs on from what was told: into the night, past the day of the text, to a day that was set."""

import pytest

from relaas.extraction.times import find_times
from tests.extraction.sentences import records_of


def values_of(text: str, language: str, published: str) -> list[str]:
    return [one.value for one in find_times(text, language=language, published=published)]


@pytest.mark.parametrize(
    ("text", "language", "hours"),
    [
        ("On 3 May 2024 at 11.40 p.m. the alarm went off. At 0:10 the roof fell in.", "en", ["03T23:40", "04T00:10"]),
        ("Op 3 mei 2024 om 23.40 uur ging het alarm af. Om 00.10 uur viel het dak in.", "nl", ["03T23:40", "04T00:10"]),
        ("On 3 May 2024 a call came in between 23:00 and 01:00.", "en", ["03", "03T23:00", "04T01:00"]),
        ("On 3 May 2024 at 11 p.m. it ended. It had begun at 5.30 a.m.", "en", ["03T23:00", "03T05:30"]),
        ("Op 3 mei 2024 om 23.00 uur was het voorbij. Het had om 05.30 uur gestormd.", "nl", ["03T23:00", "03T05:30"]),
        (
            "On 3 May 2024 he rang at 9:00. They had to be in by 22:00. It closed at 1:30.",
            "en",
            ["03", "03T09:00", "03T22:00", "03T01:30"],
        ),
    ],
)
def test_a_story_runs_on_past_midnight(text: str, language: str, hours: list[str]) -> None:
    assert values_of(text, language, "2024-06-14") == [f"2024-05-{hour}" for hour in hours]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("He resigned in May 2024. He died a year later.", "en", ["2024-05"]),
        ("Hij stapte in mei 2024 op. Een jaar later overleed hij.", "nl", ["2024-05"]),
        ("He resigned in May 2022. He died a year later.", "en", ["2022-05", "2023"]),
        ("Hij stapte in mei 2022 op. Een jaar later overleed hij.", "nl", ["2022-05", "2023"]),
    ],
)
def test_nothing_that_has_been_lies_after_the_text(text: str, language: str, values: list[str]) -> None:
    assert values_of(text, language, "2024-06-14") == values


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The court had set 1 July for the hearing.", "en", "2024-07-01"),
        ("De rechtbank had 1 juli bepaald voor de zitting.", "nl", "2024-07-01"),
        ("It became 20 June.", "en", "2024-06-20"),
        ("Het werd 20 juni.", "nl", "2024-06-20"),
        ("20 juni is daarmee uitgesloten.", "nl", "2024-06-20"),
        ("The house burned down on 20 June.", "en", "2023-06-20"),
        ("Op 20 juni brandde het huis af.", "nl", "2023-06-20"),
        ("It was first promised for April.", "en", "2024-04"),
        ("De opening was eerst gepland voor april.", "nl", "2024-04"),
        ("The report, promised for April, is now expected after the summer.", "en", "2024-SU"),
        ("If the rent is not paid, eviction follows in September.", "en", "2024-09"),
    ],
)
def test_a_day_that_was_set_is_the_one_nearby(text: str, language: str, value: str) -> None:
    assert values_of(text, language, "2024-06-14")[-1] == value


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("De voorzitter stelt voor 1 juli aan te houden.", None),
        ("Ik stel daarom voor 1 juli als datum te nemen.", None),
        ("Zij namen zich voor 1 juli te vertrekken.", None),
        ("Hij stelt voor 1 juli een plan op.", "before"),
        ("Hij moet voor 1 juli betalen.", "before"),
    ],
)
def test_a_particle_is_no_limit(text: str, bound: str | None) -> None:
    assert [one.bound for one in find_times(text, language="nl", published="2024-06-14")] == [bound]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("De nummers 163, 290, 1009 en 1195 zijn weggelakt.", "nl", []),
        ("The papers 12, 45, 1998 and 2003 are withheld.", "en", []),
        ("It flooded in 1887, 1901 and 1911.", "en", ["1887", "1901", "1911"]),
    ],
)
def test_numbers_of_a_list_are_no_years(text: str, language: str, values: list[str]) -> None:
    assert values_of(text, language, "2024-06-14") == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was told on 11 April 2024. The test was fixed for 2 May, then 7 May.", "2024-05-07"),
    ],
)
def test_what_a_ruling_tells_was_set_goes_on_from_what_it_told(text: str, value: str) -> None:
    found = records_of(f"Decision and reasons\n\n{text}", "en", published="2024-10-18").times
    assert found[-1].value == value


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "Geachte heer Smit,\n\nOp zondag 17 juli viel zij. Dinsdag is zij geopereerd.\n\nMen belde die maandag op.",
            "nl",
            ["2022-07-17", "2022-07-19", "2022-07-18"],
        ),
        (
            "Dear Mr Smith,\n\nOn Sunday 17 July she fell. The surgeon operated on Tuesday.",
            "en",
            ["2022-07-17", "2022-07-19"],
        ),
        ("Op zondag 17 juli viel zij. Dinsdag is zij geopereerd.", "nl", ["2022-07-17", "2022-08-02"]),
    ],
)
def test_a_letter_tells_of_weekdays_one_after_the_other(text: str, language: str, days: list[str]) -> None:
    found = records_of(text, language, published="2022-08-03").times
    assert [one.earliest for one in found] == days
