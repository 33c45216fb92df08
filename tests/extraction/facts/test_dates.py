"""The date of a fact that has no verb, or none that is known for one."""

import pytest

from relaas.extraction import extract
from relaas.model import Fact
from tests.extraction.sentences import annotated_text


def fact_of(text: str, language: str) -> Fact:
    (fact,) = extract(annotated_text(text, language))[1].facts
    return fact


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Aan de Moelkade drie kranen minder op 3 mei 2018.", "nl", "2018-05-03"),
        ("Aan de Moelkade drie kranen minder in juni 2018.", "nl", "2018-06"),
        ("Three cranes fewer on Moel Quay on 3 May 2018.", "en", "2018-05-03"),
        ("Three cranes fewer on Moel Quay in June 2018.", "en", "2018-06"),
    ],
)
def test_the_only_day_that_a_sentence_names_is_its_own(text: str, language: str, edtf: str) -> None:
    fact = fact_of(text, language)
    assert fact.lead is None
    assert (fact.when.edtf, fact.when.basis) == (edtf, "own")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aan de Moelkade drie kranen minder op 3 mei 2018 en vier op 9 juni 2018.", "nl"),
        ("Aan de Moelkade drie kranen minder dan in 2018.", "nl"),
        ("Three cranes fewer on Moel Quay on 3 May 2018 and four on 9 June 2018.", "en"),
        ("Three cranes fewer on Moel Quay than in 2018.", "en"),
    ],
)
def test_a_year_or_one_of_two_days_is_not(text: str, language: str) -> None:
    assert fact_of(text, language).when.basis != "own"
