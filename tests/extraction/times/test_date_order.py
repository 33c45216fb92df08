"""Dates in figures that two orders read differently: settled by the text, else left open."""

import pytest

from relaas.extraction.times import find_times
from relaas.extraction.times.published import published_days
from relaas.language.date_order import order_of


@pytest.mark.parametrize(
    ("text", "published", "order"),
    [
        pytest.param("of 01/03/2020 and 25/03/2020", None, "day", id="a day over twelve"),
        pytest.param("of 01/03/2020 and 03/25/2020", None, "month", id="a second number over twelve"),
        pytest.param("of 01/03/2020 and 11/03/2020", "2020-06-01", "day", id="the other order lies ahead"),
        pytest.param("of 03/01/2020 and 03/11/2020", "2020-06-01", "month", id="the other order lies ahead too"),
        pytest.param("of 01/03/2020 and 02/04/2020", "2021-06-01", None, id="nothing settles it"),
        pytest.param("of 25/03/2020 and 03/25/2020", None, None, id="both orders are shown"),
        pytest.param("The House of Lords sat on 01/03/2020.", None, "day", id="words of a country"),
        pytest.param("10/03/2022 a\n11/03/2022 b\n12/03/2022 c", None, "day", id="lines that run on from day to day"),
        pytest.param("03/10/2022 a\n03/11/2022 b\n03/12/2022 c", None, "month", id="the same, month first"),
        pytest.param("03/10/2022 a\n05/11/2022 b\n09/12/2022 c", None, None, id="lines that leap in both orders"),
        pytest.param("telephone 01/03/2020/4", None, None, id="no date"),
    ],
)
def test_the_order_is_the_one_that_the_text_shows(text: str, published: str | None, order: str | None) -> None:
    assert order_of(text, "en", published_days(published).last) == order


def test_dutch_puts_the_day_first() -> None:
    assert order_of("op 01/03/2020", "nl") == "day"


def test_what_nothing_settles_has_both_days_as_candidates() -> None:
    [found] = find_times("The tender closed on 01/03/2020.", language="en", published="2021-06-01")
    assert (found.earliest, found.latest) == ("2020-01-03", "2020-03-01")
    assert found.candidates == ("2020-01-03", "2020-03-01")


def test_what_is_reckoned_from_two_days_has_two_candidates() -> None:
    [found] = find_times("The board met yesterday.", language="en", published="[2021-11-12,2021-12-11]")
    assert found.candidates == ("2021-11-11", "2021-12-10")


def test_one_date_settles_the_others() -> None:
    found = find_times("Offers of 01/03/2020, opened on 25/03/2020.", language="en", published="2021-06-01")
    assert [each.value for each in found] == ["2020-03-01", "2020-03-25"]


@pytest.mark.parametrize(
    ("text", "language", "value", "earliest", "latest"),
    [
        ("Later this year it closes.", "en", "2021", "2021-04-14", "2021-12-31"),
        ("Eerder dit jaar ging het dicht.", "nl", "2021", "2021-01-01", "2021-04-14"),
        ("They must reply within ten working days.", "en", "P10D", "2021-04-14", "2021-04-28"),
        ("Wij antwoorden binnen vijf werkdagen.", "nl", "P5D", "2021-04-14", "2021-04-21"),
        ("It ran for two weeks from 1 March 2021.", "en", "P2W", "2021-03-01", "2021-03-14"),
        ("2012 of later", "nl", "2012", "2012-01-01", "2012-12-31"),
    ],
)
def test_bounds_by_what_the_words_say(text: str, language: str, value: str, earliest: str, latest: str) -> None:
    found = find_times(text, language=language, published="2021-04-14")
    assert (value, earliest, latest) in [(each.value, each.earliest, each.latest) for each in found]


def test_a_limit_may_follow() -> None:
    [found] = find_times("It must be ready on 1 October 2024 at the latest.", language="en", published="2024-04-14")
    assert found.bound == "by"


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("It began in March 2017 and ended by mid-May of that year.", "en", ["2017-03", "2017-05"]),
        ("In 2018 he promised an end by 2030. The following year he resigned.", "en", ["2018", "2030", "2019"]),
        (
            "In 2018 beloofde hij sluiting uiterlijk in 2030. Het jaar daarop trad hij af.",
            "nl",
            ["2018", "2030", "2019"],
        ),
        ("The Product Safety Regulations 2005 apply.", "en", []),
        ("Het Bouwbesluit 2012 geldt.", "nl", []),
        ("De raad heeft vrijdag laten weten dat hij stopt.", "nl", ["2021-04-09"]),
        ("De raad heeft de zaal vrijdag laten sluiten.", "nl", ["2021-04-09"]),
        ("De raad is vrijdag komen kijken.", "nl", ["2021-04-09"]),
        ("De raad stemt donderdag over de brug.", "nl", ["2021-04-15"]),
        ("Wij schorten de levering per maandag op.", "nl", ["2021-04-19"]),
        ("The plant knew it as early as March 2018.", "en", ["2018-03"]),
        ("a fine of 15,000 euros a day from 1 May", "en", ["P1D", "2021-05-01"]),
    ],
)
def test_pointers_and_years_in_their_sentence(text: str, language: str, values: list[str]) -> None:
    assert [each.value for each in find_times(text, language=language, published="2021-04-14")] == values


def test_what_was_only_supposed_carries_no_pointer() -> None:
    text = "Op 28 september 2020 meldde hij dat het in december 2020 zou komen. Twee weken daarna klaagde de raad."
    found = find_times(text, language="nl", published="2023-06-14")
    assert found[-1].value == "2020-W42"


def test_what_comes_at_the_earliest_is_bounded_from_below() -> None:
    found = find_times("Dat wordt op zijn vroegst mei 2022.", language="nl", published="2021-04-14")
    assert [(each.value, each.bound) for each in found] == [("2022-05", "from")]
