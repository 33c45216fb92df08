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
