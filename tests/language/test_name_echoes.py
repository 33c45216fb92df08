"""Names that a document repeats: a short form is a name wherever it stands, a word of the language never is."""

import pytest

from relaas.language.annotate import annotate
from tests.extraction.sentences import document_of


def names_in(text: str, language: str) -> list[tuple[str, str]]:
    annotated = annotate(document_of(text, language))
    return [
        (" ".join(token.text for token in annotated.tokens[name.first : name.last]), name.label)
        for name in annotated.names
    ]


@pytest.mark.parametrize(
    ("text", "language", "name", "times"),
    [
        pytest.param("VELTMARSH LTD\n\nVeltmarsh rejects the claim.", "en", "Veltmarsh", 1, id="first-word"),
        pytest.param(
            "Veltmarsh Pumps Ltd has sued the city.\n\nVeltmarsh wants it in writing.", "en", "Veltmarsh", 1, id="again"
        ),
        pytest.param("Bridge Works Ltd has sued the city.\n\nBridge tolls went up.", "en", "Bridge", 0, id="a-noun"),
        pytest.param(
            "Anna Kolderveen vertrok.\n\nKolderveen wil het zwart op wit.", "nl", "Kolderveen", 1, id="surname"
        ),
        pytest.param(
            "Hans Vijlbrief vertrok.\n\nVijlbrief mikt op 1 mei.", "nl", "Vijlbrief", 1, id="surname-like-a-noun"
        ),
        pytest.param(
            "The plan of NAM failed. NAM has stopped.\n\nNAM and its shareholders have asked arbitrators.",
            "en",
            "NAM",
            3,
            id="acronym",
        ),
    ],
)
def test_a_name_is_one_wherever_it_stands(text: str, language: str, name: str, times: int) -> None:
    assert [found for found, _ in names_in(text, language)].count(name) == times


def test_nothing_that_is_a_name_already_is_named_twice() -> None:
    found = names_in("Anna Kolderveen vertrok. Anna Kolderveen kwam terug.", "nl")

    assert found == [("Anna Kolderveen", "PER")] * 2
