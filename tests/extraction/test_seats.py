"""The town that the name of its own body holds."""

import pytest

from tests.extraction.sentences import records_of


def places(text: str, language: str) -> list[str]:
    """The names of places of a text, in order."""
    found = records_of(text, language)
    return [one.text for one in found.mentions if one.type == "GPE" and not one.generic]


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("De gemeente Veldrecht stelt 3 miljoen euro beschikbaar.", "nl", ["Veldrecht"]),
        ("De gemeente Veldrecht betaalt. De gemeente Veldrecht klaagt niet.", "nl", ["Veldrecht"]),
        ("The Municipality of Northwich paid the bill.", "en", ["Northwich"]),
        ("De Raad van State oordeelde dinsdag.", "nl", []),
        ("The Council of State ruled on Tuesday.", "en", []),
    ],
)
def test_a_local_body_names_its_town_once(text: str, language: str, named: list[str]) -> None:
    assert places(text, language) == named


def test_the_town_in_the_name_of_its_council_does_not_act() -> None:
    found = records_of("De gemeente Veldrecht sluit het zwembad.", "nl")
    names = {one.id: one.text for one in found.mentions}
    assert [names[actor] for event in found.events for actor in event.actors] == ["gemeente Veldrecht"]
