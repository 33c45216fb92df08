"""Names in square brackets: who a pronoun, an office or a quotation belongs to, and only where that is certain."""

import pytest

from relaas.extraction import extract
from relaas.model import Fact
from tests.extraction.sentences import annotated_text


def last_fact(text: str, language: str) -> Fact:
    annotated, found = extract(annotated_text(text, language))
    fact = found.facts[-1]
    for insert in fact.headline.inserts:
        assert annotated.document.quote(insert.start, insert.end) == insert.text.rstrip(":")
    return fact


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Wethouder Mia Torn sprak de raad toe. Gisteren sloot zij de brug.",
            "nl",
            "Gisteren sloot zij [Mia Torn] de brug.",
        ),
        (
            "Minister Bram Velt sprak de Kamer toe. Hij stuurt in mei een brief.",
            "nl",
            "Hij [Bram Velt] stuurt in mei een brief.",
        ),
        (
            "Alderman Mia Torn addressed the council. Yesterday she closed the bridge.",
            "en",
            "Yesterday she [Mia Torn] closed the bridge.",
        ),
        (
            "Minister Bram Velt addressed the House. He will send a letter in May.",
            "en",
            "He [Bram Velt] will send a letter in May.",
        ),
        (
            "Minister Bram Velt addressed the House. He’ll send a letter in May.",
            "en",
            "He’ll [Bram Velt] send a letter in May.",
        ),
    ],
)
def test_a_pronoun_with_one_possible_name_shows_it(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Minister Bram Velt sprak met wethouder Jan Kroes. Hij stuurt in mei een brief.", "nl"),
        ("Minister Bram Velt met with alderman John Crowe. He will send a letter in May.", "en"),
        ("De brug is dicht. Hij gaat in mei open.", "nl"),
        ("The bridge is closed. It will open in May.", "en"),
    ],
)
def test_a_pronoun_that_may_be_another_stays_as_it_is(text: str, language: str) -> None:
    assert last_fact(text, language).headline.inserts == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„De brug gaat dicht”, zei Mia Torn. „Wij bouwen voor mei 2020 een nieuwe brug.”", "nl"),
        ("“The bridge will close,” said Mia Torn. “We will build a new bridge before May 2020.”", "en"),
    ],
)
def test_a_quotation_without_its_speaker_shows_him(text: str, language: str) -> None:
    assert last_fact(text, language).headline.text.startswith("[Mia Torn:] ")
