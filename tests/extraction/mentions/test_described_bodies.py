"""Bodies without a name: the same definite words stand for one body of the document, other words never do."""

import pytest

from relaas.extraction.mentions import extract
from relaas.model import Mention, Records
from tests.extraction.sentences import annotated_text


def bodies_in(text: str, language: str) -> list[tuple[str, str | None]]:
    """The bodies of a text, each with the words that it goes back to."""
    found = extract(annotated_text(text, language), Records()).mentions
    by_id: dict[str, Mention] = {one.id: one for one in found}
    return [(one.text, by_id[one.refers_to].text if one.refers_to else None) for one in found if one.type == "ORG"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "The committee met. The committee decided to close the bridge.",
            "en",
            [("The committee", None), ("The committee", "The committee")],
            id="again",
        ),
        pytest.param(
            "The committee met. Another committee objected.",
            "en",
            [("The committee", None), ("Another committee", None)],
            id="another",
        ),
        pytest.param(
            "The committee met. Its committee objected.",
            "en",
            [("The committee", None), ("Its committee", None)],
            id="somebody-else's",
        ),
        pytest.param(
            "Het college vergaderde. Het college stelde de sluiting uit.",
            "nl",
            [("Het college", None), ("Het college", "Het college")],
            id="dutch",
        ),
    ],
)
def test_the_same_words_are_the_same_body(text: str, language: str, expected: list[tuple[str, str | None]]) -> None:
    assert bodies_in(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Anna Reed, a spokeswoman for the nurses union Carewell, was furious. Her union went to court.",
            "en",
            "Carewell",
            id="hers",
        ),
        pytest.param("Carewell sued the trust. Its union went to court.", "en", None, id="nobody's"),
        pytest.param(
            "Wim Baars, woordvoerder van de vereniging Vrij Water, is boos. Zijn vereniging stapt naar de rechter.",
            "nl",
            "Vrij Water",
            id="zijn",
        ),
        pytest.param("Wim Baars is boos. Zijn vereniging stapt naar de rechter.", "nl", None, id="onbekend"),
    ],
)
def test_the_body_of_somebody_is_the_one_that_he_speaks_for(text: str, language: str, expected: str | None) -> None:
    assert bodies_in(text, language)[-1][1] == expected


def test_a_kind_with_a_capital_belongs_to_the_name() -> None:
    assert bodies_in("Gisteren vergaderde de Adviescommissie Zeehavens.", "nl") == [("Adviescommissie Zeehavens", None)]


@pytest.mark.parametrize(
    ("text", "language"), [("No council filed a complaint.", "en"), ("Geen gemeente diende een klacht in.", "nl")]
)
def test_who_is_not_there_is_nobody(text: str, language: str) -> None:
    assert bodies_in(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "words", "expected"),
    [
        (
            "The records of Marlowe University were copied. The University paid.",
            "en",
            "University",
            "Marlowe University",
        ),
        ("Stichting De Otter bouwt een school. De Stichting betaalt zelf.", "nl", "Stichting", "Stichting De Otter"),
        (
            "Thieves took Marlowe University's records. The university paid.",
            "en",
            "The university",
            "Marlowe University",
        ),
    ],
)
def test_its_kind_stands_for_the_only_body_of_that_kind(text: str, language: str, words: str, expected: str) -> None:
    assert (words, expected) in bodies_in(text, language)


def test_a_name_that_ends_as_a_kind_stands_for_itself() -> None:
    found = bodies_in("De Rabobank en de Volksbank kwamen samen.", "nl")
    assert found == [("Rabobank", None), ("Volksbank", None)]


@pytest.mark.parametrize(
    ("text", "language", "term", "bearer"),
    [
        (
            'Hale Foods plc ("Hale" or the "Company") borrowed from Norden Bank. The Company broke its covenant.',
            "en",
            "The Company",
            "Hale Foods plc",
        ),
        (
            'Marlowe Foods, Inc. (the "Company") owed Norden Bank money. The Company broke its covenant.',
            "en",
            "The Company",
            "Marlowe Foods",
        ),
        (
            "Halden Voeding B.V. (hierna: de Vennootschap) heeft een lening. De Vennootschap betaalde niet.",
            "nl",
            "Vennootschap",
            "Halden Voeding B.V.",
        ),
    ],
)
def test_a_term_that_a_paper_defines_stands_for_its_bearer(text: str, language: str, term: str, bearer: str) -> None:
    found = [target for words, target in bodies_in(text, language) if words.endswith(term)]
    assert found[-1] == bearer


def test_what_a_letterhead_leaves_of_a_name_is_no_other_body() -> None:
    text = (
        "Adviescommissie Zending\n\nDen Haag, 3 mei 2019\n\nHierbij doet de Adviescommissie Zending u haar oordeel "
        "toekomen. Zij heeft lang beraadslaagd. Er was veel te lezen. Het duurde. Het werd laat. De regen viel. "
        "De commissie had dat eerder bepleit."
    )
    assert ("De commissie", "Adviescommissie Zending") in bodies_in(text, "nl")


@pytest.mark.parametrize(
    ("text", "language", "words", "bearer"),
    [
        ("I complain about Northgate Surgery. The practice lost her file.", "en", "The practice", "Northgate Surgery"),
        ("Hij klaagt over huisartsenpraktijk De Linde. De praktijk is vol.", "nl", "De praktijk", "De Linde"),
        ("Bij woningcorporatie Het Baken is het stil. De corporatie zwijgt.", "nl", "De corporatie", "Het Baken"),
    ],
)
def test_the_noun_of_its_kind_stands_for_the_body_so_called(text: str, language: str, words: str, bearer: str) -> None:
    assert (words, bearer) in bodies_in(text, language)


def test_a_noun_of_a_kind_of_which_no_name_is_told_is_no_body() -> None:
    assert bodies_in("The park was full on Sunday.", "en") == []
    assert bodies_in("Het park was zondag vol.", "nl") == []
