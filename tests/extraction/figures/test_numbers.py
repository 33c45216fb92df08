"""Numbers in rows of words: their value, their range and what the hedges make of them."""

import re

import pytest

from relaas.extraction.figures.numbers import Number, read_numbers
from relaas.extraction.figures.spelled import word_value
from relaas.extraction.figures.words import Word, digits_value
from relaas.language.installed import load_language


def words(text: str) -> list[Word]:
    """A text as words without place, digits and signs apart."""
    found = []
    for token in text.split():
        pieces = re.findall(r"[€$£%]|\d+(?:[.,]\d+)*|[^\d€$£%]+", token)
        found += [Word(piece.lower(), 0, 0, 0, number > 0) for number, piece in enumerate(pieces)]
    return found


def only(text: str, language: str) -> Number:
    """The single number of a text."""
    (number,) = read_numbers(words(text), language)
    return number


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2.500 woningen", "nl", 2500),
        ("2,5 hectare", "nl", 2.5),
        ("2,500 homes", "en", 2500),
        ("2.5 acres", "en", 2.5),
        ("1.234.567 euro", "nl", 1234567),
        ("40 000 stemmen", "nl", 40000),
        ("tachtig boeren", "nl", 80),
        ("tweeëntwintig zetels", "nl", 22),
        ("driehonderdeenentachtigduizend kiezers", "nl", 381000),
        ("tweeduizend tweehonderd paarden", "nl", 2200),
        ("honderd en vijf klachten", "nl", 105),
        ("anderhalf miljoen euro", "nl", 1.5e6),
        ("anderhalf procent", "nl", 1.5),
        ("een halve kilometer", "nl", 0.5),
        ("half a mile", "en", 0.5),
        ("half a per cent", "en", 0.5),
        ("een half miljoen eieren", "nl", 5e5),
        ("twee en een half miljoen liter", "nl", 2.5e6),
        ("tweeënhalf miljoen liter", "nl", 2.5e6),
        ("honderd duizend liter", "nl", 1e5),
        ("three in ten schools", "en", 0.3),
        ("100 duizend kippen", "nl", 1e5),
        ("een dozijn agenten", "nl", 12),
        ("twee derde van de leden", "nl", 2 / 3),
        ("driekwart van de bakkers", "nl", 0.75),
        ("de helft van de scholen", "nl", 0.5),
        ("een op de vijf kinderen", "nl", 0.2),
        ("1 op de 3 huishoudens", "nl", 1 / 3),
        ("1 op 5 gezinnen", "nl", 0.2),
        ("1 234 567,89 euro", "nl", 1234567.89),
        ("3 dozijn eieren", "nl", 36),
        ("een gros pennen", "nl", 144),
        ("drie en een kwart procent", "nl", 3.25),
        ("3 miljoen en een half", "nl", 3.5e6),
        ("tweeduizend en vijfhonderdzeven schapen", "nl", 2507),
        ("½ liter", "nl", 0.5),
        ("2 ½ miljoen euro", "nl", 2.5e6),
        ("1 in 5 homes", "en", 0.2),
        ("3 out of 10 tenants", "en", 0.3),
        ("two and a quarter per cent", "en", 2.25),
        ("2 ½ million dollars", "en", 2.5e6),
        ("two hundred and five complaints", "en", 205),
        ("twenty-five sheep", "en", 25),
        ("half a million masks", "en", 5e5),
        ("one and a half million tonnes", "en", 1.5e6),
        ("a dozen officers", "en", 12),
        ("4 hundred million people", "en", 4e8),
        ("two-thirds of members", "en", 2 / 3),
        ("one in five children", "en", 0.2),
        ("half of the schools", "en", 0.5),
    ],
)
def test_single_values(text: str, language: str, value: float) -> None:
    number = only(text, language)
    assert number.single == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("3 tot 5 duizend bezoekers", "nl", 3000, 5000),
        ("tussen 3.000 en 4.000 banen", "nl", 3000, 4000),
        ("tussen de 300 en de 400 koeien", "nl", 300, 400),
        ("acht à tien meter", "nl", 8, 10),
        ("tientallen huizen", "nl", 20, 99),
        ("enkele duizenden bomen", "nl", 2000, 9999),
        ("een paar honderd fietsers", "nl", 200, 999),
        ("tientallen miljoenen euro's", "nl", 2e7, 9.9e7),
        ("between 3,000 and 4,000 jobs", "en", 3000, 4000),
        ("1 to 1.5 degrees", "en", 1, 1.5),
        ("5% to 6% of sales", "en", 5, 6),
        ("tussen de 7,5 en circa 4 miljard euro", "nl", 4e9, 7.5e9),
        ("12.8–13.0 million tonnes", "en", 12.8e6, 13e6),
        ("thousands of homes", "en", 2000, None),
        ("dozens of homes", "en", 24, 99),
        ("several thousand trees", "en", 2000, 9999),
        ("tens of thousands of fans", "en", 20000, 99999),
        ("$3 million to $5 million", "en", 3e6, 5e6),
    ],
)
def test_ranges(text: str, language: str, low: float, high: float | None) -> None:
    number = only(text, language)
    assert (number.minimum, number.maximum) == (low, high)


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "approximate"),
    [
        ("zo'n 750 vissers", "nl", 750, 750, True),
        ("ruim 2.000 handtekeningen", "nl", 2000, 2000, True),
        ("meer dan 60 winkels", "nl", 60, None, False),
        ("ten minste drie verdachten", "nl", 3, None, False),
        ("hooguit dertig plaatsen", "nl", None, 30, False),
        ("vele duizenden vogels", "nl", 2000, None, True),
        ("precies twaalf zetels", "nl", 12, 12, False),
        ("about 3,000 signatures", "en", 3000, 3000, True),
        ("more than 60 shops", "en", 60, None, False),
        ("up to 500 beds", "en", None, 500, False),
        ("at least three suspects", "en", 3, None, False),
        ("50 or more calls", "en", 50, None, False),
    ],
)
def test_hedges(text: str, language: str, low: float | None, high: float | None, approximate: bool) -> None:
    number = only(text, language)
    assert (number.minimum, number.maximum, number.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "language"),
    [("nog eens tachtig bedden", "nl"), ("another 80 beds", "en"), ("at least another 80 beds", "en")],
)
def test_increments(text: str, language: str) -> None:
    number = only(text, language)
    assert number.increment
    assert number.first == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("een huis aan de dijk", "nl"),
        ("de 3e keer", "nl"),
        ("een derde keer", "nl"),
        ("the 21st day", "en"),
        ("a third time", "en"),
        ("a third-party claim", "en"),
        ("een klep die geleverd werd door een derde .", "nl"),
        ("half past", "en"),
    ],
)
def test_what_is_no_quantity_is_not_read(text: str, language: str) -> None:
    assert read_numbers(words(text), language) == ()


def test_a_change_and_its_result_are_two_numbers() -> None:
    values = [number.single for number in read_numbers(words("rose by 3 to 12 percent"), "en")]
    assert values == [3, 12]


def test_currency_signs_belong_to_the_number() -> None:
    number = only("€4,25", "nl")
    assert (number.currency, number.single) == ("euro", 4.25)
    assert only("$13.6m", "en").single == pytest.approx(13.6e6)


@pytest.mark.parametrize("value", [7, 21, 38, 99, 105, 267, 1200, 4321, 56789, 310000])
def test_dutch_number_words_come_back(value: int) -> None:
    assert word_value(_in_dutch(value), "nl") == value


def _in_dutch(value: int) -> str:
    """A whole number as one Dutch word."""
    units = {number: word for word, number in load_language("nl").figures.units.items() if word not in {"eén", "één"}}
    if value >= 1000:
        return _in_dutch(value // 1000) + "duizend" + (_in_dutch(value % 1000) if value % 1000 else "")
    if value >= 100:
        many = _in_dutch(value // 100) if value >= 200 else ""
        return many + "honderd" + (_in_dutch(value % 100) if value % 100 else "")
    if value in units:
        return units[value]
    link = "ën" if units[value % 10].endswith("e") else "en"
    return units[value % 10] + link + units[value - value % 10]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2.500", "nl", 2500),
        ("2.500", "en", 2.5),
        ("2,500", "nl", 2.5),
        ("2.5", "nl", 2.5),
        ("1,2,3", "en", None),
        ("a1", "en", None),
    ],
)
def test_digits_are_read_by_language(text: str, language: str, value: float | None) -> None:
    assert digits_value(text, load_language(language).figures) == value


@pytest.mark.parametrize("text", ["⁵ op de 3 huishoudens", "② in 5 homes", "zie noot ⁵"])
def test_raised_and_circled_figures_are_no_numbers(text: str) -> None:
    assert all(number.kind != "fraction" for number in read_numbers(words(text), "nl"))


@pytest.mark.parametrize(
    ("text", "language"),
    [("3 van de 20 cellen", "nl"), ("op 1 op 3 mei", "nl"), ("chapter 1 in 2010", "en"), ("1 in 5 million", "en")],
)
def test_numbers_that_only_stand_together_are_no_ratio(text: str, language: str) -> None:
    assert all(number.kind != "fraction" for number in read_numbers(words(text), language))
