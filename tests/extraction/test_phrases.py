"""Noun phrases by tags and names."""

import pytest

from relaas.extraction.phrases import base_phrases, extend_phrase
from tests.extraction.sentences import annotated_text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "The new mayor of the old town met two ministers.",
            ["The new mayor", "the old town", "two ministers"],
            id="english",
        ),
        pytest.param(
            "nl",
            "De nieuwe burgemeester sprak met twee ministers.",
            ["De nieuwe burgemeester", "twee ministers"],
            id="dutch",
        ),
        pytest.param("en", "The city’s only bridge closed.", ["The city’s only bridge"], id="genitive"),
    ],
)
def test_phrases(language: str, text: str, expected: list[str]) -> None:
    annotated = annotated_text(text, language)
    phrases = base_phrases(annotated, annotated.sentences[0])
    assert [annotated.quote(one.first, one.last) for one in phrases] == expected


def test_a_phrase_takes_the_phrases_that_belong_to_it() -> None:
    annotated = annotated_text("The head of the office of the mayor spoke in Rome.", "en")
    phrases = base_phrases(annotated, annotated.sentences[0])
    assert (
        annotated.quote(0, extend_phrase(annotated, phrases[0], phrases, len(annotated.tokens)))
        == "The head of the office of the mayor"
    )


def test_the_preposition_of_a_phrase_is_noted() -> None:
    annotated = annotated_text("He spoke in Rome.", "en")
    (he, rome) = base_phrases(annotated, annotated.sentences[0])
    assert he.preposition is None
    assert rome.preposition == 2
