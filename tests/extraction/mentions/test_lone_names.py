"""Lone names: those of bodies by what they have, of persons by their initials, and where a name ends."""

import pytest

from relaas.extraction.mentions import extract
from relaas.model import Mention, Records
from tests.extraction.sentences import annotated_text


def named(text: str, language: str) -> list[Mention]:
    found = extract(annotated_text(text, language), Records()).mentions
    return [one for one in found if not one.generic]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Shares in Corvane fell. Corvane said it would appeal.", "en", "Corvane"),
        ("Corvane's customers were told by Corvane on Monday.", "en", "Corvane"),
        ("De klanten van Corvane wachten. Het bericht kwam door Corvane te laat.", "nl", "Corvane"),
        ("Volgens opgave van Solvane waren het er 12. Het bedrijf betaalt.", "nl", "Solvane"),
    ],
)
def test_what_only_a_body_has_shows_a_lone_name_to_be_one(text: str, language: str, name: str) -> None:
    assert {one.type for one in named(text, language) if one.name == name} == {"ORG"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anna Hamming left. Hamming's customers were told.", "en"),
        ("Anna Hamming vertrok. De klanten van Hamming wachten.", "nl"),
        ("Wethouder Jansen sprak. Het bedrijf betaalt niet.", "nl"),
    ],
)
def test_the_name_of_somebody_stays_that_of_a_person(text: str, language: str) -> None:
    assert {one.type for one in named(text, language)} == {"PER"}


@pytest.mark.parametrize(
    ("text", "language", "letters", "person"),
    [
        ("Aanwezig: M. Soeters, P. Nijdam.\n\nMS meldt dat het rapport klaar is.", "nl", "MS", "M. Soeters"),
        ("Present: R. Hale, Tom Moss.\n\nRH said that the report is ready.", "en", "RH", "R. Hale"),
        ("Present: R. Hale, Rose Hobbs.\n\nRH said that the report is ready.", "en", "RH", None),
    ],
)
def test_initials_are_those_of_the_one_who_is_present(
    text: str, language: str, letters: str, person: str | None
) -> None:
    found = [one for one in named(text, language) if one.text == letters]
    assert [one.name for one in found if one.refers_to] == ([person] if person else [])


def test_small_letters_only_describe_a_part_of_a_body() -> None:
    found = [one.text for one in named("The chairman of the board of Merwe Hospital left.", "en")]
    assert found == ["Merwe Hospital"]


def test_a_name_ends_where_a_letterhead_leaves_a_gap() -> None:
    found = [one.name for one in named("STICHTING DUINRAND                VERTROUWELIJK", "nl")]
    assert "STICHTING DUINRAND" in found
