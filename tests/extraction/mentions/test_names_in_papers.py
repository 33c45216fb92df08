"""Names as papers write them: firms in capitals, parties of a lawsuit, initials without points, particles."""

import pytest

from relaas.extraction.mentions import extract
from relaas.model import Mention, Records
from tests.extraction.sentences import annotated_text


def mentions_of(text: str, language: str) -> tuple[Mention, ...]:
    return extract(annotated_text(text, language), Records()).mentions


def typed(text: str, language: str) -> dict[str, str]:
    """The names of a text with their types."""
    return {one.name: one.type for one in mentions_of(text, language) if not one.generic}


def stands_for(text: str, language: str, words: str) -> str:
    """The name of the last mention of some words."""
    return [one.name for one in mentions_of(text, language) if one.text == words][-1]


@pytest.mark.parametrize(
    ("text", "language", "name", "label"),
    [
        ("Claim by HARROW GRAIN SHIPPING LTD of 3 May.", "en", "HARROW GRAIN SHIPPING LTD", "ORG"),
        ("The lawyers of WESTMARK GROUP PLC have agreed.", "en", "WESTMARK GROUP PLC", "ORG"),
        ("Last year Alden Steel will cut 640 jobs.", "en", "Alden Steel", "ORG"),
        ("Silverdale Care moved 312 residents.", "en", "Silverdale Care", "ORG"),
        ("Bij ziekenhuis De Tuinen werken 800 mensen.", "nl", "De Tuinen", "ORG"),
        ("Zuivelfabriek De Weerd schrapt 140 banen.", "nl", "De Weerd", "ORG"),
        ("In sporthal De Wilg is het koud.", "nl", "De Wilg", "LOC"),
        ("Present: B Loader and K Loader (residents).", "en", "B Loader", "PER"),
        ("De zaak van de stichting Stichting Linde loopt.", "nl", "Stichting Linde", "ORG"),
    ],
)
def test_a_name_is_read_whole_and_by_its_kind(text: str, language: str, name: str, label: str) -> None:
    assert typed(text, language).get(name) == label


def test_a_number_is_nobody() -> None:
    assert "Dozens" not in typed("Dozens washed up on the beach.", "en")
    assert "Tientallen" not in typed("Tientallen spoelden aan op het strand.", "nl")


@pytest.mark.parametrize(
    ("text", "language", "words", "bearer"),
    [
        (
            "In de zaak van Van Doorn Transport B.V., hierna: Van Doorn. Van Doorn vordert 3 euro.",
            "nl",
            "Van Doorn",
            "Van Doorn Transport B.V.",
        ),
        (
            "It was sued by Hale Grain Ltd (Claimant) in May. The Claimant lost 40 tonnes of barley.",
            "en",
            "The Claimant",
            "Hale Grain Ltd",
        ),
        ("The claimant, Hale Grain Ltd, sues. The claimant lost barley.", "en", "The claimant", "Hale Grain Ltd"),
        ("Smit Bouw B.V., te Gent, eiseres, klaagt. De eiseres verloor.", "nl", "De eiseres", "Smit Bouw B.V."),
        (
            "Hale Grain Ltd, whom I shall call the Owner, sues. The Owner lost barley.",
            "en",
            "The Owner",
            "Hale Grain Ltd",
        ),
        ("Present: B Loader (resident).\n\nBL: the bins are full.", "en", "BL", "B Loader"),
    ],
)
def test_what_a_paper_calls_somebody_stands_for_him(text: str, language: str, words: str, bearer: str) -> None:
    assert stands_for(text, language, words) == bearer


def test_a_particle_at_the_start_of_a_sentence_belongs_to_a_name_that_has_it_elsewhere() -> None:
    text = "Het huis is van Piet van Dam. Aannemer Van Dam bouwde het. Van Dam zei niets."
    assert "Van Dam" in [one.text for one in mentions_of(text, "nl")][-1]


def test_the_agency_of_a_dateline_is_no_government() -> None:
    text = "PORT AVER, May 4 (TRP) -- Soldiers said they had dissolved the government."
    assert stands_for(text, "en", "the government") == "government"


def test_a_common_noun_without_its_article_is_nobody() -> None:
    assert typed("Gat is nu zestig meter breed.", "nl") == {}


def test_the_town_in_capitals_that_opens_a_dateline_is_a_place() -> None:
    text = "WALDRIDGE, April 16 (Norpress) - The mill of Alden Steel will close."
    assert typed(text, "en").get("WALDRIDGE") == "GPE"
    assert "GPE" not in typed("ALDEN STEEL SHUTS MILL, UNION ANGRY.", "en").values()
