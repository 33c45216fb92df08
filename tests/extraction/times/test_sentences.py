"""Whole sentences of news, letters, rulings and minutes, read as a reader would."""

import tomllib
from pathlib import Path

import pytest

from relaas.extraction.times import find_times

TABLE = tomllib.loads(Path(__file__).with_name("sentences_nl.toml").read_text("utf-8"))
CASES = [(published, *case) for published, section in TABLE.items() for case in section["sentences"]]


@pytest.mark.parametrize(("published", "text", "values"), CASES, ids=[text[:50] for _, text, _ in CASES])
def test_a_sentence_has_the_values_that_a_reader_gives_it(published: str, text: str, values: list[str]) -> None:
    assert [each.value for each in find_times(text, language="nl", published=published)] == values


NO_TIMES = [
    ("en", "Compare Marsh v. Hill, 512 F.3d 1204, at the end."),
    ("en", "The clinic moved to 1925 Harbour Road."),
    ("en", "Questions 1410 and 1411 were put together."),
    ("en", "Directive 2016–14–07 no longer applies."),
    ("nl", "Zie de rechtsoverwegingen 2.10 en 2.11 van het vonnis."),
    ("nl", "Op grond van artikel 4:15 is de termijn opgeschort."),
    ("nl", "De paragrafen 3.10 tot 3.14 gaan daarover."),
]


@pytest.mark.parametrize(("language", "text"), NO_TIMES, ids=[text for _, text in NO_TIMES])
def test_a_number_of_a_passage_or_a_house_is_no_time(language: str, text: str) -> None:
    assert find_times(text, language=language, published="2020-08-06") == ()
